import { TextArea } from '../../../ui/field.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import type { StepProps } from './contact-dialogs.tsx'
import { CourseDialog, DateField, ReasonField, useReadDate } from './course-dialog.tsx'

/** Rule T3: a fitting solution, on the day on which it was proposed. */
export function SolutionDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const dates = useDates()
  const read = useReadDate()
  const { clock } = useApp()
  return (
    <CourseDialog
      complaint={complaint}
      name="solution"
      initial={{ proposedOn: dates.box(clock.today()), proposal: complaint.solution?.proposal ?? '' }}
      title={t('courseForm.solution.title')}
      text={t('courseForm.solution.text')}
      confirm={t('courseForm.record')}
      done={t('courseForm.solution.done')}
      onClose={onClose}
      command={({ proposedOn, proposal }) => ({ type: 'proposeSolution', solution: { proposedOn: read(proposedOn), proposal } })}
    >
      {({ field }) => (
        <>
          <ReasonField label={t('courseForm.solution.proposal')} {...field('proposal')} autoFocus />
          <DateField label={t('courseForm.solution.proposedOn')} {...field('proposedOn')} />
        </>
      )}
    </CourseDialog>
  )
}

/** For colleagues: what was looked into and found. It stands in no letter. */
export function FindingsStep({ complaint, onClose }: StepProps) {
  const t = useWords()
  return (
    <CourseDialog
      complaint={complaint}
      name="findings"
      initial={{ findings: complaint.findings }}
      title={t('courseForm.findings.title')}
      text={t('courseForm.findings.text')}
      confirm={t('common.save')}
      done={t('courseForm.findings.done')}
      onClose={onClose}
      command={({ findings }) => ({ type: 'recordFindings', findings })}
    >
      {({ values, set, field }) => (
        <TextArea
          label={t('courseForm.findings.label')}
          value={values.findings}
          onChange={(findings) => set({ findings })}
          rows={8}
          autoFocus
          error={field('findings').error}
        />
      )}
    </CourseDialog>
  )
}

/** Rule T4: why the limit was not met, and what the complainant may expect. */
export function BreachDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const read = useReadDate()
  return (
    <CourseDialog
      complaint={complaint}
      name="breach"
      initial={{ reason: complaint.breach?.reason ?? '', expectedOn: '' }}
      title={t('courseForm.breach.title')}
      text={t('courseForm.breach.text')}
      confirm={t('courseForm.record')}
      done={t('courseForm.breach.done')}
      onClose={onClose}
      command={({ reason, expectedOn }) => ({ type: 'explainBreach', breach: { reason, expectedOn: read(expectedOn, 'future') } })}
    >
      {({ field }) => (
        <>
          <ReasonField label={t('courseForm.breach.reason')} {...field('reason')} autoFocus />
          <DateField label={t('courseForm.breach.expectedOn')} {...field('expectedOn')} side="future" />
        </>
      )}
    </CourseDialog>
  )
}

/** Rule R1: what the annual report may tell of the case, in words that lead to nobody. */
export function SummaryDialog({ complaint, onClose }: StepProps) {
  const t = useWords()
  const { publicSummary } = complaint
  return (
    <CourseDialog
      complaint={complaint}
      name="summary"
      initial={{ tenor: publicSummary?.tenor ?? '', measures: publicSummary?.measures ?? '' }}
      title={t('courseForm.summary.title')}
      text={t('courseForm.summary.text')}
      confirm={t('common.save')}
      done={t('courseForm.summary.done')}
      onClose={onClose}
      command={({ tenor, measures }) => ({ type: 'writeSummary', summary: { tenor, measures } })}
    >
      {({ values, set, field }) => (
        <>
          <ReasonField label={t('courseForm.summary.tenor')} hint={t('courseForm.summary.tenorHint')} {...field('tenor')} autoFocus />
          <TextArea
            label={t('courseForm.summary.measures')}
            aside={t('common.optional')}
            value={values.measures}
            onChange={(measures) => set({ measures })}
            rows={3}
          />
        </>
      )}
    </CourseDialog>
  )
}
