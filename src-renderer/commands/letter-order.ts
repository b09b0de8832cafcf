import { acknowledgementContent } from '../documents/acknowledgement.ts'
import { measureRealisedContent, referralContent, withdrawalConfirmedContent } from '../documents/closing-letters.ts'
import { breachContent, progressContent, replyInvitationContent, requestConfirmationContent } from '../documents/course-letters.ts'
import type { LetterContent } from '../documents/letter-content.ts'
import type { LetterFacts, Recipient } from '../documents/letter-frame.ts'
import { outcomeContent } from '../documents/outcome.ts'
import type { ComplaintCase, Letter, Measure } from '../domain/complaint/complaint-case.ts'
import { NAMES_NO_HANDLER } from '../domain/complaint/decide-letters.ts'
import { untoldMeasures } from '../domain/complaint/due-letters.ts'
import type { LetterKind } from '../domain/complaint/events.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { deadlineDates } from '../domain/deadlines/index.ts'
import { type Organisation, personById } from '../domain/organisation/organisation.ts'
import { sha256Text } from '../store/sha256-text.ts'

/** What a person chooses for a letter. */
export interface LetterOrder {
  /** A complainant; for the invitation of an employee the reply that was asked for. */
  readonly recipientId: string
  readonly datedOn: CalendarDate
  readonly ownSentence: string
}

/** Whom a letter of this kind can go to. A joint complaint has a letter for each (rule C10). */
export const recipientsOf = (kind: LetterKind, complaint: ComplaintCase): readonly { readonly id: string; readonly name: string }[] =>
  kind === 'replyInvitation'
    ? complaint.replies.filter(({ given }) => given === null).map(({ replyId, name }) => ({ id: replyId, name }))
    : complaint.complainants.map(({ complainantId, name }) => ({ id: complainantId, name }))

export const isFor = (letter: Pick<Letter, 'complainantId' | 'replyId'>, recipientId: string): boolean =>
  letter.complainantId === recipientId || (letter.complainantId === null && letter.replyId === recipientId)

/** The content of a letter; null as long as someone it must name is not known, or what it tells is not there (rules C7, T4). */
export function letterOf(
  kind: LetterKind,
  complaint: ComplaintCase,
  { recipientId, datedOn, ownSentence }: LetterOrder,
  organisation: Organisation,
  writerId: string,
): LetterContent | null {
  const writer = personById(organisation, writerId)
  const handler = personById(organisation, complaint.handlerId) ?? (NAMES_NO_HANDLER.includes(kind) ? writer : undefined)
  const recipient = recipientOf(kind, complaint, recipientId, organisation)
  if (!recipient || !handler || !writer) return null
  const deadlines = deadlineDates(complaint.receivedOn, organisation.calendar, organisation.terms)
  return contentOf(kind, { complaint, recipient, handler, writer, organisation, deadlines, datedOn, ownSentence }, recipientId)
}

function contentOf(kind: LetterKind, facts: LetterFacts, recipientId: string): LetterContent | null {
  const { complaint } = facts
  switch (kind) {
    case 'acknowledgement':
      return acknowledgementContent(facts)
    case 'outcome':
      return complaint.judgment ? outcomeContent(facts, complaint.judgment) : null
    case 'requestConfirmation':
      return requestConfirmationContent(facts)
    case 'progress':
      return progressContent(facts)
    case 'breach':
      return complaint.breach ? breachContent(facts, complaint.breach) : null
    case 'replyInvitation': {
      const reply = complaint.replies.find(({ replyId }) => replyId === recipientId)
      return reply ? replyInvitationContent(facts, reply) : null
    }
    case 'measureRealised': {
      const done = toldMeasures(complaint)
      return done.length > 0 ? measureRealisedContent(facts, done) : null
    }
    case 'withdrawalConfirmed':
      return complaint.closing ? withdrawalConfirmedContent(facts, complaint.closing.closedOn) : null
    case 'referral':
      return referralContent(facts)
  }
}

/** Rule C8: what was not told yet; where all was, everything that is done. */
export function toldMeasures(complaint: ComplaintCase): readonly Measure[] {
  const untold = untoldMeasures(complaint)
  return untold.length > 0 ? untold : complaint.measures.filter(({ realisedOn }) => realisedOn !== null)
}

/** Of an employee only the name is typed; who stands in the list of people has an e-mail address as well. */
function recipientOf(kind: LetterKind, complaint: ComplaintCase, id: string, organisation: Organisation): Recipient | undefined {
  if (kind !== 'replyInvitation') return complaint.complainants.find(({ complainantId }) => complainantId === id)
  const reply = complaint.replies.find(({ replyId }) => replyId === id)
  const about = complaint.aboutPeople.find(({ name }) => name === reply?.name)
  const person = personById(organisation, about?.personId ?? null) ?? organisation.people.find(({ name }) => name === reply?.name)
  return reply && { name: reply.name, email: person?.email ?? '', address: { street: '', postcode: '', city: '' }, language: 'nl' }
}

/**
 * A mark of what a letter says of the case, whoever made it and whatever was added: once it is another one, the letter that
 * waits to be sent is out of date.
 */
export function contentSha256(
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
  organisation: Organisation,
  writerId: string,
): string {
  const content = letterOf(kind, complaint, { ...order, ownSentence: '' }, organisation, writerId)
  const said = content && { addressee: content.addressee, salutation: content.salutation, paragraphs: content.paragraphs }
  return sha256Text(JSON.stringify(said))
}

/** Whether a letter that was made would say something else now. One from before the mark was kept is known by its handler. */
export function isOutOfDate(letter: Letter, complaint: ComplaintCase, organisation: Organisation): boolean {
  if (letter.contentSha256 === undefined) return letter.handlerId !== complaint.handlerId
  const recipientId = letter.complainantId ?? letter.replyId ?? ''
  const order: LetterOrder = { recipientId, datedOn: letter.datedOn, ownSentence: '' }
  return contentSha256(letter.kind, complaint, order, organisation, letter.madeBy) !== letter.contentSha256
}
