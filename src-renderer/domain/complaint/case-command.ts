import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Result } from '../result.ts'
import type { IntakeProblem } from './check-intake.ts'
import type {
  Attachment,
  Breach,
  CaseLink,
  Closing,
  Contact,
  DisputeAnswered,
  DisputeDecided,
  DisputeOpened,
  Effect,
  JudgmentKind,
  MeasurePlan,
  PublicSummary,
  ReplyGiven,
  ReplyOffered,
  Solution,
} from './course.ts'
import type { LetterMade, NewCaseEvent, SendChannel } from './events.ts'
import type { CaseKind, Details, Intake } from './intake.ts'
import type { HandlerRefusal } from './people.ts'

export type CaseCommand =
  | { readonly type: 'register'; readonly kind: CaseKind; readonly reference: string; readonly intake: Intake }
  | { readonly type: 'changeDetails'; readonly changes: Partial<Details> }
  | { readonly type: 'makeFormal'; readonly receivedOn: CalendarDate; readonly changes: Partial<Details> }
  | { readonly type: 'assignHandler'; readonly handlerId: string; readonly note?: string }
  | { readonly type: 'recordLetter'; readonly letter: LetterMade }
  | { readonly type: 'recordSending'; readonly letterId: string; readonly channel: SendChannel; readonly sentOn: CalendarDate }
  | { readonly type: 'logContact'; readonly contact: Contact }
  | { readonly type: 'offerReply'; readonly offer: ReplyOffered }
  | { readonly type: 'recordReply'; readonly reply: ReplyGiven }
  | { readonly type: 'proposeSolution'; readonly solution: Solution }
  | { readonly type: 'recordFindings'; readonly findings: string }
  | { readonly type: 'writeSummary'; readonly summary: PublicSummary }
  | JudgeCommand
  | { readonly type: 'agreeMeasure'; readonly measure: MeasurePlan }
  | MeasureCommand
  | { readonly type: 'openDispute'; readonly dispute: DisputeOpened }
  | { readonly type: 'answerDispute'; readonly answer: DisputeAnswered }
  | { readonly type: 'decideDispute'; readonly decision: DisputeDecided }
  | { readonly type: 'explainBreach'; readonly breach: Breach }
  | { readonly type: 'close'; readonly closing: Closing }
  | { readonly type: 'reopen'; readonly reopenedOn: CalendarDate; readonly reason: string }
  | { readonly type: 'link'; readonly link: CaseLink }
  | { readonly type: 'addAttachment'; readonly attachment: Attachment }
  | { readonly type: 'removeAttachment'; readonly attachmentId: string; readonly reason: string }
  | { readonly type: 'recordOpening'; readonly personId: string }
  | { readonly type: 'setHold'; readonly reason: string | null }
  | { readonly type: 'retract'; readonly eventId: string; readonly eventType: string; readonly reason: string }

export interface JudgeCommand {
  readonly type: 'judge'
  readonly judgment: JudgmentKind
  readonly reasoning: string
  readonly judgedOn: CalendarDate
  /** Said explicitly where no measure follows. */
  readonly noMeasures: boolean
  /** New ones; what was agreed before stands. */
  readonly measures: readonly MeasurePlan[]
}

export type MeasureCommand =
  | { readonly type: 'rescheduleMeasure'; readonly measureId: string; readonly realiseBy: CalendarDate; readonly reason: string }
  | { readonly type: 'realiseMeasure'; readonly measureId: string; readonly realisedOn: CalendarDate }
  | {
      readonly type: 'checkEffect'
      readonly measureId: string
      readonly checkedOn: CalendarDate
      readonly effect: Effect
      readonly note: string
    }
  | { readonly type: 'dropMeasure'; readonly measureId: string; readonly reason: string }

export interface DecisionContext {
  readonly today: CalendarDate
  readonly organisation: Organisation
}

export const PLAIN_REFUSALS = [
  'alreadyRegistered',
  'notRegistered',
  'nothingChanged',
  'signalHasNoLetters',
  'complainantUnknown',
  'letterNamesNoHandler',
  'letterDoesNotFit',
  'letterUnknown',
  'letterAlreadySent',
  'sentInFuture',
  'sentBeforeReceipt',
  'notADate',
  'dateInFuture',
  'dateBeforeReceipt',
  'dateInPast',
  'textMissing',
  'textTooLong',
  'alreadyFormal',
  'onlyForComplaints',
  'caseClosed',
  'caseOpen',
  'caseAnonymised',
  'replyUnknown',
  'replyGiven',
  'noHandlerYet',
  'notJudged',
  'outcomeNotSent',
  'outcomeSent',
  'measuresUndecided',
  'noMeasuresAndMeasures',
  'measureUnknown',
  'measureSettled',
  'measureNotRealised',
  'measuresOpen',
  'ownerUnknown',
  'disputeUnknown',
  'disputeAnswered',
  'disputeDecided',
  'disputeOpen',
  'limitNotPassed',
  'breachUnexplained',
  'onlyForSignals',
  'alreadyLinked',
  'otherCaseMissing',
  'attachmentExists',
  'attachmentUnknown',
  'notRestricted',
  'notRetractable',
] as const

export type PlainRefusal = (typeof PLAIN_REFUSALS)[number]

/** `field`: the part of the command that it is about, by its own name, where it is about one: a form says it there. */
export interface PlainReason {
  readonly code: PlainRefusal
  readonly field?: string
}

export type CaseRefusal = { readonly code: 'intakeIncomplete'; readonly problems: readonly IntakeProblem[] } | HandlerRefusal | PlainReason

export type Decision = Result<readonly NewCaseEvent[], CaseRefusal>
