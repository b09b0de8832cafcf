import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { ComplaintCase, Letter } from './complaint-case.ts'
import type { ClosingCause } from './course.ts'
import type { LetterKind } from './events.ts'
import { newestOutcomeSentOn } from './letters.ts'
import { formality } from './progress.ts'

/** Letters that the course of a case asks for once, besides acknowledgement and outcome, which have deadlines of their own. */
export const DUE_KINDS = ['breach', 'measureRealised', 'withdrawalConfirmed', 'referral'] as const satisfies readonly LetterKind[]
export type DueKind = (typeof DUE_KINDS)[number]

/** What can be written in the state that a case is in, besides the acknowledgement, which always can. */
export function lettersPossible(complaint: ComplaintCase): readonly LetterKind[] {
  const { kind, anonymous, complainants, closing, judgment, breach, ground } = complaint
  if (kind === 'signal' || anonymous || complainants.length === 0) return []
  const isOut = newestOutcomeSentOn(complaint) !== null
  const measureDone = isOut && complaint.measures.some(({ realisedOn }) => realisedOn !== null)
  const fits: readonly (readonly [LetterKind, boolean])[] = [
    ['requestConfirmation', !closing && formality(complaint) === 'notYetFormal'],
    ['progress', !closing && !isOut && complaint.handlerId !== null],
    ['replyInvitation', !closing && complaint.handlerId !== null && complaint.replies.some(({ given }) => given === null)],
    ['breach', !closing && !isOut && breach !== null],
    ['outcome', !closing && !isOut && judgment !== null],
    ['measureRealised', measureDone && (closing === null || closing.cause === 'outcome')],
    ['withdrawalConfirmed', closing?.cause === 'withdrawn'],
    ['referral', closing?.cause === 'outOfScope' || (!closing && ground === 'outOfScope')],
  ]
  return fits.flatMap(([letter, isPossible]) => (isPossible ? [letter] : []))
}

/** What not every complainant has been told yet. An anonymous case gets no letters (rule C10). */
export const lettersDue = (complaint: ComplaintCase): readonly DueKind[] =>
  complaint.kind === 'signal' || complaint.anonymous || complaint.complainants.length === 0
    ? []
    : DUE_KINDS.filter((kind) => IS_DUE[kind](complaint))

const IS_DUE: Readonly<Record<DueKind, (complaint: ComplaintCase) => boolean>> = {
  // Rule T4: once the outcome went out, it has said so itself.
  breach: (complaint) => complaint.breach !== null && newestOutcomeSentOn(complaint) === null && !everyoneWasSent(complaint, 'breach'),
  // Rule C8: what was promised in the outcome.
  measureRealised: (complaint) => newestOutcomeSentOn(complaint) !== null && untoldMeasures(complaint).length > 0,
  withdrawalConfirmed: (complaint) => isClosedHere(complaint, 'withdrawn') && !everyoneWasSent(complaint, 'withdrawalConfirmed'),
  referral: (complaint) => isClosedHere(complaint, 'outOfScope') && !everyoneWasSent(complaint, 'referral'),
}

const isClosedHere = (complaint: ComplaintCase, cause: ClosingCause): boolean =>
  complaint.closing?.cause === cause && isOfHere(complaint, complaint.closing.closedOn)

/** What an older register tells of the time before it came in asks for no letter any more (rule T9). */
const isOfHere = ({ imported }: ComplaintCase, day: CalendarDate): boolean => imported === null || day >= imported.on

/** Measures done since the outcome went out, that not every complainant has been told of. */
export function untoldMeasures(complaint: ComplaintCase): ComplaintCase['measures'] {
  const outcomeOn = newestOutcomeSentOn(complaint)
  return complaint.measures.filter(
    ({ measureId, realisedOn }) =>
      realisedOn !== null &&
      outcomeOn !== null &&
      realisedOn >= outcomeOn &&
      isOfHere(complaint, realisedOn) &&
      !everyoneWasSent(complaint, 'measureRealised', (letter) => letter.measureIds?.includes(measureId) === true),
  )
}

function everyoneWasSent(
  { complainants, letters, reopenings }: ComplaintCase,
  kind: DueKind,
  counts: (letter: Letter) => boolean = () => true,
): boolean {
  return complainants.every(({ complainantId }) =>
    letters.some(
      (letter) =>
        letter.kind === kind &&
        letter.complainantId === complainantId &&
        letter.sent !== null &&
        letter.round === reopenings.length &&
        counts(letter),
    ),
  )
}
