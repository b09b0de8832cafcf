import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseIndex } from './case-index.ts'
import { FIELDS } from './case-text.ts'
import { text } from './test-kit.ts'
import { isFiller, wordsOf } from './words-of.ts'

const filled = () => {
  const index = caseIndex()
  index.put(
    text('wasbak', {
      reference: '2026-014',
      people: 'Zoë Kılıçbay\n0612341188',
      subject: 'Knuffel kwijt',
      description: 'De knuffel lag in de wasbak.',
    }),
  )
  index.put(
    text('hek', {
      reference: '2026-015',
      people: "Séan O'Neill",
      location: "'t Vlierpad",
      contacts: 'Gebeld over het hek bij de schommel.',
    }),
  )
  index.put(
    text('factuur', { reference: '2025-140', people: 'Jannie Janssen', nature: 'Betaling', handling: 'De creditnota is verstuurd.' }),
  )
  return index
}
const found = (typed: string): readonly string[] => filled().search(typed, 10).caseIds

describe('a case is found', () => {
  it.each([
    ['by its reference, whole or in part', '2026-014', 'wasbak'],
    ['by the number in its reference', '2025-140', 'factuur'],
    ['without accents', 'zoe kilicbay', 'wasbak'],
    ['with accents', 'SÉAN', 'hek'],
    ['with an apostrophe', "o'neill", 'hek'],
    ['by the beginning of a word', 'schom', 'hek'],
    ['by one wrong letter', 'Jansen', 'factuur'],
    ['by two wrong letters in a long word', 'creditnotta verstuurt', 'factuur'],
    ['by words of different places', 'vlierpad gebeld', 'hek'],
    ['by a number for the phone', '061234', 'wasbak'],
  ])('%s', (_, typed, caseId) => expect(found(typed)[0]).toBe(caseId))

  it('by all words typed, and not by some of them', () => {
    expect(found('knuffel schommel')).toEqual([])
  })

  it('and what tells most comes first', () => {
    const index = caseIndex()
    index.put(text('story', { description: 'Bakker kwam langs bij de bakker, en de bakker' }))
    index.put(text('name', { people: 'Bakker' }))
    expect(index.search('bakker', 5).caseIds).toEqual(['name', 'story'])
  })

  it('by nothing yet when nothing that tells anything was typed', () => {
    expect([found(''), found('a'), found('de het een'), found('?!')]).toEqual([[], [], [], []])
  })

  it('says where, and marks the words as they were typed', () => {
    expect(filled().search('kilicbay knuf', 5).found[0]).toEqual([
      { field: 'people', parts: expect.arrayContaining([expect.objectContaining({ text: 'Kılıçbay', isMatch: true })]) },
      { field: 'subject', parts: expect.arrayContaining([expect.objectContaining({ text: 'Knuffel', isMatch: true })]) },
      { field: 'description', parts: expect.arrayContaining([expect.objectContaining({ text: 'knuffel', isMatch: true })]) },
    ])
  })

  it('only explains as many as are read', () => {
    const { caseIds, found: explained } = filled().search('2026', 1)
    expect([caseIds.length, explained.map((places) => places.length)]).toEqual([2, [1]])
  })

  it('by every word of every field, whatever was written there', () => {
    const field = fc.constantFrom(...FIELDS)
    fc.assert(
      fc.property(field, fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 }), (where, written) => {
        const index = caseIndex()
        index.put(text('it', { [where]: written.join(' ') }))
        const words = wordsOf(written.join(' ')).filter((word) => word.length > 3 && !isFiller(word))
        for (const word of words) expect(index.search(word, 1).caseIds[0]).toBe('it')
      }),
    )
  })
})

describe('the index keeps up', () => {
  it('with a case that changed, and one that is gone', () => {
    const index = filled()
    index.put(text('hek', { subject: 'Poort' }))
    index.remove('wasbak')
    index.remove('never there')
    expect(['schommel', 'knuffel', 'poort'].map((word) => index.search(word, 5).caseIds.length)).toEqual([0, 0, 1])
    expect(index.size()).toBe(2)
  })
})
