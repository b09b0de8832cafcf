import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked } from './marked.ts'
import { placedWords } from './words-of.ts'

const shown = (text: string, ...words: string[]): string | undefined =>
  marked(text, new Set(words))
    ?.map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('')

describe('a text with what was found in it', () => {
  it('marks every word, as it was typed', () => {
    expect(shown('Zoë belde. Zoe niet.', 'zoe')).toBe('[Zoë] belde. [Zoe] niet.')
    expect(shown('Kenmerk 2026-014', '14')).toBe('Kenmerk 2026-[014]')
  })

  it('is cut around the first of them, between words', () => {
    const long = `${'lang verhaal '.repeat(20)}over de schommel ${'en verder '.repeat(30)}`
    const cut = shown(long, 'schommel') ?? ''
    expect(cut.startsWith('…')).toBe(true)
    expect(cut.endsWith('…')).toBe(true)
    expect(cut).toContain('over de [schommel] en verder')
    expect(cut.length).toBeLessThan(160)
  })

  it('is nothing where none of them stands', () => {
    expect(shown('Niets hier', 'schommel')).toBeUndefined()
  })

  it('reads as the text does, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(), (text, pick) => {
        const words = placedWords(text)
        const word = words[pick % Math.max(1, words.length)]?.word
        if (word === undefined) return
        const parts = marked(text, new Set([word])) ?? []
        const bare = (line: string): string => line.replaceAll(/[\s·]+/g, '')
        const flat = bare(text)
        const read = parts.filter(({ text: part, at }) => part !== '…' || (at >= 0 && at < text.length && text[at] === '…'))
        expect(flat).toContain(bare(read.map(({ text: part }) => part).join('')))
        expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length)
      }),
    )
  })
})
