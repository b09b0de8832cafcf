import { describe, expect, it, vi } from 'vitest'
import { changeCase } from '../commands/change-case.ts'
import { openDesk, registerOne } from '../commands/test-kit.ts'
import { seal } from '../store/sealing.ts'
import { openCaseSearch } from './case-search.ts'
import { openIndexer } from './indexer.ts'
import type { FromWorker } from './messages.ts'
import { readTexts } from './read-texts.ts'
import { NO_NAMES } from './test-kit.ts'

const NAMES = { ...NO_NAMES, locations: { vlier: "'t Vlierpad" }, natures: { communicatie: 'Communicatie' } }

async function indexed() {
  const desk = await openDesk()
  const caseId = await registerOne(desk)
  const told = vi.fn<() => void>()
  const indexer = openIndexer(readTexts(desk.database, desk.key), told)
  indexer.setNames(NAMES)
  await indexer.change([caseId], [])
  const finds = (typed: string): boolean => indexer.index.search(typed, 1).caseIds[0] === caseId
  return { desk, caseId, indexer, told, finds }
}

describe('the index', () => {
  it('is read from the sealed logs, with the names of the register', async () => {
    const { finds, told } = await indexed()
    expect([finds('hoogwater'), finds('noud'), finds('vlierpad'), finds('communicatie')]).toEqual([true, true, true, true])
    expect(told).toHaveBeenCalledOnce()
  })

  it('of an empty register takes the first case that comes', async () => {
    const desk = await openDesk()
    const told = vi.fn<() => void>()
    const indexer = openIndexer(readTexts(desk.database, desk.key), told)
    await indexer.change([], [])
    const caseId = await registerOne(desk)
    await indexer.change([caseId], [])
    expect([indexer.index.size(), told.mock.calls.length]).toEqual([1, 2])
  })

  it('keeps up with a write', async () => {
    const { desk, caseId, indexer, finds } = await indexed()
    const contact = {
      contactId: 'c1',
      on: '2026-11-20',
      channel: 'phone',
      party: 'complainant',
      summary: 'Over de trampoline',
      shareable: true,
    } as const
    expect(finds('trampoline')).toBe(false)
    expect((await changeCase(desk.session, caseId, { type: 'logContact', contact })).ok).toBe(true)
    await indexer.change([caseId], [])
    expect(finds('trampoline')).toBe(true)
  })

  it('reads again what is written while it is being opened', async () => {
    const { desk, caseId, indexer, finds } = await indexed()
    const reading = indexer.change([caseId], [])
    const changes = { description: 'Gevallen van de schommel' }
    expect((await changeCase(desk.session, caseId, { type: 'changeDetails', changes })).ok).toBe(true)
    await Promise.all([reading, indexer.change([caseId], [])])
    expect(finds('schommel')).toBe(true)
  })

  it('C11: forgets a case that is not this person’s any more, also while it is being read', async () => {
    const { caseId, indexer, finds } = await indexed()
    const reading = indexer.change([caseId], [])
    await indexer.change([], [caseId])
    await reading
    expect([finds('hoogwater'), indexer.index.size()]).toEqual([false, 0])
  })

  it('follows a name that changed', async () => {
    const { indexer, finds } = await indexed()
    indexer.setNames({ ...NAMES, locations: { vlier: 'Het Zonnedak' } })
    await indexer.change([], [])
    expect([finds('zonnedak'), finds('vlierpad')]).toEqual([true, false])
  })

  it('follows a name that changed while it was being read', async () => {
    const desk = await openDesk()
    const caseId = await registerOne(desk)
    const begun = Promise.withResolvers<void>()
    const read = readTexts(desk.database, desk.key)
    const indexer = openIndexer(
      (wanted) => {
        begun.resolve()
        return read(wanted)
      },
      () => undefined,
    )
    indexer.setNames(NAMES)
    const reading = indexer.change([caseId], [])
    await begun.promise
    indexer.setNames({ ...NAMES, locations: { vlier: 'Het Zonnedak' } })
    await reading
    expect(indexer.index.search('zonnedak', 1).caseIds).toEqual([caseId])
  })

  it('reads later what the store could not give now', async () => {
    const desk = await openDesk()
    const caseId = await registerOne(desk)
    const told = vi.fn<() => void>()
    const read = vi.fn(readTexts(desk.database, desk.key)).mockRejectedValueOnce(new Error('The store could not be read'))
    const indexer = openIndexer(read, told)
    await expect(indexer.change([caseId], [])).rejects.toThrow('The store could not be read')
    expect(told).not.toHaveBeenCalled()
    await indexer.change([], [])
    expect([indexer.index.size(), told.mock.calls.length]).toEqual([1, 1])
  })

  it('passes over what it cannot open', async () => {
    const { desk, caseId, indexer, finds } = await indexed()
    await desk.database.logs.update(caseId, { log: await seal(desk.key, 'another place', []) })
    await indexer.change([caseId, 'not-there'], [])
    expect([finds('hoogwater'), indexer.index.size()]).toEqual([false, 0])
  })
})

describe('the page', () => {
  it('tells the worker what to read and what to forget, and nothing twice', async () => {
    const desk = await openDesk()
    await registerOne(desk)
    const said: unknown[] = []
    const worker = { postMessage: (message: unknown) => void said.push(message), terminate: () => undefined } as Partial<Worker> as Worker
    const search = openCaseSearch(desk.session.store, () => worker)
    const cards = desk.session.store.cards.all.get()
    const [caseId = ''] = cards.keys()
    said.length = 0
    search.show(cards)
    search.show(new Map(cards))
    search.show(new Map())
    expect(said).toEqual([
      { type: 'change', read: [caseId], drop: [] },
      { type: 'change', read: [], drop: [caseId] },
    ])
    said.length = 0
    const older = desk.key.lend()
    await desk.session.store.rotation.begin(crypto.getRandomValues(new Uint8Array(64)))
    expect(said, 'a new key is lent as well').toEqual([{ type: 'key', database: desk.database.name, keys: desk.key.lend() }])
    expect(desk.key.lend()).not.toEqual(older)
    const answer = search.search('hoog', 1)
    worker.onmessage?.({ data: { type: 'hits', id: 1, hits: { caseIds: [caseId], found: [[]] } } satisfies FromWorker } as MessageEvent)
    expect(await answer).toEqual({ caseIds: [caseId], found: [[]] })
  })
})
