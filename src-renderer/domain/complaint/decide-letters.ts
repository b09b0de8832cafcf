import { isCalendarDate } from '../deadlines/calendar-date.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { event, type LetterKind, type LetterMade } from './events.ts'
import { formality } from './progress.ts'

/** What a letter says must be so. The outcome has a refusal of its own (rule C7). */
const LETTER_FITS: Readonly<Record<LetterKind, (complaint: ComplaintCase) => boolean>> = {
  acknowledgement: () => true,
  outcome: () => true,
  requestConfirmation: (complaint) => formality(complaint) === 'notYetFormal',
  progress: () => true,
  replyInvitation: () => true,
  breach: ({ breach }) => breach !== null,
  measureRealised: ({ measures }) => measures.some(({ realisedOn }) => realisedOn !== null),
  withdrawalConfirmed: ({ closing }) => closing?.cause === 'withdrawn',
  referral: ({ ground, closing }) => ground === 'outOfScope' || closing?.cause === 'outOfScope',
}

/** Letters that only say whom to turn to: where nobody handles the case yet, that is who makes them. */
export const NAMES_NO_HANDLER: readonly LetterKind[] = ['requestConfirmation', 'withdrawalConfirmed', 'referral']

/** What is still told after a case was closed. */
export const AFTER_CLOSING: readonly LetterKind[] = ['withdrawalConfirmed', 'referral', 'measureRealised']

export function recordLetter(complaint: ComplaintCase, letter: LetterMade): Decision {
  if (complaint.kind === 'signal') return refuse({ code: 'signalHasNoLetters' })
  const namesAnother = complaint.handlerId === null ? !NAMES_NO_HANDLER.includes(letter.kind) : letter.handlerId !== complaint.handlerId
  if (namesAnother) return refuse({ code: 'letterNamesNoHandler' })
  if (letter.kind === 'replyInvitation') {
    if (!complaint.replies.some(({ replyId }) => replyId === letter.replyId)) return refuse({ code: 'replyUnknown' })
  } else if (!complaint.complainants.some((person) => person.complainantId === letter.complainantId))
    return refuse({ code: 'complainantUnknown' })
  if (!LETTER_FITS[letter.kind](complaint)) return refuse({ code: 'letterDoesNotFit' })
  // Rule C7: a judgment has its reasons and its measures, or it is none.
  if (letter.kind === 'outcome' && complaint.judgment === null) return refuse({ code: 'notJudged' })
  return isCalendarDate(letter.datedOn) ? ok([event('letterMade', letter)]) : refuse({ code: 'notADate' })
}

export function recordSending(
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
