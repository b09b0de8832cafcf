import type { ClosingCause } from '../../../domain/complaint/course.ts'
import { DISPUTE_RESULTS } from '../../../domain/complaint/course.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import type { StepProps } from './contact-dialogs.tsx'
import { CourseDialog, DateField, LineField, ReasonField, useReadDate } from './course-dialog.tsx'

/** After an outcome, by withdrawal (rule C10), or outside the scheme (rule C1). */
export function CloseDialog({ complaint, cause, onClose }: StepProps & { cause: Exclude<ClosingCause, 'signalSettled'> }) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name={`close-${cause}`}
      initial={{ closedOn: dates.box(clock.today()), reason: '' }}
      title={t(`courseForm.close.title.${cause}`)}
      text={t(`courseForm.close.text.${cause}`)}
      confirm={t('courseForm.close.confirm')}
      done={t('courseForm.close.done', { reference: complaint.reference })}
      onClose={onClose}
      command={({ closedOn, reason }) => ({ type: 'close', closing: { cause, closedOn: read(closedOn), reason } })}
    >
      {({ values, set, field }) => (
        <>
          {cause === 'outcome' ? (
            <TextArea
              label={t('courseForm.close.note')}
              aside={t('common.optional')}
              value={values.reason}
              onChange={(reason) => set({ reason })}
              rows={2}
              autoFocus
            />
          ) : (
            <ReasonField label={t('courseForm.reason')} {...field('reason')} autoFocus />
          )}
          <DateField label={t('courseForm.close.on')} {...field('closedOn')} />
        </>
      )}
    </CourseDialog>
  )
}

export function ReopenDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name="reopen"
      initial={{ reopenedOn: dates.box(clock.today()), reason: '' }}
      title={t('courseForm.reopen.title')}
      text={t('courseForm.reopen.text')}
      confirm={t('courseForm.reopen.confirm')}
      done={t('courseForm.reopen.done', { reference: complaint.reference })}
      onClose={onClose}
      command={({ reopenedOn, reason }) => ({ type: 'reopen', reopenedOn: read(reopenedOn), reason })}
    >
      {({ field }) => (
        <>
          <ReasonField label={t('courseForm.reason')} {...field('reason')} autoFocus />
          <DateField label={t('courseForm.reopen.on')} {...field('reopenedOn')} />
        </>
      )}
    </CourseDialog>
  )
}

/** Rule C12: a case that must be kept, and why; or that need not be any longer. */
export function HoldDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const isHeld = complaint.hold !== null
  return (
    <CourseDialog
      complaint={complaint}
      name="hold"
      initial={{ reason: '' }}
      title={t(isHeld ? 'courseForm.hold.liftTitle' : 'courseForm.hold.title')}
      text={isHeld ? t('courseForm.hold.heldFor', { reason: complaint.hold ?? '' }) : t('courseForm.hold.text')}
      confirm={t(isHeld ? 'courseForm.hold.lift' : 'courseForm.record')}
      done={t(isHeld ? 'courseForm.hold.lifted' : 'courseForm.hold.done')}
      onClose={onClose}
      command={({ reason }) => ({ type: 'setHold', reason: isHeld ? null : reason })}
    >
      {({ field }) => (isHeld ? null : <ReasonField label={t('courseForm.reason')} {...field('reason')} autoFocus />)}
    </CourseDialog>
  )
}

/** Rule C9. */
export function DisputeDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock, newId } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name="dispute"
      initial={{ openedOn: dates.box(clock.today()), reference: '', nature: '', respondBy: '' }}
      title={t('courseForm.dispute.title')}
      text={t('courseForm.dispute.text')}
      confirm={t('courseForm.record')}
      done={t('courseForm.dispute.done')}
      onClose={onClose}
      command={({ openedOn, reference, nature, respondBy }) => ({
        type: 'openDispute',
        dispute: {
          disputeId: newId(),
          openedOn: read(openedOn),
          reference,
          nature,
          respondBy: respondBy.trim() === '' ? null : read(respondBy, 'future'),
        },
      })}
    >
      {({ values, set, field }) => (
        <>
          <LineField label={t('courseForm.dispute.nature')} {...field('nature')} autoFocus />
          <TextField
            label={t('courseForm.dispute.reference')}
            aside={t('common.optional')}
            value={values.reference}
            onChange={(reference) => set({ reference })}
          />
          <DateField label={t('courseForm.dispute.openedOn')} {...field('openedOn')} />
          <DateField
            label={t('courseForm.dispute.respondBy')}
            aside={t('common.optional')}
            {...field('respondBy')}
            side="future"
            mayBeEmpty
          />
        </>
      )}
    </CourseDialog>
  )
}

export function DisputeAnswerDialog({ complaint, disputeId, onClose }: StepProps & { disputeId: string }) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name={`dispute-answer-${disputeId}`}
      initial={{ answeredOn: dates.box(clock.today()) }}
      title={t('courseForm.dispute.answerTitle')}
      confirm={t('courseForm.record')}
      done={t('courseForm.dispute.answerDone')}
      onClose={onClose}
      command={({ answeredOn }) => ({ type: 'answerDispute', answer: { disputeId, answeredOn: read(answeredOn) } })}
    >
      {({ field }) => <DateField label={t('courseForm.dispute.answeredOn')} {...field('answeredOn')} autoFocus />}
    </CourseDialog>
  )
}

export function DisputeResultDialog({ complaint, disputeId, onClose }: StepProps & { disputeId: string }) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  const resultOf = (text: string) => DISPUTE_RESULTS.find((result) => result === text) ?? null
  return (
    <CourseDialog
      complaint={complaint}
      name={`dispute-${disputeId}`}
      initial={{ decidedOn: dates.box(clock.today()), result: 'settled' }}
      title={t('courseForm.dispute.resultTitle')}
      confirm={t('courseForm.record')}
      done={t('courseForm.dispute.resultDone')}
      onClose={onClose}
      command={({ decidedOn, result }) => ({
        type: 'decideDispute',
        decision: { disputeId, decidedOn: read(decidedOn), result: resultOf(result) ?? 'settled' },
      })}
    >
      {({ values, set, field }) => (
        <>
          <Select
            label={t('courseForm.dispute.result')}
            value={resultOf(values.result)}
            onChange={(result) => set({ result: result ?? 'settled' })}
            options={DISPUTE_RESULTS.map((value) => ({ value, label: t(`course.disputeResults.${value}`) }))}
            placeholder={t('common.choose')}
          />
          <DateField label={t('courseForm.dispute.decidedOn')} {...field('decidedOn')} />
        </>
      )}
    </CourseDialog>
  )
}
