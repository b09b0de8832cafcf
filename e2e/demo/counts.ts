import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { evolve } from '../../src-renderer/domain/complaint/evolve.ts'
import type { DomainEvent } from '../../src-renderer/domain/log/event.ts'
import { isOrganisationEvent } from '../../src-renderer/domain/organisation/events.ts'
import { evolveOrganisation } from '../../src-renderer/domain/organisation/evolve.ts'
import type { Organisation } from '../../src-renderer/domain/organisation/organisation.ts'
import { type Counts, type Group, reportYears, yearFigures } from '../../src-renderer/domain/report/figures.ts'
import { reportCase } from '../../src-renderer/domain/report/report-case.ts'

/** Rules R3 and R4 of one year, with names in the place of ids. */
export interface YearCounts {
  readonly until: string
  readonly total: Group
  readonly locations: Readonly<Record<string, Omit<Group, 'natures'> & { readonly natures: Counts }>>
  readonly natures: Readonly<Record<string, { readonly received: number; readonly outcomes: Counts }>>
  readonly careTypes: Readonly<Record<string, { readonly received: number; readonly outcomes: Counts }>>
  readonly notYetFormal: number
  readonly handling: ReturnType<typeof yearFigures>['handling']
}

/** Counted from the export that lies in `folder`, with the key beside it: what it holds is the whole register. */
export async function countYears(folder: string, today: string): Promise<Readonly<Record<string, YearCounts>>> {
  const events = await eventsOf(folder)
  const organisation = evolveOrganisation(events.filter(isOrganisationEvent))
  const logs = Map.groupBy(
    events.filter((event) => !isOrganisationEvent(event)),
    ({ caseId }) => caseId,
  )
  const cases = [...logs.values()].flatMap((log) => {
    const complaint = evolve(log)
    return (complaint && reportCase(complaint)) ?? []
  })
  const years = reportYears(cases, today).map((year) => [String(year), named(organisation, yearFigures(cases, organisation, year, today))])
  return Object.fromEntries(years)
}

async function eventsOf(folder: string): Promise<DomainEvent[]> {
  const file = readdirSync(folder)
    .filter((name) => name.endsWith('.age'))
    .sort()
    .at(-1)
  if (file === undefined) return []
  const decrypter = new Decrypter()
  decrypter.addIdentity(readFileSync(join(folder, 'recovery-key.txt'), 'utf8').trim())
  const lines = gunzipSync(await decrypter.decrypt(readFileSync(join(folder, file))))
    .toString()
    .trimEnd()
    .split('\n')
  return lines.flatMap((line) => {
    const { type, event } = JSON.parse(line)
    return type === 'event' || type === 'organisation' ? [event] : []
  })
}

function named(organisation: Organisation, figures: ReturnType<typeof yearFigures>): YearCounts {
  const nature = (id: string): string => organisation.natures.find(({ natureId }) => natureId === id)?.name ?? ''
  const place = (id: string | null): string => organisation.locations.find(({ locationId }) => locationId === id)?.name ?? ''
  const byName = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).map(([id, count]) => [nature(id), count]))
  const group = <Own extends Group>(own: Own) => ({
    ...own,
    natures: byName(own.natures),
    disputes: { ...own.disputes, natures: byName(own.disputes.natures) },
  })
  return {
    until: figures.until,
    total: group(figures.total),
    locations: Object.fromEntries(figures.locations.map(({ locationId, ...own }) => [place(locationId), group(own)])),
    natures: Object.fromEntries(figures.natures.map(({ id, ...own }) => [nature(id), own])),
    careTypes: Object.fromEntries(figures.careTypes.map(({ id, ...own }) => [id, own])),
    notYetFormal: figures.notYetFormal,
    handling: figures.handling,
  }
}
