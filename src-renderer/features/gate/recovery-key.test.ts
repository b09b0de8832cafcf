import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKey, keyGroups, keyPrefix } from './recovery-key.ts'

const BODY = 'QZ7XK2M9PLRT5WVC3YH8N4DJ6GFSAEU0QZ7XK2M9PLRT5WVC3YH8N4DJ6G'
const KEY = `${keyPrefix}${BODY}`
const groups = keyGroups(KEY)
const all = { right: 12, total: 12, wrong: null }

describe('the key on paper', () => {
  it('is shown in numbered groups of five that make up the whole of it', () => {
    expect(groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(groups.every(({ text, number }) => text.length === (number === 12 ? 3 : 5))).toBe(true)
    expect(groups.map(({ text }) => text).join('')).toBe(BODY)
  })
})

describe('typed back', () => {
  it('is right in any case, with or without its beginning, and with blanks and dashes anywhere', () => {
    const blank = fc.constantFrom('', ' ', '  ', '-', '\n', '\t', '.')
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.array(blank, { minLength: 80, maxLength: 80 }), (whole, isLower, blanks) => {
        const typed = [...(whole ? KEY : BODY)].map((letter, index) => letter + (blanks[index] ?? '')).join('')
        expect(compareKey(isLower ? typed.toLowerCase() : typed, KEY)).toEqual(all)
      }),
    )
  })

  it('half typed counts the groups that are right, and finds nothing wrong yet', () => {
    expect(compareKey(BODY.slice(0, 12), KEY)).toEqual({ right: 2, total: 12, wrong: null })
    expect(compareKey('', KEY)).toEqual({ right: 0, total: 12, wrong: null })
  })

  it('names the first group that is wrong, and what was typed there', () => {
    const typed = `${BODY.slice(0, 10)}xxxxx${BODY.slice(15, 20)}yyyyy`
    expect(compareKey(typed, KEY)).toEqual({ right: 3, total: 12, wrong: { number: 3, typed: 'XXXXX' } })
  })

  it('with anything more behind it is not complete', () => {
    for (const more of ['A', BODY, '  q ']) expect(compareKey(`${BODY}${more}`, KEY).right).toBeLessThan(12)
  })

  it('is complete only when it is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'QZX7 -a'), maxLength: 70 }), (typed) => {
        expect(compareKey(typed, KEY).right).toBeLessThan(12)
      }),
    )
  })
})
