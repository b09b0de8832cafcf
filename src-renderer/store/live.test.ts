import { describe, expect, it, vi } from 'vitest'
import { liveCell } from './live.ts'

function watched() {
  const cell = liveCell(0)
  const heard = vi.fn<(value: number) => void>()
  const stop = cell.subscribe(() => heard(cell.get()))
  return { cell, heard, stop }
}

describe('a live value', () => {
  it('tells who listens, until they stop', () => {
    const { cell, heard, stop } = watched()
    cell.set(1)
    stop()
    cell.set(2)
    expect([heard.mock.calls, cell.get()]).toEqual([[[1]], 2])
  })

  it('while it is held is new at once, and tells once when the last one lets go', () => {
    const { cell, heard } = watched()
    const letGo = cell.hold()
    const letGoToo = cell.hold()
    cell.set(1)
    cell.set(2)
    letGo()
    letGo()
    expect([heard.mock.calls, cell.get()]).toEqual([[], 2])
    letGoToo()
    expect(heard.mock.calls).toEqual([[2]])
  })

  it('tells nothing when nothing changed meanwhile', () => {
    const { cell, heard } = watched()
    cell.hold()()
    expect(heard).not.toHaveBeenCalled()
  })
})
