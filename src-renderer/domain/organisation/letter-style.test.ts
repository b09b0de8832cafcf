import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LETTER_KINDS } from '../complaint/events.ts'
import { ORGANISATION } from '../log/event.ts'
import { record } from '../log/record.ts'
import { recorder } from '../test-kit.ts'
import type { NewOrganisationEvent } from './events.ts'
import { evolveOrganisation } from './evolve.ts'
import { blocksFor, type LetterSender, type TextBlock } from './letter-style.ts'

const natures = ['communicatie', 'geld', 'veiligheid']
const block: fc.Arbitrary<TextBlock> = fc.record({
  blockId: fc.uuid(),
  title: fc.string({ maxLength: 6 }),
  text: fc.record({ nl: fc.string(), en: fc.string() }),
  kinds: fc.subarray([...LETTER_KINDS]),
  natureIds: fc.subarray(natures),
})
const organisationAfter = (events: readonly NewOrganisationEvent[]) => evolveOrganisation(record(ORGANISATION, events, [], recorder()))

describe('text blocks', () => {
  it('fit the kind of the letter and the nature of the complaint; an empty list means all', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }),
        fc.constantFrom(...LETTER_KINDS),
        fc.constantFrom(...natures, null),
        (blocks, kind, natureId) => {
          const fitting = blocksFor(blocks, kind, natureId)
          for (const one of blocks) {
            const fits =
              (one.kinds.length === 0 || one.kinds.includes(kind)) &&
              (one.natureIds.length === 0 || (natureId !== null && one.natureIds.includes(natureId)))
            expect(fitting.includes(one)).toBe(fits)
          }
          const titles = fitting.map(({ title }) => title)
          expect(titles).toEqual(titles.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
        },
      ),
    )
  })

  it('are changed under their own id, and go when they are taken out', () => {
    const own: TextBlock = { blockId: 'b1', title: 'Excuses', text: { nl: 'Sorry.', en: '' }, kinds: ['outcome'], natureIds: [] }
    const saved: NewOrganisationEvent = { type: 'textBlockSaved', version: 1, data: own }
    const changed: NewOrganisationEvent = { ...saved, data: { ...own, title: 'Onze excuses' } }
    const other: NewOrganisationEvent = { ...saved, data: { ...own, blockId: 'b2' } }
    const removed: NewOrganisationEvent = { type: 'textBlockRemoved', version: 1, data: { blockId: 'b1' } }
    expect(organisationAfter([saved, other, changed]).textBlocks).toEqual([other.data, { ...own, title: 'Onze excuses' }])
    expect(organisationAfter([saved, other, removed]).textBlocks).toEqual([other.data])
    expect(organisationAfter([removed]).textBlocks).toEqual([])
  })
})

describe('who letters come from', () => {
  const sender: LetterSender = {
    name: "'t Vlierpad",
    street: 'Vlierbespad 100',
    postcode: '1234 WE',
    city: 'Rietoord',
    phone: '',
    email: '',
  }
  const set = (locationId: string, given: LetterSender | null): NewOrganisationEvent => ({
    type: 'letterSenderSet',
    version: 1,
    data: { locationId, sender: given },
  })

  it('is kept for each location on its own, the last that was said, until it is the organisation again', () => {
    const { senders } = organisationAfter([
      set('vlier', sender),
      set('linde', sender),
      set('vlier', { ...sender, phone: '06-1' }),
      set('linde', null),
    ])
    expect([...senders]).toEqual([['vlier', { ...sender, phone: '06-1' }]])
  })
})
