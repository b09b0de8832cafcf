import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import { recorder } from '../domain/test-kit.ts'
import { organisationEvents, readOrganisationFile } from './sample-organisation.ts'
import { ids } from './test-kit.ts'

const sample = readFileSync(join(import.meta.dirname, '../../resources/sample/organisation.json'), 'utf8')
const problems = (content: unknown) => {
  const file = readOrganisationFile(typeof content === 'string' ? content : JSON.stringify(content))
  return file.ok ? [] : file.reason.map(({ field }) => field)
}
const eventsOf = (json: string) => {
  const file = readOrganisationFile(json)
  if (!file.ok) throw new Error(JSON.stringify(file.reason))
  return organisationEvents(file.value, ids())
}

describe('the organisation to practise on', () => {
  const events = eventsOf(sample)
  const organisation = evolveOrganisation(record(ORGANISATION, events, [], recorder()))

  it('has its locations, people, closing days and natures', () => {
    const { profile, locations, people, calendar, natures } = organisation
    expect(profile).toMatchObject({ name: 'Kinderopvang De Wilgenhof', complaintsEmail: 'klachten@wilgenhof.example.nl' })
    expect([locations.length, people.length, calendar.closingDays.length, natures.length]).toEqual([6, 14, 6, 14])
    expect(calendar.holidays).toBe('cao')
    expect(calendar.closingDays).toContainEqual({ date: '2026-12-24', reason: 'Kantoor gesloten' })
  })

  it('every location has a manager who is one of its people', () => {
    const known = new Set(organisation.people.map(({ personId }) => personId))
    expect(organisation.locations.filter(({ managerId }) => managerId === null || !known.has(managerId))).toEqual([])
  })

  it('C14: someone is away from and until, with a deputy; why is read by nobody', () => {
    expect(organisation.absences).toMatchObject([{ personId: 'p10', from: '2026-11-18', until: '2027-02-14', deputyId: 'p14' }])
    expect(sample).toContain('zwangerschapsverlof')
    expect(JSON.stringify(events)).not.toMatch(/zwangerschap|verlof|"reason":"z/)
  })
})

describe('a file that is wrong', () => {
  const good = {
    organisation: { name: 'De Proef' },
    locations: [{ id: 'a', name: 'A' }],
    people: [{ id: 'p', name: 'P', role: 'office' }],
  }

  it('is told field by field', () => {
    expect(problems(good)).toEqual([])
    expect(
      problems({
        organisation: { name: '' },
        locations: [{ id: 'a', careTypes: ['XXX'] }],
        people: [{ id: 'p', name: 'P', role: 'boss' }],
        absences: [{ personId: 'p', from: '2026-02-30', until: '2026-03-01' }],
        closingDays: [{ date: 'morgen' }],
        natures: [''],
      }),
    ).toEqual([
      'organisation.name',
      'locations.0.name',
      'locations.0.careTypes.0',
      'people.0.role',
      'absences.0.from',
      'closingDays.0.date',
      'natures.0',
    ])
  })

  it('needs a name, a location and a person', () => {
    expect(problems({})).toEqual(['organisation', 'locations', 'people'])
    expect(problems({ ...good, locations: [], people: [] })).toEqual(['locations', 'people'])
  })

  it.each(['', 'geen JSON', '{', '<html>'])('that is no JSON says so: "%s"', (json) => {
    expect(readOrganisationFile(json)).toEqual({ ok: false, reason: [{ field: '', message: 'not JSON' }] })
  })

  it('never throws, whatever is in it', () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.jsonValue()),
      fc.record({ id: fc.jsonValue(), name: fc.jsonValue(), role: fc.jsonValue() }),
    )
    const file = fc.record(
      { organisation: part, locations: fc.array(part), people: fc.array(part), absences: part, closingDays: fc.array(part), natures: part },
      { requiredKeys: [] },
    )
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      file.map((content) => JSON.stringify(content)),
    )
    fc.assert(
      fc.property(garbage, (json) => {
        const read = readOrganisationFile(json)
        expect(read.ok || read.reason.length > 0).toBe(true)
      }),
    )
  })
})
