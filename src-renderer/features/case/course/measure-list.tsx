import type { ComplaintCase, Measure } from '../../../domain/complaint/complaint-case.ts'
import { personById } from '../../../domain/organisation/organisation.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useWords } from '../../shared/app-context.tsx'
import { useOrganisation } from '../../shared/session-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import type { CourseStep } from './steps.ts'

interface MeasureListProps {
  complaint: ComplaintCase
  onStep?: ((step: CourseStep) => void) | undefined
}

/** Rule C8, beside the case: what was promised, who does it, and how far it is. */
export function MeasureList({ complaint, onStep }: MeasureListProps) {
  const t = useWords()
  if (complaint.kind === 'signal') return null
  const canAdd = onStep && !complaint.closing && complaint.judgment?.noMeasures !== true && !complaint.anonymous
  return (
    <section>
      <div className="panel-head">
        <h2>{t('courseForm.measure.heading')}</h2>
        {canAdd ? (
          <Button look="plain" size="small" icon="add" onPress={() => onStep({ kind: 'measure' })}>
            {t('courseForm.measure.addShort')}
            <span className="visually-hidden"> {t('courseForm.measure.heading').toLowerCase()}</span>
          </Button>
        ) : null}
      </div>
      {complaint.measures.length === 0 ? (
        <p className="hint">
          {t(complaint.closing || complaint.judgment?.noMeasures ? 'course.event.noMeasures' : 'courseForm.measure.noneYet')}
        </p>
      ) : (
        <ul className="lines">
          {complaint.measures.map((measure) => (
            <MeasureLine
              key={measure.measureId}
              measure={measure}
              onStep={complaint.anonymous ? undefined : onStep}
              isClosed={complaint.closing !== null}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface MeasureLineProps {
  measure: Measure
  onStep?: ((step: CourseStep) => void) | undefined
  isClosed: boolean
}

function MeasureLine({ measure, onStep, isClosed }: MeasureLineProps) {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  const { measureId, text, ownerId, realiseBy, promisedFor, realisedOn, effect, droppedBecause } = measure
  const isOpen = realisedOn === null && droppedBecause === null
  const state = droppedBecause
    ? `${t('course.event.measureDropped')}: ${droppedBecause}`
    : realisedOn
      ? t('course.event.measureRealised', { date: dates.short(realisedOn) })
      : t('courseForm.measure.for', {
          name: personById(organisation, ownerId)?.name ?? t('common.unknownPerson'),
          date: dates.short(realiseBy),
        })
  const steps = (isOpen ? (['realised', 'reschedule', 'drop'] as const) : (['effect'] as const)).filter(() => isOpen || realisedOn !== null)
  return (
    <li>
      <Icon name={realisedOn ? 'done' : droppedBecause ? 'close' : 'circle'} className={realisedOn ? 'tone-done' : ''} />
      <span className="grow">
        {text}
        <small>{state}</small>
        {promisedFor === realiseBy ? null : <small>{t('courseForm.measure.promisedFor', { date: dates.short(promisedFor) })}</small>}
        {effect ? <small>{t('course.event.effectChecked', { effect: t(`course.effects.${effect.effect}`).toLowerCase() })}</small> : null}
        {onStep && steps.length > 0 && !(isClosed && isOpen) ? (
          <Menu
            label={t('courseForm.measure.act')}
            choices={steps.map((kind) => ({
              id: kind,
              label: t(`courseForm.measure.steps.${kind}`),
              icon: ICONS[kind],
              onChoose: () => onStep({ kind, measureId }),
            }))}
          />
        ) : null}
      </span>
    </li>
  )
}

const ICONS = { realised: 'done', reschedule: 'calendar', drop: 'close', effect: 'eye' } as const
