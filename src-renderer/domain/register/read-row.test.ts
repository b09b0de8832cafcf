import { describe, expect, it, test } from 'vitest'
import { TEXT_MAX } from '../complaint/check-intake.ts'
import { TODAY } from '../test-kit.ts'
import { readRow } from './read-row.ts'
import type { ReadContext } from './row.ts'
import { type Cells, RUNNING, readContext, rowWith } from './test-kit.ts'

const read = (cells: Cells, given: Partial<ReadContext> = {}) => {
  const { planned, rejections, warnings } = readRow(rowWith({ ...RUNNING, ...cells }, 7), readContext(given))
  const words = (notes: typeof warnings) => notes.map(({ field, code, value }) => `${field} ${code} ${value}`.trim())
  return { planned, intake: planned?.intake, rejected: words(rejections), warned: words(warnings) }
}
describe('a row', () => {
  test('is a case, with nothing to remark on where all is well', () => {
    expect(readRow(rowWith(RUNNING, 7), readContext())).toEqual({
      row: 7,
      rejections: [],
      warnings: [],
      planned: {
        kind: 'complaint',
        reference: '2026-001',
        intake: {
          channel: 'email',
          receivedOn: '2026-01-05',
          confirmedInWritingOn: null,
          complainants: [
            {
              complainantId: '',
              name: 'Noor van Proefdam',
              email: '',
              phone: '',
              address: { street: '', postcode: '', city: '' },
              relation: null,
              language: 'nl',
            },
          ],
          child: '',
          locationId: null,
          careType: null,
          group: '',
          incidentOn: null,
          subject: '',
          description: 'Het hek stond open.',
          desiredOutcome: '',
          ground: null,
          natureId: null,
          aboutPeople: [],
          talkedFirst: null,
          talkedWith: '',
          suspicion: null,
        },
        handlerId: 'jorrit',
        handlerName: '',
        acknowledgedOn: null,
        outcomeSentOn: null,
        outcomeDateUnknown: false,
        judgment: null,
        measures: [],
        dispute: null,
        closing: null,
        remarks: '',
      },
    })
  })

  test('each cell has its place', () => {
    const cells: Cells = {
      reference: ' 2026-001 ',
      child: 'Pim',
      relation: 'vader',
      location: 'Vlierpad',
      careType: 'bso',
      group: ' Bessen ',
      incidentOn: '2-1-2026',
      subject: 'Hek \n open',
      description: ' Eerst.\r\n\r\nToen\u0007\tweer. ',
      desiredOutcome: 'Hek dicht.',
      ground: 'gedrag',
      nature: 'communicatie',
      acknowledgedOn: '6-1-2026',
      remarks: ' gebeld ',
    }
    expect(read(cells)).toMatchObject({
      warned: [],
      planned: {
        reference: '2026-001',
        acknowledgedOn: '2026-01-06',
        remarks: 'gebeld',
        intake: {
          child: 'Pim',
          locationId: 'vlier',
          careType: 'BSO',
          group: 'Bessen',
          incidentOn: '2026-01-02',
          subject: 'Hek open',
          description: 'Eerst.\n\nToen\tweer.',
          desiredOutcome: 'Hek dicht.',
          ground: 'conduct',
          natureId: 'communicatie',
          complainants: [{ relation: 'father' }],
        },
      },
    })
  })

  test('without a reference gets one, and says so', () => {
    expect(read({ reference: ' ' })).toMatchObject({ planned: { reference: null }, warned: ['reference referenceGiven'] })
  })
})

describe('what cannot be imported', () => {
  it.each<[string, Cells, string[]]>([
    ['no day of receipt', { receivedOn: ' ' }, ['receivedOn receivedMissing']],
    ['a day that does not exist', { receivedOn: '30-02-2025' }, ['receivedOn noSuchDay 30-02-2025']],
    ['a month that does not exist', { receivedOn: '14-13-2026' }, ['receivedOn noSuchMonth 14-13-2026']],
    ['no day at all', { receivedOn: 'zie  mail' }, ['receivedOn notADate zie mail']],
    ['a day ahead', { receivedOn: '17-11-2026' }, ['receivedOn receivedInFuture 17-11-2026']],
    ['a day of another age', { receivedOn: '31-12-1999' }, ['receivedOn receivedTooLongAgo 31-12-1999']],
    ['formal or not: nobody said', { formality: 'misschien' }, ['formality kindUnknown misschien']],
    ['formal or not: nothing stands there', { formality: '' }, ['formality kindUnknown']],
    ['a line that is too long', { subject: 'x'.repeat(301) }, ['subject tooLong 300']],
    ['a reference that is too long', { reference: 'x'.repeat(65) }, ['reference tooLong 64']],
    ['a text that is too long', { description: 'x'.repeat(TEXT_MAX + 1) }, [`description tooLong ${TEXT_MAX}`]],
    [
      'all of it at once',
      { receivedOn: '', formality: '', group: 'x'.repeat(301) },
      ['receivedOn receivedMissing', 'formality kindUnknown', 'group tooLong 300'],
    ],
  ])('%s', (_what, cells, rejected) => {
    expect(read({ ...cells, email: 'geen adres' })).toMatchObject({ planned: null, rejected, warned: [] })
  })

  test('but today, and the first day of 2000, and what is just short enough, can', () => {
    expect(read({ receivedOn: '16-11-2026' }).intake?.receivedOn).toBe(TODAY)
    expect(read({ receivedOn: '1-1-2000' }).intake?.receivedOn).toBe('2000-01-01')
    const long: Cells = { reference: 'x'.repeat(64), subject: ` ${'x'.repeat(300)} ` }
    expect(read(long).rejected).toEqual([])
    const text = 'x '.repeat(TEXT_MAX / 2 - 1)
    for (const field of [
      'description',
      'desiredOutcome',
      'reasoning',
      'remarks',
      'measures',
      'dispute',
      'complainant',
      'aboutPeople',
    ] as const)
      expect(read({ [field]: text }).rejected, field).toEqual([])
  })
})

describe('C2 and C3: what kind of case, and how it came in', () => {
  it.each<[string, Cells, 'complaint' | 'signal', string, string[]]>([
    ['a formal complaint', {}, 'complaint', 'email', []],
    ['a signal', { formality: 'tip' }, 'signal', 'email', []],
    ['phoned and confirmed', { channel: 'tel', confirmedInWritingOn: '6-1-2026' }, 'complaint', 'phone', []],
    ['phoned and not confirmed', { channel: 'tel' }, 'complaint', 'phone', ['confirmedInWritingOn notConfirmed']],
    ['told and not confirmed', { channel: 'balie' }, 'complaint', 'talk', ['confirmedInWritingOn notConfirmed']],
    ['a signal that was phoned', { channel: 'tel', formality: 'tip' }, 'signal', 'phone', []],
    ['not yet formal', { channel: 'tel', formality: 'nog niet' }, 'complaint', 'phone', ['confirmedInWritingOn notYetFormal']],
    ['not yet formal, without how', { channel: '', formality: 'nog niet' }, 'complaint', 'phone', ['confirmedInWritingOn notYetFormal']],
    ['confirmed, without how', { channel: '', confirmedInWritingOn: '6-1-2026' }, 'complaint', 'phone', []],
    ['without a word of how', { channel: '' }, 'complaint', 'letter', []],
    ['in a way that nobody knows', { channel: 'duif' }, 'complaint', 'letter', ['channel valueUnknown duif']],
  ])('%s', (_what, cells, kind, channel, warned) => {
    const row = read(cells)
    expect([row.planned?.kind, row.intake?.channel, row.warned.filter((one) => !one.startsWith('handler'))]).toEqual([
      kind,
      channel,
      warned,
    ])
  })

  test('what nobody knows is kept under the words of its column', () => {
    expect(read({ channel: 'duif', remarks: 'gebeld' }).planned?.remarks).toBe('gebeld\nkop channel: duif')
  })

  test('a file that does not tell of formal and informal is of complaints', () => {
    expect(read({ formality: '' }, { hasFormality: false })).toMatchObject({ rejected: [], planned: { kind: 'complaint' } })
    expect(read({ formality: 'tip' }, { hasFormality: false }).planned?.kind).toBe('complaint')
    expect(read({ formality: 'nog niet', channel: '' }, { hasFormality: false })).toMatchObject({
      warned: [],
      intake: { channel: 'letter' },
    })
  })
})
