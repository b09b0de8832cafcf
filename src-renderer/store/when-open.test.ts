import { expect, test, vi } from 'vitest'
import { whenOpen } from './when-open.ts'

test.each([
  [[true], 1],
  [[false, true], 2],
  [[false, false, true], 3],
  [[false, false, false, false], 3],
])('%j: looked %i times', async (answers, times) => {
  const left = [...answers]
  const look = vi.fn(async () => ({ ok: left.shift() ?? false }))
  await whenOpen(look, 0)
  expect(look).toHaveBeenCalledTimes(times)
})
