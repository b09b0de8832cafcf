import type { AnonymiseRefusal } from '../../commands/anonymise-case.ts'
import type { Retention } from '../../domain/retention/retention.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { reasonWords } from './retention-rows.ts'

/** What became of one case. `unexpected`: a fault of the app, told and reported. */
export interface Outcome {
  readonly caseId: string
  readonly reference: string
  readonly retention: Retention
  readonly refusal: AnonymiseRefusal | { readonly code: 'unexpected' } | null
}

export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useWords()
  const words = useOutcomeWords()
  return (
    <section className="stack" role="status" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">{t('retention.results.title')}</h2>
      <ul className="lines">
        {outcomes.map((outcome) => (
          <li key={outcome.caseId}>
            <Icon name={outcome.refusal ? 'late' : 'done'} className={outcome.refusal ? 'tone-late' : 'tone-done'} />
            <span className="grow">
              {outcome.reference}
              <small>{words(outcome)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useOutcomeWords(): (outcome: Outcome) => string {
  const t = useWords()
  const dates = useDates()
  const { appearance } = useApp()
  return ({ refusal, retention }) => {
    if (refusal === null) return t('retention.results.done')
    switch (refusal.code) {
      case 'mustStay': {
        const reasons = reasonWords(t, dates, appearance.language, { ...retention, reasons: refusal.reasons })
        return t('retention.results.mustStay', { reasons: reasons.join(', ') })
      }
      case 'directorOnly':
        return t('retention.directorOnly')
      case 'caseAnonymised':
      case 'unexpected':
        return t(`retention.results.${refusal.code}`)
      default:
        return t(`common.failure.${refusal.code}`)
    }
  }
}
