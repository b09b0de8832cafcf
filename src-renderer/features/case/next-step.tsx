import type { LetterKind } from '../../domain/complaint/events.ts'
import type { NextAction, NextStep } from '../../domain/complaint/next-step.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../shared/app-context.tsx'
import { DeadlineChip } from '../shared/deadline-chip.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

interface NextStepPanelProps {
  next: NextStep
  handlerId: string | null
  /** What can be written besides. */
  letters: readonly LetterKind[]
  onAct: (action: NextAction) => void
  onLetter: (kind: LetterKind) => void
}

/** The one thing to do now: the only filled button on the screen. */
export function NextStepPanel({ next, handlerId, letters, onAct, onLetter }: NextStepPanelProps) {
  const t = useWords()
  const dates = useDates()
  const handler = personById(useOrganisation(), handlerId)
  const { action, deadline } = next
  return (
    <section className="next-step" aria-labelledby="next-step">
      <div>
        <p className="eyebrow">{handler ? t('caseFile.nextFor', { name: handler.name }) : t('caseFile.nextStep')}</p>
        <h2 id="next-step">{t(`caseFile.actions.${action}`)}</h2>
        {deadline ? (
          <div className="row">
            <DeadlineChip deadline={deadline} />
            <span>
              {t('caseFile.actBy')} <b>{dates.long(deadline.actBy)}</b>
            </span>
          </div>
        ) : null}
      </div>
      <Button look="primary" size="large" onPress={() => onAct(action)}>
        {t(`caseFile.actButton.${action}`)}
      </Button>
      {letters.length > 0 ? (
        <ul className="next-letters" aria-label={t('caseFile.lettersToo')}>
          {letters.map((kind) => (
            <li key={kind}>
              <Button size="small" icon="letter" onPress={() => onLetter(kind)}>
                {t(`letter.menu.${kind}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
