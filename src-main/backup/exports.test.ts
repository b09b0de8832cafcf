import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Desk, make, ORGANISATION, openDesk } from './test-kit.ts'

const desks: Desk[] = []
const open = (): Desk => {
  const desk = openDesk()
  desks.push(desk)
  return desk
}
afterEach(async () => {
  for (const { base, exports } of desks.splice(0)) {
    await exports.abandonAll()
    rmSync(base, { recursive: true, force: true })
  }
})

const NAME = 'gehoor-de-proef-2026-11-23-1015.age'
const BYTES = new Uint8Array(randomBytes(2_500_000))

async function bytesOf({ exports }: Desk, handle: string): Promise<Buffer | null> {
  const file = await exports.stream(handle)
  return file && Buffer.from(await new Response(file.body).arrayBuffer())
}

/** To the end, of which there may be none. */
async function readOn(reader: ReadableStreamDefaultReader | undefined): Promise<void> {
  while (reader && !(await reader.read()).done);
}

describe('an export', () => {
  test('stands there whole, and is what was sent', async () => {
    const desk = open()
    expect(await make(desk, BYTES)).toBe(NAME)
    expect(readdirSync(desk.folder)).toEqual([NAME])
    expect(readFileSync(join(desk.folder, NAME)).equals(BYTES)).toBe(true)
    expect(desk.record.get()).toMatchObject({ lastGood: { fileName: NAME, cases: 1, bytes: BYTES.length }, lastFailure: null })
  })

  test('is not there before it counts', async () => {
    const { exports, folder } = open()
    const begun = await exports.begin(ORGANISATION)
    if (!begun.ok) throw new Error(begun.reason)
    await exports.append(begun.handle, BYTES.subarray(0, 1000))
    expect(readdirSync(folder)).toEqual([`${NAME}.part`])
    await exports.settle(begun.handle)
    expect(readdirSync(folder)).toEqual([`${NAME}.part`])
    await exports.publish({ handle: begun.handle, cases: 1, isWhole: true })
    expect(readdirSync(folder)).toEqual([NAME])
  })

  test('of the same minute takes no other’s place', async () => {
    const desk = open()
    expect(await make(desk, BYTES)).toBe(NAME)
    expect(await make(desk, BYTES.subarray(0, 5))).toBe('gehoor-de-proef-2026-11-23-1015-2.age')
    // Of one day the last stays, and the good one before it.
    expect(readdirSync(desk.folder)).toHaveLength(2)
  })

  test('that came back otherwise than it was written does not count, and goes', async () => {
    const { exports, folder, record } = open()
    const begun = await exports.begin(ORGANISATION)
    if (!begun.ok) throw new Error(begun.reason)
    await exports.append(begun.handle, BYTES)
    const part = join(folder, `${NAME}.part`)
    truncateSync(part, BYTES.length - 1)
    expect(await exports.settle(begun.handle)).toEqual({ ok: false, reason: 'differs' })
    expect(readdirSync(folder)).toEqual([])
    expect(record.get().lastFailure?.reason).toBe('differs')
    expect(record.get().lastGood).toBeNull()
  })

  test('with holes in it takes the place of no good one, however old that is', async () => {
    const desk = open()
    await make(desk, BYTES)
    for (let day = 1; day < 30; day += 1) {
      desk.clockOff = day * 86_400_000
      await make(desk, BYTES.subarray(0, 5), false)
    }
    expect(desk.record.get().lastGood?.fileName).toBe(NAME)
    expect(existsSync(join(desk.folder, NAME))).toBe(true)
    expect(desk.record.get().lastFailure?.reason).toBe('notWhole')
  })

  test('is one at a time: another is refused, and the first goes on', async () => {
    const desk = open()
    const [first, second] = await Promise.all([desk.exports.begin(ORGANISATION), desk.exports.begin(ORGANISATION)])
    expect([first.ok, second.ok]).toEqual([true, false])
    expect(await desk.exports.begin(ORGANISATION)).toEqual({ ok: false, reason: 'busy' })
    if (!first.ok) throw new Error('unreachable')
    expect(await desk.exports.append(first.handle, BYTES.subarray(0, 10))).toEqual({ ok: true })
    await desk.exports.abandonAll()
    expect(readdirSync(desk.folder)).toEqual([])
    expect(await make(desk, BYTES)).toBe(NAME)
  })

  test('that a person stopped is no failure', async () => {
    const { exports, record, folder } = open()
    const begun = await exports.begin(ORGANISATION)
    if (!begun.ok) throw new Error(begun.reason)
    await exports.abort(begun.handle, null)
    expect([record.get().lastFailure, readdirSync(folder)]).toEqual([null, []])
    expect(await exports.append(begun.handle, BYTES.subarray(0, 1))).toEqual({ ok: false, reason: 'unknownFile' })
  })
})

describe('while pieces move', () => {
  test('it is told, and for a little after; and what hangs is not', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const desk = open()
      expect(desk.exports.isMoving()).toBe(false)
      await make(desk, BYTES)
      expect(desk.exports.isMoving()).toBe(true)
      vi.advanceTimersByTime(120_000)
      expect(desk.exports.isMoving()).toBe(false)
      const opened = await desk.exports.openForReading(join(desk.folder, NAME))
      if (!opened.ok) throw new Error(opened.reason)
      expect(desk.exports.isMoving()).toBe(false)
      await bytesOf(desk, opened.handle)
      expect(desk.exports.isMoving()).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('what goes wrong outside', () => {
  test('a folder that is not there is said, and tried again when it is back', async () => {
    const desk = open()
    rmSync(desk.folder, { recursive: true })
    expect(await make(desk, BYTES)).toBe('folderAbsent')
    expect(desk.record.get().lastFailure?.reason).toBe('folderAbsent')
    mkdirSync(desk.folder)
    expect(await make(desk, BYTES)).toBe(NAME)
  })

  test('a folder that vanishes in the middle leaves no export that counts', async () => {
    const desk = open()
    const begun = await desk.exports.begin(ORGANISATION)
    if (!begun.ok) throw new Error(begun.reason)
    await desk.exports.append(begun.handle, BYTES)
    rmSync(desk.folder, { recursive: true })
    expect(await desk.exports.settle(begun.handle)).toEqual({ ok: false, reason: 'folderAbsent' })
    expect(desk.record.get().lastGood).toBeNull()
    mkdirSync(desk.folder)
    expect(await make(desk, BYTES)).toBe(NAME)
  })

  test('no folder chosen is said', async () => {
    const desk = open()
    desk.record.set({ folder: null })
    expect(await make(desk, BYTES)).toBe('noFolder')
  })

  test('what a crash left goes with the next, and nothing else does', async () => {
    const desk = open()
    const others = ['gehoor-de-proef-2026-11-20-1000.age', 'brief.docx', 'iets.age.part']
    for (const name of [...others, 'gehoor-de-proef-2026-11-22-1000.age.part']) writeFileSync(join(desk.folder, name), 'x')
    await make(desk, BYTES)
    expect(readdirSync(desk.folder).sort()).toEqual([...others, NAME].sort())
  })

  test('a clock that went back a year costs no good export', async () => {
    const desk = open()
    for (const day of [0, 1, 2, 3]) {
      desk.clockOff = day * 86_400_000
      await make(desk, BYTES.subarray(0, day + 1))
    }
    const before = readdirSync(desk.folder)
    desk.clockOff = -365 * 86_400_000
    const made = await make(desk, BYTES)
    expect(made).toBe('gehoor-de-proef-2025-11-23-1015.age')
    expect(readdirSync(desk.folder).sort()).toEqual([...before, made].sort())
    expect(desk.record.get().lastGood?.fileName).toBe(made)
  })
})

describe('reading', () => {
  test('gives the whole file, as often as it is asked, until it is closed', async () => {
    const desk = open()
    await make(desk, BYTES)
    const opened = await desk.exports.openForReading(join(desk.folder, NAME))
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened).toMatchObject({ fileName: NAME, bytes: BYTES.length })
    for (const _ of [1, 2]) expect((await bytesOf(desk, opened.handle))?.equals(BYTES)).toBe(true)
    const half = await desk.exports.stream(opened.handle)
    const reader = half?.body.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    await desk.exports.close(opened.handle)
    expect(await desk.exports.stream(opened.handle)).toBeNull()
    await expect(readOn(reader)).rejects.toThrow('Closed')
  })

  test('of a file that becomes shorter meanwhile fails, and does not just end', async () => {
    const desk = open()
    await make(desk, BYTES)
    const opened = await desk.exports.openForReading(join(desk.folder, NAME))
    if (!opened.ok) throw new Error(opened.reason)
    const reader = (await desk.exports.stream(opened.handle))?.body.getReader()
    await reader?.read()
    truncateSync(join(desk.folder, NAME), 1_000)
    await expect(readOn(reader)).rejects.toThrow('The file ended early')
  })

  test('an empty file ends at once', async () => {
    const desk = open()
    writeFileSync(join(desk.folder, 'leeg.age'), '')
    const opened = await desk.exports.openForReading(join(desk.folder, 'leeg.age'))
    expect(opened.ok && (await bytesOf(desk, opened.handle))?.length).toBe(0)
  })

  test('is of what was opened: not of what nobody opened, nor of what is still being written', async () => {
    const desk = open()
    const { exports } = desk
    const begun = await exports.begin(ORGANISATION)
    if (!begun.ok) throw new Error(begun.reason)
    await exports.append(begun.handle, BYTES.subarray(0, 1000))
    for (const handle of [begun.handle, 'another', '../../etc/passwd', '']) expect(await exports.stream(handle)).toBeNull()
    const settled = await exports.settle(begun.handle)
    if (!settled.ok) throw new Error(settled.reason)
    expect((await bytesOf(desk, settled.reading))?.equals(BYTES.subarray(0, 1000))).toBe(true)
  })

  test('of more files than a page needs is refused, and so is all of it once the page is gone', async () => {
    const desk = open()
    await make(desk, BYTES)
    const opened = await Promise.all(Array.from({ length: 5 }, () => desk.exports.openForReading(join(desk.folder, NAME))))
    expect(opened.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'failed' }])
    await desk.exports.abandonAll()
    for (const file of opened) expect(file.ok ? await desk.exports.stream(file.handle) : null).toBeNull()
  })

  test('refuses what is no file', async () => {
    const { exports, folder } = open()
    expect(await exports.openForReading(folder)).toEqual({ ok: false, reason: 'failed' })
    expect(await exports.openForReading(join(folder, 'weg.age'))).toEqual({ ok: false, reason: 'folderAbsent' })
  })
})
