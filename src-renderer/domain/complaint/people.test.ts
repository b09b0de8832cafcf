import { describe, expect, it } from 'vitest'
import { intake, organisation } from '../test-kit.ts'
import { complainedAbout, nameWords, resemblance, suggestHandler } from './people.ts'

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
