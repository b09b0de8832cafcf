import type { Measure } from './complaint-case.ts'
import type { CaseEvent } from './events.ts'
import type { Draft } from './evolve-draft.ts'

/** Letters, contacts, replies, disputes and files: each is a thing of its own, so that logs of two machines simply add up. */
export function applyCourse(draft: Draft, event: CaseEvent): void {
  switch (event.type) {
    case 'letterMade':
      draft.letters.set(event.data.letterId, {
        ...event.data,
        madeAt: event.at,
        madeBy: event.by,
        sent: null,
        round: draft.reopenings.length,
      })
      break
    case 'letterSent':
      // The first sending counts: a letter that went out cannot go out later.
      if (!draft.sent.has(event.data.letterId)) draft.sent.set(event.data.letterId, event.data)
      break
    case 'contactLogged':
      draft.contacts.push({ ...event.data, eventId: event.id, by: event.by })
      break
    case 'replyOffered':
      draft.replies.set(event.data.replyId, event.data)
      break
    case 'replyGiven':
      draft.repliesGiven.set(event.data.replyId, event.data)
      break
    case 'solutionProposed':
      // The first proposal meets the aim; a better one later is shown, and changes no date.
      draft.solution = { ...event.data, proposedOn: draft.solution?.proposedOn ?? event.data.proposedOn }
      break
    case 'disputeOpened':
      draft.disputes.set(event.data.disputeId, event.data)
      break
    case 'disputeAnswered':
      draft.disputesAnswered.set(event.data.disputeId, event.data.answeredOn)
      break
    case 'disputeDecided':
      draft.disputesDecided.set(event.data.disputeId, event.data)
      break
    case 'breachExplained':
      draft.breach = event.data
      break
    case 'caseLinked':
      draft.links.set(event.data.otherId, event.data)
      break
    case 'publicSummaryWritten':
      draft.publicSummary = event.data
      break
    case 'attachmentAdded':
      draft.attachments.set(event.data.attachmentId, { ...event.data, addedAt: event.at })
      break
    case 'attachmentRemoved':
      draft.attachmentsRemoved.add(event.data.attachmentId)
      break
    case 'restrictedOpened':
      draft.openings.push(event.data)
      break
    case 'holdSet':
      draft.hold = event.data.reason
      break
    default:
      break
  }
}

/** @returns whether the event is one about measures */
export function applyMeasure(draft: Draft, event: CaseEvent): boolean {
  switch (event.type) {
    case 'measureAgreed':
      draft.measures.set(event.data.measureId, {
        ...event.data,
        promisedFor: event.data.realiseBy,
        realisedOn: null,
        effect: null,
        droppedBecause: null,
      })
      return true
    case 'measureRescheduled':
      return change(draft, event.data.measureId, { realiseBy: event.data.realiseBy })
    case 'measureRealised':
      return change(draft, event.data.measureId, { realisedOn: event.data.realisedOn })
    case 'effectChecked': {
      const { measureId, ...effect } = event.data
      return change(draft, measureId, { effect })
    }
    case 'measureDropped':
      return change(draft, event.data.measureId, { droppedBecause: event.data.reason })
    default:
      return false
  }
}

function change(draft: Draft, measureId: string, changes: Partial<Measure>): boolean {
  const measure = draft.measures.get(measureId)
  if (measure) draft.measures.set(measureId, { ...measure, ...changes })
  return true
}
