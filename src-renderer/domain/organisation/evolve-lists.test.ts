import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORGANISATION } from '../log/event.ts'
import { record } from '../log/record.ts'
import { recorder, organisation as sample } from '../test-kit.ts'
import type { NewOrganisationEvent } from './events.ts'
import { evolveOrganisation, organisationAfter } from './evolve.ts'
import { NO_ORGANISATION, type Organisation } from './organisation.ts'

const [place] = sample.locations
const [somebody] = sample.people
const [absence] = sample.absences
if (!place || !somebody || !absence) throw new Error('the test kit holds one of each')

const afterAllOf = (events: readonly NewOrganisationEvent[]): Organisation =>
  evolveOrganisation(record(ORGANISATION, events, [], recorder('gerda', 'pc-1')))

/** One kind of thing that the organisation holds several of: how each comes in, changes or goes, and how it is shown. */
interface Kept {
  readonly add: (id: string, text: string) => NewOrganisationEvent
  readonly change?: (id: string, text: string) => NewOrganisationEvent
  readonly remove?: (id: string) => NewOrganisationEvent
  readonly shown: (organisation: Organisation) => readonly (readonly [string, string])[]
}

const imported = (importId: string, fileName: string, signature = 'kop'): Extract<NewOrganisationEvent, { type: 'registerImported' }> => ({
  type: 'registerImported',
  version: 1,
  data: { importId, fileName, cases: 12, duplicates: 1, rejected: 0, signature, mapping: ['subject', null] },
})

const KINDS: Readonly<Record<string, Kept>> = {
  locations: {
    add: (locationId, name) => ({ type: 'locationAdded', version: 1, data: { ...place, locationId, name } }),
    change: (locationId, name) => ({ type: 'locationChanged', version: 1, data: { locationId, changes: { name } } }),
    shown: ({ locations }) => locations.map(({ locationId, name }) => [locationId, name]),
  },
  people: {
    add: (personId, name) => ({ type: 'personAdded', version: 1, data: { ...somebody, personId, name } }),
    change: (personId, name) => ({ type: 'personChanged', version: 1, data: { personId, changes: { name } } }),
    shown: ({ people }) => people.map(({ personId, name }) => [personId, name]),
  },
  absences: {
    add: (absenceId, deputyId) => ({ type: 'absencePlanned', version: 1, data: { ...absence, absenceId, deputyId } }),
    change: (absenceId, deputyId) => ({ type: 'absenceChanged', version: 1, data: { absenceId, changes: { deputyId } } }),
    remove: (absenceId) => ({ type: 'absenceCancelled', version: 1, data: { absenceId } }),
    shown: ({ absences }) => absences.map(({ absenceId, deputyId }) => [absenceId, deputyId ?? '']),
  },
  natures: {
    add: (natureId, name) => ({ type: 'natureAdded', version: 1, data: { natureId, name } }),
    change: (natureId, name) => ({ type: 'natureChanged', version: 1, data: { natureId, changes: { name } } }),
    shown: ({ natures }) => natures.map(({ natureId, name }) => [natureId, name]),
  },
  'closing days': {
    add: (date, reason) => ({ type: 'closingDayAdded', version: 1, data: { date, reason } }),
    remove: (date) => ({ type: 'closingDayRemoved', version: 1, data: { date } }),
    shown: ({ calendar }) => calendar.closingDays.map(({ date, reason }) => [date, reason]),
  },
  'text blocks': {
    add: (blockId, title) => ({
      type: 'textBlockSaved',
      version: 1,
      data: { blockId, title, text: { nl: '', en: '' }, kinds: [], natureIds: [] },
    }),
    remove: (blockId) => ({ type: 'textBlockRemoved', version: 1, data: { blockId } }),
    shown: ({ textBlocks }) => textBlocks.map(({ blockId, title }) => [blockId, title]),
  },
  imports: {
    add: imported,
    remove: (importId) => ({ type: 'registerImportUndone', version: 1, data: { importId } }),
    shown: ({ imports }) => imports.map(({ importId, fileName }) => [importId, fileName]),
  },
  departures: {
    add: (personId, on) => ({ type: 'personLeft', version: 1, data: { personId, on } }),
    remove: (personId) => ({ type: 'personReturned', version: 1, data: { personId } }),
    shown: ({ departures }) => [...departures],
  },
}

type Step = readonly ['add' | 'change' | 'remove', string, string]
const steps = fc.array(
  fc.tuple(fc.constantFrom('add', 'change', 'remove'), fc.constantFrom('2026-01-05', '2026-02-06', '2026-03-07'), fc.string()),
  { maxLength: 12 },
)

/** What a person would say is there: each thing by the last that was told of it. */
function told(kept: Kept, all: readonly Step[]): Map<string, string> {
  const left = new Map<string, string>()
  for (const [doing, id, text] of all) {
    if (doing === 'remove') {
      if (kept.remove) left.delete(id)
    } else if (doing === 'add' || (kept.change && left.has(id))) left.set(id, text)
  }
  return left
}

function eventOf(kept: Kept, [doing, id, text]: Step): NewOrganisationEvent[] {
  const event = doing === 'add' ? kept.add(id, text) : doing === 'change' ? kept.change?.(id, text) : kept.remove?.(id)
  return event ? [event] : []
}

describe('of everything that there are several of, an event is about the one it names', () => {
  it.each(Object.entries(KINDS))('%s', (_, kept) => {
    fc.assert(
      fc.property(steps, (all) => {
        const shown = kept.shown(afterAllOf(all.flatMap((step) => eventOf(kept, step))))
        expect([...shown].sort()).toEqual([...told(kept, all)].sort())
      }),
    )
  })

  it.each(Object.entries(KINDS))('%s: what comes in later is shown later', (_, kept) => {
    expect(kept.shown(afterAllOf([kept.add('2026-03-07', 'a'), kept.add('2026-01-05', 'b')])).map(([id]) => id)).toEqual([
      '2026-03-07',
      '2026-01-05',
    ])
  })
})

describe('a new nature', () => {
  it('is offered at intake', () => {
    expect(afterAllOf([{ type: 'natureAdded', version: 1, data: { natureId: 'n1', name: 'Contact' } }]).natures).toEqual([
      { natureId: 'n1', name: 'Contact', isRetired: false },
    ])
  })
})

describe('a register that was imported', () => {
  it('is shown with its file, its number of cases and when it came in', () => {
    expect(afterAllOf([imported('i1', 'klachten.xlsx')]).imports).toEqual([
      { importId: 'i1', fileName: 'klachten.xlsx', cases: 12, at: '2026-11-16T09:00:01.000Z' },
    ])
  })

  it('leaves what its columns meant for the next file of that shape, also when it is taken back', () => {
    const undone: NewOrganisationEvent = { type: 'registerImportUndone', version: 1, data: { importId: 'i1' } }
    const organisation = afterAllOf([imported('i1', 'a.xlsx', 'kop a'), imported('i2', 'b.xlsx', 'kop b'), undone])
    expect([...organisation.mappings]).toEqual([
      ['kop a', ['subject', null]],
      ['kop b', ['subject', null]],
    ])
  })

  it('has no instant before it is stored', () => {
    expect(organisationAfter(NO_ORGANISATION, [imported('i1', 'klachten.xlsx')]).imports.map(({ at }) => at)).toEqual([''])
  })
})
