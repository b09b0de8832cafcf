import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import { factsOf } from '../domain/complaint/facts.ts'
import { formality, statusOf } from '../domain/complaint/progress.ts'
import { locationById, natureById, type Organisation, personById } from '../domain/organisation/organisation.ts'
import type { Translate } from '../text/i18n.ts'

/** What can be counted, and names nobody. */
export const PLAIN_COLUMNS = [
  'reference',
  'kind',
  'receivedOn',
  'channel',
  'location',
  'careType',
  'ground',
  'nature',
  'status',
  'acknowledgedOn',
  'proposedOn',
  'judgment',
  'outcomeSentOn',
  'measures',
  'measuresRealised',
  'disputes',
  'closedOn',
] as const

/** Names, and every text that someone typed: a name can stand in any of them. */
export const PERSONAL_COLUMNS = [
  'handler',
  'complainant',
  'email',
  'phone',
  'child',
  'aboutPeople',
  'subject',
  'description',
  'desiredOutcome',
  'reasoning',
  'measureTexts',
  'remarks',
] as const
export type TableColumn = (typeof PLAIN_COLUMNS)[number] | (typeof PERSONAL_COLUMNS)[number]

/** What stands in a table of one case, by column. Dates are YYYY-MM-DD: those sort, and every program reads them. */
export function tableRow(complaint: ComplaintCase, organisation: Organisation, t: Translate): Readonly<Record<TableColumn, string>> {
  const facts = factsOf(complaint)
  const { judgment, complainants, ground, measures } = complaint
  const standing = measures.filter(({ droppedBecause }) => droppedBecause === null)
  const each = (read: (person: (typeof complainants)[number]) => string): string => complainants.map(read).join('; ')
  return {
    reference: complaint.reference,
    kind: t(`caseFile.formality.${formality(complaint)}`),
    receivedOn: complaint.receivedOn,
    channel: t(`intake.channels.${complaint.channel}`),
    location: locationById(organisation, complaint.locationId)?.name ?? '',
    careType: complaint.careType ?? '',
    ground: ground === null ? '' : t(`intake.grounds.${ground}`),
    nature: natureById(organisation, complaint.natureId)?.name ?? '',
    status: t(`caseFile.status.${statusOf(facts)}`),
    acknowledgedOn: facts.acknowledgedOn ?? '',
    proposedOn: facts.proposedOn ?? '',
    judgment: judgment === null ? '' : t(`course.judgments.${judgment.judgment}`),
    outcomeSentOn: facts.outcomeSentOn ?? '',
    measures: String(standing.length),
    measuresRealised: String(standing.filter(({ realisedOn }) => realisedOn !== null).length),
    disputes: String(complaint.disputes.length),
    closedOn: facts.closedOn ?? '',
    handler: personById(organisation, complaint.handlerId)?.name ?? complaint.imported?.handlerName ?? '',
    complainant: each(({ name }) => name),
    email: each(({ email }) => email),
    phone: each(({ phone }) => phone),
    child: complaint.child,
    aboutPeople: complaint.aboutPeople.map(({ name }) => name).join('; '),
    subject: complaint.subject,
    description: complaint.description,
    desiredOutcome: complaint.desiredOutcome,
    reasoning: judgment?.reasoning ?? '',
    measureTexts: standing.map(({ text }) => text).join('\n'),
    remarks: complaint.imported?.remarks ?? '',
  }
}
