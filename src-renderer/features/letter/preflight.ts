import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../../domain/complaint/events.ts'
import { acknowledgedOn, outcomeSentOn } from '../../domain/complaint/letters.ts'
import { complainedAbout } from '../../domain/complaint/people.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { deadlineDates } from '../../domain/deadlines/index.ts'
import { type Organisation, personById } from '../../domain/organisation/organisation.ts'

/** What is looked at before a letter is made, and how it can be mended. */
export interface Check {
  readonly id: 'handler' | 'judgment' | 'dates' | 'address' | 'late' | 'stale'
  readonly isRight: boolean
  readonly mend: 'assign' | 'complete' | 'judge' | null
}

/** The versions of a letter for one complainant, oldest first; of an outcome those since the last reopening. */
export const lettersFor = (kind: LetterKind, { letters, reopenings }: ComplaintCase, complainantId: string): readonly Letter[] =>
  letters.filter(
    (letter) =>
      letter.kind === kind && letter.complainantId === complainantId && (kind !== 'outcome' || letter.round === reopenings.length),
  )

export function preflight(
  kind: LetterKind,
  complaint: ComplaintCase,
  complainantId: string,
  datedOn: CalendarDate | null,
  organisation: Organisation,
  today: CalendarDate,
): readonly Check[] {
  const complainant = complaint.complainants.find((person) => person.complainantId === complainantId)
  const handler = personById(organisation, complaint.handlerId)
  const { acknowledgeBy, limit } = deadlineDates(complaint.receivedOn, organisation.calendar, organisation.terms)
  const hasHandler = handler !== undefined && complainedAbout(handler, complaint.aboutPeople) !== 'same'
  const hasPlace = [complainant?.email, complainant?.address.street].some((line) => line !== undefined && line.trim() !== '')
  const isLate =
    kind === 'acknowledgement'
      ? acknowledgedOn(complaint) === null && acknowledgeBy < today
      : outcomeSentOn(complaint) === null && limit < today
  // A letter that waits to be sent names the handler of the day on which it was made.
  const isStale = lettersFor(kind, complaint, complainantId).some(
    (letter) => letter.sent === null && letter.handlerId !== complaint.handlerId,
  )
  const checks: Check[] = [
    { id: 'handler', isRight: hasHandler, mend: 'assign' },
    // Rule C7: the law asks for reasons, and a date for each measure.
    ...(kind === 'outcome' ? [{ id: 'judgment', isRight: complaint.judgment !== null, mend: 'judge' } as const] : []),
    { id: 'address', isRight: hasPlace, mend: 'complete' },
    { id: 'dates', isRight: datedOn !== null && datedOn >= complaint.receivedOn && datedOn <= today, mend: null },
  ]
  if (isLate) checks.push({ id: 'late', isRight: false, mend: null })
  if (isStale) checks.push({ id: 'stale', isRight: false, mend: null })
  return checks
}
