import type { ComplaintCase } from '../complaint/complaint-case.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { type Organisation, personById } from '../organisation/organisation.ts'

export const MATERIAL_KINDS = [
  'subject',
  'description',
  'desiredOutcome',
  'about',
  'handler',
  'contact',
  'reply',
  'solution',
  'reasoning',
  'measure',
  'dispute',
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/** A text of the case that goes to the complainant, in which others can be named. */
export interface Material {
  /** Unique within its case. */
  readonly id: string
  readonly kind: MaterialKind
  /** The day it is of; null where none belongs to it. */
  readonly on: CalendarDate | null
  readonly text: string
}

/** What cannot be seen could hide a name from the search: soft hyphens, joiners of no width, a mark of byte order. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g

/**
 * What a case holds about a complainant (AVG art. 15), in the order in which it is told.
 *
 * Not: findings, what colleagues passed on to each other (remarks of an older register are that too), and contacts that are not
 * `shareable`. What employees said in their defence is theirs: it goes along only when it is chosen.
 */
export function materialOf(complaint: ComplaintCase, organisation: Organisation, withReplies: boolean): readonly Material[] {
  const { subject, description, desiredOutcome, judgment, solution } = complaint
  const one = (kind: MaterialKind, text: string, on: CalendarDate | null = null, id = ''): Material => ({
    id: id === '' ? kind : `${kind}-${id}`,
    kind,
    on,
    text: text.replaceAll(UNSEEN, ''),
  })
  const about = complaint.aboutPeople.map(({ name, personId }) => personById(organisation, personId)?.name ?? name)
  return [
    one('subject', subject),
    one('description', description),
    one('desiredOutcome', desiredOutcome),
    one('about', about.join(', ')),
    one('handler', personById(organisation, complaint.handlerId)?.name ?? complaint.imported?.handlerName ?? ''),
    ...complaint.contacts.filter(({ shareable }) => shareable).map(({ contactId, on, summary }) => one('contact', summary, on, contactId)),
    ...(withReplies
      ? complaint.replies.flatMap(({ replyId, given }) => (given ? [one('reply', given.statement, given.givenOn, replyId)] : []))
      : []),
    ...(solution ? [one('solution', solution.proposal, solution.proposedOn)] : []),
    ...(judgment ? [one('reasoning', judgment.reasoning, judgment.judgedOn)] : []),
    ...complaint.measures
      .filter(({ droppedBecause }) => droppedBecause === null)
      .map(({ measureId, text, realiseBy }) => one('measure', text, realiseBy, measureId)),
    ...complaint.disputes.map(({ disputeId, nature, openedOn }) => one('dispute', nature, openedOn, disputeId)),
  ].filter(({ text }) => text.trim() !== '')
}
