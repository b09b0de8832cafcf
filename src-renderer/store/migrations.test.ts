import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { caseAfter, registered } from '../domain/test-kit.ts'
import { cardOf, columnsOf } from './card.ts'
import { cardPlace, logPlace } from './cards.ts'
import { version1 } from './migrations/version-1.ts'
import { GehoorDatabase } from './schema.ts'
import { importKey, seal } from './sealing.ts'
import { openStore } from './store.ts'

test('a register of version 1 opens with every case, and can remember calendar files', async () => {
  const key = await importKey(crypto.getRandomValues(new Uint8Array(32)))
  const { events, complaint } = caseAfter([registered])
  const card = cardOf(complaint)
  const old = new Dexie('of-version-1')
  version1(old)
  await old.table('facts').put({ name: 'vaultId', value: 'vault-1' })
  await old.table('cases').put({ ...columnsOf(card), version: 1, card: await seal(key, cardPlace('case-1', 1), card) })
  await old.table('logs').put({ id: 'case-1', version: 1, log: await seal(key, logPlace('case-1', 1), events) })
  old.close()

  const opened = await openStore(new GehoorDatabase('of-version-1'), key, 'vault-1', { mayBeEmpty: false })
  if (!opened.ok) throw new Error(opened.reason)
  const { cards, cases, calendarFiles } = opened.value
  await cards.load()
  expect([...cards.all.get().values()]).toEqual([card])
  expect(await cases.read('case-1')).toMatchObject({ ok: true, value: { log: events } })
  expect(await calendarFiles.read('jorrit')).toBeUndefined()
  expect(await calendarFiles.write('jorrit', ['held'])).toBe('committed')
  expect(await calendarFiles.read('jorrit')).toEqual(['held'])
  expect(await calendarFiles.read('bas')).toBeUndefined()
})
