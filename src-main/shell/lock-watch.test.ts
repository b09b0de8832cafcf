import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForLock } from './lock-watch.ts'

/** A vault that somebody opened for the first time, a page that answers or not, and a system that tells of sleep. */
function watched({ pageLocks }: { pageLocks: boolean }) {
  const state: { opening: number | null; asked: number; forced: number; idleSeconds: number; isWorking: boolean } = {
    opening: 1,
    asked: 0,
    forced: 0,
    idleSeconds: 0,
    isWorking: false,
  }
  const events = new EventEmitter()
  watchForLock({
    powerMonitor: {
      on: (name: string, listener: () => void) => events.on(name, listener),
      getSystemIdleTime: () => state.idleSeconds,
    } as Parameters<typeof watchForLock>[0]['powerMonitor'],
    lockAfterMinutes: () => 10,
    opening: () => state.opening,
    isWorking: () => state.isWorking,
    askPage: () => {
      state.asked += 1
      if (pageLocks) state.opening = null
    },
    lockNow: () => {
      state.forced += 1
      state.opening = null
    },
  })
  return { state, events }
}

describe('the watch that locks', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(['suspend', 'lock-screen'])('%s: asks the page first, which saves what is half typed', (event) => {
    const { state, events } = watched({ pageLocks: true })
    events.emit(event)
    vi.advanceTimersByTime(60_000)
    expect(state).toMatchObject({ asked: 1, forced: 0, opening: null })
  })

  it('locks by itself when the page does not answer within three seconds', () => {
    const { state, events } = watched({ pageLocks: false })
    events.emit('suspend')
    vi.advanceTimersByTime(2_999)
    expect(state.forced).toBe(0)
    vi.advanceTimersByTime(1)
    expect(state).toMatchObject({ forced: 1, opening: null })
  })

  it('leaves alone what somebody unlocked again within those three seconds', () => {
    const { state, events } = watched({ pageLocks: true })
    events.emit('lock-screen')
    vi.advanceTimersByTime(1_000)
    state.opening = 2
    vi.advanceTimersByTime(10_000)
    expect(state).toMatchObject({ forced: 0, opening: 2 })
  })

  it('locks after the minutes that were set, and asks nothing of a page that is locked', () => {
    const { state } = watched({ pageLocks: true })
    state.idleSeconds = 10 * 60 - 1
    vi.advanceTimersByTime(15_000)
    expect(state.asked).toBe(0)
    state.idleSeconds = 10 * 60
    vi.advanceTimersByTime(45_000)
    expect(state.asked).toBe(1)
  })

  it('does not break off an export or a restore by idle time, and locks when it is done; sleep does', () => {
    const { state, events } = watched({ pageLocks: true })
    Object.assign(state, { idleSeconds: 3_600, isWorking: true })
    vi.advanceTimersByTime(600_000)
    expect(state.asked).toBe(0)
    state.isWorking = false
    vi.advanceTimersByTime(15_000)
    expect(state.asked).toBe(1)
    Object.assign(state, { opening: 2, isWorking: true })
    events.emit('suspend')
    expect(state.asked).toBe(2)
  })
})
