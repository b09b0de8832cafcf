import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { NO_ORGANISATION } from '../domain/organisation/organisation.ts'
import { dryRun } from '../domain/register/dry-run.ts'
import { guessMapping, REGISTER_FIELDS } from '../domain/register/fields.ts'
import { rowsOf } from '../domain/register/rows.ts'
import { readTable, TABLE_MAX_BYTES } from './table.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
const anyBytes = fc.uint8Array({ maxLength: 3_000 }).map((array) => new Uint8Array(array))

describe('any bytes', () => {
  test('are a table or no table, after every mark that a file can begin with', async () => {
    const marks = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0])
    await fc.assert(
      fc.asyncProperty(marks, anyBytes, async (mark, rest) => {
        const read = await readTable(new Uint8Array([...mark, ...rest]), null)
        expect(typeof read === 'string' || Array.isArray(read.rows)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('any cells become a case, a duplicate or a refusal, and never half of one', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('31-02-2025', '45316', 'ja', '=1+1', '99999999999', '0-0-0', '12-13-2024'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: REGISTER_FIELDS.length, maxLength: REGISTER_FIELDS.length }), { maxLength: 5 }),
        (table) => {
          const rows = rowsOf([[...REGISTER_FIELDS], ...table], 0, REGISTER_FIELDS, new Map())
          const outcomes = dryRun(rows, [], {
            today: '2026-11-23',
            organisation: NO_ORGANISATION,
            choices: () => 'formal',
            headerOf: (field) => field,
            hasFormality: false,
            insteadOfBsn: null,
          })
          expect(outcomes.map(({ row }) => row)).toEqual(rows.map(({ row }) => row))
          for (const one of outcomes) expect(one.outcome === 'rejected').toBe(one.outcome === 'rejected' && one.notes.length > 0)
        },
      ),
    )
  })
})

describe('a workbook', () => {
  const workbook = (parts: Record<string, string>): Uint8Array<ArrayBuffer> =>
    new Uint8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

  test('that unpacks to far more than it is, is not opened', async () => {
    const bomb = workbook({ 'xl/worksheets/sheet1.xml': 'a'.repeat(10_000) })
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 28; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true)
    expect(await readTable(bomb, null)).toBe('tooLarge')
  })

  test('with entities or without sheets is refused, and not expanded', async () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>'
    expect(typeof (await readTable(workbook({ 'xl/workbook.xml': evil }), null))).toBe('string')
  })

  test('of the old kind, or with a password, says so', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)])
    expect(await readTable(old, null)).toBe('oldExcel')
    const locked = new Uint8Array([...old.subarray(0, 4), ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])])
    expect(await readTable(locked, null)).toBe('locked')
  })
})

describe('CSV', () => {
  test('of 100 MB is told to be no register', async () => {
    expect(await readTable(new Uint8Array(TABLE_MAX_BYTES + 1), null)).toBe('tooLarge')
  })

  test.each([';', ',', '\t', '|'])('with %j between its cells, in every character set', async (separator) => {
    const text = `ontvangen${separator}klager\r\n1-2-2026${separator}"Ren\u00e9e ""de"" B"\r\n`
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])])
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    for (const file of [bytes(text), utf16, latin, bytes(`\uFEFF${text}`)]) {
      const read = await readTable(file, null)
      expect(typeof read === 'string' ? read : read.rows).toEqual([
        ['ontvangen', 'klager'],
        ['1-2-2026', 'Ren\u00e9e "de" B'],
      ])
    }
  })

  test('headers of other offices mean what they say', () => {
    const headers = ['Vestiging', 'Nr.', 'Datum klacht', 'Ouder', 'Via', 'Uitspraak', 'Datum afhandeling', 'Klacht', 'Kleur']
    expect(guessMapping(headers)).toEqual([
      'location',
      'reference',
      'receivedOn',
      'complainant',
      'channel',
      'judgment',
      'outcomeSentOn',
      'description',
      null,
    ])
  })
})
