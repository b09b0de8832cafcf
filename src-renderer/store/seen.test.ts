import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Drafts, openDrafts } from './drafts.ts'
import { GehoorDatabase } from './schema.ts'
import { importKey } from './sealing.ts'
import { openSeen } from './seen.ts'

let database: GehoorDatabase
let drafts: Drafts

beforeEach(async () => {
  database = new GehoorDatabase('seen')
  drafts = openDrafts(database, await importKey(crypto.getRandomValues(new Uint8Array(32))))
})
afterEach(() => database.delete())

it('keeps for each person until when they saw what happened, also for the next start', async () => {
  expect(await openSeen(drafts).until('p01')).toBeNull()
  await openSeen(drafts).mark('p01', 1_000)
  await openSeen(drafts).mark('p02', 2_000)
  await openSeen(drafts).mark('p01', 3_000)
  const seen = openSeen(drafts)
  expect([await seen.until('p01'), await seen.until('p02'), await seen.until('p03')]).toEqual([3_000, 2_000, null])
})

it('shows in the open neither who was here nor when', async () => {
  await openSeen(drafts).mark('p01', 1_795_000_000_000)
  const rows = await database.drafts.toArray()
  expect(rows.map(({ id, savedAt }) => [id, savedAt])).toEqual([['seen', 0]])
  expect(JSON.stringify(rows.map(({ draft }) => [...draft]))).not.toContain('1795')
})

it.each([
  ['nothing', null],
  ['a text', 'p01'],
  ['other values', { p01: 'yesterday' }],
])('%s in its place is no mark', async (_, value) => {
  await drafts.save('seen', value, 0)
  expect(await openSeen(drafts).until('p01')).toBeNull()
})
