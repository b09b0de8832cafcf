import { isCalendarDate } from '../deadlines/calendar-date.ts'
import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { event, type LetterMade } from './events.ts'

export function recordLetter(complaint: ComplaintCase, letter: LetterMade): Decision {
  if (complaint.kind === 'signal') return refuse({ code: 'signalHasNoLetters' })
  if (complaint.handlerId === null || letter.handlerId !== complaint.handlerId) return refuse({ code: 'letterNamesNoHandler' })
  if (!complaint.complainants.some((person) => person.complainantId === letter.complainantId)) return refuse({ code: 'complainantUnknown' })
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
