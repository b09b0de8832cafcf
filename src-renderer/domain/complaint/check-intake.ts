import { type CalendarDate, isCalendarDate } from '../deadlines/calendar-date.ts'
import { locationById, natureById, type Organisation } from '../organisation/organisation.ts'
import type { CaseKind, Complainant, DetailField, Details, Intake } from './intake.ts'

export type ComplainantField = 'name' | 'email' | 'phone' | 'street' | 'postcode' | 'city'

/** Where a problem is: a field of the intake, or one of a complainant (by place in the list). */
export type IntakeField = DetailField | 'receivedOn' | { readonly complainant: number; readonly field: ComplainantField }

/** Why the office cannot register the intake as it stands. */
export interface IntakeProblem {
  readonly field: IntakeField
  readonly code:
    | 'required'
    | 'notADate'
    | 'inFuture'
    | 'tooLongAgo'
    | 'beforeReceipt'
    | 'afterReceipt'
    | 'notAnEmail'
    | 'tooLong'
    | 'unknown'
  /** With `tooLong`: the most characters that fit. */
  readonly max?: number
}

/** Texts are kept exactly as typed up to here; far beyond what a parent tells, and what one page of Word shows. */
export const LINE_MAX = 300
export const TEXT_MAX = 50_000

const EARLIEST_RECEIPT = '2000-01-01'
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/

/** All that is wrong with an intake, in the order of the form; empty when it can be registered. */
export function checkIntake(intake: Intake, kind: CaseKind, today: CalendarDate, organisation: Organisation): readonly IntakeProblem[] {
  return [...checkReceipt(intake.receivedOn, today), ...checkDetails(intake, kind, intake.receivedOn, today, organisation)]
}

function checkReceipt(receivedOn: CalendarDate, today: CalendarDate): IntakeProblem[] {
  if (receivedOn === '') return [{ field: 'receivedOn', code: 'required' }]
  if (!isCalendarDate(receivedOn)) return [{ field: 'receivedOn', code: 'notADate' }]
  if (receivedOn > today) return [{ field: 'receivedOn', code: 'inFuture' }]
  return receivedOn < EARLIEST_RECEIPT ? [{ field: 'receivedOn', code: 'tooLongAgo' }] : []
}

export function checkDetails(
  details: Details,
  kind: CaseKind,
  receivedOn: CalendarDate,
  today: CalendarDate,
  organisation: Organisation,
): readonly IntakeProblem[] {
  return [
    ...checkRequired(details, kind),
    ...details.complainants.flatMap(checkComplainant),
    ...checkDates(details, receivedOn, today),
    ...checkLengths(details),
    ...checkReferences(details, organisation),
  ]
}

/** With a suspicion of abuse (rule C11) nothing may have to be written down: the director takes it from there. */
function checkRequired(details: Details, kind: CaseKind): IntakeProblem[] {
  const required = (missing: boolean, field: IntakeField): IntakeProblem[] => (missing ? [{ field, code: 'required' }] : [])
  const safety = required(details.suspicion === null, 'suspicion')
  if (details.suspicion === 'yes') return safety
  const description = required(details.description.trim() === '', 'description')
  // Rule C10: without a name there are no letters, so it can only be a signal.
  if (kind === 'signal') return [...description, ...safety]
  const unnamed = details.complainants.flatMap((person, index) => (person.name.trim() === '' ? [index] : []))
  const nameless = details.complainants.length === 0 ? [0] : unnamed
  return [
    ...nameless.map((complainant): IntakeProblem => ({ field: { complainant, field: 'name' }, code: 'required' })),
    ...required(details.locationId === null, 'locationId'),
    ...description,
    ...safety,
  ]
}

function checkComplainant(complainant: Complainant, index: number): IntakeProblem[] {
  const { name, email, phone, address } = complainant
  const lines: [ComplainantField, string][] = [
    ['name', name],
    ['email', email],
    ['phone', phone],
    ['street', address.street],
    ['postcode', address.postcode],
    ['city', address.city],
  ]
  const tooLong = lines.filter(([, text]) => text.length > LINE_MAX)
  const problems = tooLong.map(([field]): IntakeProblem => ({ field: { complainant: index, field }, code: 'tooLong', max: LINE_MAX }))
  const wrongEmail = email.trim() !== '' && email.length <= LINE_MAX && !EMAIL.test(email.trim())
  return wrongEmail ? [...problems, { field: { complainant: index, field: 'email' }, code: 'notAnEmail' }] : problems
}

function checkDates(details: Details, receivedOn: CalendarDate, today: CalendarDate): IntakeProblem[] {
  const { incidentOn, confirmedInWritingOn } = details
  // While day 0 is missing or wrong itself, nothing can lie before or after it.
  const receipt = isCalendarDate(receivedOn) ? receivedOn : null
  return [
    ...checkDate('incidentOn', incidentOn, null, receipt, today),
    ...checkDate('confirmedInWritingOn', confirmedInWritingOn, receipt, null, today),
  ]
}

function checkDate(
  field: 'incidentOn' | 'confirmedInWritingOn',
  date: CalendarDate | null,
  notBefore: CalendarDate | null,
  notAfter: CalendarDate | null,
  today: CalendarDate,
): IntakeProblem[] {
  if (date === null) return []
  if (!isCalendarDate(date)) return [{ field, code: 'notADate' }]
  if (date > today) return [{ field, code: 'inFuture' }]
  if (notBefore !== null && date < notBefore) return [{ field, code: 'beforeReceipt' }]
  return notAfter !== null && date > notAfter ? [{ field, code: 'afterReceipt' }] : []
}

function checkLengths(details: Details): IntakeProblem[] {
  const lines: [DetailField, string, number][] = [
    ['child', details.child, LINE_MAX],
    ['group', details.group, LINE_MAX],
    ['subject', details.subject, LINE_MAX],
    ['talkedWith', details.talkedWith, LINE_MAX],
    ['aboutPeople', details.aboutPeople.map((person) => person.name).join(''), LINE_MAX],
    ['description', details.description, TEXT_MAX],
    ['desiredOutcome', details.desiredOutcome, TEXT_MAX],
  ]
  return lines.filter(([, text, max]) => text.length > max).map(([field, , max]) => ({ field, code: 'tooLong', max }))
}

function checkReferences(details: Details, organisation: Organisation): IntakeProblem[] {
  const problems: IntakeProblem[] = []
  if (details.locationId !== null && !locationById(organisation, details.locationId))
    problems.push({ field: 'locationId', code: 'unknown' })
  if (details.natureId !== null && !natureById(organisation, details.natureId)) problems.push({ field: 'natureId', code: 'unknown' })
  return problems
}
