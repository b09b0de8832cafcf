import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseAfter, registered } from '../domain/test-kit.ts'
import { type AttachmentKey, CHUNK_BYTES } from './attachments.ts'
import { version1 } from './migrations/version-1.ts'
import { version2 } from './migrations/version-2.ts'
import { type ChunkRow, GehoorDatabase } from './schema.ts'
import { importKey, type SealingKey, seal } from './sealing.ts'
import { openStore, type Store } from './store.ts'

let database: GehoorDatabase
let key: SealingKey
let store: Store

const open = async (): Promise<Store> => {
  const opened = await openStore(database, key, 'vault-1', { mayBeEmpty: true })
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

beforeEach(async () => {
  database = new GehoorDatabase('test-attachments')
  key = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  store = await open()
})
afterEach(() => database.delete())

const { events: log } = caseAfter([registered])
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Bytes of which no two pieces are alike. */
const bytesOf = (size: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size)
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 12) * 7 + seed) & 0xff
  return bytes
}

const add = async (attachmentId: string, bytes: Uint8Array<ArrayBuffer>, caseId = 'case-1'): Promise<AttachmentKey> => {
  const written = await store.attachments.write({ caseId, attachmentId }, new Blob([bytes]))
  if (!written.ok) throw new Error(written.reason)
  return { caseId, attachmentId, size: bytes.length, sha256: written.value }
}

const readBack = async (attachment: AttachmentKey): Promise<Uint8Array | string> => {
  const pieces: Uint8Array[] = []
  const read = await store.attachments.read(attachment, (piece) => void pieces.push(piece))
  return read.ok ? new Uint8Array(Buffer.concat(pieces)) : read.reason
}

describe('the bytes of an attachment', () => {
  it.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, CHUNK_BYTES * 2 + 5])('come back as they were: %i of them', async (size) => {
    const bytes = bytesOf(size)
    const attachment = await add('a', bytes)
    expect(attachment.sha256).toBe(hashOf(bytes))
    expect(Buffer.compare((await readBack(attachment)) as Uint8Array, bytes)).toBe(0)
    expect(await database.chunks.count()).toBe(Math.ceil(size / CHUNK_BYTES))
  })

  it('cannot be read in the database', async () => {
    await add('a', new TextEncoder().encode('Sanne Hoogwater '.repeat(100)))
    const [row] = await database.chunks.toArray()
    expect(Object.keys(row ?? {}).sort()).toEqual(['attachmentId', 'bytes', 'caseId', 'index'])
    expect(new TextDecoder('latin1').decode(row?.bytes)).not.toContain('Sanne')
  })

  it('are told of as they come, and leave nothing when it is cancelled halfway', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = (done: number): void => {
      seen.push(done)
      if (seen.length === 2) stop.abort()
    }
    const file = new Blob([bytesOf(CHUNK_BYTES * 3)])
    const written = await store.attachments.write({ caseId: 'case-1', attachmentId: 'a' }, file, { signal: stop.signal, onProgress })
    expect(written).toEqual({ ok: false, reason: 'cancelled' })
    expect(seen).toEqual([CHUNK_BYTES, CHUNK_BYTES * 2])
    expect([await database.chunks.count(), await database.unfinishedAttachments.count()]).toEqual([0, 0])
  })

  it('are refused when there are none, and when they cannot be read', async () => {
    expect(await store.attachments.write({ caseId: 'case-1', attachmentId: 'a' }, new Blob([]))).toEqual({ ok: false, reason: 'empty' })
    const gone = Object.assign(new Blob([bytesOf(10)]), {
      slice: () => Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    })
    expect(await store.attachments.write({ caseId: 'case-1', attachmentId: 'a' }, gone)).toEqual({ ok: false, reason: 'unreadable' })
    const shrunk = Object.assign(new Blob([bytesOf(10)]), { slice: () => new Blob([bytesOf(4)]) })
    expect(await store.attachments.write({ caseId: 'case-1', attachmentId: 'a' }, shrunk)).toEqual({ ok: false, reason: 'unreadable' })
    expect([await database.chunks.count(), await database.unfinishedAttachments.count()]).toEqual([0, 0])
  })

  it('leave nothing, and the others as they were, when the disk is full', async () => {
    const first = await add('first', bytesOf(CHUNK_BYTES + 1))
    database.chunks.hook('creating', (_id, row: ChunkRow) => {
      if (row.index === 1) throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    const written = await store.attachments.write({ caseId: 'case-1', attachmentId: 'a' }, new Blob([bytesOf(CHUNK_BYTES * 2)]))
    expect(written).toEqual({ ok: false, reason: 'diskFull' })
    expect(await database.chunks.where('caseId').equals('case-1').primaryKeys()).toEqual([
      ['first', 0],
      ['first', 1],
    ])
    expect(await readBack(first)).toBeInstanceOf(Uint8Array)
  })
})

describe('an attachment is refused', () => {
  const three = bytesOf(CHUNK_BYTES * 2 + 100)

  it('after any one byte of any piece changed', async () => {
    const attachment = await add('a', bytesOf(300))
    const [row] = await database.chunks.toArray()
    if (!row) throw new Error('There is no row')
    await fc.assert(
      fc.asyncProperty(fc.nat(row.bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = row.bytes.slice()
        bytes[at] = (bytes[at] ?? 0) ^ change
        database.sealingKey = null // As from outside the app.
        await database.chunks.put({ ...row, bytes })
        expect(await readBack(attachment)).toBe('damaged')
      }),
    )
    await database.chunks.put(row)
    expect(await readBack(attachment)).toBeInstanceOf(Uint8Array)
  })

  it('in whatever other order its pieces are, and with pieces of another', async () => {
    const attachment = await add('a', three)
    await add('b', three)
    await add('a2', three, 'case-2')
    const rows = await database.chunks.toArray()
    const own = rows.filter(({ attachmentId }) => attachmentId === 'a')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(rows.length - 1), { minLength: 3, maxLength: 3 }), async (picks) => {
        const bytes = picks.map((pick) => rows[pick]?.bytes ?? new Uint8Array())
        fc.pre(bytes.some((piece, index) => piece !== own[index]?.bytes))
        await database.chunks.bulkPut(own.map((row, index) => ({ ...row, bytes: bytes[index] ?? row.bytes })))
        expect(await readBack(attachment)).toBe('damaged')
      }),
      { numRuns: 30 },
    )
    await database.chunks.bulkPut(own)
    expect(await readBack(attachment)).toBeInstanceOf(Uint8Array)
  })

  it('when a piece is missing or there is one more', async () => {
    const attachment = await add('a', three)
    const rows = await database.chunks.toArray()
    for (const row of rows) {
      await database.chunks.delete([row.attachmentId, row.index])
      expect(await readBack(attachment)).toBe('damaged')
      await database.chunks.put(row)
    }
    for (const index of [3, 4, 100]) {
      await database.chunks.put({ ...(rows[2] as ChunkRow), index })
      expect(await readBack(attachment)).toBe('damaged')
      await database.chunks.delete(['a', index])
    }
    expect(await readBack(attachment)).toBeInstanceOf(Uint8Array)
  })

  it('when it is not what the case says: size, hash, case', async () => {
    const attachment = await add('a', three)
    expect(await readBack({ ...attachment, sha256: hashOf(bytesOf(3)) })).toBe('damaged')
    expect(await readBack({ ...attachment, size: CHUNK_BYTES })).toBe('damaged')
    expect(await readBack({ ...attachment, size: CHUNK_BYTES * 4 })).toBe('damaged')
    expect(await readBack({ ...attachment, caseId: 'case-2' })).toBe('damaged')
    expect(await readBack({ ...attachment, attachmentId: 'b' })).toBe('damaged')
  })
})

describe('what a crash left', () => {
  it('goes at the next unlock when no case knows it', async () => {
    await store.cases.commit(log, 0)
    await add('orphan', bytesOf(10))
    await add('of-no-case', bytesOf(10), 'case-9')
    await open()
    expect([await database.chunks.count(), await database.unfinishedAttachments.count()]).toEqual([0, 0])
  })

  it('stays when the case knows it: the crash came after the event', async () => {
    const attachment = await add('a', bytesOf(10))
    const added = { attachmentId: 'a', name: 'a.txt', mediaType: '', size: 10, sha256: attachment.sha256 }
    const { events } = caseAfter([registered, { type: 'addAttachment', attachment: added }])
    await store.cases.commit(events, 0)
    store = await open()
    expect(await database.unfinishedAttachments.count()).toBe(0)
    expect(await readBack(attachment)).toBeInstanceOf(Uint8Array)
  })

  it('stays when the log of the case cannot be read: it may know it', async () => {
    await store.cases.commit(log, 0)
    const attachment = await add('a', bytesOf(10))
    database.sealingKey = null // As from outside the app.
    await database.logs.update('case-1', { log: new Uint8Array(40) })
    store = await open()
    expect(await readBack(attachment)).toBeInstanceOf(Uint8Array)
  })

  it('is not what was settled', async () => {
    await add('a', bytesOf(10))
    await store.attachments.settle('a')
    await open()
    expect(await database.chunks.count()).toBe(1)
  })
})

it('C12: all bytes of a case go with it, and those of no other', async () => {
  await add('a', bytesOf(CHUNK_BYTES + 1))
  await add('b', bytesOf(10))
  const other = await add('c', bytesOf(10), 'case-2')
  await store.attachments.deleteAttachments('case-1')
  expect(await database.chunks.toCollection().primaryKeys()).toEqual([['c', 0]])
  expect(await readBack(other)).toBeInstanceOf(Uint8Array)
})

describe('a database of the release before', () => {
  it('keeps what it has, and gets room for attachments', async () => {
    await database.delete()
    const before = new Dexie('test-attachments')
    version1(before)
    version2(before)
    await before.open()
    expect(before.verno).toBe(2)
    await before.table('facts').put({ name: 'vaultId', value: 'vault-1' })
    await before.table('cases').put({ id: 'case-1', version: 1, year: 2026, number: 1, card: new Uint8Array(40) })
    await before.table('logs').put({ id: 'case-1', version: 1, log: await seal(key, 'logs/log/case-1/1', log) })
    await before.table('drafts').put({ id: 'd', savedAt: 5, draft: await seal(key, 'drafts/draft/d', { name: 'San' }) })
    await before.table('calendarFiles').put({ id: 'bas', held: new Uint8Array([1, 2]) })
    before.close()

    database = new GehoorDatabase('test-attachments')
    store = await open()
    expect(database.verno).toBe(3)
    expect(await store.cases.read('case-1')).toMatchObject({ ok: true, value: { log } })
    expect(await store.drafts.list()).toEqual([{ id: 'd', savedAt: 5, value: { name: 'San' } }])
    expect(await database.table('calendarFiles').get('bas')).toEqual({ id: 'bas', held: new Uint8Array([1, 2]) })
    expect(await readBack(await add('a', bytesOf(10)))).toEqual(bytesOf(10))
  })
})
