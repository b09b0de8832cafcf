import { describe, expect, it } from 'vitest'
import { caseIndex } from './case-index.ts'
import { marksOfPerson } from './case-text.ts'
import { type Likeness, similarTo } from './similar.ts'
import { text } from './test-kit.ts'

const sanne = { name: 'Sanne Hoogwater', email: 'sanne@example.nl', phone: '06-12341188' }
const asked: Likeness = {
  caseId: null,
  receivedOn: '2026-11-16',
  complainants: [sanne],
  child: 'Noud',
  locationId: 'vlier',
  natureId: 'communicatie',
  text: 'De schommel op het schoolplein is kapot en gevaarlijk',
}
const of = (given: Partial<Likeness>, ...texts: Parameters<typeof text>[]) => {
  const index = caseIndex()
  for (const one of texts) index.put(text(...one))
  return similarTo(index, { ...asked, ...given })
}

describe('a case is similar', () => {
  it.each([
    ['by name', { name: 'sanne  HOOGWATER', email: '', phone: '' }],
    ['by address for mail', { name: 'S. Hoogwater', email: 'Sanne@Example.nl', phone: '' }],
    ['by number, however it is written', { name: '', email: '', phone: '+31 6 1234 1188' }],
  ])('when it has the same person: %s', (_, person) => {
    expect(of({}, ['a', {}, { complainants: new Set(marksOfPerson(person)) }])).toEqual([{ caseId: 'a', reasons: ['person'] }])
  })

  it('when it has the same child at the same place, and not by a first name alone', () => {
    const at = (locationId: string) => of({}, ['a', {}, { child: 'noud', locationId }])
    expect([at('vlier'), at('linde')]).toEqual([[{ caseId: 'a', reasons: ['child'] }], []])
  })

  it('when place and nature are the same within a year', () => {
    const on = (receivedOn: string) => of({}, ['a', {}, { locationId: 'vlier', natureId: 'communicatie', receivedOn }])
    expect([on('2026-03-01').length, on('2025-03-01').length]).toEqual([1, 0])
    expect(of({ natureId: null }, ['a', {}, { locationId: 'vlier', natureId: null }])).toEqual([])
  })

  it('when it shares most words that tell something', () => {
    const words = { description: 'Een kapotte schommel: gevaarlijk. Het schoolplein moet dicht, alles is kapot.' }
    expect(of({}, ['a', words])).toEqual([{ caseId: 'a', reasons: ['words'] }])
    expect(of({ text: 'Dubbele factuur over oktober gekregen' }, ['a', words])).toEqual([])
  })

  it('and the likeliest comes first, with every reason; never itself', () => {
    const found = of(
      { caseId: 'itself' },
      ['itself', {}, { child: 'noud', locationId: 'vlier' }],
      ['place', {}, { locationId: 'vlier', natureId: 'communicatie' }],
      ['both', {}, { child: 'noud', locationId: 'vlier', complainants: new Set(marksOfPerson(sanne)) }],
    )
    expect(found).toEqual([
      { caseId: 'both', reasons: ['person', 'child'] },
      { caseId: 'place', reasons: ['placeAndNature'] },
    ])
  })

  it('by nothing when nothing is known yet', () => {
    const empty = { complainants: [{ name: '', email: '', phone: '' }], child: '', locationId: null, natureId: null, text: '' }
    expect(of(empty, ['a', { people: 'x' }], ['b', {}])).toEqual([])
  })
})
