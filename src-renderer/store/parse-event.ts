import { z } from 'zod'
import { LETTER_KINDS } from '../domain/complaint/events.ts'
import { isKnown } from '../domain/complaint/evolve.ts'
import { LANGUAGES } from '../domain/complaint/intake.ts'
import { HOLIDAY_LISTS } from '../domain/deadlines/holidays.ts'
import { type ProcedureTerms, TERM_BOUNDS } from '../domain/deadlines/index.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { STAMP_SHAPE } from '../domain/log/stamp.ts'
import { MAIL_FIELDS } from '../domain/mail/form-layout.ts'
import { isOrganisationEvent, type OrganisationEventData } from '../domain/organisation/events.ts'
import { ADDRESS_FORMS, LETTER_FONTS } from '../domain/organisation/letter-style.ts'
import { CARE_TYPES, ROLES } from '../domain/organisation/organisation.ts'
import { caseData } from './case-event-data.ts'
import { reportSource } from './report-source.ts'
import { address, date, id, sha256, someOf, text } from './shapes.ts'

const envelope = z.looseObject({
  id,
  caseId: id,
  type: z.string().min(1).max(64),
  version: z.int().min(1),
  at: z.iso.datetime(),
  by: id,
  device: id,
  stamp: z.string().regex(STAMP_SHAPE),
  basedOn: z.array(id),
  data: z.unknown(),
})

const profile = z.looseObject({ name: text, legalName: text, complaintsEmail: text, phone: text, website: text, address })
const place = z.looseObject({
  name: text,
  lrkNumber: text,
  careTypes: z.array(z.enum(CARE_TYPES)),
  address,
  supervisor: text,
  managerId: id.nullable(),
  groups: z.array(text),
  activeFrom: date.nullable(),
  activeUntil: date.nullable(),
})
const person = z.looseObject({ name: text, role: z.enum(ROLES), function: text, email: text, locationId: id.nullable() })

const term = (name: keyof ProcedureTerms) => z.int().min(TERM_BOUNDS[name].min).max(TERM_BOUNDS[name].max)
const terms = z.looseObject({
  acknowledgeWorkingDays: term('acknowledgeWorkingDays'),
  aimDays: term('aimDays'),
  progressDays: term('progressDays'),
  retentionYears: term('retentionYears'),
})
const keptFile = z.looseObject({ fileId: id, name: text, size: z.int().min(0), sha256 })
const letterStyle = z.looseObject({
  form: z.enum(ADDRESS_FORMS),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  font: z.enum(LETTER_FONTS),
  signature: text,
  logo: keptFile.nullable(),
  letterhead: keptFile.nullable(),
})
const letterSender = z.looseObject({ name: text, street: text, postcode: text, city: text, phone: text, email: text })

const year = z.int().min(2000).max(9999)
const moves = { movedCases: z.array(id).exactOptional() }

const organisationData: { [Type in keyof OrganisationEventData]: z.ZodType<OrganisationEventData[Type]> } = {
  organisationFounded: profile.extend({ holidays: z.enum(HOLIDAY_LISTS) }),
  profileChanged: z.looseObject({ changes: someOf(profile) }),
  locationAdded: place.extend({ locationId: id }),
  locationChanged: z.looseObject({ locationId: id, changes: someOf(place) }),
  personAdded: person.extend({ personId: id }),
  personChanged: z.looseObject({ personId: id, changes: someOf(person) }),
  personLeft: z.looseObject({ personId: id, on: date }),
  personReturned: z.looseObject({ personId: id }),
  absencePlanned: z.looseObject({ absenceId: id, personId: id, from: date, until: date, deputyId: id.nullable() }),
  absenceChanged: z.looseObject({ absenceId: id, changes: someOf(z.looseObject({ from: date, until: date, deputyId: id.nullable() })) }),
  absenceCancelled: z.looseObject({ absenceId: id }),
  natureAdded: z.looseObject({ natureId: id, name: text }),
  natureChanged: z.looseObject({ natureId: id, changes: someOf(z.looseObject({ name: text, isRetired: z.boolean() })) }),
  closingDayAdded: z.looseObject({ date, reason: text, ...moves }),
  closingDayRemoved: z.looseObject({ date, ...moves }),
  holidaysChosen: z.looseObject({ holidays: z.enum(HOLIDAY_LISTS), ...moves }),
  termsChanged: z.looseObject({ changes: someOf(terms), ...moves }),
  letterStyleChanged: z.looseObject({ changes: someOf(letterStyle) }),
  letterSenderSet: z.looseObject({ locationId: id, sender: letterSender.nullable() }),
  textBlockSaved: z.looseObject({
    blockId: id,
    title: text,
    text: z.looseObject({ nl: text, en: text }),
    kinds: z.array(z.enum(LETTER_KINDS)),
    natureIds: z.array(id),
  }),
  textBlockRemoved: z.looseObject({ blockId: id }),
  reportSent: z.looseObject({ year, sentOn: date }),
  reportTextWritten: z.looseObject({ year, key: z.string().min(1).max(100), text }),
  reportHitOverruled: z.looseObject({ year, key: z.string().min(1).max(100), found: text, reason: text }),
  reportSignedOff: z.looseObject({ year, signedOn: date, source: reportSource }),
  reportSignOffWithdrawn: z.looseObject({ year, withdrawnOn: date, reason: text }),
  reportDelivered: z.looseObject({ year, supervisor: text, sentOn: date }),
  reportPublished: z.looseObject({ year, publishedOn: date }),
  reportLetterMade: z.looseObject({
    year,
    letterId: id,
    supervisor: text,
    language: z.enum(LANGUAGES),
    datedOn: date,
    sha256,
    size: z.int().min(1),
  }),
  deviceRegistered: z.looseObject({ deviceId: id, name: text }),
  registerImported: z.looseObject({
    importId: id,
    fileName: text,
    cases: z.int().min(0),
    duplicates: z.int().min(0),
    rejected: z.int().min(0),
    signature: text,
    mapping: z.array(text.nullable()),
  }),
  registerImportUndone: z.looseObject({ importId: id }),
  mailLabelsChanged: z.looseObject({ changes: z.partialRecord(z.enum(MAIL_FIELDS), z.array(text)) }),
  tableExported: z.looseObject({ format: z.enum(['xlsx', 'csv']), cases: z.int().min(0), withPersonalData: z.boolean() }),
}

/**
 * The events in a log that came through a door, or null when one of them is not what it says it is.
 *
 * Types and versions that this release does not know pass as they are: they are replayed after an upgrade.
 */
export function parseEvents(input: unknown): DomainEvent[] | null {
  const envelopes = z.array(envelope).safeParse(input)
  if (!envelopes.success) return null
  const events = envelopes.data.map(parseData)
  return events.every((event) => event !== null) ? events : null
}

function parseData(event: DomainEvent): DomainEvent | null {
  const schema = schemaFor(event)
  if (!schema) return event
  const data = schema.safeParse(event.data)
  return data.success ? { ...event, data: data.data } : null
}

function schemaFor(event: DomainEvent): z.ZodType | null {
  if (event.caseId !== ORGANISATION) return isKnown(event) ? caseData[event.type] : null
  return isOrganisationEvent(event) ? organisationData[event.type] : null
}
