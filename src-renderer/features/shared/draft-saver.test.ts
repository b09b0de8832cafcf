import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Drafts } from '../../store/drafts.ts'
import { type DraftState, draftSaver } from './draft-saver.ts'

/** A disk that takes as long as a test says. */
let saved: string[]
let told: DraftState['kind'][]
let onDisk: (value: unknown) => Promise<void>
const drafts: Drafts = {
  save: async (_, value) => {
    await onDisk(value)
    saved.push(String(value))
  },
  list: async () => [],
  watch: () => () => undefined,
  remove: async (id) => {
    saved.push(`removed ${id}`)
  },
}
const open = () =>
  draftSaver<string>(
    drafts,
    'd1',
    () => performance.now(),
    ({ kind }) => told.push(kind),
  )

// The clock stands still but where a test moves it: nothing here measures how fast this machine is.
beforeEach(() => {
  vi.useFakeTimers()
  saved = []
  told = []
  onDisk = async () => undefined
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a form that is being typed', () => {
  it('is saved once typing pauses, as it is then', async () => {
    const saver = open()
    for (const text of ['S', 'Sa', 'San']) saver.save(text)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(300)
    expect(saved).toEqual(['San'])
    expect(told).toEqual(['saved'])
  })

  it('never waits longer than 700 ms while typing goes on', async () => {
    const saver = open()
    const typedAt = new Map<number, number>()
    let newest = 0
    let longest = 0
    onDisk = async (value) => {
      // Everything typed since the last save was waiting from its own moment on.
      for (let key = newest + 1; key <= Number(value); key += 1) longest = Math.max(longest, performance.now() - (typedAt.get(key) ?? 0))
      newest = Number(value)
    }
    for (let key = 1; key <= 100; key += 1) {
      typedAt.set(key, performance.now())
      saver.save(String(key))
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(300)
    expect(newest).toBe(100)
    expect(longest).toBeLessThanOrEqual(700)
    expect(saved.length).toBeLessThan(20)
  })

  it('is not saved again when nothing was typed', async () => {
    const saver = open()
    saver.save('San')
    await vi.advanceTimersByTimeAsync(10_000)
    await saver.flush()
    expect(saved).toEqual(['San'])
  })
})

describe('the disk', () => {
  it('gets the states of the form in order, however slow it is', async () => {
    const saver = open()
    const writing: (() => void)[] = []
    onDisk = () => new Promise((done) => writing.push(done))
    saver.save('first')
    await vi.advanceTimersByTimeAsync(300)
    saver.save('second')
    await vi.advanceTimersByTimeAsync(5_000)
    // The second waits for the first, which is still on its way.
    expect(writing).toHaveLength(1)
    writing[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(writing).toHaveLength(2)
    writing[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(saved).toEqual(['first', 'second'])
  })

  it('that is full is told, and the next state is tried again', async () => {
    const saver = open()
    onDisk = () => Promise.reject(new Error('full'))
    saver.save('San')
    await vi.advanceTimersByTimeAsync(300)
    expect(told).toEqual(['failed'])
    onDisk = async () => undefined
    saver.save('Sanne')
    await vi.advanceTimersByTimeAsync(300)
    expect(told).toEqual(['failed', 'saved'])
    expect(saved).toEqual(['Sanne'])
  })
})

describe('leaving', () => {
  it('writes at once what still waits', async () => {
    const saver = open()
    saver.save('San')
    await saver.flush()
    expect(saved).toEqual(['San'])
  })

  it('with nothing typed writes nothing', async () => {
    await open().flush()
    expect(saved).toEqual([])
  })
})

describe('throwing it away', () => {
  it('leaves nothing behind: not what waits, and not what is typed after', async () => {
    const saver = open()
    saver.save('San')
    await saver.remove()
    saver.save('Sanne')
    await saver.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saved).toEqual(['removed d1'])
  })

  it('waits for the write that is on its way, so that it does not come back', async () => {
    const saver = open()
    let finish = (): void => undefined
    onDisk = () =>
      new Promise((done) => {
        finish = done
      })
    saver.save('San')
    await vi.advanceTimersByTimeAsync(300)
    const removed = saver.remove()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saved).toEqual([])
    finish()
    await removed
    expect(saved).toEqual(['San', 'removed d1'])
  })
})
