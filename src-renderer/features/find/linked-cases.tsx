import { Link } from 'react-router'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'

/** The cases that were linked with this one, from whichever side; of those this person may see (rule C11). */
export function LinkedCases({ complaint: { caseId, links } }: { complaint: ComplaintCase }) {
  const t = useWords()
  const from = new Set(links.map(({ otherId }) => otherId))
  const linked = useCaseViews().filter((view) => from.has(view.caseId) || view.linkedIds.includes(caseId))
  if (linked.length === 0) return null
  return (
    <section>
      <div className="panel-head">
        <h2>{t('find.similar.linked')}</h2>
      </div>
      <ul className="lines">
        {linked.map((view) => (
          <li key={view.caseId}>
            <Icon name="link" />
            <span className="grow">
              <Link to={`/case/${view.caseId}`}>{view.title}</Link>
              <small>
                {view.reference}, {t(`caseFile.status.${view.status}`)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
