import { z } from 'zod'
import type { ComplainantField, IntakeProblem } from '../../domain/complaint/check-intake.ts'
import {
  CHANNELS,
  type Complainant,
  type Details,
  GROUNDS,
  type Intake,
  LANGUAGES,
  RELATIONS,
  SUSPICIONS,
  TALKED_FIRST,
} from '../../domain/complaint/intake.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { type DateProblem, parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { CARE_TYPES } from '../../domain/organisation/organisation.ts'

/** A second parent of a joint complaint, and any after that (rule C10). The first stands in the form itself. */
const otherSchema = z.object({
  complainantId: z.string().catch(''),
  name: z.string().catch(''),
  phone: z.string().catch(''),
  email: z.string().catch(''),
  street: z.string().catch(''),
  postcode: z.string().catch(''),
  city: z.string().catch(''),
  relation: z.enum(RELATIONS).nullable().catch(null),
  language: z.enum(LANGUAGES).catch('nl'),
})
export type OtherComplainant = z.infer<typeof otherSchema>

export const emptyOther = (complainantId: string): OtherComplainant => ({ ...otherSchema.parse({}), complainantId })

/**
 * What stands in the intake's fields, as typed. Dates are text here: a half-typed or impossible one is kept in the draft too.
 *
 * Every field has a fallback, so that a draft of an older release opens with what it holds.
 */
export const intakeFormSchema = z.object({
  channel: z.enum(CHANNELS).catch('phone'),
  receivedOn: z.string().catch(''),
  isAnonymous: z.boolean().catch(false),
  name: z.string().catch(''),
  phone: z.string().catch(''),
  email: z.string().catch(''),
  street: z.string().catch(''),
  postcode: z.string().catch(''),
  city: z.string().catch(''),
  relation: z.enum(RELATIONS).nullable().catch(null),
  language: z.enum(LANGUAGES).catch('nl'),
  child: z.string().catch(''),
  locationId: z.string().nullable().catch(null),
  careType: z.enum(CARE_TYPES).nullable().catch(null),
  group: z.string().catch(''),
  incidentOn: z.string().catch(''),
  subject: z.string().catch(''),
  description: z.string().catch(''),
  desiredOutcome: z.string().catch(''),
  ground: z.enum(GROUNDS).nullable().catch(null),
  natureId: z.string().nullable().catch(null),
  aboutPeople: z.string().catch(''),
  talkedFirst: z.enum(TALKED_FIRST).nullable().catch(null),
  talkedWith: z.string().catch(''),
  confirmedInWritingOn: z.string().catch(''),
  suspicion: z.enum(SUSPICIONS).nullable().catch(null),
  others: z.array(otherSchema).catch([]),
  /** Cases that this one will be linked to, once it is one. */
  linkedIds: z.array(z.string()).catch([]),
})

export type IntakeForm = z.infer<typeof intakeFormSchema>
type OtherField = `others.${number}.${ComplainantField}`
export type IntakeFormField = Exclude<keyof IntakeForm, 'others'> | OtherField

export const emptyForm = (receivedOn: string): IntakeForm => ({ ...intakeFormSchema.parse({}), receivedOn, ground: 'conduct' })

const DATE_FIELDS = ['receivedOn', 'incidentOn', 'confirmedInWritingOn'] as const
type DateField = (typeof DATE_FIELDS)[number]

/** Why the form cannot be saved, per field: one reason each, the first that a person would mend. */
export interface FormProblem {
  readonly field: IntakeFormField
  readonly problem: DateProblem | Omit<IntakeProblem, 'field'>
}

/** What a form can say is the same for a new case and for a changed one, but for day 0 and the channel. */
interface ReadForm {
  readonly intake: Intake
  readonly problems: readonly FormProblem[]
}

const readDate = (text: string, today: CalendarDate) => (text.trim() === '' ? null : parseTypedDate(text, { today, side: 'past' }))

/** @param known the complainants of a case that is being changed: the first keeps its id, the others carry theirs */
export function readForm(
  form: IntakeForm,
  context: { readonly today: CalendarDate; readonly newId: () => string; readonly known?: readonly Complainant[] },
): ReadForm {
  const dates = Object.fromEntries(DATE_FIELDS.map((field) => [field, readDate(form[field], context.today)])) as Record<
    DateField,
    ReturnType<typeof readDate>
  >
  const problems = DATE_FIELDS.flatMap((field): FormProblem[] => {
    const read = dates[field]
    return read && !read.ok ? [{ field, problem: read.reason }] : []
  })
  const dateOf = (field: DateField): CalendarDate | null => (dates[field]?.ok ? dates[field].value : null)
  const {
    channel,
    child,
    locationId,
    careType,
    group,
    subject,
    description,
    desiredOutcome,
    ground,
    natureId,
    talkedFirst,
    talkedWith,
    suspicion,
  } = form
  const intake: Intake = {
    channel,
    receivedOn: dateOf('receivedOn') ?? '',
    confirmedInWritingOn: dateOf('confirmedInWritingOn'),
    complainants: form.isAnonymous ? [] : complainantsOf(form, context.newId, context.known ?? []),
    child,
    locationId,
    careType,
    group,
    incidentOn: dateOf('incidentOn'),
    subject,
    description,
    desiredOutcome,
    ground,
    natureId,
    aboutPeople: namesIn(form.aboutPeople).map((name) => ({ name, personId: null })),
    talkedFirst,
    talkedWith: talkedFirst === 'yes' ? talkedWith : '',
    suspicion,
  }
  return { intake, problems }
}

type Person = Omit<OtherComplainant, 'complainantId'>

function complainantsOf(form: IntakeForm, newId: () => string, known: readonly Complainant[]): Complainant[] {
  const others = form.others.filter((other) => !isEmpty(other)).map((other) => complainantOf(other, other.complainantId))
  if (isEmpty(form) && known.length === 0 && others.length === 0) return []
  return [complainantOf(form, known[0]?.complainantId ?? newId()), ...others]
}

/** Nothing was typed of this parent. */
export const isEmpty = ({ name, email, phone, street, postcode, city }: Person): boolean =>
  [name, email, phone, street, postcode, city].every((text) => text.trim() === '')

const complainantOf = ({ name, email, phone, street, postcode, city, relation, language }: Person, complainantId: string): Complainant => ({
  complainantId,
  name,
  email,
  phone,
  address: { street, postcode, city },
  relation,
  language,
})

/** `Joost Hendriks, Petra de Wit` and `Joost en Petra` are two people. */
const namesIn = (text: string): string[] =>
  text
    .split(/,|;|\s(?:en|and|&)\s/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The form that shows a case, to change it. @param write dates as a date box shows them */
export function formOf(details: Details & Pick<Intake, 'channel' | 'receivedOn'>, write: (date: CalendarDate) => string): IntakeForm {
  const [person, ...others] = details.complainants
  const {
    channel,
    child,
    locationId,
    careType,
    group,
    subject,
    description,
    desiredOutcome,
    ground,
    natureId,
    talkedFirst,
    talkedWith,
    suspicion,
  } = details
  return {
    channel,
    receivedOn: write(details.receivedOn),
    isAnonymous: person === undefined,
    name: person?.name ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    street: person?.address.street ?? '',
    postcode: person?.address.postcode ?? '',
    city: person?.address.city ?? '',
    relation: person?.relation ?? null,
    language: person?.language ?? 'nl',
    child,
    locationId,
    careType,
    group,
    incidentOn: details.incidentOn ? write(details.incidentOn) : '',
    subject,
    description,
    desiredOutcome,
    ground,
    natureId,
    aboutPeople: details.aboutPeople.map((about) => about.name).join(', '),
    talkedFirst,
    talkedWith,
    confirmedInWritingOn: details.confirmedInWritingOn ? write(details.confirmedInWritingOn) : '',
    suspicion,
    linkedIds: [],
    others: others.map(({ address, ...other }) => ({ ...other, ...address })),
  }
}
