import { Link } from 'react-router'
import { isReady, locationsToWrite, REPORT_PARTS, type ReportPart } from '../../domain/report/readiness.ts'
import type { Translate } from '../../text/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { OpenReport } from './use-report.ts'

/** The five parts that the law asks for, each with what is ready (rule R1). */
export function PartsBar({ open }: { open: OpenReport }) {
  const t = useWords()
  const now = REPORT_PARTS.find((part) => !isReady(part, open.source))
  return (
    <ol className="report-parts" aria-label={t('report.fiveParts')}>
      {REPORT_PARTS.map((part) => {
        const ready = isReady(part, open.source)
        return (
          <li key={part} className={ready ? 'part-done' : part === now ? 'part-now' : ''}>
            <Icon name={ready ? 'done' : part === now ? 'now' : 'circle'} />
            <Link to={part === 'numbers' ? `/report/${open.year}/document` : `/report/${open.year}/${part}`}>
              {t(`report.parts.${part}`)}
              <small>{stateOf(t, part, open)}</small>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

function stateOf(t: Translate, part: ReportPart, { source }: OpenReport): string {
  const { total } = source.figures
  switch (part) {
    case 'numbers':
      return t('report.state.counts', { count: total.received })
    case 'disputes':
      return t('report.state.disputes', { count: total.disputes.decided })
    case 'judgments': {
      const count = locationsToWrite(source).length
      return count === 0 ? t('report.state.written') : t('report.state.locations', { count })
    }
    default:
      return t(isReady(part, source) ? 'report.state.written' : 'report.state.toWrite')
  }
}
