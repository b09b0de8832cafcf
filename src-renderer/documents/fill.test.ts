import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../text/all-words.ts'
import { en } from '../text/en/index.ts'
import { nl } from '../text/nl/index.ts'
import { fillIn } from './fill.ts'

const fill = fillIn(wordsIn('nl'))
const dated = (date: string, location: string) => fill('letters.received.phone', { date, location })

describe('a sentence with its values', () => {
  it('keeps what varies apart from what does not, and marks it', () => {
    expect(dated('maandag 16 november 2026', "'t Vlierpad")).toEqual([
      { text: 'Op ', varies: false },
      { text: 'maandag 16 november 2026', varies: true },
      { text: ' belde je ons met een klacht over ', varies: false },
      { text: "'t Vlierpad", varies: true },
      { text: '. Dank je wel dat je ons dit laat weten.', varies: false },
    ])
  })

  it('has no empty stretches', () => {
    expect(dated('', 'hier').every((part) => part.text !== '')).toBe(true)
  })

  it('holds any value exactly, whatever stands in it', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{{location}}', '$t(letters.closing)', '\uE000date\uE001', '$&', '<b>'),
    )
    fc.assert(
      fc.property(value, value, (date, location) => {
        const parts = dated(date, location)
        expect(parts.map((part) => part.text).join('')).toBe(
          `Op ${date} belde je ons met een klacht over ${location}. Dank je wel dat je ons dit laat weten.`,
        )
        expect(parts.filter((part) => part.varies).map((part) => part.text)).toEqual([date, location].filter((text) => text !== ''))
      }),
    )
  })

  it('is written without the characters that mark its values', () => {
    expect(JSON.stringify([nl, en])).not.toMatch(/[\uE000-\uF8FF]/)
  })
})
