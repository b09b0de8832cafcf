import { addDays, addMonths, type CalendarDate, startOfMonth, startOfWeek } from '../../domain/deadlines/calendar-date.ts'
import { type Entry, isDue } from './entries.ts'

/** Whose calendar is shown: everyone's, or that of some people (or of `NOBODY`). */
export type Whose = 'everyone' | readonly string[]

/** How much someone has to do, and when. */
export interface Load {
  readonly late: number
  /** Up to and including Sunday. */
  readonly thisWeek: number
  /** The two weeks after it. */
  readonly nextWeeks: number
  readonly later: number
}

const NO_LOAD: Load = { late: 0, thisWeek: 0, nextWeeks: 0, later: 0 }

/** All entries by person and month, so that a screen reads what it shows and nothing else. */
export interface EntryIndex {
  /** Everyone with something in their calendar. */
  readonly people: ReadonlySet<string>
  /** From one day to another, both included, in no order. */
  between(whose: Whose, from: CalendarDate, until: CalendarDate): Entry[]
  /** Whatever is in the calendar of one person, in no order. */
  all(personId: string): Entry[]
  /** The oldest first. */
  late(whose: Whose): Entry[]
  load(personId: string): Load
}

/** In one pass over the entries: the filters of a screen come after, on the few that it reads. */
export function indexEntries(entries: Iterable<readonly Entry[]>, today: CalendarDate): EntryIndex {
  const calendars = new Map<string, Map<string, Entry[]>>()
  const late = new Map<string, Entry[]>()
  for (const group of entries) {
    for (const entry of group) {
      add(mapOf(calendars, entry.personId), entry.day.slice(0, 7), entry)
      if (entry.state === 'late') add(late, entry.personId, entry)
    }
  }
  let loads: ReadonlyMap<string, Load> | null = null
  const chosen = (whose: Whose): Iterable<string> => (whose === 'everyone' ? calendars.keys() : new Set(whose))
  return {
    people: new Set(calendars.keys()),
    between: (whose, from, until) => {
      const months = monthsBetween(from, until)
      const found = [...chosen(whose)].flatMap((person) => months.flatMap((month) => calendars.get(person)?.get(month) ?? []))
      return found.filter(({ day }) => from <= day && day <= until)
    },
    all: (personId) => [...(calendars.get(personId)?.values() ?? [])].flat(),
    late: (whose) => [...chosen(whose)].flatMap((person) => late.get(person) ?? []).sort(byDate),
    load: (personId) => {
      loads ??= new Map([...calendars].map(([person, months]) => [person, loadOf(months, late.get(person)?.length ?? 0, today)]))
      return loads.get(personId) ?? NO_LOAD
    },
  }
}

/** Several indexes read as one. */
export function joinIndexes(parts: readonly EntryIndex[]): EntryIndex {
  return {
    people: new Set(parts.flatMap(({ people }) => [...people])),
    between: (whose, from, until) => parts.flatMap((part) => part.between(whose, from, until)),
    all: (personId) => parts.flatMap((part) => part.all(personId)),
    late: (whose) => parts.flatMap((part) => part.late(whose)).sort(byDate),
    load: (personId) => parts.map((part) => part.load(personId)).reduce(sumOf, NO_LOAD),
  }
}

const sumOf = (a: Load, b: Load): Load => ({
  late: a.late + b.late,
  thisWeek: a.thisWeek + b.thisWeek,
  nextWeeks: a.nextWeeks + b.nextWeeks,
  later: a.later + b.later,
})

const monthsBetween = (from: CalendarDate, until: CalendarDate): string[] => {
  const months: string[] = []
  for (let month = startOfMonth(from); month <= until; month = addMonths(month, 1)) months.push(month.slice(0, 7))
  return months
}

function loadOf(months: ReadonlyMap<string, readonly Entry[]>, late: number, today: CalendarDate): Load {
  const sunday = addDays(startOfWeek(today), 6)
  const twoWeeksOn = addDays(sunday, 14)
  const load = { late, thisWeek: 0, nextWeeks: 0, later: 0 }
  const ahead = [...months].filter(([month]) => month >= today.slice(0, 7)).flatMap(([, entries]) => entries)
  for (const { day } of ahead.filter((entry) => isDue(entry) && entry.day >= today))
    load[day <= sunday ? 'thisWeek' : day <= twoWeeksOn ? 'nextWeeks' : 'later'] += 1
  return load
}

function mapOf<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const map = maps.get(key) ?? new Map<string, Value>()
  if (map.size === 0) maps.set(key, map)
  return map
}

function add(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}

const URGENCY: Record<Entry['state'], number> = { late: 0, today: 1, soon: 2, planned: 3, ghost: 4, done: 5 }

/** By day, then the most pressing first, then by reference. */
export const byDate = (a: Entry, b: Entry): number =>
  a.day === b.day ? URGENCY[a.state] - URGENCY[b.state] || (a.reference < b.reference ? -1 : 1) : a.day < b.day ? -1 : 1

/** The entries of each day in order of time, the most pressing of a day first. */
export function byDay(entries: readonly Entry[]): ReadonlyMap<CalendarDate, readonly Entry[]> {
  const days = new Map<CalendarDate, Entry[]>()
  for (const entry of entries.toSorted(byDate)) add(days, entry.day, entry)
  return days
}
