import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { changeCase } from '../commands/change-case.ts'
import { read, registerOne } from '../commands/test-kit.ts'
import { isKnown } from '../domain/complaint/evolve.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { openStore, type Store } from '../store/store.ts'
import { copyRows } from './copy-rows.ts'
import { runExport, runInspect, runRestore } from './jobs.ts'
import { exportJob, Files, PASSPHRASE, type Register, registerWith, TODAY } from './test-kit.ts'

const nothing = (): void => undefined
const opener = { kind: 'passphrase', passphrase: PASSPHRASE } as const
let targets = 0

async function exported(register: Register): Promise<Files> {
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  return files
}

/** The register as it is after this restore; what was there stays as it was. */
async function restored(
  files: Files,
  register: Register,
  mode: 'merge' | 'replace',
  from = register.desk.database.name,
): Promise<Store & { name: string }> {
  const target = `merged-${targets++}`
  const { key } = register.desk
  const here = { keys: key.all(), vaultId: 'vault-1', register: { database: from, mode } }
  const answer = await runRestore({ handle: 'file', opener, target, today: TODAY, here }, files, nothing)
  if (!answer.ok) throw new Error(answer.reason)
  const store = await openStore(new GehoorDatabase(target), key, 'vault-1', { mayBeEmpty: false })
  if (!store.ok) throw new Error(store.reason)
  await store.value.cards.load()
  return { ...store.value, name: target }
}

const idsOf = async (store: Store, caseId: string): Promise<readonly string[]> =>
  (await read(store.cases.read(caseId))).log.map(({ id }) => id)
const change = ({ desk }: Register, caseId: string, subject: string) =>
  read(changeCase(desk.session, caseId, { type: 'changeDetails', changes: { subject } }))

test('merging is a union: what is here and what is in the export, each once', async () => {
  const register = await registerWith(2, [100])
  const [first = '', second = ''] = register.caseIds
  await change(register, first, 'In de kopie')
  const files = await exported(register)
  await change(register, second, 'Hier, daarna')
  const third = await registerOne(register.desk)
  const here = await Promise.all([first, second, third].map((caseId) => idsOf(register.desk.session.store, caseId)))
  const merged = await restored(files, register, 'merge')
  expect(await Promise.all([first, second, third].map((caseId) => idsOf(merged, caseId)))).toEqual(here)
  // Twice changes nothing.
  const twice = await restored(files, register, 'merge', merged.name)
  expect(await Promise.all([first, second, third].map((caseId) => idsOf(twice, caseId)))).toEqual(here)
  expect([...twice.cards.all.get()]).toEqual([...merged.cards.all.get()])
})

test('replacing makes it as it was then, and keeps what is half typed here', async () => {
  const register = await registerWith(2)
  const [first = ''] = register.caseIds
  const then = await idsOf(register.desk.session.store, first)
  const files = await exported(register)
  await change(register, first, 'Daarna')
  await registerOne(register.desk)
  await register.desk.session.store.drafts.save('intake/1', { text: 'half' }, 1)
  const replaced = await restored(files, register, 'replace')
  expect(await idsOf(replaced, first)).toEqual(then)
  expect([...replaced.cards.all.get().keys()]).toEqual([...register.caseIds])
  expect((await replaced.drafts.list()).map(({ value }) => value)).toEqual([{ text: 'half' }])
  const twice = await restored(files, register, 'replace', replaced.name)
  expect(await idsOf(twice, first)).toEqual(then)
})

test.each(['merge', 'replace'] as const)('C12: what was anonymised since stays so, with its attachments: %s', async (mode) => {
  const register = await registerWith(2, [5_000])
  const [first = ''] = register.caseIds
  const files = await exported(register)
  const { database, key } = register.desk
  await anonymise(register, first)
  expect(await database.chunks.count()).toBe(0)
  const after = await restored(files, register, mode)
  const left = await read(after.cases.read(first))
  expect(left.log.map(({ type }) => type)).toEqual(['caseAnonymised'])
  const rows = new GehoorDatabase(after.name)
  expect(await rows.chunks.count()).toBe(0)
  // And it reaches later exports.
  const later = new Files()
  await runExport({ ...exportJob(register), database: after.name, keys: key.all() }, later, nothing)
  const inside = await runInspect({ handle: 'file', opener, here: null }, later)
  expect(inside).toMatchObject({
    ok: true,
    value: { cases: 2, events: 1 + (await idsOf(after, register.caseIds[1] ?? '')).length, attachments: 0 },
  })
})

/** As retention leaves it after years: closed, past its term. */
async function anonymise({ desk: { session } }: Register, caseId: string): Promise<void> {
  const stored = await read(session.store.cases.read(caseId))
  const director = session.store.organisation.current.get().people.find(({ role }) => role === 'director')
  const facts = { reference: stored.complaint.reference }
  const anonymised = {
    ...stored.log[0],
    id: 'anonymised-1',
    type: 'caseAnonymised',
    version: 1,
    by: director?.personId ?? 'director',
    data: {
      ...facts,
      kind: 'complaint',
      channel: stored.complaint.channel,
      receivedOn: stored.complaint.receivedOn,
      confirmedInWritingOn: null,
      locationId: null,
      careType: null,
      ground: null,
      natureId: null,
      acknowledgedOn: null,
      proposedOn: null,
      judgment: null,
      outcomeSentOn: null,
      measures: [],
      disputes: [],
      closing: { cause: 'withdrawn', closedOn: '2024-01-01' },
    },
  }
  const [founding] = stored.log
  if (!founding) throw new Error('A case without events')
  expect(await session.store.cases.commit([...stored.log, { ...founding, ...anonymised }], stored.version)).toBe('committed')
}

test('C12: what the export knows to be anonymised goes here as well, with its attachments and what was half typed', async () => {
  const register = await registerWith(1, [5_000])
  const [first = ''] = register.caseIds
  await register.desk.session.store.drafts.save(`letter/${first}`, { text: 'half' }, 1)
  const here = new GehoorDatabase(`before-${targets++}`)
  await copyRows(register.desk.database, here, 'merge')
  await here.facts.put({ name: 'vaultId', value: 'vault-1' })
  await anonymise(register, first)
  const merged = await restored(await exported(register), register, 'merge', here.name)
  expect((await read(merged.cases.read(first))).log.map(({ type }) => type)).toEqual(['caseAnonymised'])
  expect(await new GehoorDatabase(merged.name).chunks.count()).toBe(0)
  expect(await merged.drafts.list()).toEqual([])
})

test('what went on at both sides is told before, and kept by a merge', async () => {
  const register = await registerWith(1)
  const [first = ''] = register.caseIds
  const before = await read(register.desk.session.store.cases.read(first))
  await change(register, first, 'Links')
  const files = await exported(register)
  const left = await read(register.desk.session.store.cases.read(first))
  // Another machine, which had not seen that.
  const other = await registerOther(register, first, before.log.length)
  const inspected = await runInspect(
    { handle: 'file', opener, here: { database: other.name, keys: register.desk.key.all(), viewerId: 'gerda' } },
    files,
  )
  expect(inspected).toMatchObject({ ok: true, value: { beside: { both: 1, same: 0 } } })
  const merged = await restored(files, register, 'merge', other.name)
  const log = (await read(merged.cases.read(first))).log
  expect(log).toHaveLength(left.log.length + 1)
  expect((await read(merged.cases.read(first))).complaint.conflicts.length).toBeGreaterThan(0)
  expect(log.filter(isKnown)).toHaveLength(log.length)
})

/** The same register with another change in the place of the last. */
async function registerOther(register: Register, caseId: string, events: number): Promise<GehoorDatabase> {
  const { session, database, key } = register.desk
  const name = `other-${targets++}`
  const copy = new GehoorDatabase(name)
  await copy.facts.put({ name: 'vaultId', value: 'vault-1' })
  for (const row of await database.logs.toArray()) await copy.logs.put(row)
  for (const row of await database.cases.toArray()) await copy.cases.put(row)
  const store = await openStore(copy, key, 'vault-1', { mayBeEmpty: false })
  if (!store.ok) throw new Error(store.reason)
  const stored = await read(store.value.cases.read(caseId))
  await store.value.cases.commit(stored.log.slice(0, events), stored.version)
  await read(
    changeCase({ ...session, store: store.value, newId: () => `right-${targets++}`, deviceId: 'pc-2' }, caseId, {
      type: 'changeDetails',
      changes: { subject: 'Rechts' },
    }),
  )
  return copy
}
