import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { caseAfter, recorder, registered } from '../domain/test-kit.ts'
import { CHUNK_BYTES } from './attachments.ts'
import { GehoorDatabase } from './schema.ts'
import { SEALED_TABLES } from './sealed-tables.ts'
import { importKey, isUnder, type SealingKey, seal } from './sealing.ts'
import { openStore, type Store } from './store.ts'

const OLD = crypto.getRandomValues(new Uint8Array(32))
const NEW = crypto.getRandomValues(new Uint8Array(32))
const keyOf = (...keys: Uint8Array[]): Promise<SealingKey> => importKey(new Uint8Array(keys.flatMap((bytes) => [...bytes])))
const both = () => new Uint8Array([...NEW, ...OLD])

let databases = 0
let name = ''
beforeEach(() => {
  name = `rotation-${databases++}`
})

async function open(key: SealingKey): Promise<{ store: Store; database: GehoorDatabase; key: SealingKey }> {
  const database = new GehoorDatabase(name)
  const opened = await openStore(database, key, 'vault-1', { mayBeEmpty: true })
  if (!opened.ok) throw new Error(opened.reason)
  return { store: opened.value, database, key }
}

const FILE = new Blob([new Uint8Array(CHUNK_BYTES * 3 + 5).fill(7)])
let sha256 = ''

/** Something in every sealed table. */
async function fill({ store }: { store: Store }): Promise<void> {
  const { events } = caseAfter([registered])
  expect(await store.cases.commit(events, 0)).toBe('committed')
  const person = { personId: 'gerda', name: 'Gerda', role: 'office', function: '', email: '', locationId: null } as const
  const added = record(ORGANISATION, [{ type: 'personAdded', version: 1, data: person }], [], recorder('gerda', 'o'))
  expect(await store.organisation.append(added)).toBe('committed')
  await store.drafts.save('draft-1', { name: 'Noor' }, 5)
  expect(await store.calendarFiles.write('gerda', ['held'])).toBe('committed')
  const written = await store.attachments.write({ caseId: 'case-1', attachmentId: 'a-1' }, FILE)
  if (!written.ok) throw new Error(written.reason)
  sha256 = written.value
  await store.attachments.settle('a-1')
}

/** Everything that `fill` put there can be read. */
async function expectAll({ store }: { store: Store }): Promise<void> {
  await store.cards.load()
  expect([...store.cards.all.get().keys()]).toEqual(['case-1'])
  expect(store.cards.damaged.get()).toEqual([])
  expect(await store.cases.read('case-1')).toMatchObject({ ok: true })
  expect(store.organisation.current.get().people.map((person) => person.name)).toEqual(['Gerda'])
  expect((await store.drafts.list()).map(({ value }) => value)).toEqual([{ name: 'Noor' }])
  expect(await store.calendarFiles.read('gerda')).toEqual(['held'])
  const attachment = { caseId: 'case-1', attachmentId: 'a-1', size: FILE.size, sha256 }
  expect(await store.attachments.read(attachment, () => undefined)).toEqual({ ok: true, value: null })
}

/** Of every table, how many rows are sealed with the newest key, and how many are not. */
async function counted({ database, key }: { database: GehoorDatabase; key: SealingKey }) {
  const counts: Record<string, [newest: number, older: number]> = {}
  for (const [table, columns] of Object.entries(SEALED_TABLES)) {
    const rows: Record<string, unknown>[] = await database.table(table).toArray()
    const isNewest = (row: Record<string, unknown>) => Object.keys(columns).every((column) => isUnder(key.newest().tag, row[column]))
    if (Object.keys(columns).length > 0) counts[table] = [rows.filter(isNewest).length, rows.filter((row) => !isNewest(row)).length]
  }
  return counts
}
const ALL_NEW = { cases: [1, 0], logs: [2, 0], drafts: [1, 0], calendarFiles: [1, 0], chunks: [4, 0] }

describe('a rotation of the data key', () => {
  it('knows every table of the database: one that is forgotten here would be lost with the old key', () => {
    expect(new GehoorDatabase(name).tables.map((table) => table.name).sort()).toEqual(Object.keys(SEALED_TABLES).sort())
  })

  it('is tried here with a row in every table that seals anything', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    for (const [table, [newest]] of Object.entries(await counted(desk))) expect(newest, table).toBeGreaterThan(0)
  })

  it('seals every row anew, after which the old key opens nothing and the new one everything', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    expect(desk.store.rotation.keys()).toBe(1)
    await desk.store.rotation.begin(both())
    expect(desk.store.rotation.keys()).toBe(2)
    await expectAll(desk)
    expect(await desk.store.rotation.run()).toBe(0)
    expect(await counted(desk)).toEqual(ALL_NEW)
    const { done, total } = desk.store.rotation.progress.get() ?? { done: 0, total: 1 }
    expect(done).toBe(total)
    desk.store.rotation.end()
    expect(desk.store.rotation.progress.get()).toBeNull()
    await expectAll(desk)
    desk.database.close()

    await expectAll(await open(await keyOf(NEW)))
    const old = new GehoorDatabase(name)
    expect(await openStore(old, await keyOf(OLD), 'vault-1', { mayBeEmpty: false })).toEqual({ ok: false, reason: 'organisationDamaged' })
  })

  it('comes to its end while the file of a mail waits for a case', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    const written = await desk.store.attachments.write({ caseId: 'mail-1', attachmentId: 'a-2' }, FILE)
    await desk.store.drafts.save('mail-1', { kind: 'mail' }, 6)
    await desk.store.rotation.begin(both())
    expect(await desk.store.rotation.run()).toBe(0)
    expect((await counted(desk)).chunks).toEqual([8, 0])
    desk.store.rotation.end()
    const mail = { caseId: 'mail-1', attachmentId: 'a-2', size: FILE.size, sha256: written.ok ? written.value : '' }
    expect(await desk.store.attachments.read(mail, () => undefined)).toEqual({ ok: true, value: null })
  })

  it('can be cut off after any write, and both keys open everything until it is done', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    desk.database.close()
    for (let allowed = 0; ; allowed += 1) {
      const cut = await open(await keyOf(NEW, OLD))
      let writes = 0
      for (const { name: table } of cut.database.tables) {
        cut.database.table(table).hook('updating', () => {
          writes += 1
          if (writes > allowed) throw new Error('The power went out')
        })
      }
      const outcome = await cut.store.rotation.run().catch(() => 'cut off')
      await expectAll(cut)
      cut.database.close()
      const again = await open(await keyOf(NEW, OLD))
      await expectAll(again)
      again.database.close()
      if (outcome === 0) break
      expect(outcome).toBe('cut off')
    }
    const done = await open(await keyOf(NEW))
    await expectAll(done)
    expect(await counted(done)).toEqual(ALL_NEW)
  })

  it('lets people work: what is written meanwhile is under the new key, and is not put back', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    await desk.store.rotation.begin(both())
    const running = desk.store.rotation.run()
    await Promise.all(Array.from({ length: 20 }, (_, index) => desk.store.drafts.save('draft-1', { name: `Noor ${index}` }, index)))
    expect(await running).toBe(0)
    desk.store.rotation.end()
    expect((await desk.store.drafts.list()).map(({ value }) => value)).toEqual([{ name: 'Noor 19' }])
  })

  it('waits for a file that is still being added', async () => {
    const desk = await open(await keyOf(OLD))
    const adding = desk.store.attachments.write({ caseId: 'case-1', attachmentId: 'a-2' }, FILE)
    const written = await adding
    await desk.store.rotation.begin(both())
    expect(await desk.store.rotation.run()).toBe(4)
    await desk.store.attachments.settle('a-2')
    expect(await desk.store.rotation.run()).toBe(0)
    desk.store.rotation.end()
    if (!written.ok) throw new Error(written.reason)
    const attachment = { caseId: 'case-1', attachmentId: 'a-2', size: FILE.size, sha256: written.value }
    expect(await desk.store.attachments.read(attachment, () => undefined)).toEqual({ ok: true, value: null })
  })

  it('leaves a damaged row as it is', async () => {
    const desk = await open(await keyOf(OLD))
    await fill(desk)
    const row = await desk.database.logs.get('case-1')
    if (!row) throw new Error('no row')
    const log = row.log.slice()
    log[40] = (log[40] ?? 0) ^ 1
    await desk.database.logs.put({ ...row, log })
    await desk.store.rotation.begin(both())
    expect(await desk.store.rotation.run()).toBe(0)
    expect((await desk.database.logs.get('case-1'))?.log).toEqual(log)
  })
})

describe('the door of the database', () => {
  it('refuses what is not sealed, or was sealed under a key that has been replaced meanwhile', async () => {
    const desk = await open(await keyOf(OLD))
    const late = await seal(desk.key, 'drafts/draft/late', 'typed just before')
    await desk.store.rotation.begin(both())
    await expect(desk.database.drafts.put({ id: 'late', savedAt: 1, draft: late })).rejects.toThrow('drafts')
    const plain = new TextEncoder().encode('{"name":"Sanne Hoogwater, who called on Monday"}')
    await expect(desk.database.drafts.put({ id: 'plain', savedAt: 1, draft: plain })).rejects.toThrow('drafts')
    expect(await desk.database.drafts.count()).toBe(0)
    await desk.database.drafts.put({ id: 'now', savedAt: 1, draft: await seal(desk.key, 'drafts/draft/now', 'typed now') })
    expect(await desk.database.drafts.count()).toBe(1)
  })
})
