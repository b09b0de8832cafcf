import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { letterDocx } from '../documents/letter-docx.ts'
import type { Desktop } from '../platform/desktop.ts'
import { changeCase } from './change-case.ts'
import { issueLetter } from './issue-letter.ts'
import type { LetterOrder } from './letter-order.ts'
import { type Desk, fillDisk, openDesk, read, registerOne } from './test-kit.ts'

const order: LetterOrder = { recipientId: 'k1', datedOn: '2026-11-20', ownSentence: '' }
const saveDocument = vi.fn<Desktop['saveDocument']>()
const write = vi.fn(letterDocx)

/** A case with its handler, ready for the letter. */
async function ready(language: 'nl' | 'en' = 'nl', handlerId: string | null = 'jorrit') {
  saveDocument.mockReset().mockResolvedValue({ ok: true, handle: 'file-1', fileName: 'brief.docx' })
  write.mockClear()
  const desk = await openDesk({ saveDocument })
  const caseId = await registerOne(desk, language)
  if (handlerId !== null) await read(changeCase(desk.session, caseId, { type: 'assignHandler', handlerId }))
  return { desk, caseId, complaint: (await read(desk.session.store.cases.read(caseId))).complaint }
}
const lettersIn = async ({ session }: Desk, caseId: string) => (await read(session.store.cases.read(caseId))).complaint.letters
const saved = () => saveDocument.mock.calls[0]?.[0]

describe('a letter that is made', () => {
  it('is on record with the hash of exactly the bytes that were saved', async () => {
    const { desk, caseId, complaint } = await ready()
    const issued = await read(issueLetter(desk.session, { write }, 'acknowledgement', complaint, order))
    const [letter, ...others] = await lettersIn(desk, caseId)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ letterId: issued.letterId, handlerId: 'jorrit', complainantId: 'k1', datedOn: '2026-11-20', sent: null })
    expect(letter?.sha256).toBe(
      createHash('sha256')
        .update(saved()?.bytes ?? '')
        .digest('hex'),
    )
    expect(issued).toMatchObject({ handle: 'file-1', fileName: 'brief.docx' })
  })

  it.each([
    ['nl', '2026-001 ontvangstbevestiging.docx'],
    ['en', '2026-001 acknowledgement.docx'],
  ] as const)('C14: is proposed under a name in its own language (%s) that names nobody', async (language, name) => {
    const { desk, complaint } = await ready(language)
    await issueLetter(desk.session, { write }, 'acknowledgement', complaint, order)
    expect(saved()?.suggestedName).toBe(name)
  })

  it('is the one of the chosen day and complainant, signed by who is at the keyboard', async () => {
    const { desk, complaint } = await ready()
    await issueLetter(desk.session, { write }, 'acknowledgement', complaint, {
      ...order,
      datedOn: '2026-11-19',
      ownSentence: 'Tot woensdag.',
    })
    const content = write.mock.calls[0]?.[0]
    expect(content?.facts[0]?.value).toBe('19 november 2026')
    expect(content?.signature[0]).toBe('Gerda Uitslag')
    expect(JSON.stringify(content?.paragraphs)).toContain('Tot woensdag.')
  })
})

describe('nothing is put on record', () => {
  it.each(['cancelled', 'diskFull', 'notAllowed', 'inUse', 'failed'] as const)('when the file was not saved: %s', async (reason) => {
    const { desk, caseId, complaint } = await ready()
    saveDocument.mockResolvedValue({ ok: false, reason })
    const result = await issueLetter(desk.session, { write }, 'acknowledgement', complaint, order)
    expect(result).toEqual({ ok: false, reason: { step: 'save', reason } })
    expect(await lettersIn(desk, caseId)).toEqual([])
  })

  it('when the letter could not be made', async () => {
    const { desk, caseId, complaint } = await ready()
    const broken = { write: () => Promise.reject(new Error('no worker')) }
    await expect(issueLetter(desk.session, broken, 'acknowledgement', complaint, order)).rejects.toThrow('no worker')
    expect(saveDocument).not.toHaveBeenCalled()
    expect(await lettersIn(desk, caseId)).toEqual([])
  })

  it('when another handler was assigned while the place was chosen: it says that the file is not in the case', async () => {
    const { desk, caseId, complaint } = await ready()
    saveDocument.mockImplementation(async () => {
      await read(changeCase(desk.session, caseId, { type: 'assignHandler', handlerId: 'bas' }))
      return { ok: true, handle: 'file-1', fileName: 'brief.docx' }
    })
    const result = await issueLetter(desk.session, { write }, 'acknowledgement', complaint, order)
    expect(result).toEqual({ ok: false, reason: { step: 'record', reason: { code: 'letterNamesNoHandler' } } })
    expect(await lettersIn(desk, caseId)).toEqual([])
  })

  it('when the disk of the register is full: the file is there, and that it is not in the case is told', async () => {
    const { desk, caseId, complaint } = await ready()
    fillDisk(desk)
    const result = await issueLetter(desk.session, { write }, 'acknowledgement', complaint, order)
    expect(result).toEqual({ ok: false, reason: { step: 'record', reason: { code: 'diskFull' } } })
    expect(await lettersIn(desk, caseId)).toEqual([])
  })
})

describe('T2: nothing is even made', () => {
  it.each([
    ['without a handler', null, order, 'letterNamesNoHandler'],
    ['for someone who is not in the case', 'jorrit', { ...order, recipientId: 'k9' }, 'complainantUnknown'],
  ])('%s', async (_, handlerId, asked, code) => {
    const { desk, complaint } = await ready('nl', handlerId)
    const result = await issueLetter(desk.session, { write }, 'acknowledgement', complaint, asked)
    expect(result).toEqual({ ok: false, reason: { step: 'record', reason: { code } } })
    expect([write.mock.calls.length, saveDocument.mock.calls.length]).toEqual([0, 0])
  })

  it('by someone the organisation does not know', async () => {
    const { desk, complaint } = await ready()
    const result = await issueLetter({ ...desk.session, personId: 'nobody' }, { write }, 'acknowledgement', complaint, order)
    expect(result.ok).toBe(false)
    expect(write).not.toHaveBeenCalled()
  })
})
