import { describe, expect, test } from 'vitest'
import { lettersDue } from '../domain/complaint/due-letters.ts'
import { factsOf } from '../domain/complaint/facts.ts'
import { acknowledgedOn, outcomeSentOn } from '../domain/complaint/letters.ts'
import { nextStep } from '../domain/complaint/next-step.ts'
import { dryRun, type RowOutcome } from '../domain/register/dry-run.ts'
import type { RegisterField } from '../domain/register/fields.ts'
import { retentionContext, retentionFacts, retentionOf } from '../domain/retention/retention.ts'
import { changeCase } from './change-case.ts'
import { type ImportOrder, importRegister, undoImport } from './import-register.ts'
import type { Session } from './session.ts'
import { clock, openDesk, read, registerOne } from './test-kit.ts'

type Cells = Partial<Record<RegisterField, string>>

const rowOf = (row: number, cells: Cells) => ({ row, cells: new Map(Object.entries(cells) as [RegisterField, string][]) })

const CHOICES: Record<string, string> = { gegrond: 'upheld', ja: 'formal', signaal: 'signal', mail: 'email' }

const check = ({ store }: Session, rows: readonly Cells[]): readonly RowOutcome[] =>
  dryRun(
    rows.map((cells, index) => rowOf(index + 2, cells)),
    [...store.cards.all.get().values()],
    {
      today: clock.today(),
      organisation: store.organisation.current.get(),
      choices: (_field, value) => CHOICES[value] ?? null,
      headerOf: (field) => field,
      hasFormality: true,
      insteadOfBsn: null,
    },
  )

const orderOf = (outcomes: readonly RowOutcome[]): ImportOrder => ({
  fileName: 'oud.csv',
  rows: outcomes.flatMap((one) => (one.outcome === 'new' ? [{ row: one.row, planned: one.planned }] : [])),
  duplicates: 0,
  rejected: 0,
  signature: 'a|b',
  mapping: ['receivedOn', null],
  fromRegister: 'Volgens het oude register',
})

const CLOSED: Cells = {
  reference: '2023-007',
  receivedOn: '05-01-2023',
  formality: 'ja',
  channel: 'mail',
  complainant: 'Anna Bloem',
  description: 'Deur dicht',
  acknowledgedOn: '09-01-2023',
  judgment: 'gegrond',
  reasoning: 'Klopt',
  outcomeSentOn: '03-03-2023',
  measures: 'Sleutel erbij',
  measuresRealiseBy: '01-04-2023',
  measuresRealisedOn: '20-03-2023',
}
const OPEN: Cells = { receivedOn: '2-11-2026', formality: 'ja', channel: 'mail', complainant: 'Bram Tak', description: 'Te druk' }

const cardsOf = ({ store }: Session) => [...store.cards.all.get().values()]

describe('an import', () => {
  test('T9: a closed case keeps its own dates, and no letter is made of them', async () => {
    const { session } = await openDesk()
    const outcomes = check(session, [CLOSED, OPEN])
    const { importId } = await read(importRegister(session, orderOf(outcomes)))
    const [card] = cardsOf(session).filter(({ reference }) => reference === '2023-007')
    const { complaint } = await read(session.store.cases.read(card?.caseId ?? ''))
    expect([acknowledgedOn(complaint), outcomeSentOn(complaint), complaint.letters]).toEqual(['2023-01-09', '2023-03-03', []])
    expect(complaint).toMatchObject({
      receivedOn: '2023-01-05',
      closing: { cause: 'outcome', closedOn: '2023-03-20' },
      imported: { importId, fileName: 'oud.csv', row: 2 },
    })
    // Nor is anything to be done: what was realised was told to the parent then.
    expect(lettersDue(complaint)).toEqual([])
    expect(nextStep(factsOf(complaint), [], clock.today())).toBeNull()
    // C12: two years after closing, and not before its reports went out.
    const organisation = session.store.organisation.current.get()
    const retention = retentionOf(retentionFacts(complaint), retentionContext(organisation, clock.today()))
    expect(retention).toMatchObject({ mayGoFrom: '2025-03-20', reasons: ['reportNotSent'], missingReports: [2023] })
    expect(organisation.imports).toMatchObject([{ importId, fileName: 'oud.csv', cases: 2 }])
    expect(organisation.mappings.get('a|b')).toEqual(['receivedOn', null])
  })

  test('a blank reference counts on behind those of the register and of the file', async () => {
    const desk = await openDesk()
    const caseId = await registerOne(desk)
    const taken = desk.session.store.cards.all.get().get(caseId)?.reference ?? ''
    const year = taken.slice(0, 4)
    const rows = [
      { ...OPEN, reference: `${year}-040` },
      { ...OPEN, complainant: 'Cato Berg' },
    ]
    await read(importRegister(desk.session, orderOf(check(desk.session, rows))))
    expect(
      cardsOf(desk.session)
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual([taken, `${year}-040`, `${year}-041`])
  })

  test('the same file again is all duplicates; a reference of another case is refused', async () => {
    const { session } = await openDesk()
    await read(importRegister(session, orderOf(check(session, [CLOSED, OPEN]))))
    const again = check(session, [CLOSED, OPEN, { ...CLOSED, complainant: 'Iemand Anders' }])
    expect(again.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'rejected'])
  })

  test('stopped in the middle, nothing is there', async () => {
    const { session } = await openDesk()
    const stop = new AbortController()
    const many = Array.from({ length: 450 }, (_, index) => ({ ...OPEN, complainant: `Ouder ${index}` }))
    const result = await importRegister(session, orderOf(check(session, many)), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(result).toEqual({ ok: false, reason: 'cancelled' })
    expect([cardsOf(session), session.store.organisation.current.get().imports]).toEqual([[], []])
  })

  test('when someone else wrote meanwhile, nothing is there', async () => {
    const desk = await openDesk()
    const { session } = desk
    const add: typeof session.store.imports.add = async (...order) => {
      await session.store.organisation.append([])
      return session.store.imports.add(...order)
    }
    const beaten = { ...session, store: { ...session.store, imports: { ...session.store.imports, add } } }
    expect(await importRegister(beaten, orderOf(check(session, [CLOSED])))).toEqual({ ok: false, reason: 'busy' })
    expect(cardsOf(session)).toEqual([])
  })

  test('goes again whole, but not once a case of it was worked on', async () => {
    const { session } = await openDesk()
    const first = await read(importRegister(session, orderOf(check(session, [CLOSED]))))
    expect(await read(undoImport(session, first.importId))).toEqual({ cases: 1 })
    expect([cardsOf(session), session.store.organisation.current.get().imports]).toEqual([[], []])

    const second = await read(importRegister(session, orderOf(check(session, [CLOSED, OPEN]))))
    const open = cardsOf(session).find(({ closedOn }) => closedOn === null)
    await read(changeCase(session, open?.caseId ?? '', { type: 'setHold', reason: 'Nodig' }))
    expect(await undoImport(session, second.importId)).toEqual({ ok: false, reason: { touched: [open?.reference] } })
    expect(cardsOf(session)).toHaveLength(2)
  })
})
