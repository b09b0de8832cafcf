import type { Measure } from '../../../domain/complaint/complaint-case.ts'
import { EFFECTS, MEASURE_LEVELS } from '../../../domain/complaint/course.ts'
import { peopleOn } from '../../../domain/organisation/organisation.ts'
import { Segments } from '../../../ui/choice.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useOrganisation } from '../../shared/session-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import type { StepProps } from './contact-dialogs.tsx'
import { CourseDialog, DateField, ReasonField, useReadDate } from './course-dialog.tsx'

/** What a measure needs (rule C8): the words, who does it, where, and by when. */
export interface MeasureValues {
  readonly text: string
  readonly level: string
  readonly ownerId: string
  readonly realiseBy: string
}

export const levelOf = (text: string) => MEASURE_LEVELS.find((level) => level === text) ?? 'location'

interface MeasureFieldsProps {
  values: MeasureValues
  onChange: (changes: Partial<MeasureValues>) => void
  wasTried: boolean
  /** What the domain refused of one of them. */
  errorOf?: (name: keyof MeasureValues) => string | undefined
  autoFocus?: boolean
}

export function MeasureFields({ values, onChange, wasTried, errorOf, autoFocus = false }: MeasureFieldsProps) {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const owners = peopleOn(organisation, clock.today())
  return (
    <div className="grid-6">
      <TextField
        label={t('courseForm.measure.text')}
        value={values.text}
        onChange={(text) => onChange({ text })}
        span={6}
        autoFocus={autoFocus}
        error={wasTried && values.text.trim() === '' ? t('refusals.textMissing') : errorOf?.('text')}
      />
      <Select
        label={t('courseForm.measure.owner')}
        value={owners.some(({ personId }) => personId === values.ownerId) ? values.ownerId : null}
        onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        options={owners.map(({ personId, name }) => ({ value: personId, label: name }))}
        placeholder={t('common.choose')}
        span={3}
        error={wasTried && values.ownerId === '' ? t('refusals.ownerUnknown') : errorOf?.('ownerId')}
      />
      <div className="span-3">
        <DateField
          label={t('courseForm.measure.realiseBy')}
          value={values.realiseBy}
          onChange={(realiseBy) => onChange({ realiseBy })}
          side="future"
          wasTried={wasTried}
          error={errorOf?.('realiseBy')}
        />
      </div>
      <Segments
        label={t('courseForm.measure.level')}
        value={levelOf(values.level)}
        onChange={(level) => onChange({ level })}
        options={MEASURE_LEVELS.map((value) => ({ value, label: t(`course.levels.${value}`) }))}
        span={6}
      />
    </div>
  )
}

export function MeasureDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const read = useReadDate()
  const { newId } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name="measure"
      initial={{ text: '', level: 'location', ownerId: complaint.handlerId ?? '', realiseBy: '' }}
      title={t('courseForm.measure.title')}
      confirm={t('courseForm.record')}
      done={t('courseForm.measure.done')}
      onClose={onClose}
      command={({ text, level, ownerId, realiseBy }) => ({
        type: 'agreeMeasure',
        measure: { measureId: newId(), text, level: levelOf(level), ownerId, realiseBy: read(realiseBy, 'future') },
      })}
    >
      {({ values, set, wasTried, field }) => (
        <MeasureFields values={values} onChange={set} wasTried={wasTried} errorOf={(name) => field(name).error} autoFocus />
      )}
    </CourseDialog>
  )
}

type OneMeasure = StepProps & { measure: Measure }

export function RealisedDialog({ complaint, measure, onClose }: OneMeasure) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name={`realised-${measure.measureId}`}
      initial={{ realisedOn: dates.box(clock.today()) }}
      title={t('courseForm.measure.realisedTitle')}
      text={measure.text}
      confirm={t('courseForm.record')}
      done={t('courseForm.measure.realisedDone')}
      onClose={onClose}
      command={({ realisedOn }) => ({ type: 'realiseMeasure', measureId: measure.measureId, realisedOn: read(realisedOn) })}
    >
      {({ field }) => <DateField label={t('courseForm.measure.realisedOn')} {...field('realisedOn')} autoFocus />}
    </CourseDialog>
  )
}

/** What was promised stays known; the new date needs a reason. */
export function RescheduleDialog({ complaint, measure, onClose }: OneMeasure) {
  const t = useWords()
  const read = useReadDate()
  return (
    <CourseDialog
      complaint={complaint}
      name={`reschedule-${measure.measureId}`}
      initial={{ realiseBy: '', reason: '' }}
      title={t('courseForm.measure.rescheduleTitle')}
      text={measure.text}
      confirm={t('courseForm.record')}
      done={t('courseForm.measure.rescheduled')}
      onClose={onClose}
      command={({ realiseBy, reason }) => ({
        type: 'rescheduleMeasure',
        measureId: measure.measureId,
        realiseBy: read(realiseBy, 'future'),
        reason,
      })}
    >
      {({ field }) => (
        <>
          <DateField label={t('courseForm.measure.newDate')} {...field('realiseBy')} side="future" autoFocus />
          <ReasonField label={t('courseForm.reason')} {...field('reason')} rows={3} />
        </>
      )}
    </CourseDialog>
  )
}

export function EffectDialog({ complaint, measure, onClose }: OneMeasure) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  const effectOf = (text: string) => EFFECTS.find((effect) => effect === text) ?? 'works'
  return (
    <CourseDialog
      complaint={complaint}
      name={`effect-${measure.measureId}`}
      initial={{ effect: 'works', checkedOn: dates.box(clock.today()), note: '' }}
      title={t('courseForm.measure.effectTitle')}
      text={measure.text}
      confirm={t('courseForm.record')}
      done={t('courseForm.measure.effectDone')}
      onClose={onClose}
      command={({ effect, checkedOn, note }) => ({
        type: 'checkEffect',
        measureId: measure.measureId,
        checkedOn: read(checkedOn),
        effect: effectOf(effect),
        note,
      })}
    >
      {({ values, set, field }) => (
        <>
          <Segments
            label={t('courseForm.measure.effect')}
            value={effectOf(values.effect)}
            onChange={(effect) => set({ effect })}
            options={EFFECTS.map((value) => ({ value, label: t(`course.effects.${value}`) }))}
          />
          <TextArea
            label={t('courseForm.note')}
            aside={t('common.optional')}
            value={values.note}
            onChange={(note) => set({ note })}
            rows={2}
            error={field('note').error}
          />
          <DateField label={t('courseForm.measure.checkedOn')} {...field('checkedOn')} />
        </>
      )}
    </CourseDialog>
  )
}

export function DropMeasureDialog({ complaint, measure, onClose }: OneMeasure) {
  const t = useWords()
  return (
    <CourseDialog
      complaint={complaint}
      name={`drop-${measure.measureId}`}
      initial={{ reason: '' }}
      title={t('courseForm.measure.dropTitle')}
      text={measure.text}
      confirm={t('courseForm.record')}
      done={t('courseForm.measure.dropped')}
      onClose={onClose}
      command={({ reason }) => ({ type: 'dropMeasure', measureId: measure.measureId, reason })}
    >
      {({ field }) => <ReasonField label={t('courseForm.reason')} {...field('reason')} autoFocus />}
    </CourseDialog>
  )
}
