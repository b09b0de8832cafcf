import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { folded } from '../folded.ts'
import { absenceOn, locationById, type Organisation, type Person, personById } from '../organisation/organisation.ts'
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
  const withRole = (role: Person['role']): Person[] => organisation.people.filter((person) => person.role === role)
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
  const deputy = personById(organisation, absenceOn(organisation, manager.personId, today)?.deputyId ?? null)
  return deputy ? [manager, deputy] : [manager]
}

/**
 * Rule C4: who acts for a case on a day: its handler, or the deputy while the handler is away. A deputy whom the complaint is
 * about acts for nobody.
 */
export function actingHandlerId(
  handlerId: string | null,
  excludedIds: readonly string[],
  day: CalendarDate,
  organisation: Organisation,
): string | null {
  if (handlerId === null) return null
  const deputyId = absenceOn(organisation, handlerId, day)?.deputyId ?? null
  return deputyId === null || excludedIds.includes(deputyId) ? handlerId : deputyId
}
