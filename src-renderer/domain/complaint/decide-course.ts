import { ok, refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import { LINE_MAX } from './check-intake.ts'
import { at, firstOf, fits, happenedOn, plannedFor, unless, written } from './checks.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { Attachment, CaseLink, PublicSummary } from './course.ts'
import { event, RETRACTABLE } from './events.ts'

type CourseCommand = Extract<
  CaseCommand,
  {
    type:
      | 'logContact'
      | 'offerReply'
      | 'recordReply'
      | 'proposeSolution'
      | 'recordFindings'
      | 'link'
      | 'writeSummary'
      | 'addAttachment'
      | 'removeAttachment'
      | 'recordOpening'
      | 'retract'
  }
>

/** What happens between the acknowledgement and the judgment (rules C5, C6, T3), and what lies in the file. */
export function decideCourse(complaint: ComplaintCase, command: CourseCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'logContact': {
      const refusal = firstOf(at('summary', written(command.contact.summary)), at('on', happenedOn(command.contact.on, complaint, context)))
      return refusal ? refuse(refusal) : ok([event('contactLogged', command.contact)])
    }
    case 'offerReply':
      return offerReply(complaint, command.offer, context)
    case 'recordReply':
      return recordReply(complaint, command.reply, context)
    case 'proposeSolution': {
      const { solution } = command
      const refusal = firstOf(
        unless(complaint.kind === 'complaint', 'onlyForComplaints'),
        unless(complaint.handlerId !== null, 'noHandlerYet'),
        at('proposal', written(solution.proposal)),
        at('proposedOn', happenedOn(solution.proposedOn, { firstHeardOn: complaint.receivedOn }, context)),
      )
      return refusal ? refuse(refusal) : ok([event('solutionProposed', solution)])
    }
    case 'recordFindings': {
      const settled = complaint.conflicts.every(({ field }) => field !== 'findings')
      const refusal = firstOf(
        at('findings', fits(command.findings)),
        unless(!settled || command.findings !== complaint.findings, 'nothingChanged'),
      )
      return refusal ? refuse(refusal) : ok([event('findingsRecorded', { findings: command.findings })])
    }
    case 'writeSummary':
      return writeSummary(complaint, command.summary)
    case 'link':
      return link(complaint, command.link)
    case 'addAttachment':
      return addAttachment(complaint, command.attachment)
    case 'removeAttachment': {
      const { attachmentId, reason } = command
      const isThere = complaint.attachments.some((attachment) => attachment.attachmentId === attachmentId)
      const refusal = firstOf(unless(isThere, 'attachmentUnknown'), at('reason', written(reason)))
      return refusal ? refuse(refusal) : ok([event('attachmentRemoved', { attachmentId, reason })])
    }
    case 'recordOpening':
      return recordOpening(complaint, command.personId, context)
    case 'retract': {
      const retractable: readonly string[] = RETRACTABLE
      const refusal = firstOf(
        unless(retractable.includes(command.eventType), 'notRetractable'),
        // What a case was closed on stands as long as it is closed.
        unless(complaint.closing === null || BESIDE_THE_COURSE.has(command.eventType), 'caseClosed'),
        at('reason', written(command.reason)),
      )
      return refusal ? refuse(refusal) : ok([event('eventRetracted', { eventId: command.eventId, reason: command.reason })])
    }
  }
}

const BESIDE_THE_COURSE: ReadonlySet<string> = new Set([
  'contactLogged',
  'caseLinked',
  'disputeOpened',
  'disputeAnswered',
  'disputeDecided',
  'effectChecked',
])

/** Once each way at most; a case has nothing to do with itself. */
function link({ caseId, links }: ComplaintCase, given: CaseLink): Decision {
  const isNew = given.otherId !== caseId && links.every(({ otherId }) => otherId !== given.otherId)
  const refusal = firstOf(at('otherId', unless(given.otherId !== '', 'otherCaseMissing')), unless(isNew, 'alreadyLinked'))
  return refusal ? refuse(refusal) : ok([event('caseLinked', given)])
}

function addAttachment({ attachments }: ComplaintCase, attachment: Attachment): Decision {
  const isNew = attachments.every(({ attachmentId }) => attachmentId !== attachment.attachmentId)
  const refusal = firstOf(unless(isNew, 'attachmentExists'), at('name', written(attachment.name, LINE_MAX)))
  return refusal ? refuse(refusal) : ok([event('attachmentAdded', attachment)])
}

/** Rule R1: not of a signal, which no report counts. */
function writeSummary({ kind }: ComplaintCase, { tenor, measures }: PublicSummary): Decision {
  const refusal = firstOf(unless(kind === 'complaint', 'onlyForComplaints'), written(tenor), fits(measures))
  return refusal ? refuse(refusal) : ok([event('publicSummaryWritten', { tenor, measures })])
}

/** Rule C6. */
function offerReply(
  complaint: ComplaintCase,
  offer: Extract<CourseCommand, { type: 'offerReply' }>['offer'],
  context: DecisionContext,
): Decision {
  const refusal = firstOf(
    at('name', written(offer.name, LINE_MAX)),
    at('offeredOn', happenedOn(offer.offeredOn, complaint, context)),
    at('replyBy', plannedFor(offer.replyBy, { ...context, today: offer.offeredOn })),
    unless(
      complaint.replies.every(({ replyId }) => replyId !== offer.replyId),
      'nothingChanged',
    ),
  )
  return refusal ? refuse(refusal) : ok([event('replyOffered', offer)])
}

function recordReply(
  complaint: ComplaintCase,
  reply: Extract<CourseCommand, { type: 'recordReply' }>['reply'],
  context: DecisionContext,
): Decision {
  const offered = complaint.replies.find(({ replyId }) => replyId === reply.replyId)
  if (!offered) return refuse({ code: 'replyUnknown' })
  const refusal = firstOf(
    unless(offered.given === null, 'replyGiven'),
    at('givenOn', happenedOn(reply.givenOn, { firstHeardOn: offered.offeredOn }, context)),
    at('statement', reply.declined ? fits(reply.statement) : written(reply.statement)),
  )
  return refusal ? refuse(refusal) : ok([event('replyGiven', reply)])
}

/** Rule C11. Once a day and person: leafing through the list is not reading the file ten times. */
function recordOpening({ restricted, openings }: ComplaintCase, personId: string, { today }: DecisionContext): Decision {
  const isNew = openings.every((opening) => opening.on !== today || opening.personId !== personId)
  const refusal = firstOf(unless(restricted, 'notRestricted'), unless(isNew, 'nothingChanged'))
  return refusal ? refuse(refusal) : ok([event('restrictedOpened', { on: today, personId })])
}
