import { describe, expect, it, test } from 'vitest'
import { referenceFor } from '../complaint/reference.ts'
import { intake, organisation } from '../test-kit.ts'
import { dryRun, type KnownCase, keyOf, questionsIn, withReferences } from './dry-run.ts'
import { readRow } from './read-row.ts'
import type { PlannedCase } from './row.ts'
import { type Cells, RUNNING, readContext, rowWith } from './test-kit.ts'

const run = (rows: readonly Cells[], known: readonly KnownCase[] = []) =>
  dryRun(
    rows.map((cells, index) => rowWith(cells, index + 2)),
    known,
    readContext(),
  )
/** What happens to each row, in a word or two. */
const told = (rows: readonly Cells[], known: readonly KnownCase[] = []) =>
  run(rows, known).map((one) => {
    if (one.outcome === 'duplicate') return `duplicate of ${one.of}`
    return one.outcome === 'new' ? 'new' : one.notes.map(({ field, code, value }) => `${field} ${code} ${value}`).join()
  })

const BRAM: Cells = { ...RUNNING, reference: '2026-002', complainant: 'Bram Tak' }
const KNOWN: KnownCase = { reference: '2026-001', receivedOn: '2026-01-05', complainant: 'Noor van Proefdam' }

describe('what will happen to a row', () => {
  test('a new case is planned, with what must be known of it', () => {
    const [outcome] = run([{ ...RUNNING, handler: '' }])
    const read = readRow(rowWith({ ...RUNNING, handler: '' }), readContext())
    expect(outcome).toEqual({ row: 2, outcome: 'new', planned: read.planned, notes: [{ field: 'handler', code: 'noHandler', value: '' }] })
  })

  test('one that cannot be read is refused, and says why', () => {
    expect(run([{ ...RUNNING, receivedOn: '30-2-2026' }, BRAM])).toMatchObject([
      { row: 2, outcome: 'rejected', notes: [{ field: 'receivedOn', code: 'noSuchDay', value: '30-2-2026' }] },
      { row: 3, outcome: 'new' },
    ])
  })

  test('an exact copy of an earlier row repeats that row, but for spaces around its cells', () => {
    expect(told([RUNNING, BRAM, { ...RUNNING, description: ` ${RUNNING.description} ` }])).toEqual(['new', 'new', 'duplicate of 2'])
    expect(run([RUNNING, RUNNING])[1]).toEqual({ row: 3, outcome: 'duplicate', of: '2', notes: [] })
  })

  test('a row that differs in one cell is no copy: its reference is there twice', () => {
    expect(told([RUNNING, { ...RUNNING, description: 'Anders' }])).toEqual(['new', 'reference referenceTwice 2'])
    expect(told([{ ...RUNNING, reference: 'KL-A' }, BRAM, { ...BRAM, reference: 'kl-a' }])).toEqual([
      'new',
      'new',
      'reference referenceTwice 2',
    ])
  })

  test('two rows without a reference are two cases', () => {
    expect(
      told([
        { ...RUNNING, reference: '' },
        { ...RUNNING, reference: '', description: 'Anders' },
      ]),
    ).toEqual(['new', 'new'])
  })

  it.each<[string, Cells, KnownCase, string]>([
    ['the same case by its reference', RUNNING, KNOWN, 'duplicate of 2026-001'],
    [
      'however its reference and name are written',
      { ...RUNNING, reference: 'kl-a' },
      { ...KNOWN, reference: 'KL-A', complainant: 'NOOR VAN PROEFDAM' },
      'duplicate of KL-A',
    ],
    ['another person under its reference', BRAM, { ...KNOWN, reference: '2026-002' }, 'reference referenceTaken 2026-002'],
    ['another day under its reference', RUNNING, { ...KNOWN, receivedOn: '2026-01-06' }, 'reference referenceTaken 2026-001'],
    ['another reference of the same day and person', { ...RUNNING, reference: '2026-009' }, KNOWN, 'new'],
    ['no reference, the same day and person', { ...RUNNING, reference: '' }, KNOWN, 'duplicate of 2026-001'],
    ['no reference, another person', { ...BRAM, reference: '' }, KNOWN, 'new'],
    ['no reference and nobody', { ...RUNNING, reference: '', complainant: '' }, { ...KNOWN, complainant: '' }, 'new'],
    [
      'a joint complaint',
      { ...RUNNING, reference: '', complainant: 'Noor en Bram' },
      { ...KNOWN, complainant: 'Noor, Bram' },
      'duplicate of 2026-001',
    ],
  ])('against the register: %s', (_what, cells, known, expected) => {
    expect(told([cells], [{ reference: 'x', receivedOn: '2020-01-01', complainant: 'x' }, known])).toEqual([expected])
  })

  test('a reference that the register has is not also one that the file has twice', () => {
    const taken = { ...KNOWN, complainant: 'Iemand' }
    expect(told([RUNNING, { ...RUNNING, description: 'Anders' }], [taken])).toEqual([
      'reference referenceTaken 2026-001',
      'reference referenceTaken 2026-001',
    ])
  })
})

describe('what must be asked', () => {
  const ask = (...rows: Cells[]) =>
    questionsIn(
      rows.map((cells) => rowWith(cells)),
      organisation,
    )

  test('each spelling once, with how many rows have it and what it seems to mean', () => {
    expect(ask({ location: 'Linde' }, { location: ' LINDE ' }, { location: 'Eiland' }, { judgment: 'gegrondt' })).toEqual([
      { field: 'location', value: 'Linde', rows: 2, choice: 'linde', certainty: 'same' },
      { field: 'location', value: 'Eiland', rows: 1, choice: null, certainty: 'none' },
      { field: 'judgment', value: 'gegrondt', rows: 1, choice: 'upheld', certainty: 'perhaps' },
    ])
  })

  test('C2: an empty cell is asked about for formal or not only, where the file has that column', () => {
    expect(ask({ formality: '', location: ' ' }, { formality: ' ', location: '' })).toEqual([
      { field: 'formality', value: '', rows: 2, choice: null, certainty: 'none' },
    ])
    expect(ask({ location: '' })).toEqual([])
  })

  test('spellings are told apart as they are compared', () => {
    expect([keyOf(' Zoë  Proef\u200B'), keyOf('zoe proef')]).toEqual(['zoe proef', 'zoe proef'])
    expect(keyOf('ja')).not.toBe(keyOf('jaa'))
  })
})

describe('references that the app gives', () => {
  const readable = readRow(rowWith(RUNNING), readContext()).planned
  const planned = (receivedOn: string, reference: string | null): PlannedCase => {
    if (!readable) throw new Error('not read')
    return { ...readable, reference, intake: { ...intake, receivedOn } }
  }
  const numbered = (cases: readonly PlannedCase[], highest: Record<number, number> = {}) =>
    withReferences(cases, (year) => highest[year] ?? 0, referenceFor).map(({ reference }) => reference)

  test('count on behind the register, each in its year of receipt', () => {
    const cases = [planned('2026-02-01', null), planned('2025-02-01', null), planned('2026-03-01', null)]
    expect(numbered(cases, { 2026: 7 })).toEqual(['2026-008', '2025-001', '2026-009'])
  })

  test('and behind those that the file has, also further on', () => {
    const cases = [planned('2026-02-01', null), planned('2026-03-01', '2026-040'), planned('2026-03-01', '2026-003')]
    expect(numbered(cases, { 2026: 7 })).toEqual(['2026-041', '2026-040', '2026-003'])
    expect(numbered(cases, { 2026: 50 })).toEqual(['2026-051', '2026-040', '2026-003'])
  })

  test('a number of one year on a case of another counts in both', () => {
    const cases = [planned('2026-01-02', '2025-040'), planned('2025-12-30', null), planned('2026-01-03', null)]
    expect(numbered(cases)).toEqual(['2025-040', '2025-041', '2026-041'])
  })

  test('a reference in a style of its own counts for nothing, and stays', () => {
    const cases = [planned('2026-01-02', 'KL/7'), planned('2026-01-03', null)]
    expect(numbered(cases, { 2026: 2 })).toEqual(['KL/7', '2026-003'])
  })

  test('of whatever file no reference is given that was taken', () => {
    const cases = ['2026-01-01', '2026-01-02', '2025-05-05', '2026-01-03'].flatMap((day, index) => [
      planned(day, null),
      planned(day, index % 2 ? `2026-00${index + 3}` : null),
    ])
    const all = numbered(cases, { 2026: 3, 2025: 1 })
    expect(new Set(all).size).toBe(cases.length)
  })
})
