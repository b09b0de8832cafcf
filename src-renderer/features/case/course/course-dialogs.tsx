import { CloseDialog, DisputeAnswerDialog, DisputeDialog, DisputeResultDialog, HoldDialog, ReopenDialog } from './closing-dialogs.tsx'
import { ContactDialog, OfferReplyDialog, ReplyDialog, type StepProps } from './contact-dialogs.tsx'
import { BreachDialog, FindingsStep, SolutionDialog, SummaryDialog } from './handling-dialogs.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { DropMeasureDialog, EffectDialog, MeasureDialog, RealisedDialog, RescheduleDialog } from './measure-dialogs.tsx'
import type { CourseStep } from './steps.ts'

/** The dialog of a step. */
export function CourseDialogs({ step, ...props }: StepProps & { step: CourseStep }) {
  switch (step.kind) {
    case 'contact':
      return <ContactDialog {...props} />
    case 'offerReply':
      return <OfferReplyDialog {...props} />
    case 'reply':
      return <ReplyDialog {...props} replyId={step.replyId} />
    case 'solution':
      return <SolutionDialog {...props} />
    case 'findings':
      return <FindingsStep {...props} />
    case 'measure':
      return <MeasureDialog {...props} />
    case 'dispute':
      return <DisputeDialog {...props} />
    case 'disputeAnswer':
      return <DisputeAnswerDialog {...props} disputeId={step.disputeId} />
    case 'disputeResult':
      return <DisputeResultDialog {...props} disputeId={step.disputeId} />
    case 'breach':
      return <BreachDialog {...props} />
    case 'summary':
      return <SummaryDialog {...props} />
    case 'close':
      return <CloseDialog {...props} cause={step.cause} />
    case 'reopen':
      return <ReopenDialog {...props} />
    case 'link':
      return <LinkDialog {...props} />
    case 'hold':
      return <HoldDialog {...props} />
    default:
      return <OfMeasure {...props} step={step} />
  }
}

type MeasureStep = Extract<CourseStep, { measureId: string }>

function OfMeasure({ step, ...props }: StepProps & { step: MeasureStep }) {
  const measure = props.complaint.measures.find(({ measureId }) => measureId === step.measureId)
  if (!measure) return null
  switch (step.kind) {
    case 'realised':
      return <RealisedDialog {...props} measure={measure} />
    case 'reschedule':
      return <RescheduleDialog {...props} measure={measure} />
    case 'effect':
      return <EffectDialog {...props} measure={measure} />
    case 'drop':
      return <DropMeasureDialog {...props} measure={measure} />
  }
}
