import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { caseAfter, recorder, registered } from '../domain/test-kit.ts'
import { GehoorDatabase } from './schema.ts'
import { importKey, type SealingKey } from './sealing.ts'
import { databaseFacts, openStore, type Store } from './store.ts'

let database: GehoorDatabase
let key: SealingKey
let store: Store

const open = async (given = key, vaultId = 'vault-1', mayBeEmpty = true): Promise<Store> => {
  const opened = await openStore(database, given, vaultId, { mayBeEmpty })
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

beforeEach(async () => {
  database = new GehoorDatabase('test')
  key = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  store = await open()
})
afterEach(() => database.delete())

const { events: log } = caseAfter([registered])
const handled = [
  ...log,
  ...record('case-1', [{ type: 'handlerAssigned', version: 1, data: { handlerId: 'bas' } }], log, recorder('bas', 'pc-2')),
]

describe('cases', () => {
  it('are written with their card and read back with their history', async () => {
    expect(await store.cases.commit(log, 0)).toBe('committed')
    expect(await store.cases.read('case-1')).toMatchObject({ ok: true, value: { version: 1, log, complaint: { reference: '2026-001' } } })
    expect(store.cards.all.get().get('case-1')).toMatchObject({ reference: '2026-001', complainant: 'Sanne Hoogwater', handlerId: null })
  })

  it('are there after the page was loaded anew', async () => {
    await store.cases.commit(log, 0)
    await store.cases.commit(handled, 1)
    const again = await open()
    expect(again.cards.isLoaded.get()).toBe(false)
    await again.cards.load()
    expect(again.cards.isLoaded.get()).toBe(true)
    expect([...again.cards.all.get().values()]).toEqual([...store.cards.all.get().values()])
    expect(again.cards.all.get().get('case-1')?.handlerId).toBe('bas')
  })

  it('are not written over what someone else wrote in between', async () => {
    await store.cases.commit(log, 0)
    expect(await store.cases.commit(handled, 0)).toBe('stale')
    expect(await store.cases.commit(handled, 2)).toBe('stale')
    expect(await store.cases.read('case-1')).toMatchObject({ value: { version: 1, complaint: { handlerId: null } } })
  })

  it('never get a reference that was given already', async () => {
    expect(await store.cases.nextNumber(2026)).toBe(1)
    await store.cases.commit(log, 0)
    expect(await store.cases.nextNumber(2026)).toBe(2)
    expect(await store.cases.nextNumber(2025)).toBe(1)
    const twin = log.map((event) => ({ ...event, id: `${event.id}-b`, caseId: 'case-2' }))
    expect(await store.cases.commit(twin, 0)).toBe('stale')
  })

  it('hold nothing in the open but a random id and a place in the year', async () => {
    await store.cases.commit(log, 0)
    const [row] = await database.cases.toArray()
    expect(Object.keys(row ?? {}).sort()).toEqual(['card', 'id', 'number', 'version', 'year'])
    const [logRow] = await database.logs.toArray()
    expect(Object.keys(logRow ?? {}).sort()).toEqual(['id', 'log', 'version'])
  })

  it('say that there is none, or that it is damaged', async () => {
    expect(await store.cases.read('nowhere')).toEqual({ ok: false, reason: 'notFound' })
    await store.cases.commit(log, 0)
    database.sealingKey = null // As from outside the app.
    await database.logs.update('case-1', { log: new Uint8Array(40) })
    expect(await store.cases.read('case-1')).toEqual({ ok: false, reason: 'damaged' })
  })

  it('cannot be put in each other’s place, or back to an older version', async () => {
    await store.cases.commit(log, 0)
    const old = await database.logs.get('case-1')
    await store.cases.commit(handled, 1)
    await database.logs.update('case-1', { log: old?.log ?? new Uint8Array() })
    expect(await store.cases.read('case-1')).toEqual({ ok: false, reason: 'damaged' })
  })
})

describe('cards', () => {
  it('that cannot be opened are made anew from the log, and shown as damaged only when that is gone too', async () => {
    await store.cases.commit(log, 0)
    database.sealingKey = null // As from outside the app.
    await database.cases.update('case-1', { card: new Uint8Array(40) })
    const again = await open()
    await again.cards.load()
    expect(again.cards.all.get().get('case-1')?.reference).toBe('2026-001')
    expect(again.cards.damaged.get()).toEqual([])
    await database.logs.delete('case-1')
    await again.cards.load()
    expect(again.cards.damaged.get()).toEqual(['case-1'])
    expect(again.cards.all.get().size).toBe(0)
    expect(await database.cases.count()).toBe(1)
  })

  it('are not believed when their open columns were changed', async () => {
    await store.cases.commit(log, 0)
    await database.cases.update('case-1', { number: 99 })
    await store.cards.load()
    expect(store.cards.all.get().get('case-1')?.reference).toBe('2026-001')
  })

  it('tell who watches them', async () => {
    let told = 0
    const stop = store.cards.all.subscribe(() => {
      told += 1
    })
    await store.cases.commit(log, 0)
    stop()
    await store.cases.commit(handled, 1)
    expect(told).toBe(1)
  })
})

describe('the organisation', () => {
  const founded = record(ORGANISATION, [{ type: 'natureAdded', version: 1, data: { natureId: 'n', name: 'Communicatie' } }], [], recorder())

  it('is kept, and there after the page was loaded anew', async () => {
    expect(await store.organisation.append(founded)).toBe('committed')
    expect((await open()).organisation.current.get().natures).toEqual([{ natureId: 'n', name: 'Communicatie', isRetired: false }])
  })

  it('is not written over by a page that had not seen the last change', async () => {
    const other = await open()
    await store.organisation.append(founded)
    expect(await other.organisation.append(founded)).toBe('stale')
  })

  it('that cannot be read is not opened, and so never written over', async () => {
    await store.organisation.append(founded)
    database.sealingKey = null // As from outside the app.
    await database.logs.update(ORGANISATION, { log: new Uint8Array(40) })
    expect(await openStore(database, key, 'vault-1', { mayBeEmpty: true })).toEqual({ ok: false, reason: 'organisationDamaged' })
  })
})

describe('drafts', () => {
  it('come back newest first, and are gone when removed', async () => {
    await store.drafts.save('a', { name: 'San' }, 1)
    await store.drafts.save('b', { name: 'Bo' }, 2)
    await store.drafts.save('a', { name: 'Sanne' }, 3)
    expect(await (await open()).drafts.list()).toEqual([
      { id: 'a', savedAt: 3, value: { name: 'Sanne' } },
      { id: 'b', savedAt: 2, value: { name: 'Bo' } },
    ])
    await store.drafts.remove('a')
    expect((await store.drafts.list()).map((draft) => draft.id)).toEqual(['b'])
  })

  it('are told as they come and go, until nobody listens', async () => {
    const heard: string[][] = []
    const stop = store.drafts.watch((drafts) => heard.push(drafts.map((draft) => draft.id)))
    await vi.waitFor(() => expect(heard).toEqual([[]]))
    await store.drafts.save('a', 'one', 1)
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['a']))
    await Promise.all([store.drafts.save('b', 'two', 2), store.drafts.remove('a')])
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['b']))
    stop()
    const until = heard.length
    await store.drafts.remove('b')
    expect(heard).toHaveLength(until)
  })
})

describe('opening', () => {
  it('refuses rows of other keys, and keys without their rows', async () => {
    expect(await openStore(database, key, 'vault-2', { mayBeEmpty: true })).toEqual({ ok: false, reason: 'otherVault' })
    await database.delete()
    database = new GehoorDatabase('test')
    expect(await openStore(database, key, 'vault-1', { mayBeEmpty: false })).toEqual({ ok: false, reason: 'missing' })
    expect((await openStore(database, key, 'vault-1', { mayBeEmpty: true })).ok).toBe(true)
  })

  it('says whether there is anything, without a key', async () => {
    expect(await databaseFacts(database)).toEqual({ ok: true, value: { vaultId: 'vault-1', empty: true } })
    await store.cases.commit(log, 0)
    expect(await databaseFacts(database)).toMatchObject({ value: { empty: false } })
  })

  it('throws a practice register away whole', async () => {
    await store.cases.commit(log, 0)
    await store.deleteAll()
    expect(await Dexie.exists('test')).toBe(false)
  })
})
