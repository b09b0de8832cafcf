import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFor, type TextBlock } from './letter-style.ts'

const block = (title: string, changes: Partial<TextBlock> = {}): TextBlock => ({
  blockId: title,
  title,
  text: { nl: title, en: title },
  kinds: [],
  natureIds: [],
  ...changes,
})
const titles = (blocks: readonly TextBlock[], natureId: string | null): string[] =>
  blocksFor(blocks, 'acknowledgement', natureId).map(({ title }) => title)

describe('text blocks for a letter', () => {
  it('are those for its kind, and those for every kind', () => {
    const blocks = [block('alle'), block('deze', { kinds: ['outcome', 'acknowledgement'] }), block('een andere', { kinds: ['outcome'] })]
    expect(titles(blocks, null)).toEqual(['alle', 'deze'])
  })

  it('are those for the nature of the case, and those for every nature', () => {
    const blocks = [block('alle'), block('deze', { natureIds: ['n2', 'n1'] }), block('een andere', { natureIds: ['n2'] })]
    expect(titles(blocks, 'n1')).toEqual(['alle', 'deze'])
  })

  it('are none for a certain nature while the case has none', () => {
    expect(titles([block('alle'), block('deze', { natureIds: ['n1'] })], null)).toEqual(['alle'])
  })

  it('fit in kind and nature both', () => {
    const natureIds = ['n1']
    const blocks = [block('beide', { kinds: ['acknowledgement'], natureIds }), block('een van beide', { kinds: ['outcome'], natureIds })]
    expect(titles(blocks, 'n1')).toEqual(['beide'])
  })

  it('stand in the order of their titles, however they were saved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (given) => {
        expect(
          titles(
            given.map((title) => block(title)),
            null,
          ),
        ).toEqual([...given].sort())
      }),
    )
  })
})
