import { describe, expect, it, test } from 'vitest'
import { readRow } from './read-row.ts'
import type { ReadContext } from './row.ts'
import { type Cells, RUNNING, readContext, rowWith } from './test-kit.ts'

const read = (cells: Cells, given: Partial<ReadContext> = {}) => {
  const { planned, warnings } = readRow(rowWith({ ...RUNNING, ...cells }, 7), readContext(given))
  return { planned, intake: planned?.intake, warned: warnings.map(({ field, code, value }) => `${field} ${code} ${value}`.trim()) }
}
/** A BSN that the government publishes for tests. */
const BSN = '123456782'

describe('C10: who complains', () => {
  const namesOf = (cells: Cells) => read(cells).intake?.complainants.map(({ name }) => name)

  test('with their address, each of its own place', () => {
    const cells: Cells = {
      email: ' noor@proefdam.example ',
      phone: '612341188',
      street: 'Proefpad 1',
      postcode: '1234 PD',
      city: 'Proefdam',
    }
    expect(read(cells)).toMatchObject({
      warned: [],
      intake: {
        complainants: [
          {
            email: 'noor@proefdam.example',
            phone: '06-12341188',
            address: { street: 'Proefpad 1', postcode: '1234 PD', city: 'Proefdam' },
          },
        ],
      },
    })
  })

  test('of two the address and the relation are of the first', () => {
    const cells: Cells = {
      complainant: 'Noor en Bram',
      email: 'noor@proefdam.example',
      phone: '06-12341188',
      city: 'Proefdam',
      relation: 'vader',
    }
    expect(read(cells)).toMatchObject({
      warned: ['complainant jointComplaint Noor en Bram'],
      intake: {
        complainants: [
          { name: 'Noor', email: 'noor@proefdam.example', phone: '06-12341188', address: { city: 'Proefdam' }, relation: 'father' },
          { name: 'Bram', email: '', phone: '', address: { street: '', postcode: '', city: '' }, relation: null },
        ],
      },
    })
  })

  test('of a complaint somebody, also where nobody is named; of a signal nobody has to', () => {
    expect(read({ complainant: '' })).toMatchObject({ warned: ['complainant noComplainant'], intake: { complainants: [{ name: '' }] } })
    expect(read({ complainant: '', formality: 'tip' })).toMatchObject({ warned: [], intake: { complainants: [] } })
    expect(namesOf({ complainant: '', formality: 'tip', email: 'noor@proefdam.example' })).toEqual([''])
    expect(namesOf({ complainant: '', formality: 'tip', phone: '06-12341188' })).toEqual([''])
    expect(namesOf({ complainant: 'Noor', formality: 'tip' })).toEqual(['Noor'])
  })

  it.each([
    'noor',
    'noor@proefdam',
    'noor@proefdam.e',
    'noor @proefdam.example',
    'Noor <noor@proefdam.example>',
    'a@b.nl;c@d.nl',
    'x noor@proefdam.example',
  ])('what is no address is kept as text: %s', (email) => {
    expect(read({ email })).toMatchObject({
      warned: [`email notAnEmail ${email}`],
      planned: { remarks: `kop email: ${email}` },
      intake: { complainants: [{ email: '' }] },
    })
  })
})

describe('C14: what nobody may keep', () => {
  it.each(['description', 'desiredOutcome', 'remarks'] as const)('a citizen service number in %s gives way', (field) => {
    const row = read({ [field]: `Nummer ${BSN}.` })
    expect(row.warned).toEqual([`${field} bsn`])
    expect(JSON.stringify(row.planned)).toContain('Nummer [weg].')
    expect(JSON.stringify(row.planned)).not.toContain(BSN)
  })

  test('unless it is to stay', () => {
    expect(read({ description: `Nummer ${BSN}.` }, { insteadOfBsn: null })).toMatchObject({
      warned: ['description bsn'],
      intake: { description: `Nummer ${BSN}.` },
    })
  })

  it.each([
    ['Pim van Proefdam', 'Pim'],
    ['Anne-Fleur Proefdam', 'Anne-Fleur'],
    ['Pim, geb. 3-4-2022', 'Pim'],
    [BSN, ''],
  ])('of a child the first name: %s', (child, expected) => {
    expect(read({ child })).toMatchObject({ warned: [`child childShortened ${child}`], intake: { child: expected } })
  })
})
