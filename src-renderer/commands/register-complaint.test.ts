import { beforeEach, describe, expect, it } from 'vitest'
import { complainant, intake } from '../domain/test-kit.ts'
import { registerComplaint } from './register-complaint.ts'
import { type Desk, fillDisk, openDesk, read } from './test-kit.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const register = (receivedOn = '2026-11-16', kind: 'complaint' | 'signal' = 'complaint') =>
  registerComplaint(desk.session, kind, { ...intake, receivedOn, incidentOn: null })
const rows = async (): Promise<number[]> => [await desk.database.cases.count(), await desk.database.logs.count()]

describe('references', () => {
  it('count up within the year of receipt, complaints and signals together', async () => {
    const given = [await register(), await register('2026-01-02', 'signal'), await register('2025-12-31'), await register()]
    expect(given.map((result) => result.ok && result.value.reference)).toEqual(['2026-001', '2026-002', '2025-001', '2026-003'])
  })

  it('are never given twice, also to calls that come in at the same moment', async () => {
    const given = await Promise.all(Array.from({ length: 4 }, () => register()))
    expect(given.map((result) => result.ok && result.value.reference).sort()).toEqual(['2026-001', '2026-002', '2026-003', '2026-004'])
  })

  it('are never given twice in a crowd either: who does not get one is told, and nothing of theirs is kept', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, () => register()))
    const references = given.flatMap((result) => (result.ok ? [result.value.reference] : []))
    const refused = given.flatMap((result) => (result.ok ? [] : [result.reason.code]))
    expect(new Set(references).size).toBe(references.length)
    expect(new Set(refused)).toEqual(new Set(['busy']))
    expect(await desk.database.cases.count()).toBe(references.length)
  })
})

describe('an intake that is refused', () => {
  it.each([
    ['without a date', { receivedOn: '' }, 'receivedOn'],
    ['with something that is no date', { receivedOn: 'gisteren' }, 'receivedOn'],
    ['with a date to come', { receivedOn: '2026-11-24' }, 'receivedOn'],
    ['without a story', { description: ' ' }, 'description'],
    ['without a name', { complainants: [{ ...complainant, name: '' }] }, 'name'],
  ])('%s says why, and writes nothing', async (_, changes, expected) => {
    const before = await rows()
    const result = await registerComplaint(desk.session, 'complaint', { ...intake, ...changes })
    const problems = !result.ok && result.reason.code === 'intakeIncomplete' ? result.reason.problems : []
    expect(problems.map(({ field }) => (typeof field === 'string' ? field : field.field))).toEqual([expected])
    expect(await rows()).toEqual(before)
  })

  it('does not use up a reference', async () => {
    await register('2026-11-24')
    expect(await read(register())).toMatchObject({ reference: '2026-001' })
  })
})

it('C13: who registered it, when and on which device is on record', async () => {
  const { caseId } = await read(register())
  const { log } = await read(desk.session.store.cases.read(caseId))
  expect(log).toMatchObject([{ type: 'complaintRegistered', by: 'gerda', device: 'pc-1', at: '2026-11-23T09:15:00.000Z', basedOn: [] }])
})

it('the list shows the new case at once', async () => {
  const { caseId } = await read(register())
  expect(desk.session.store.cards.all.get().get(caseId)).toMatchObject({ reference: '2026-001', complainant: 'Sanne Hoogwater' })
})

it('a full disk is told, and nothing is written by half', async () => {
  const before = await rows()
  fillDisk(desk)
  expect(await register()).toEqual({ ok: false, reason: { code: 'diskFull' } })
  expect(await rows()).toEqual(before)
})
