import { describe, expect, it, vi } from 'vitest'
import { letterDocx } from '../documents/letter-docx.ts'
import type { Desktop } from '../platform/desktop.ts'
import { changeCase } from './change-case.ts'
import { type DueLetter, dueLetters, letterDraftId } from './due-letters.ts'
import { issueLetters } from './issue-letters.ts'
import { type Desk, openDesk, read, registerOne } from './test-kit.ts'

const saveInFolder = vi.fn<Desktop['saveInFolder']>()
const write = vi.fn(letterDocx)

/** A register with this many cases that are ready for their acknowledgement. */
async function ready(count: number) {
  saveInFolder.mockReset().mockImplementation(async ({ suggestedName }) => ({ ok: true, fileName: suggestedName }))
  write.mockReset().mockImplementation(letterDocx)
  const desk = await openDesk({ saveInFolder })
  const caseIds: string[] = []
  for (let index = 0; index < count; index += 1) {
    const caseId = await registerOne(desk)
    await read(changeCase(desk.session, caseId, { type: 'assignHandler', handlerId: 'jorrit' }))
    caseIds.push(caseId)
  }
  const due = (await dueLetters(desk.session, caseIds, 200)).letters
  const make = (chosen: readonly DueLetter[] = due, how = {}) => read(issueLetters(desk.session, { write }, 'folder-1', chosen, how))
  return { desk, caseIds, due, make }
}
const caseOf = async ({ session }: Desk, caseId = '') => (await read(session.store.cases.read(caseId))).complaint
const told = (made: Awaited<ReturnType<Awaited<ReturnType<typeof ready>>['make']>>) =>
  made.outcomes.map(({ result }) => (result.ok ? result.value.fileName : result.reason.step))

describe('what is to be written', () => {
  it('is every letter that a case asks for, with what stands in its way', async () => {
    const { desk, caseIds, due } = await ready(1)
    expect(due).toMatchObject([
      { reference: '2026-001', kind: 'acknowledgement', recipientId: 'k1', recipient: 'Sanne Hoogwater', hindrance: null },
    ])
    const other = await registerOne(desk)
    const { letters } = await dueLetters(desk.session, [...caseIds, other], 200)
    expect(letters.map(({ hindrance }) => hindrance?.mend ?? null)).toEqual([null, 'assign'])
  })

  it('stops when there are enough, and says so', async () => {
    const { desk, caseIds } = await ready(3)
    const found = await dueLetters(desk.session, caseIds, 2)
    expect([found.letters.length, found.hasMore]).toEqual([2, true])
    expect((await dueLetters(desk.session, caseIds, 3)).hasMore).toBe(false)
  })

  it('passes over a case that cannot be read, and counts it', async () => {
    const { desk, caseIds } = await ready(1)
    const found = await dueLetters(desk.session, ['nowhere', ...caseIds], 200)
    expect([found.letters.length, found.unreadable]).toEqual([1, 1])
  })

  it('what someone typed at the desk of a letter counts as written', async () => {
    const { desk, caseIds } = await ready(1)
    const [caseId = ''] = caseIds
    await read(
      changeCase(desk.session, caseId, { type: 'close', closing: { cause: 'outOfScope', closedOn: '2026-11-23', reason: 'Geen opvang.' } }),
    )
    const hindranceOf = async () => (await dueLetters(desk.session, caseIds, 200)).letters[0]?.hindrance?.id
    expect(await hindranceOf()).toBe('ownText')
    const draft = { kind: 'course', personId: desk.session.personId, values: { ownSentence: 'Bel de gemeente.' } }
    await desk.session.store.drafts.save(letterDraftId(caseId, 'referral'), draft, 1)
    expect(await hindranceOf()).toBeUndefined()
    await desk.session.store.drafts.save(letterDraftId(caseId, 'referral'), { ...draft, personId: 'bas' }, 1)
    expect(await hindranceOf()).toBe('ownText')
  })
})

describe('several letters at once', () => {
  it('are each in the folder, and kept in their case as one that was made alone', async () => {
    const { desk, caseIds, make } = await ready(3)
    const progress: number[] = []
    const made = await make(undefined, { onProgress: (done: number) => progress.push(done) })
    expect(told(made)).toEqual([
      '2026-001 ontvangstbevestiging.docx',
      '2026-002 ontvangstbevestiging.docx',
      '2026-003 ontvangstbevestiging.docx',
    ])
    expect(progress).toEqual([1, 2, 3])
    for (const [index, caseId] of caseIds.entries()) {
      const [letter, ...others] = (await caseOf(desk, caseId)).letters
      expect(others).toEqual([])
      const bytes = saveInFolder.mock.calls.find(([{ suggestedName }]) => suggestedName.startsWith(`2026-00${index + 1}`))?.[0].bytes
      expect(letter).toMatchObject({ kind: 'acknowledgement', size: bytes?.byteLength, datedOn: '2026-11-23', sent: null })
    }
    expect((await dueLetters(desk.session, caseIds, 200)).letters).toEqual([])
  })

  it('one that fails does not stop the others, and is told', async () => {
    const { desk, caseIds, make } = await ready(3)
    write.mockImplementation((content, look) =>
      content.documentTitle.includes('2026-001') ? Promise.reject(new Error('the worker broke')) : letterDocx(content, look),
    )
    saveInFolder.mockImplementation(async ({ suggestedName }) =>
      suggestedName.startsWith('2026-002') ? { ok: false, reason: 'inUse' } : { ok: true, fileName: suggestedName },
    )
    const faults: unknown[] = []
    const made = await make(undefined, { onFault: (error: unknown) => faults.push(error) })
    expect(told(made)).toEqual(['fault', 'save', '2026-003 ontvangstbevestiging.docx'])
    expect([faults.length, made.folderRefusal]).toEqual([1, null])
    expect((await caseOf(desk, caseIds[0])).letters).toEqual([])
  })

  it.each(['notAllowed', 'diskFull', 'folderAbsent', 'unknownFolder'] as const)('end when the folder takes none: %s', async (reason) => {
    const { make } = await ready(5)
    saveInFolder.mockResolvedValue({ ok: false, reason })
    const made = await make()
    expect([told(made), made.folderRefusal]).toEqual([['save', 'save', 'save', 'stopped', 'stopped'], reason])
    expect(saveInFolder).toHaveBeenCalledTimes(3)
  })

  it('that were stopped: what was begun is made whole, the rest is not tried', async () => {
    const { desk, caseIds, make } = await ready(5)
    const stop = new AbortController()
    const made = await make(undefined, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(told(made)).toEqual([
      ...['2026-001', '2026-002', '2026-003'].map((reference) => `${reference} ontvangstbevestiging.docx`),
      'stopped',
      'stopped',
    ])
    expect((await dueLetters(desk.session, caseIds, 200)).letters.map(({ reference }) => reference)).toEqual(['2026-004', '2026-005'])
  })

  it('look at the case as it is by then', async () => {
    const { desk, caseIds, due, make } = await ready(3)
    await make(due.slice(0, 1))
    const closing = { cause: 'withdrawn', closedOn: '2026-11-23', reason: 'Opgelost.' } as const
    await read(changeCase(desk.session, caseIds[1] ?? '', { type: 'close', closing }))
    expect(told(await make(due))).toEqual(['notDue', 'notDue', '2026-003 ontvangstbevestiging.docx'])
  })

  it('what has to be mended by then is told', async () => {
    const { desk, caseIds, make } = await ready(1)
    const { complainants } = await caseOf(desk, caseIds[0])
    const changes = { complainants: complainants.map((person) => ({ ...person, email: '' })) }
    await read(changeCase(desk.session, caseIds[0] ?? '', { type: 'changeDetails', changes }))
    const made = await make()
    expect(made.outcomes[0]?.result).toMatchObject({ ok: false, reason: { step: 'check', check: { id: 'address', mend: 'complete' } } })
    expect(saveInFolder).not.toHaveBeenCalled()
  })

  it('what was typed for one is in it, and is a draft no more', async () => {
    const { desk, caseIds, make } = await ready(1)
    const id = letterDraftId(caseIds[0] ?? '', 'acknowledgement')
    const draft = { kind: 'course', personId: desk.session.personId, values: { ownSentence: 'Tot woensdag.' } }
    await desk.session.store.drafts.save(id, draft, 1)
    saveInFolder.mockResolvedValueOnce({ ok: false, reason: 'inUse' })
    await make()
    expect(await desk.session.store.drafts.list()).toHaveLength(1)
    await make()
    expect(JSON.stringify(write.mock.calls.at(-1)?.[0].paragraphs)).toContain('Tot woensdag.')
    expect(await desk.session.store.drafts.list()).toEqual([])
  })

  it('C14: no file is named after anyone', async () => {
    const { make } = await ready(2)
    await make()
    for (const [{ suggestedName }] of saveInFolder.mock.calls) expect(suggestedName).toMatch(/^2026-00\d ontvangstbevestiging\.docx$/)
  })
})
