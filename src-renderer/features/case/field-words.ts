import { useCallback } from 'react'
import type { Complainant, Details } from '../../domain/complaint/intake.ts'
import { locationById, natureById, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** Every field that an event can change. */
type Fields = Details & { readonly handlerId: string | null }
export type FieldWords = <Field extends keyof Fields>(field: Field, value: Fields[Field]) => string

/** The value of a field as a person reads it; empty when there is none. */
export function useFieldWords(): FieldWords {
  const t = useWords()
  const dates = useDates()
  const organisation = useOrganisation()
  return useCallback((field, value) => WRITERS[field]({ t, dates, organisation }, value), [t, dates, organisation])
}

interface Context {
  readonly t: Translate
  readonly dates: DateFormats
  readonly organisation: Organisation
}

const asText = (_: Context, value: string): string => value
const asDate = ({ dates }: Context, value: string | null): string => (value === null ? '' : dates.full(value))

const WRITERS: { [Field in keyof Fields]: (context: Context, value: Fields[Field]) => string } = {
  confirmedInWritingOn: asDate,
  incidentOn: asDate,
  child: asText,
  group: asText,
  subject: asText,
  description: asText,
  desiredOutcome: asText,
  talkedWith: asText,
  complainants: (_, value) => value.map(complainantWords).join('; '),
  locationId: ({ organisation }, value) => locationById(organisation, value)?.name ?? '',
  natureId: ({ organisation }, value) => natureById(organisation, value)?.name ?? '',
  handlerId: ({ organisation }, value) => personById(organisation, value)?.name ?? '',
  careType: ({ t }, value) => (value === null ? '' : t(`common.careTypes.${value}`)),
  ground: ({ t }, value) => (value === null ? '' : t(`intake.grounds.${value}`)),
  talkedFirst: ({ t }, value) => (value === null ? '' : t(`intake.talked.${value}`)),
  suspicion: ({ t }, value) => (value === null ? '' : t(`intake.suspicions.${value}`)),
  aboutPeople: (_, value) => value.map((about) => about.name).join(', '),
}

function complainantWords({ name, email, phone, address }: Complainant): string {
  return [name, email, phone, address.street, [address.postcode, address.city].filter((part) => part !== '').join(' ')]
    .filter((part) => part.trim() !== '')
    .join(', ')
}
