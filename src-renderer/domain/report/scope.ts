import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type ReportScope, type ReportSource, type ScopedFigures, supervisorsOf } from './annual-report.ts'
import { type Counted, countedOf } from './figures.ts'
import type { ReportCase } from './report-case.ts'
import { hasDisputes } from './year-kind.ts'

/** The source with each supervisor and each location counted by themselves (rule R7). @param today what is late by then */
export function withScopes(
  source: ReportSource,
  cases: readonly ReportCase[],
  organisation: Organisation,
  today: CalendarDate,
): ReportSource {
  const { figures, before, locations } = source
  const byLocation = Map.groupBy(cases, ({ locationId }) => locationId)
  const scopes: ReportScope[] = [
    ...supervisorsOf(source).map((name): ReportScope => ({ kind: 'supervisor', name })),
    ...locations.map(({ locationId }): ReportScope => ({ kind: 'location', locationId })),
  ]
  const counted = (scope: ReportScope): ScopedFigures => {
    const own = [...locationsOf(source, scope)].flatMap((id) => byLocation.get(id) ?? [])
    const of = (year: number): Counted => countedOf(own, organisation, year, today)
    return { scope, figures: of(figures.year), before: before && of(before.year) }
  }
  return { ...source, scopes: scopes.map(counted) }
}

const locationsOf = ({ locations }: Pick<ReportSource, 'locations'>, scope: ReportScope): ReadonlySet<string> =>
  new Set(
    locations
      .filter(({ locationId, supervisor }) =>
        scope.kind === 'location' ? locationId === scope.locationId : supervisor.trim() === scope.name,
      )
      .map(({ locationId }) => locationId),
  )

/** What a report about a part is made from: nothing is left in it of the other locations, in figures or in words. */
export function narrowed(source: ReportSource, { scope, figures, before }: ScopedFigures): ReportSource {
  const own = locationsOf(source, scope)
  const isOwn = ({ locationId }: { readonly locationId: string | null }): boolean => locationId !== null && own.has(locationId)
  return {
    ...source,
    figures: { ...source.figures, ...figures, locations: source.figures.locations.filter(isOwn) },
    before: source.before && before && { ...source.before, ...before, locations: source.before.locations.filter(isOwn) },
    locations: source.locations.filter(isOwn),
    texts: Object.fromEntries(Object.entries(source.texts).filter(([key]) => isAbout(key, own) && !isOfOthers(key, source, figures))),
  }
}

/** `tenor/<location>` and `measures/<location>` are of one location, other texts of all. */
function isAbout(key: string, own: ReadonlySet<string>): boolean {
  const [, locationId] = key.split('/')
  return locationId === undefined || own.has(locationId)
}

/** What was written of disputes is not of this part when all of them are elsewhere. */
const isOfOthers = (key: string, { figures }: ReportSource, part: Counted): boolean =>
  key === 'disputes' && hasDisputes(figures) && !hasDisputes(part)
