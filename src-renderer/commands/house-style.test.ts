import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkLetterhead } from '../documents/letterhead/check-letterhead.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { letterTold } from '../documents/test-kit.ts'
import { keepLetterhead, keepLogo } from './house-style.ts'
import { keptBytes, letterLook } from './letter-look.ts'
import { type Desk, fillDisk, openDesk, read } from './test-kit.ts'

const sample = new Uint8Array(readFileSync(join(import.meta.dirname, '../../resources/sample/letterhead.docx')))
const letter = letterTold()
/** The smallest PNG there is, of one pixel. */
const PNG = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
)
const file = (bytes: Uint8Array<ArrayBuffer>, name: string): File => new File([bytes], name)
const check: LetterWriter['check'] = async (bytes, told) => checkLetterhead(bytes, told)

const styleOf = ({ session }: Desk) => session.store.organisation.current.get().letterStyle
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a logo', () => {
  it('is kept with its name, its size and its hash, and comes back as it was', async () => {
    const desk = await openDesk()
    await read(keepLogo(desk.session, file(PNG, 'logo.png')))
    const { logo } = styleOf(desk)
    expect(logo).toMatchObject({ name: 'logo.png', size: PNG.byteLength, sha256: sha256(PNG) })
    expect(logo && (await keptBytes(desk.session.store, logo))).toEqual(PNG)
    expect((await read(letterLook(desk.session.store, styleOf(desk)))).logo).toMatchObject({ type: 'png', width: 1, height: 1 })
  })

  it.each([
    ['a text that calls itself a picture', new TextEncoder().encode('geen plaatje'), 'notImage'],
    ['nothing', new Uint8Array(), 'notImage'],
    ['larger than a logo is', new Uint8Array(2_000_001), 'logoTooLarge'],
  ])('is refused when it is %s, and the one that is there stays', async (_, bytes, reason) => {
    const desk = await openDesk()
    await read(keepLogo(desk.session, file(PNG, 'logo.png')))
    expect(await keepLogo(desk.session, file(bytes, 'ander.png'))).toEqual({ ok: false, reason })
    expect(styleOf(desk).logo?.name).toBe('logo.png')
  })

  it('is known by what is in it and not by its name', async () => {
    const desk = await openDesk()
    await read(keepLogo(desk.session, file(PNG, '../../logo.exe')))
    expect(styleOf(desk).logo?.name).toBe('logo.exe')
  })

  it('that cannot be kept is not named either', async () => {
    const desk = await openDesk()
    fillDisk(desk)
    expect((await keepLogo(desk.session, file(PNG, 'logo.png'))).ok).toBe(false)
    expect(styleOf(desk).logo).toBeNull()
  })
})

describe('a letterhead', () => {
  it('is kept when it can be filled in, and what of it can is told', async () => {
    const desk = await openDesk()
    const checked = await read(keepLetterhead(desk.session, { check }, file(sample, 'papier.docx'), letter))
    expect(checked).toMatchObject({ unknown: [], missing: [] })
    expect(styleOf(desk).letterhead).toMatchObject({ name: 'papier.docx', sha256: sha256(sample) })
    expect((await read(letterLook(desk.session.store, styleOf(desk)))).letterhead).toEqual(sample)
  })

  it('stands in the place of the logo, which stays for when it goes', async () => {
    const desk = await openDesk()
    await read(keepLogo(desk.session, file(PNG, 'logo.png')))
    await read(keepLetterhead(desk.session, { check }, file(sample, 'papier.docx'), letter))
    expect(styleOf(desk).logo?.name).toBe('logo.png')
    expect((await read(letterLook(desk.session.store, styleOf(desk)))).logo).toBeNull()
  })

  it('that is none is refused with why, and nothing is kept', async () => {
    const desk = await openDesk()
    const refused = await keepLetterhead(desk.session, { check }, file(PNG, 'papier.docx'), letter)
    expect(refused).toEqual({ ok: false, reason: 'notWord' })
    expect(styleOf(desk).letterhead).toBeNull()
  })

  it('that is too large is not even opened', async () => {
    const desk = await openDesk()
    const opens = vi.fn(check)
    const refused = await keepLetterhead(desk.session, { check: opens }, file(new Uint8Array(10_000_001), 'groot.docx'), letter)
    expect(refused).toEqual({ ok: false, reason: 'tooLarge' })
    expect(opens).not.toHaveBeenCalled()
  })

  it('that was damaged since makes no letter', async () => {
    const desk = await openDesk()
    await read(keepLetterhead(desk.session, { check }, file(sample, 'papier.docx'), letter))
    const { letterhead } = styleOf(desk)
    const style = { ...styleOf(desk), letterhead: letterhead && { ...letterhead, sha256: '0'.repeat(64) } }
    expect(await letterLook(desk.session.store, style)).toEqual({ ok: false, reason: 'lookDamaged' })
  })
})
