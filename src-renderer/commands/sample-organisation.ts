import { z } from 'zod'
import { isCalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { CARE_TYPES, ROLES } from '../domain/organisation/organisation.ts'
import { ok, type Result, refuse } from '../domain/result.ts'

const date = z.string().refine(isCalendarDate, 'not a date (YYYY-MM-DD)')
const address = z.object({ street: z.string(), postcode: z.string(), city: z.string() })

/** An organisation as a file describes it. Why someone is absent is not read: it has no place here (rule C14). */
const fileSchema = z.object({
  organisation: z.object({
    name: z.string().min(1),
    legalName: z.string().default(''),
    complaintsEmail: z.string().default(''),
    phone: z.string().default(''),
    website: z.string().default(''),
    address: address.default({ street: '', postcode: '', city: '' }),
    holidayList: z.enum(['cao', 'atw']).default('cao'),
  }),
  locations: z
    .array(
      z.object({
        id: z.string().min(1).max(64),
        name: z.string().min(1),
        lrkNumber: z.string().default(''),
        careTypes: z.array(z.enum(CARE_TYPES)).default([]),
        address: address.default({ street: '', postcode: '', city: '' }),
        supervisor: z.string().default(''),
        managerId: z.string().nullish(),
        groups: z.array(z.string()).default([]),
        activeFrom: date.nullish(),
        activeUntil: date.nullish(),
      }),
    )
    .min(1),
  people: z
    .array(
      z.object({
        id: z.string().min(1).max(64),
        name: z.string().min(1),
        role: z.enum(ROLES),
        function: z.string().default(''),
        email: z.string().default(''),
        locationId: z.string().nullish(),
      }),
    )
    .min(1),
  absences: z.array(z.object({ personId: z.string(), from: date, until: date, deputyId: z.string().nullish() })).default([]),
  closingDays: z.array(z.object({ date, label: z.string().default('') })).default([]),
  natures: z.array(z.string().min(1)).default([]),
})

export type OrganisationFile = z.infer<typeof fileSchema>

/** What is wrong with a file, field by field. */
export interface FileProblem {
  readonly field: string
  readonly message: string
}

export function readOrganisationFile(json: string): Result<OrganisationFile, readonly FileProblem[]> {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return refuse([{ field: '', message: 'not JSON' }])
  }
  const parsed = fileSchema.safeParse(content)
  if (parsed.success) return ok(parsed.data)
  return refuse(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })))
}

/** The events that make this organisation. Its own ids are kept, so that files about it fit. */
export function organisationEvents(file: OrganisationFile, newId: () => string): NewOrganisationEvent[] {
  const { holidayList, ...profile } = file.organisation
  const founded: NewOrganisationEvent = { type: 'organisationFounded', version: 1, data: { ...profile, holidays: holidayList } }
  return [
    founded,
    ...file.locations.map(
      ({ id, managerId, activeFrom, activeUntil, ...location }): NewOrganisationEvent => ({
        type: 'locationAdded',
        version: 1,
        data: {
          ...location,
          locationId: id,
          managerId: managerId ?? null,
          activeFrom: activeFrom ?? null,
          activeUntil: activeUntil ?? null,
        },
      }),
    ),
    ...file.people.map(
      ({ id, locationId, ...person }): NewOrganisationEvent => ({
        type: 'personAdded',
        version: 1,
        data: { ...person, personId: id, locationId: locationId ?? null },
      }),
    ),
    ...file.absences.map(
      ({ personId, from, until, deputyId }): NewOrganisationEvent => ({
        type: 'absencePlanned',
        version: 1,
        data: { absenceId: newId(), personId, from, until, deputyId: deputyId ?? null },
      }),
    ),
    ...file.closingDays.map(
      ({ date: day, label }): NewOrganisationEvent => ({ type: 'closingDayAdded', version: 1, data: { date: day, reason: label } }),
    ),
    ...natureEvents(file.natures, newId),
  ]
}

/** The list an office starts with; each can be renamed later. */
export const natureEvents = (names: readonly string[], newId: () => string): NewOrganisationEvent[] =>
  names.map((name) => ({ type: 'natureAdded', version: 1, data: { natureId: newId(), name } }))
