import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence, Organisation } from '../organisation/organisation.ts'
import { intake, organisation } from '../test-kit.ts'
import { actingHandlerId, complainedAbout, nameWords, resemblance, suggestHandler, whyNotHandler } from './people.ts'

const byId = (id: string) => {
  const person = organisation.people.find((candidate) => candidate.personId === id)
  if (!person) throw new Error(id)
  return person
}

describe('C4: recognising a name', () => {
  const named = (name: string) => ({ ...byId('monique'), name })

  it.each([
    ['Monique Ravenhorst', 'same'],
    ['ravenhorst, monique', 'same'],
    ['Mw. Monique Ravenhorst', 'same'],
    ['Monique', 'perhaps'],
    ['Monique R.', 'perhaps'],
    ['mevrouw Ravenhorst', 'perhaps'],
    ['M. Ravenhorst', 'perhaps'],
    ['Monique S.', 'no'],
    ['M.', 'no'],
    ['Petra', 'no'],
    ['', 'no'],
  ] as const)('"%s" is %s Monique Ravenhorst', (typed, expected) => {
    expect(resemblance(typed, byId('monique'))).toBe(expected)
  })

  it('sees through diacritics and prefixes', () => {
    expect(resemblance('derya kilicbay', named('Derya Kılıçbay'))).toBe('same')
    expect(resemblance('Malgorzata Wisniewska', named('Małgorzata Wiśniewska'))).toBe('same')
    expect(resemblance('Jorrit Eemsterveen', byId('jorrit'))).toBe('same')
    expect(nameWords('Agata Nowicz-Smit')).toEqual(['agata', 'nowicz', 'smit'])
  })

  it('a chosen person is that person whatever the name says', () => {
    expect(complainedAbout(byId('monique'), [{ name: 'de manager', personId: 'monique' }])).toBe('same')
  })
})

describe('C4: who is suggested', () => {
  const suggest = (changes: Partial<typeof intake>, today = '2026-11-16') =>
    suggestHandler({ ...intake, ...changes }, organisation, today)?.personId

  it('the manager of the location', () => {
    expect(suggest({ locationId: 'vlier' })).toBe('jorrit')
    expect(suggest({ locationId: 'linde' })).toBe('monique')
  })

  it('the deputy while the manager is away', () => {
    expect(suggest({ locationId: 'linde' }, '2026-11-18')).toBe('ruud')
    expect(suggest({ locationId: 'linde' }, '2027-02-15')).toBe('monique')
  })

  it('the deputy of the deputy while both are away', () => {
    const ruudAway = { absenceId: 'a2', personId: 'ruud', from: '2026-11-18', until: '2026-11-20', deputyId: 'jorrit' }
    const both = { ...organisation, absences: [...organisation.absences, ruudAway] }
    expect(suggestHandler({ ...intake, locationId: 'linde' }, both, '2026-11-19')?.personId).toBe('jorrit')
  })

  it('neither the manager complained about nor, of themselves, the deputy', () => {
    expect(suggest({ locationId: 'linde', aboutPeople: [{ name: 'Monique R.', personId: null }] }, '2026-11-19')).toBe('bas')
  })

  it('pedagogy without a location, the director where there is a suspicion', () => {
    expect(suggest({ locationId: null })).toBe('bas')
    expect(suggest({ suspicion: 'yes' })).toBe('marjolein')
  })

  it('another handler where there is neither manager, pedagogy nor director', () => {
    const small = {
      ...organisation,
      people: organisation.people.filter((person) => person.role === 'office' || person.personId === 'ruud'),
    }
    expect(suggestHandler(intake, small, '2026-11-16')?.personId).toBe('ruud')
  })

  it('nobody when everyone is complained about', () => {
    expect(suggest({ aboutPeople: organisation.people.map(({ name, personId }) => ({ name, personId })) })).toBeUndefined()
  })
})

describe('C4: someone who left', () => {
  const departed = { ...organisation, departures: new Map([['jorrit', '2026-11-20']]) }
  const refusal = (today: string) => whyNotHandler('jorrit', intake, departed, today)?.code

  it('cannot handle from that day on, and can until then', () => {
    expect([refusal('2026-11-19'), refusal('2026-11-20')]).toEqual([undefined, 'handlerHasLeft'])
  })

  it('is not suggested, though the location still names them', () => {
    const suggested = (today: string) => suggestHandler({ ...intake, locationId: 'vlier' }, departed, today)?.personId
    expect([suggested('2026-11-19'), suggested('2026-11-20')]).toEqual(['jorrit', 'bas'])
  })
})

describe('C4: who acts on a day', () => {
  const away = (personId: string, deputyId: string | null): Absence => ({
    absenceId: `${personId}-away`,
    personId,
    from: '2026-11-18',
    until: '2026-11-30',
    deputyId,
  })
  const withAbsences = (...absences: Absence[]): Organisation => ({ ...organisation, absences })
  const acting = (given: Organisation, day = '2026-11-20', excluded: string[] = []) => actingHandlerId('monique', excluded, day, given)

  it('the handler, the deputy from the first to the last day away, and the handler again', () => {
    const days = ['2026-11-17', '2026-11-18', '2026-11-30', '2026-12-01']
    expect(days.map((day) => acting(withAbsences(away('monique', 'ruud')), day))).toEqual(['monique', 'ruud', 'ruud', 'monique'])
  })

  it('the deputy of the deputy when both are away', () => {
    expect(acting(withAbsences(away('monique', 'ruud'), away('ruud', 'bas')))).toBe('bas')
  })

  it.each([
    ['two that stand in for each other', withAbsences(away('monique', 'ruud'), away('ruud', 'monique')), []],
    ['a deputy complained about', withAbsences(away('monique', 'ruud')), ['ruud']],
    ['a deputy’s deputy complained about', withAbsences(away('monique', 'ruud'), away('ruud', 'bas')), ['bas']],
    ['a deputy who is away with nobody', withAbsences(away('monique', 'ruud'), away('ruud', null)), []],
    ['nobody to stand in', withAbsences(away('monique', null)), []],
    ['a deputy nobody knows', withAbsences(away('monique', 'stranger')), []],
    ['a deputy of the office', withAbsences(away('monique', 'gerda')), []],
    ['a deputy who left', { ...withAbsences(away('monique', 'ruud')), departures: new Map([['ruud', '2026-11-20']]) }, []],
  ])('it stays the handler with %s', (_, given, excluded) => {
    expect(acting(given, '2026-11-20', excluded)).toBe('monique')
  })

  it('nobody acts for nobody', () => {
    expect(actingHandlerId(null, [], '2026-11-20', organisation)).toBeNull()
  })

  it('whatever is planned it ends, with the handler or with someone who is there, works here and is not excluded', () => {
    const ids = organisation.people.map(({ personId }) => personId)
    const anyId = fc.constantFrom(...ids, 'stranger')
    const anyDay = fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`)
    const anyAbsence = fc.record({ absenceId: fc.uuid(), personId: anyId, from: anyDay, until: anyDay, deputyId: fc.option(anyId) })
    const given = fc.record({
      absences: fc.array(anyAbsence, { maxLength: 12 }),
      departures: fc.array(fc.tuple(anyId, anyDay), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    })
    fc.assert(
      fc.property(given, anyId, fc.subarray(ids), anyDay, (part, handlerId, excluded, day) => {
        const found = actingHandlerId(handlerId, excluded, day, { ...organisation, ...part })
        if (found === handlerId) return
        if (found === null) throw new Error('nobody')
        expect(excluded).not.toContain(found)
        expect(ids).toContain(found)
        expect((part.departures.get(found) ?? '9999') > day).toBe(true)
        expect(part.absences.some(({ personId, from, until }) => personId === found && from <= day && day <= until)).toBe(false)
      }),
    )
  })
})
