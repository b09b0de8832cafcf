import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchIdle } from './idle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const state = { isWorking: false, locked: 0 }
  const lock = (): void => {
    state.locked += 1
  }
  const watch = watchIdle({ afterMs: 600_000, isWorking: () => state.isWorking, lock })
  return { state, ...watch }
}

it('locks after the time, which begins anew at every touch', () => {
  const { state, touch } = watched()
  vi.advanceTimersByTime(599_999)
  touch()
  vi.advanceTimersByTime(599_999)
  expect(state.locked).toBe(0)
  vi.advanceTimersByTime(1)
  expect(state.locked).toBe(1)
})

it('does not break off an export or a restore, and locks soon after it', () => {
  const { state } = watched()
  state.isWorking = true
  vi.advanceTimersByTime(3_600_000)
  expect(state.locked).toBe(0)
  state.isWorking = false
  vi.advanceTimersByTime(15_000)
  expect(state.locked).toBe(1)
})

it('stopped, it locks no more', () => {
  const { state, stop } = watched()
  stop()
  vi.advanceTimersByTime(3_600_000)
  expect(state.locked).toBe(0)
})
