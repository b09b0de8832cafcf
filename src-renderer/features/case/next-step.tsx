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
  onAct: (action: NextAction) => void
}

/** The one thing to do now: the only filled button on the screen. */
export function NextStepPanel({ next, handlerId, onAct }: NextStepPanelProps) {
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
    </section>
  )
}
