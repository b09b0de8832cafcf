import { z } from 'zod'
import {
  CLOSING_CAUSES,
  CONTACT_CHANNELS,
  CONTACT_PARTIES,
  DISPUTE_RESULTS,
  EFFECTS,
  JUDGMENTS,
  MEASURE_LEVELS,
} from '../domain/complaint/course.ts'
import { type CaseEventData, LETTER_KINDS, SEND_CHANNELS } from '../domain/complaint/events.ts'
import { CHANNELS, GROUNDS, LANGUAGES, RELATIONS, SUSPICIONS, TALKED_FIRST } from '../domain/complaint/intake.ts'
import { CARE_TYPES } from '../domain/organisation/organisation.ts'
import { address, date, id, sha256, someOf, text } from './shapes.ts'

const complainant = z.looseObject({
  complainantId: id,
  name: text,
  email: text,
  phone: text,
  address,
  relation: z.enum(RELATIONS).nullable(),
  language: z.enum(LANGUAGES),
})

const details = z.looseObject({
  confirmedInWritingOn: date.nullable(),
  complainants: z.array(complainant),
  child: text,
  locationId: id.nullable(),
  careType: z.enum(CARE_TYPES).nullable(),
  group: text,
  incidentOn: date.nullable(),
  subject: text,
  description: text,
  desiredOutcome: text,
  ground: z.enum(GROUNDS).nullable(),
  natureId: id.nullable(),
  aboutPeople: z.array(z.looseObject({ name: text, personId: id.nullable() })),
  talkedFirst: z.enum(TALKED_FIRST).nullable(),
  talkedWith: text,
  suspicion: z.enum(SUSPICIONS).nullable(),
})

const kind = z.enum(['complaint', 'signal'])
const judgment = z.enum(JUDGMENTS)
const level = z.enum(MEASURE_LEVELS)
const cause = z.enum(CLOSING_CAUSES)
const result = z.enum(DISPUTE_RESULTS)
const reference = z.string().min(1).max(64)

export const caseData: { [Type in keyof CaseEventData]: z.ZodType<CaseEventData[Type]> } = {
  complaintRegistered: details.extend({
    channel: z.enum(CHANNELS),
    receivedOn: date,
    reference,
    kind,
  }),
  caseImported: z.looseObject({
    importId: id,
    fileName: text,
    row: z.int().min(1),
    acknowledgedOn: date.nullable(),
    outcomeSentOn: date.nullable(),
    outcomeDateUnknown: z.boolean(),
    handlerName: text,
    remarks: text,
  }),
  detailsChanged: z.looseObject({ changes: someOf(details) }),
  signalMadeFormal: z.looseObject({ receivedOn: date }),
  handlerAssigned: z.looseObject({ handlerId: id, note: text.optional() }),
  letterMade: z.looseObject({
    letterId: id,
    kind: z.enum(LETTER_KINDS),
    complainantId: id.nullable(),
    language: z.enum(LANGUAGES),
    handlerId: id,
    datedOn: date,
    sha256,
    replyId: id.exactOptional(),
    measureIds: z.array(id).exactOptional(),
    size: z.int().min(1).exactOptional(),
    contentSha256: sha256.exactOptional(),
  }),
  letterSent: z.looseObject({ letterId: id, channel: z.enum(SEND_CHANNELS), sentOn: date }),
  contactLogged: z.looseObject({
    contactId: id,
    on: date,
    channel: z.enum(CONTACT_CHANNELS),
    party: z.enum(CONTACT_PARTIES),
    summary: text,
    shareable: z.boolean(),
  }),
  replyOffered: z.looseObject({ replyId: id, name: text, offeredOn: date, replyBy: date }),
  replyGiven: z.looseObject({ replyId: id, givenOn: date, statement: text, declined: z.boolean() }),
  solutionProposed: z.looseObject({ proposedOn: date, proposal: text }),
  findingsRecorded: z.looseObject({ findings: text }),
  judgmentGiven: z.looseObject({ judgment, reasoning: text, judgedOn: date, noMeasures: z.boolean() }),
  measureAgreed: z.looseObject({ measureId: id, text, level, ownerId: id, realiseBy: date }),
  measureRescheduled: z.looseObject({ measureId: id, realiseBy: date, reason: text }),
  measureRealised: z.looseObject({ measureId: id, realisedOn: date }),
  effectChecked: z.looseObject({ measureId: id, checkedOn: date, effect: z.enum(EFFECTS), note: text }),
  measureDropped: z.looseObject({ measureId: id, reason: text }),
  disputeOpened: z.looseObject({ disputeId: id, openedOn: date, reference: text, nature: text, respondBy: date.nullable() }),
  disputeAnswered: z.looseObject({ disputeId: id, answeredOn: date }),
  disputeDecided: z.looseObject({ disputeId: id, decidedOn: date, result }),
  breachExplained: z.looseObject({ reason: text, expectedOn: date }),
  publicSummaryWritten: z.looseObject({ tenor: text, measures: text }),
  caseClosed: z.looseObject({ cause, closedOn: date, reason: text }),
  caseReopened: z.looseObject({ reopenedOn: date, reason: text }),
  caseLinked: z.looseObject({ otherId: id, otherReference: text }),
  attachmentAdded: z.looseObject({ attachmentId: id, name: text, mediaType: text, size: z.int().min(0), sha256 }),
  attachmentRemoved: z.looseObject({ attachmentId: id, reason: text }),
  restrictedOpened: z.looseObject({ on: date, personId: id }),
  holdSet: z.looseObject({ reason: text.nullable() }),
  eventRetracted: z.looseObject({ eventId: id, reason: text }),
  caseAnonymised: z.looseObject({
    reference,
    kind,
    channel: z.enum(CHANNELS),
    receivedOn: date,
    confirmedInWritingOn: date.nullable(),
    locationId: id.nullable(),
    careType: z.enum(CARE_TYPES).nullable(),
    ground: z.enum(GROUNDS).nullable(),
    natureId: id.nullable(),
    acknowledgedOn: date.nullable(),
    proposedOn: date.nullable(),
    judgment: z.looseObject({ judgment, judgedOn: date }).nullable(),
    outcomeSentOn: date.nullable(),
    measures: z.array(z.looseObject({ measureId: id, level, realiseBy: date, realisedOn: date.nullable() })),
    disputes: z.array(z.looseObject({ disputeId: id, openedOn: date, decidedOn: date.nullable(), result: result.nullable() })),
    closing: z.looseObject({ cause, closedOn: date }),
  }),
}
