import { DISPUTE_RESULTS, type DisputeResult, MEASURE_LEVELS, type MeasureLevel } from '../complaint/course.ts'
import { type CalendarDate, yearOf } from '../deadlines/calendar-date.ts'
import { CARE_TYPES, type Location, type Organisation } from '../organisation/organisation.ts'
import { type Handling, handlingOf } from './handling.ts'
import type { Outcome, ReportCase } from './report-case.ts'

/** How many of each, only those that occur. */
export type Counts = Readonly<Record<string, number>>

/** Rule R3: `carriedIn + received = settled + open`. */
export interface Flow {
  readonly carriedIn: number
  readonly received: number
  readonly settled: number
  readonly open: number
}

export interface MeasureCounts {
  readonly promised: number
  readonly realised: number
  /** Realised after the day that was promised first, or not realised while that day is over. */
  readonly late: number
  readonly levels: Readonly<Record<MeasureLevel, number>>
}

export interface DisputeCounts {
  /** Brought before the committee in the year. */
  readonly opened: number
  /** Handled by it: decided in the year. */
  readonly decided: number
  readonly results: Counts
  /** By the nature of the complaint, of those opened or decided. */
  readonly natures: Counts
}

/** What is counted of any group of complaints: a location, or all. */
export interface Group extends Flow {
  readonly natures: Counts
  /** Of the complaints received in the year, as they stand when the report is made: together they are `received`. */
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly measures: MeasureCounts
  readonly disputes: DisputeCounts
}

export interface LocationGroup extends Group {
  /** Null for complaints of which no location was known. */
  readonly locationId: string | null
}

export interface Crossed {
  /** Empty where it is not known. */
  readonly id: string
  readonly received: number
  readonly outcomes: Readonly<Record<Outcome, number>>
}

/** What is counted of the organisation, or of a part of it. */
export interface Counted {
  readonly total: Group
  readonly natures: readonly Crossed[]
  readonly careTypes: readonly Crossed[]
  /** Rule C3: among those received. */
  readonly notYetFormal: number
  readonly handling: Handling
  /** How the complaints of earlier years ended that were settled in this one. */
  readonly carriedInOutcomes: Counts
}

/** Everything that the annual report counts of one year (rules R3 and R4). */
export interface YearFigures extends Counted {
  readonly year: number
  /** The last day that is counted: 31 December, or today in a year that runs. */
  readonly until: CalendarDate
  readonly locations: readonly LocationGroup[]
}

/** Unknown location, nature or care type. */
export const UNKNOWN = ''

/**
 * @param today what is late by then; it ends a year that runs
 */
export function yearFigures(cases: readonly ReportCase[], organisation: Organisation, year: number, today: CalendarDate): YearFigures {
  const { first, until } = spanOf(year, today)
  const known = cases.filter(({ receivedOn }) => receivedOn <= until)
  return {
    year,
    until,
    locations: locationIds(known, organisation, first, until).map((locationId) => ({
      locationId,
      ...groupOf(
        known.filter((one) => one.locationId === locationId),
        first,
        until,
        today,
      ),
    })),
    ...countedOf(known, organisation, year, today),
  }
}

const spanOf = (year: number, today: CalendarDate): { first: CalendarDate; until: CalendarDate } => {
  const last = `${year}-12-31`
  return { first: `${year}-01-01`, until: today < last ? today : last }
}

/** The same without the rows of the locations: for a part of the organisation, whose cases these are. */
export function countedOf(cases: readonly ReportCase[], organisation: Organisation, year: number, today: CalendarDate): Counted {
  const { first, until } = spanOf(year, today)
  const known = cases.filter(({ receivedOn }) => receivedOn <= until)
  const received = known.filter(({ receivedOn }) => receivedOn >= first)
  return {
    total: groupOf(known, first, until, today),
    natures: crossed(received, ({ natureId }) => natureId ?? UNKNOWN, natureOrder(organisation)),
    careTypes: crossed(received, ({ careType }) => careType ?? UNKNOWN, CARE_TYPES),
    notYetFormal: received.filter(({ notYetFormal }) => notYetFormal).length,
    handling: handlingOf(received, organisation, today),
    carriedInOutcomes: tally(
      known.filter(({ receivedOn, settledOn }) => receivedOn < first && isWithin(settledOn, first, until)).map(({ outcome }) => outcome),
    ),
  }
}

const isWithin = (day: CalendarDate | null, first: CalendarDate, until: CalendarDate): boolean =>
  day !== null && first <= day && day <= until

/** Rule R3: every location that was open on some day of the year, and any other that something is counted of. */
function locationIds(
  cases: readonly ReportCase[],
  organisation: Organisation,
  first: CalendarDate,
  until: CalendarDate,
): (string | null)[] {
  const touched = new Set(cases.filter((one) => concerns(one, first, until)).map(({ locationId }) => locationId))
  const known = organisation.locations
    .filter((location) => isActive(location, first, until) || touched.has(location.locationId))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }))
    .map(({ locationId }) => locationId)
  const others = [...touched].filter((id) => id === null || !organisation.locations.some(({ locationId }) => locationId === id))
  return [...known, ...others.sort()]
}

const isActive = ({ activeFrom, activeUntil }: Location, first: CalendarDate, until: CalendarDate): boolean =>
  (activeFrom === null || activeFrom <= until) && (activeUntil === null || activeUntil >= first)

/** Whether a complaint is told of in the year at all. */
const concerns = ({ receivedOn, settledOn, disputes }: ReportCase, first: CalendarDate, until: CalendarDate): boolean =>
  receivedOn >= first ||
  settledOn === null ||
  settledOn >= first ||
  disputes.some(({ openedOn, decidedOn }) => isWithin(openedOn, first, until) || isWithin(decidedOn, first, until))

function groupOf(cases: readonly ReportCase[], first: CalendarDate, until: CalendarDate, today: CalendarDate): Group {
  const received = cases.filter(({ receivedOn }) => receivedOn >= first)
  const isSettledBy = ({ settledOn }: ReportCase, day: CalendarDate): boolean => settledOn !== null && settledOn <= day
  return {
    carriedIn: cases.filter(({ receivedOn, settledOn }) => receivedOn < first && !(settledOn !== null && settledOn < first)).length,
    received: received.length,
    settled: cases.filter(({ settledOn }) => isWithin(settledOn, first, until)).length,
    open: cases.filter((one) => !isSettledBy(one, until)).length,
    natures: tally(received.map(({ natureId }) => natureId ?? UNKNOWN)),
    outcomes: outcomesOf(received),
    measures: measuresOf(received, today),
    disputes: disputesOf(cases, first, until),
  }
}

function outcomesOf(cases: readonly ReportCase[]): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = {
    upheld: 0,
    partlyUpheld: 0,
    notUpheld: 0,
    inadmissible: 0,
    noJudgment: 0,
    withdrawn: 0,
    outOfScope: 0,
    open: 0,
  }
  for (const { outcome } of cases) counts[outcome] += 1
  return counts
}

function measuresOf(cases: readonly ReportCase[], today: CalendarDate): MeasureCounts {
  const measures = cases.flatMap((one) => one.measures)
  const [location, organisation] = MEASURE_LEVELS.map((level) => measures.filter((measure) => measure.level === level).length)
  return {
    promised: measures.length,
    realised: measures.filter(({ realisedOn }) => realisedOn !== null).length,
    late: measures.filter(({ promisedFor, realisedOn }) => promisedFor < (realisedOn ?? today)).length,
    levels: { location: location ?? 0, organisation: organisation ?? 0 },
  }
}

function disputesOf(cases: readonly ReportCase[], first: CalendarDate, until: CalendarDate): DisputeCounts {
  const disputes = cases.flatMap(({ natureId, disputes: own }) => own.map((dispute) => ({ ...dispute, nature: natureId ?? UNKNOWN })))
  const opened = disputes.filter(({ openedOn }) => isWithin(openedOn, first, until))
  const decided = disputes.filter(({ decidedOn }) => isWithin(decidedOn, first, until))
  const results = decided.flatMap(({ result }): DisputeResult[] => (result === null ? [] : [result]))
  return {
    opened: opened.length,
    decided: decided.length,
    results: Object.fromEntries(
      DISPUTE_RESULTS.filter((one) => results.includes(one)).map((one) => [one, results.filter((other) => other === one).length]),
    ),
    natures: tally([...new Set([...opened, ...decided])].map(({ nature }) => nature)),
  }
}

function tally(keys: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const key of [...keys].sort()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries(counts)
}

const natureOrder = ({ natures }: Organisation): string[] => natures.map(({ natureId }) => natureId)

/** The rows that occur, most first; of the same number in the order of the list. */
function crossed(cases: readonly ReportCase[], keyOf: (one: ReportCase) => string, order: readonly string[]): Crossed[] {
  const ids = [...new Set(cases.map(keyOf))]
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return ids
    .map((id) => {
      const own = cases.filter((one) => keyOf(one) === id)
      return { id, received: own.length, outcomes: outcomesOf(own) }
    })
    .sort((a, b) => b.received - a.received || place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1))
}

/** Years that have something to report, or are being reported; the newest first. */
export function reportYears(cases: readonly ReportCase[], today: CalendarDate): number[] {
  const now = yearOf(today)
  const oldest = cases.reduce((year, { receivedOn }) => Math.min(year, yearOf(receivedOn)), now - 1)
  return Array.from({ length: now - oldest + 1 }, (_, index) => now - index)
}
