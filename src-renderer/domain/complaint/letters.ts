import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { ComplaintCase, Letter } from './complaint-case.ts'
import type { LetterKind } from './events.ts'

type WithLetters = Pick<ComplaintCase, 'complainants' | 'letters' | 'anonymous' | 'imported'>

/** The day on which every complainant had been sent the acknowledgement, or null. */
export const acknowledgedOn = (complaint: WithLetters): CalendarDate | null =>
  complaint.anonymous
    ? complaint.anonymous.acknowledgedOn
    : (complaint.imported?.acknowledgedOn ?? everyoneHas(complaint, 'acknowledgement', () => true))

/** The day on which every complainant had been sent a judgment for the first time (rule T4), or null. */
export function outcomeSentOn(complaint: WithLetters): CalendarDate | null {
  if (complaint.anonymous) return complaint.anonymous.outcomeSentOn
  const rounds = [...new Set(complaint.letters.map((letter) => letter.round))].sort((a, b) => a - b)
  const days = rounds.flatMap((round) => everyoneHas(complaint, 'outcome', (letter) => letter.round === round) ?? [])
  // Sent before the case came here: that one was the first.
  return complaint.imported?.outcomeSentOn ?? days.sort()[0] ?? null
}

/** The same for the judgment since the last reopening. */
export const newestOutcomeSentOn = (complaint: WithLetters & Pick<ComplaintCase, 'reopenings'>): CalendarDate | null =>
  complaint.anonymous
    ? complaint.anonymous.outcomeSentOn
    : ((complaint.reopenings.length === 0 ? complaint.imported?.outcomeSentOn : null) ??
      everyoneHas(complaint, 'outcome', (letter) => letter.round === complaint.reopenings.length))

function everyoneHas({ complainants, letters }: WithLetters, kind: LetterKind, counts: (letter: Letter) => boolean): CalendarDate | null {
  const dates = complainants.map(({ complainantId }) => {
    const own = letters.filter((letter) => letter.kind === kind && letter.complainantId === complainantId && counts(letter))
    return own.flatMap((letter) => letter.sent?.sentOn ?? []).sort()[0] ?? null
  })
  const known = dates.filter((date) => date !== null).sort()
  return known.length === dates.length ? (known.at(-1) ?? null) : null
}
