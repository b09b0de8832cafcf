import { isCalendarDate } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import { checkDetails, checkIntake } from './check-intake.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { event } from './events.ts'
import { DETAIL_FIELDS, type DetailField, type Details } from './intake.ts'
import { resemblance, whyNotHandler } from './people.ts'

export function register(command: Extract<CaseCommand, { type: 'register' }>, { today, organisation }: DecisionContext): Decision {
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

export function changeDetails(complaint: ComplaintCase, asked: Partial<Details>, { today, organisation }: DecisionContext): Decision {
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

/** Rule C4. A note can go with it, also to the handler of before. */
export function assignHandler(
  complaint: ComplaintCase,
  { handlerId, note = '' }: Extract<CaseCommand, { type: 'assignHandler' }>,
  { today, organisation }: DecisionContext,
): Decision {
  const refusal = whyNotHandler(handlerId, complaint, organisation, today)
  if (refusal) return refuse(refusal)
  const settled = complaint.conflicts.every((conflict) => conflict.field !== 'handlerId')
  if (settled && complaint.handlerId === handlerId && note.trim() === '') return refuse({ code: 'nothingChanged' })
  return ok([event('handlerAssigned', note.trim() === '' ? { handlerId } : { handlerId, note })])
}

/**
 * Rule C2: a signal becomes formal and keeps its history. Day 0 is the day on which the parent made it a complaint; what a
 * complaint needs and a signal does not, as a name, comes with it.
 */
export function makeFormal(
  complaint: ComplaintCase,
  { receivedOn, changes: asked }: Extract<CaseCommand, { type: 'makeFormal' }>,
  context: DecisionContext,
): Decision {
  if (complaint.kind === 'complaint') return refuse({ code: 'alreadyFormal' })
  if (complaint.closing && complaint.closing.cause !== 'signalSettled') return refuse({ code: 'caseClosed' })
  if (!isCalendarDate(receivedOn)) return refuse({ code: 'notADate' })
  if (receivedOn > context.today) return refuse({ code: 'dateInFuture' })
  if (receivedOn < complaint.firstHeardOn) return refuse({ code: 'dateBeforeReceipt' })
  const changes = onlyChanged(complaint, asked)
  const problems = checkDetails({ ...complaint, ...changes }, 'complaint', receivedOn, context.today, context.organisation)
  if (problems.length > 0) return refuse({ code: 'intakeIncomplete', problems })
  const formal = event('signalMadeFormal', { receivedOn })
  return ok(Object.keys(changes).length === 0 ? [formal] : [event('detailsChanged', { changes }), formal])
}
