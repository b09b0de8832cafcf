import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '../store/attachments.ts'
import { ATTACHMENT_MAX_BYTES, addAttachment, nameOf, saveAttachmentCopy } from './attachments.ts'
import { changeCase } from './change-case.ts'
import { type Desk, fillDisk, openDesk, read, registerOne } from './test-kit.ts'

let desk: Desk
let caseId: string
const saved: Uint8Array[] = []
const asked: string[] = []
let answer: { ok: true } | { ok: false; reason: 'diskFull' } = { ok: true }

beforeEach(async () => {
  saved.length = 0
  asked.length = 0
  answer = { ok: true }
  desk = await openDesk({
    beginCopy: async ({ suggestedName }) => {
      asked.push(`begin ${suggestedName}`)
      return { ok: true, handle: 'h' }
    },
    appendCopy: async ({ bytes }) => {
      saved.push(bytes)
      return answer
    },
    finishCopy: async () => {
      asked.push('finish')
      return { ok: true, fileName: 'kopie.png' }
    },
    abortCopy: async () => {
      asked.push('abort')
    },
  })
  caseId = await registerOne(desk)
})

const file = (size: number, name = 'foto.png'): File => new File([new Uint8Array(size).fill(7)], name, { type: 'image/png' })
const attachmentsOf = async () => (await read(desk.session.store.cases.read(caseId))).complaint.attachments
const rows = async () => [await desk.database.chunks.count(), await desk.database.unfinishedAttachments.count()]

describe('adding an attachment', () => {
  it('puts its bytes in the store and its name in the case', async () => {
    const added = await read(addAttachment(desk.session, caseId, file(CHUNK_BYTES + 1)))
    expect(await attachmentsOf()).toEqual([{ ...added, addedAt: '2026-11-23T09:15:00.000Z' }])
    expect(added).toMatchObject({ name: 'foto.png', mediaType: 'image/png', size: CHUNK_BYTES + 1 })
    expect(await rows()).toEqual([2, 0])
  })

  it('is refused when the file is too large or empty, and keeps nothing of it', async () => {
    const large = Object.assign(file(1), { slice: () => new Blob([]) })
    Object.defineProperty(large, 'size', { value: ATTACHMENT_MAX_BYTES + 1 })
    expect(await addAttachment(desk.session, caseId, large)).toEqual({ ok: false, reason: 'tooLarge' })
    expect(await addAttachment(desk.session, caseId, file(0))).toEqual({ ok: false, reason: 'empty' })
    expect([await rows(), await attachmentsOf()]).toEqual([[0, 0], []])
  })

  it('keeps no bytes when the case is not changed', async () => {
    const closing = { cause: 'withdrawn', closedOn: '2026-11-23', reason: 'Opgelost' } as const
    await read(changeCase(desk.session, caseId, { type: 'close', closing }))
    expect(await addAttachment(desk.session, caseId, file(10))).toEqual({ ok: false, reason: { code: 'caseClosed' } })
    expect(await rows()).toEqual([0, 0])
  })

  it('loses nothing when the disk fills up between the bytes and the event', async () => {
    const before = await read(addAttachment(desk.session, caseId, file(10, 'eerder.png')))
    fillDisk(desk)
    expect(await addAttachment(desk.session, caseId, file(10))).toEqual({ ok: false, reason: { code: 'diskFull' } })
    expect(await attachmentsOf()).toMatchObject([{ attachmentId: before.attachmentId }])
    expect(await rows()).toEqual([1, 0])
  })

  it('leaves the bytes when it is taken out: taking out can be undone', async () => {
    const { attachmentId } = await read(addAttachment(desk.session, caseId, file(10)))
    await read(changeCase(desk.session, caseId, { type: 'removeAttachment', attachmentId, reason: 'Dubbel' }))
    expect(await attachmentsOf()).toEqual([])
    const { log } = await read(desk.session.store.cases.read(caseId))
    const { id: eventId = '' } = log.at(-1) ?? {}
    await read(changeCase(desk.session, caseId, { type: 'retract', eventId, eventType: 'attachmentRemoved', reason: 'Toch niet' }))
    const [back] = await attachmentsOf()
    if (!back) throw new Error('It is not back')
    expect(await read(saveAttachmentCopy(desk.session, caseId, back))).toEqual({ fileName: 'kopie.png' })
  })
})

describe('saving a copy', () => {
  it('hands over all the bytes in order, and finishes', async () => {
    const attachment = await read(addAttachment(desk.session, caseId, file(CHUNK_BYTES + 3)))
    expect(await saveAttachmentCopy(desk.session, caseId, attachment)).toEqual({ ok: true, value: { fileName: 'kopie.png' } })
    expect(saved.map(({ length }) => length)).toEqual([CHUNK_BYTES, 3])
    expect(asked).toEqual(['begin foto.png', 'finish', 'abort'])
  })

  it('leaves no file of a damaged attachment, of a full disk, or when it is stopped', async () => {
    const attachment = await read(addAttachment(desk.session, caseId, file(CHUNK_BYTES + 3)))
    const wrong = { ...attachment, sha256: '0'.repeat(64) }
    expect(await saveAttachmentCopy(desk.session, caseId, wrong)).toEqual({ ok: false, reason: 'damaged' })
    const stop = AbortSignal.abort()
    expect(await saveAttachmentCopy(desk.session, caseId, attachment, { signal: stop })).toEqual({ ok: false, reason: 'cancelled' })
    answer = { ok: false, reason: 'diskFull' }
    expect(await saveAttachmentCopy(desk.session, caseId, attachment)).toEqual({ ok: false, reason: 'diskFull' })
    expect(asked.filter((step) => step === 'finish')).toEqual([])
    expect(asked.filter((step) => step === 'abort')).toHaveLength(3)
  })
})

describe('the name of an attachment', () => {
  it.each([
    ['foto.png', 'foto.png'],
    ['C:\\Users\\Sanne\\foto.png', 'foto.png'],
    ['/home/sanne/foto.png', 'foto.png'],
    ['foto\u202egnp.exe', 'fotognp.exe'],
    ['a\u0000b\n.txt', 'ab.txt'],
    ['', 'bijlage'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ])('of %j is %j', (name, expected) => {
    expect(nameOf(name)).toBe(expected)
  })
})
