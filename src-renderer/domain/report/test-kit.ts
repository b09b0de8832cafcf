/** Cases and places by number, for tests. Everything is invented, and the same each time. */
import { addDays } from '../deadlines/calendar-date.ts'
import type { Location, Organisation } from '../organisation/organisation.ts'
import type { ReportSource, ScopedFigures } from './annual-report.ts'
import { OUTCOMES, type ReportCase } from './report-case.ts'

const NAMES = [
  'De Vlinderboom',
  'Buitenschoolse Opvang Het Geheimzinnige Bos aan de Oude Rijksstraatweg',
  "'t Vlot",
  'Zonnestraal & Co',
  'Kindercentrum De Drie Biggetjes Wilgendam-Noord',
]

export const manyLocations = (count: number): Location[] =>
  Array.from({ length: count }, (_, index) => ({
    locationId: `plek-${index}`,
    name: `${NAMES[index % NAMES.length]} ${index + 1}`,
    lrkNumber: `9001000${String(index).padStart(2, '0')}`,
    careTypes: index % 3 === 0 ? ['KDV', 'BSO'] : index % 3 === 1 ? ['KDV'] : ['GOB'],
    address: { street: `Laan ${index}`, postcode: '1234 AB', city: 'Wilgendam' },
    supervisor: `GGD Regio ${index % 3}`,
    managerId: null,
    groups: [],
    activeFrom: null,
    activeUntil: null,
  }))

/** Half of them in the year, half in the year before. */
export const manyReportCases = (count: number, organisation: Organisation, year: number): ReportCase[] =>
  Array.from({ length: count }, (_, index) => numbered(index, organisation, year))

function numbered(index: number, { locations, natures }: Organisation, year: number): ReportCase {
  const receivedOn = addDays(`${index % 2 === 0 ? year : year - 1}-01-01`, (index * 37) % 365)
  const outcome = OUTCOMES[(index * 3) % OUTCOMES.length] ?? 'open'
  const sentOn = addDays(receivedOn, 10 + ((index * 7) % 45))
  const settledOn = outcome === 'open' ? null : sentOn
  const isJudged = outcome !== 'open' && outcome !== 'withdrawn' && outcome !== 'outOfScope'
  return {
    receivedOn,
    locationId: locations[(Math.floor(index / 2) * 7) % locations.length]?.locationId ?? null,
    careType: (['KDV', 'BSO', 'GOB', null] as const)[index % 4] ?? null,
    natureId: natures[index % (natures.length + 1)]?.natureId ?? null,
    notYetFormal: index % 29 === 0,
    acknowledgedOn: index % 11 === 0 ? null : addDays(receivedOn, index % 9),
    solvedOn: isJudged ? addDays(receivedOn, 5 + (index % 30)) : null,
    outcomeSentOn: isJudged ? sentOn : null,
    closedOn: settledOn,
    settledOn,
    outcome,
    measures: index % 3 === 0 ? [measureOf(index, sentOn)] : [],
    disputes: index % 23 === 0 ? [disputeOf(index, sentOn)] : [],
  }
}

const measureOf = (index: number, sentOn: string): ReportCase['measures'][number] => ({
  level: index % 2 === 0 ? 'location' : 'organisation',
  promisedFor: addDays(sentOn, 20),
  realisedOn: index % 4 === 0 ? addDays(sentOn, 25) : null,
})

const disputeOf = (index: number, sentOn: string): ReportCase['disputes'][number] => ({
  openedOn: addDays(sentOn, 5),
  decidedOn: index % 2 === 0 ? addDays(sentOn, 40) : null,
  result: index % 2 === 0 ? 'notUpheld' : null,
})

/** The part of a report that is for a location or a supervisor. */
export function partOf({ scopes = [] }: ReportSource, key: string): ScopedFigures {
  const part = scopes.find(({ scope }) => key === (scope.kind === 'location' ? scope.locationId : scope.name))
  if (!part) throw new Error(`No such part: ${key}`)
  return part
}
