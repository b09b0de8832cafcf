import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { type Absence, absenceOn, hasLeft, type Organisation, personById } from './organisation.ts'

/** What is wrong with an absence that is being planned, field by field. */
export type AbsenceProblem =
  | { readonly field: 'personId'; readonly code: 'personUnknown' }
  | { readonly field: 'until'; readonly code: 'untilBeforeFrom' }
  | { readonly field: 'from'; readonly code: 'overlaps' }
  | { readonly field: 'deputyId'; readonly code: 'deputyIsPerson' | 'deputyIsOffice' | 'deputyHasLeft' | 'deputyUnknown' | 'deputyIsAway' }

/** Rule C4. Without a deputy is allowed: some absences come first. An empty list is what may be stored. */
export function checkAbsence(absence: Absence, organisation: Organisation): AbsenceProblem[] {
  const { absenceId, personId, from, until } = absence
  if (!personById(organisation, personId)) return [{ field: 'personId', code: 'personUnknown' }]
  if (until < from) return [{ field: 'until', code: 'untilBeforeFrom' }]
  const overlaps = organisation.absences.some(
    (other) => other.personId === personId && other.absenceId !== absenceId && other.from <= until && from <= other.until,
  )
  return [...(overlaps ? [{ field: 'from', code: 'overlaps' } as const] : []), ...deputyProblems(absence, organisation)]
}

function deputyProblems({ personId, deputyId, from, until }: Absence, organisation: Organisation): AbsenceProblem[] {
  if (deputyId === null) return []
  const refuse = (code: Extract<AbsenceProblem, { field: 'deputyId' }>['code']): AbsenceProblem[] => [{ field: 'deputyId', code }]
  if (deputyId === personId) return refuse('deputyIsPerson')
  const deputy = personById(organisation, deputyId)
  if (!deputy) return refuse('deputyUnknown')
  if (deputy.role === 'office') return refuse('deputyIsOffice')
  if (hasLeft(organisation, deputyId, from)) return refuse('deputyHasLeft')
  return isAwayThroughout(deputyId, from, until, organisation) ? refuse('deputyIsAway') : []
}

/** Whether every day of a period lies in some absence of one person. */
function isAwayThroughout(personId: string, from: CalendarDate, until: CalendarDate, organisation: Organisation): boolean {
  let day = from
  for (let absence = absenceOn(organisation, personId, day); absence; absence = absenceOn(organisation, personId, day)) {
    if (absence.until >= until) return true
    day = addDays(absence.until, 1)
  }
  return false
}

/** The first absence of a person that touches a period: a deputy who is away for part of it is said, not refused. */
export const absenceWithin = (
  { absences }: Organisation,
  personId: string | null,
  from: CalendarDate,
  until: CalendarDate,
): Absence | undefined => absences.find((absence) => absence.personId === personId && absence.from <= until && from <= absence.until)
