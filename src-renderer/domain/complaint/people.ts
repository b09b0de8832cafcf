import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { folded } from '../folded.ts'
import {
  type Absence,
  absenceOn,
  hasLeft,
  locationById,
  type Organisation,
  type Person,
  peopleOn,
  personById,
} from '../organisation/organisation.ts'
import type { AboutPerson, Details } from './intake.ts'

/** Whether a typed name means a person of the organisation. `perhaps`: the first or the last name alone. */
export type Resemblance = 'same' | 'perhaps' | 'no'

const PREFIXES = new Set(['van', 'de', 'der', 'den', 'het', 't', 'te', 'ten', 'ter', 'el', 'al', 'mw', 'mevrouw', 'dhr', 'meneer', 'mevr'])

/** A name as comparable words: no diacritics, no prefixes, hyphens apart. `Agata Nowicz-Smit` is agata, nowicz, smit. */
export function nameWords(name: string): string[] {
  return folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PREFIXES.has(word))
}

export function resemblance(typed: string, person: Person): Resemblance {
  const a = nameWords(typed)
  const b = nameWords(person.name)
  if (a.length === 0 || b.length === 0) return 'no'
  if (a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')) return 'same'
  const whole = a.filter((word) => word.length > 1)
  const initials = a.filter((word) => word.length === 1)
  const wordsFit = whole.length > 0 && whole.every((word) => b.includes(word))
  return wordsFit && initials.every((letter) => b.some((word) => word.startsWith(letter))) ? 'perhaps' : 'no'
}

/** The strongest resemblance between a person and anyone the complaint is about. */
export function complainedAbout(person: Person, aboutPeople: readonly AboutPerson[]): Resemblance {
  const found = aboutPeople.map((about) => (about.personId === person.personId ? 'same' : resemblance(about.name, person)))
  return found.includes('same') ? 'same' : found.includes('perhaps') ? 'perhaps' : 'no'
}

/** Rule C4: why someone cannot handle a complaint. */
export type HandlerRefusal =
  | { readonly code: 'handlerUnknown' }
  | { readonly code: 'handlerIsOffice' }
  | { readonly code: 'handlerHasLeft' }
  | { readonly code: 'handlerIsComplainedAbout' }
  | { readonly code: 'handlerIsAway'; readonly until: CalendarDate; readonly deputyId: string | null }

/** Null when the person can handle the complaint on that day. */
export function whyNotHandler(
  personId: string,
  details: Pick<Details, 'aboutPeople'>,
  organisation: Organisation,
  today: CalendarDate,
): HandlerRefusal | null {
  const person = personById(organisation, personId)
  if (!person) return { code: 'handlerUnknown' }
  if (complainedAbout(person, details.aboutPeople) === 'same') return { code: 'handlerIsComplainedAbout' }
  if (person.role === 'office') return { code: 'handlerIsOffice' }
  if (hasLeft(organisation, personId, today)) return { code: 'handlerHasLeft' }
  const absence = absenceOn(organisation, personId, today)
  return absence ? { code: 'handlerIsAway', until: absence.until, deputyId: absence.deputyId } : null
}

/**
 * Who would handle this complaint as a rule (C4): the manager of the location, the deputy while the manager is away, and
 * otherwise pedagogy and quality, the director, or whoever else handles complaints. Not the deputy of someone the complaint
 * is about as long as there are others: they work together.
 */
export function suggestHandler(
  details: Pick<Details, 'aboutPeople' | 'locationId' | 'suspicion'>,
  organisation: Organisation,
  today: CalendarDate,
): Person | undefined {
  const withRole = (role: Person['role']): Person[] => peopleOn(organisation, today).filter((person) => person.role === role)
  const directors = withRole('director')
  const others = [...withRole('pedagogy'), ...directors, ...withRole('handler')]
  const manager = personById(organisation, locationById(organisation, details.locationId)?.managerId ?? null)
  const candidates = details.suspicion === 'yes' ? directors : [...localCandidates(manager, details, organisation, today), ...others]
  return candidates.find(
    (person) =>
      whyNotHandler(person.personId, details, organisation, today) === null && complainedAbout(person, details.aboutPeople) === 'no',
  )
}

function localCandidates(
  manager: Person | undefined,
  details: Pick<Details, 'aboutPeople'>,
  organisation: Organisation,
  today: CalendarDate,
): Person[] {
  if (!manager || complainedAbout(manager, details.aboutPeople) !== 'no') return []
  const acting = personById(organisation, actingHandlerId(manager.personId, [], today, organisation))
  return acting ? [manager, acting] : [manager]
}

/**
 * Who acts for a handler on a day (rule C4): the deputy while the handler is away, and the deputy's own deputy while both
 * are. It stays the handler where the deputy is excluded, unknown, of the office, gone, or away with nobody in turn.
 *
 * @param excludedIds whom the complaint is about: they never come in between
 * @returns null only when there is no handler
 */
export function actingHandlerId(
  handlerId: string | null,
  excludedIds: readonly string[],
  day: CalendarDate,
  organisation: Organisation,
): string | null {
  const passed = new Set<string>(excludedIds)
  let acting = handlerId
  for (let absence = absenceFor(acting, day, organisation); absence; absence = absenceFor(acting, day, organisation)) {
    const deputy = personById(organisation, absence.deputyId)
    passed.add(absence.personId)
    if (!deputy || passed.has(deputy.personId) || deputy.role === 'office' || hasLeft(organisation, deputy.personId, day)) return handlerId
    acting = deputy.personId
  }
  return acting
}

const absenceFor = (personId: string | null, day: CalendarDate, organisation: Organisation): Absence | undefined =>
  personId === null ? undefined : absenceOn(organisation, personId, day)
