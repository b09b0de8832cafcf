import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { CourseDialog, DateField, ReasonField, useReadDate } from './course/course-dialog.tsx'

/** Rule C2: a signal that stays one is settled, with what was done about it. */
export function SettleDialog({ signal, onClose }: { signal: ComplaintCase; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={signal}
      name="settle"
      initial={{ reason: '', closedOn: dates.box(clock.today()) }}
      title={t('formal.settleTitle')}
      text={t('formal.settleText')}
      confirm={t('formal.settle')}
      done={t('formal.settled', { reference: signal.reference })}
      onClose={onClose}
      command={({ reason, closedOn }) => ({ type: 'close', closing: { cause: 'signalSettled', closedOn: read(closedOn), reason } })}
    >
      {({ field }) => (
        <>
          <ReasonField label={t('formal.reason')} {...field('reason')} rows={3} autoFocus />
          <DateField label={t('formal.settledOn')} {...field('closedOn')} />
        </>
      )}
    </CourseDialog>
  )
}
