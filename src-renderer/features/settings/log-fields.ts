import type { KeptFile, LetterStyle } from '../../domain/organisation/letter-style.ts'
import {
  type Address,
  type Location,
  locationById,
  type Organisation,
  type OrganisationProfile,
  type Person,
  personById,
} from '../../domain/organisation/organisation.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'

/** With what the log is put into words. */
export interface LogContext {
  readonly t: Translate
  readonly dates: DateFormats
  readonly organisation: Organisation
  /** References of cases; of a restricted one only that it is there (rule C11). */
  readonly referencesOf: (caseIds: readonly string[]) => string
}

type Writers<Values> = { readonly [Field in keyof Values]: readonly [label: string, write: (value: Values[Field]) => string] }

/** A line for each field that really got another value: a dialog saves all of its fields. */
function changedLines<Values extends object>(
  { t }: LogContext,
  writers: Writers<Values>,
  before: Partial<Values>,
  changes: Partial<Values>,
): string[] {
  const fields = Object.keys(writers) as (keyof Values & string)[]
  return fields.flatMap((field) => {
    const [label, write] = writers[field]
    const [old, next] = [before[field], changes[field]]
    if (next === undefined) return []
    const [from, to] = [old === undefined ? '' : write(old), write(next)]
    const empty = t('organisationLog.empty')
    return from === to ? [] : [t('organisationLog.fromTo', { field: label, from: from || empty, to: to || empty })]
  })
}

const plain = (text: string): string => text
const oneLine = ({ street, postcode, city }: Address): string =>
  [street, [postcode, city].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ')

export function profileLines(context: LogContext, before: OrganisationProfile, changes: Partial<OrganisationProfile>): string[] {
  const { t } = context
  const writers: Writers<OrganisationProfile> = {
    name: [t('setup.organisation.name'), plain],
    legalName: [t('organisationLog.fields.legalName'), plain],
    complaintsEmail: [t('setup.organisation.complaintsEmail'), plain],
    phone: [t('setup.organisation.phone'), plain],
    website: [t('setup.organisation.website'), plain],
    address: [t('organisationLog.fields.address'), oneLine],
  }
  return changedLines(context, writers, before, changes)
}

export function locationLines(context: LogContext, before: Partial<Location>, changes: Partial<Omit<Location, 'locationId'>>): string[] {
  const { t, dates, organisation } = context
  const day = (date: string | null): string => (date === null ? '' : dates.full(date))
  const writers: Writers<Omit<Location, 'locationId'>> = {
    name: [t('settings.location.name'), plain],
    lrkNumber: [t('settings.location.lrkNumber'), plain],
    careTypes: [t('settings.location.careTypes'), (types) => types.join(', ')],
    address: [t('organisationLog.fields.address'), oneLine],
    supervisor: [t('settings.location.supervisor'), plain],
    managerId: [t('settings.location.manager'), (id) => personById(organisation, id)?.name ?? ''],
    groups: [t('settings.location.groups'), (groups) => groups.join(', ')],
    activeFrom: [t('organisationLog.fields.activeFrom'), day],
    activeUntil: [t('organisationLog.fields.activeUntil'), day],
  }
  return changedLines(context, writers, before, changes)
}

export function personLines(context: LogContext, before: Partial<Person>, changes: Partial<Omit<Person, 'personId'>>): string[] {
  const { t, organisation } = context
  const writers: Writers<Omit<Person, 'personId'>> = {
    name: [t('settings.person.name'), plain],
    role: [t('settings.person.role'), (role) => t(`common.roles.${role}`)],
    function: [t('settings.person.function'), plain],
    email: [t('settings.person.email'), plain],
    locationId: [t('settings.person.location'), (id) => locationById(organisation, id)?.name ?? ''],
  }
  return changedLines(context, writers, before, changes)
}

export function styleLines(context: LogContext, before: LetterStyle, changes: Partial<LetterStyle>): string[] {
  const { t } = context
  const file = (kept: KeptFile | null): string => kept?.name ?? ''
  const writers: Writers<LetterStyle> = {
    form: [t('letterStyle.form'), (form) => t(`letterStyle.forms.${form}`)],
    colour: [t('letterStyle.colour'), plain],
    font: [t('letterStyle.font'), plain],
    signature: [t('letterStyle.signature'), plain],
    logo: [t('letterStyle.logo'), file],
    letterhead: [t('letterStyle.letterhead'), file],
  }
  return changedLines(context, writers, before, changes)
}
