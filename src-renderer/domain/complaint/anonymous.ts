import type { ComplaintCase } from './complaint-case.ts'
import type { AnonymousFacts } from './course.ts'
import type { CaseEvent } from './events.ts'
import { acknowledgedOn, outcomeSentOn } from './letters.ts'

/** Rule C12: what may stay of a closed case; null while it is open. No word that someone typed, and nobody's id, is in it. */
export function anonymousFacts(complaint: ComplaintCase): AnonymousFacts | null {
  const { closing, judgment } = complaint
  if (complaint.anonymous) return complaint.anonymous
  if (!closing) return null
  return {
    reference: complaint.reference,
    kind: complaint.kind,
    channel: complaint.channel,
    receivedOn: complaint.receivedOn,
    confirmedInWritingOn: complaint.confirmedInWritingOn,
    locationId: complaint.locationId,
    careType: complaint.careType,
    ground: complaint.ground,
    natureId: complaint.natureId,
    acknowledgedOn: acknowledgedOn(complaint),
    proposedOn: complaint.solution?.proposedOn ?? null,
    judgment: judgment ? { judgment: judgment.judgment, judgedOn: judgment.judgedOn } : null,
    outcomeSentOn: outcomeSentOn(complaint),
    measures: complaint.measures
      .filter((measure) => measure.droppedBecause === null)
      .map(({ measureId, level, realiseBy, realisedOn }) => ({ measureId, level, realiseBy, realisedOn })),
    disputes: complaint.disputes.map(({ disputeId, openedOn, decided }) => ({
      disputeId,
      openedOn,
      decidedOn: decided?.decidedOn ?? null,
      result: decided?.result ?? null,
    })),
    closing: { cause: closing.cause, closedOn: closing.closedOn },
  }
}

/** The case that is left: its counts, and nobody. */
export function fromAnonymous({ caseId, at, data }: Extract<CaseEvent, { type: 'caseAnonymised' }>): ComplaintCase {
  return {
    caseId,
    reference: data.reference,
    kind: data.kind,
    channel: data.channel,
    receivedOn: data.receivedOn,
    firstHeardOn: data.receivedOn,
    registeredAt: at,
    changedAt: at,
    imported: null,
    confirmedInWritingOn: data.confirmedInWritingOn,
    complainants: [],
    child: '',
    locationId: data.locationId,
    careType: data.careType,
    group: '',
    incidentOn: null,
    subject: '',
    description: '',
    desiredOutcome: '',
    ground: data.ground,
    natureId: data.natureId,
    aboutPeople: [],
    talkedFirst: null,
    talkedWith: '',
    suspicion: null,
    handlerId: null,
    handoverNote: '',
    letters: [],
    contacts: [],
    replies: [],
    solution: data.proposedOn === null ? null : { proposedOn: data.proposedOn, proposal: '' },
    findings: '',
    judgment: data.judgment ? { ...data.judgment, reasoning: '', noMeasures: data.measures.length === 0 } : null,
    measures: data.measures.map((measure) => ({
      ...measure,
      text: '',
      ownerId: '',
      promisedFor: measure.realiseBy,
      effect: null,
      droppedBecause: null,
    })),
    disputes: data.disputes.map(({ disputeId, openedOn, decidedOn, result }) => ({
      disputeId,
      openedOn,
      reference: '',
      nature: '',
      respondBy: null,
      answeredOn: null,
      decided: decidedOn !== null && result !== null ? { decidedOn, result } : null,
    })),
    breach: null,
    publicSummary: null,
    closing: { ...data.closing, reason: '' },
    reopenings: [],
    links: [],
    attachments: [],
    openings: [],
    hold: null,
    restricted: false,
    conflicts: [],
    newerEvents: 0,
    anonymous: data,
  }
}
