/** A register that did not open is named in the one that took its place, and outlives whatever comes after it. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { GehoorDatabase, keptAside, removeOtherDatabases } from '../store/schema.ts'
import { runExport, runRestore } from './jobs.ts'
import { exportJob, Files, keyAfter, PASSPHRASE, registerWith, TODAY } from './test-kit.ts'

const opener = { kind: 'passphrase', passphrase: PASSPHRASE } as const
const nothing = (): void => undefined
const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name).toSorted()

test('it stays through unlocks and restores, while what nobody needs goes', async () => {
  const register = await registerWith(1)
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  for (const name of ['gehoor', 'gehoor-leftover']) await new GehoorDatabase(name).facts.put({ name: 'vaultId', value: 'vault-0' })
  const fresh = { handle: 'file', opener, target: 'gehoor-1', today: TODAY, aside: ['gehoor'], here: null }
  const restored = await runRestore(fresh, files, nothing)
  const first = new GehoorDatabase('gehoor-1')
  await removeOtherDatabases(first)
  expect(await names()).toEqual(expect.arrayContaining(['gehoor', 'gehoor-1']))
  expect(await names()).not.toContain('gehoor-leftover')

  const keys = (await keyAfter(register, restored)).all()
  for (const [mode, from, target] of [
    ['merge', 'gehoor-1', 'gehoor-2'],
    ['replace', 'gehoor-2', 'gehoor-3'],
  ] as const) {
    const here = { keys, vaultId: 'vault-1', register: { database: from, mode } }
    expect(await runRestore({ handle: 'file', opener, target, today: TODAY, here }, files, nothing)).toMatchObject({ ok: true })
    const next = new GehoorDatabase(target)
    expect(await keptAside(next)).toEqual(['gehoor'])
    await removeOtherDatabases(next)
    expect(await names()).not.toContain(from)
    expect(await names()).toContain('gehoor')
  }
})
