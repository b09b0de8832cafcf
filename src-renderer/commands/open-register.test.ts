import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { intake } from '../domain/test-kit.ts'
import type { Desktop, Unlocked } from '../platform/desktop.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import { discardPractice, openRegister } from './open-register.ts'
import { registerComplaint } from './register-complaint.ts'
import { clock, desktopWith, ids, newDatabase, read } from './test-kit.ts'

const unlocked = (changes: Partial<Unlocked> = {}): Unlocked => ({
  ok: true,
  dataKeys: new Uint8Array(32).fill(7),
  vaultId: 'vault-1',
  deviceId: 'pc-1',
  personId: 'gerda',
  database: 'gehoor',
  practice: false,
  recoveryConfirmed: false,
  withAccess: ['gerda'],
  ...changes,
})
const open = (database: GehoorDatabase, changes: Partial<Unlocked> = {}) =>
  openRegister({ desktop: desktopWith(), clock, newId: ids(), database }, unlocked(changes))

describe('opening the register', () => {
  it('gives a session of who unlocked, and wipes the bytes of the key', async () => {
    const given = unlocked({ practice: true })
    const session = await read(openRegister({ desktop: desktopWith(), clock, newId: ids(), database: newDatabase() }, given))
    expect(session).toMatchObject({ personId: 'gerda', deviceId: 'pc-1', practice: true })
    expect([...given.dataKeys]).toEqual(Array.from({ length: 32 }, () => 0))
  })

  it('refuses rows that belong to other keys', async () => {
    const database = newDatabase()
    await read(open(database))
    expect(await open(database, { vaultId: 'vault-2' })).toMatchObject({
      ok: false,
      // The keys are kept: a restore may need them.
      reason: { code: 'otherVault', held: { vaultId: 'vault-2' } },
    })
  })

  it.each([
    [{ recoveryConfirmed: true, practice: false }, false],
    [{ recoveryConfirmed: false, practice: false }, true],
    [{ recoveryConfirmed: true, practice: true }, true],
  ])('an empty database is a loss only when there was a register: %o', async (facts, isFine) => {
    expect((await open(newDatabase(), facts)).ok).toBe(isFine)
  })

  it('what was stored under the key is there again with it', async () => {
    const database = newDatabase()
    const session = await read(open(database))
    const signal = await read(registerComplaint(session, 'signal', { ...intake, complainants: [], locationId: null, natureId: null }))
    const again = await read(open(database))
    expect(await again.store.cases.read(signal.caseId)).toMatchObject({ ok: true, value: { complaint: { kind: 'signal' } } })
  })
})

describe('throwing a practice register away', () => {
  it('takes the rows first and the keys after: what is left is never a loss', async () => {
    const database = newDatabase()
    const { store } = await read(open(database, { practice: true }))
    const rowsWhenKeysWent: boolean[] = []
    const discard = vi.fn<Desktop['discardPractice']>(async () => {
      rowsWhenKeysWent.push(await Dexie.exists(database.name))
      return { ok: true }
    })
    expect(await discardPractice(desktopWith({ discardPractice: discard }), store)).toBe(true)
    expect(rowsWhenKeysWent).toEqual([false])
  })

  it('says when the keys could not go', async () => {
    const { store } = await read(open(newDatabase(), { practice: true }))
    const desktop = desktopWith({ discardPractice: async () => ({ ok: false, reason: 'cannotWrite' }) })
    expect(await discardPractice(desktop, store)).toBe(false)
  })
})
