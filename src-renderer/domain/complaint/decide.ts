import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { isCalendarDate } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { ok, type Result, refuse } from '../result.ts'
import { checkDetails, checkIntake, type IntakeProblem } from './check-intake.ts'
import type { ComplaintCase } from './complaint-case.ts'
import {
  CASE_EVENT_VERSIONS,
  type CaseEventData,
  type CaseEventType,
  type LetterMade,
  type NewCaseEvent,
  type SendChannel,
} from './events.ts'
import { type CaseKind, DETAIL_FIELDS, type DetailField, type Details, type Intake } from './intake.ts'
import { type HandlerRefusal, resemblance, whyNotHandler } from './people.ts'

export type CaseCommand =
  | { readonly type: 'register'; readonly kind: CaseKind; readonly reference: string; readonly intake: Intake }
  | { readonly type: 'changeDetails'; readonly changes: Partial<Details> }
  | { readonly type: 'assignHandler'; readonly handlerId: string }
  | { readonly type: 'recordLetter'; readonly letter: LetterMade }
  | { readonly type: 'recordSending'; readonly letterId: string; readonly channel: SendChannel; readonly sentOn: CalendarDate }

export interface DecisionContext {
  readonly today: CalendarDate
  readonly organisation: Organisation
}

export type CaseRefusal =
  | { readonly code: 'intakeIncomplete'; readonly problems: readonly IntakeProblem[] }
  | HandlerRefusal
  | {
      readonly code:
        | 'alreadyRegistered'
        | 'notRegistered'
        | 'nothingChanged'
        | 'signalHasNoLetters'
        | 'complainantUnknown'
        | 'letterNamesNoHandler'
        | 'letterUnknown'
        | 'letterAlreadySent'
        | 'sentInFuture'
        | 'sentBeforeReceipt'
        | 'notADate'
    }

type Decision = Result<readonly NewCaseEvent[], CaseRefusal>

/** What happens on a command: the events, or why not. Pure: the same case, command and context decide the same. */
export function decide(complaint: ComplaintCase | null, command: CaseCommand, context: DecisionContext): Decision {
  if (command.type === 'register') return complaint ? refuse({ code: 'alreadyRegistered' }) : register(command, context)
  if (!complaint) return refuse({ code: 'notRegistered' })
  switch (command.type) {
    case 'changeDetails':
      return changeDetails(complaint, command.changes, context)
    case 'assignHandler':
      return assignHandler(complaint, command.handlerId, context)
    case 'recordLetter':
      return recordLetter(complaint, command.letter)
    case 'recordSending':
      return recordSending(complaint, command, context)
  }
}

function event<T extends CaseEventType>(type: T, data: CaseEventData[T]): { type: T; version: number; data: CaseEventData[T] } {
  return { type, version: CASE_EVENT_VERSIONS[type], data }
}

function register(command: Extract<CaseCommand, { type: 'register' }>, { today, organisation }: DecisionContext): Decision {
  const intake = { ...command.intake, aboutPeople: recognise(command.intake.aboutPeople, organisation) }
  const problems = checkIntake(intake, command.kind, today, organisation)
  if (problems.length > 0) return refuse({ code: 'intakeIncomplete', problems })
  return ok([event('complaintRegistered', { ...intake, reference: command.reference, kind: command.kind })])
}

/** Rule C4: a name that is exactly a person of the organisation's is that person, also when it was typed and not chosen. */
function recognise(aboutPeople: Details['aboutPeople'], organisation: Organisation): Details['aboutPeople'] {
  return aboutPeople.map((about) => {
    if (about.personId !== null) return about
    const same = organisation.people.filter((person) => resemblance(about.name, person) === 'same')
    return same.length === 1 && same[0] ? { ...about, personId: same[0].personId } : about
  })
}

function changeDetails(complaint: ComplaintCase, asked: Partial<Details>, { today, organisation }: DecisionContext): Decision {
  const recognised = asked.aboutPeople ? { ...asked, aboutPeople: recognise(asked.aboutPeople, organisation) } : asked
  const changes = onlyChanged(complaint, recognised)
  if (Object.keys(changes).length === 0) return refuse({ code: 'nothingChanged' })
  const details = { ...complaint, ...changes }
  const problems = checkDetails(details, complaint.kind, complaint.receivedOn, today, organisation)
  if (problems.length > 0) return refuse({ code: 'intakeIncomplete', problems })
  // Rule C4 holds as well when the handler turns out to be the one complained about.
  const conflicted =
    complaint.handlerId !== null && whyNotHandler(complaint.handlerId, details, organisation, today)?.code === 'handlerIsComplainedAbout'
  return conflicted ? refuse({ code: 'handlerIsComplainedAbout' }) : ok([event('detailsChanged', { changes })])
}

/** What differs from the case, and every field that stands in conflict: choosing the value shown settles it. */
function onlyChanged(complaint: ComplaintCase, asked: Partial<Details>): Partial<Details> {
  const conflicted = new Set<string>(complaint.conflicts.map((conflict) => conflict.field))
  const differs = (field: DetailField): boolean =>
    asked[field] !== undefined && (conflicted.has(field) || JSON.stringify(asked[field]) !== JSON.stringify(complaint[field]))
  return Object.fromEntries(DETAIL_FIELDS.filter(differs).map((field) => [field, asked[field]]))
}

function assignHandler(complaint: ComplaintCase, handlerId: string, { today, organisation }: DecisionContext): Decision {
  const refusal = whyNotHandler(handlerId, complaint, organisation, today)
  if (refusal) return refuse(refusal)
  const settled = complaint.conflicts.every((conflict) => conflict.field !== 'handlerId')
  return settled && complaint.handlerId === handlerId ? refuse({ code: 'nothingChanged' }) : ok([event('handlerAssigned', { handlerId })])
}

function recordLetter(complaint: ComplaintCase, letter: LetterMade): Decision {
  if (complaint.kind === 'signal') return refuse({ code: 'signalHasNoLetters' })
  if (complaint.handlerId === null || letter.handlerId !== complaint.handlerId) return refuse({ code: 'letterNamesNoHandler' })
  if (!complaint.complainants.some((person) => person.complainantId === letter.complainantId)) return refuse({ code: 'complainantUnknown' })
  return isCalendarDate(letter.datedOn) ? ok([event('letterMade', letter)]) : refuse({ code: 'notADate' })
}

function recordSending(
  complaint: ComplaintCase,
  { letterId, channel, sentOn }: Extract<CaseCommand, { type: 'recordSending' }>,
  { today }: DecisionContext,
): Decision {
  const letter = complaint.letters.find((made) => made.letterId === letterId)
  if (!letter) return refuse({ code: 'letterUnknown' })
  if (letter.sent) return refuse({ code: 'letterAlreadySent' })
  if (!isCalendarDate(sentOn)) return refuse({ code: 'notADate' })
  if (sentOn > today) return refuse({ code: 'sentInFuture' })
  return sentOn < complaint.receivedOn ? refuse({ code: 'sentBeforeReceipt' }) : ok([event('letterSent', { letterId, channel, sentOn })])
}
