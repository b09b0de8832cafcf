import { afterEach, expect, test, vi } from 'vitest'
import { fetchExport, isUnreachable, unreachable } from './export-file.ts'

afterEach(() => vi.unstubAllGlobals())

const answered = (answer: () => Response): string[] => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answer()
  })
  return asked
}
const pieces = (...sizes: number[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const size of sizes) controller.enqueue(new Uint8Array(size).fill(size))
      controller.close()
    },
  })
const headers = { 'content-length': '5' }

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  return null
}
const whole = async (handle = 'handle-1'): Promise<number[]> => [
  ...new Uint8Array(await new Response(await fetchExport(handle)).arrayBuffer()),
]

test('the bytes of a file, as they come, from where main serves them', async () => {
  const asked = answered(() => new Response(pieces(2, 3), { headers }))
  expect(await whole()).toEqual([2, 2, 3, 3, 3])
  expect(asked).toEqual(['/.exports/handle-1'])
})

test('an empty file is empty', async () => {
  answered(() => new Response(pieces(), { headers: { 'content-length': '0' } }))
  expect(await whole()).toEqual([])
})

test.each<[string, () => Response]>([
  ['of a file that nobody opened', () => new Response(null, { status: 404 })],
  ['when main does not answer', () => Response.error()],
  ['when it ends before its length', () => new Response(pieces(2), { headers })],
  ['when nothing comes at all', () => new Response(pieces(), { headers })],
  [
    'when it fails in the middle',
    () => {
      const failing = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) })
      return new Response(failing, { headers })
    },
  ],
])('it is unreachable %s', async (_, answer) => {
  answered(answer)
  expect(isUnreachable(await failureOf(whole()))).toBe(true)
})

test('it is unreachable when the request fails', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(isUnreachable(await failureOf(fetchExport('handle-1')))).toBe(true)
})

test('who stops reading lets main stop too', async () => {
  const cancel = vi.fn()
  answered(() => new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1)), cancel }), { headers }))
  await (await fetchExport('handle-1')).cancel()
  expect(cancel).toHaveBeenCalledOnce()
})

test('it is told from other failures, also when it came from another thread', () => {
  expect(isUnreachable(structuredClone(unreachable()))).toBe(true)
  expect(isUnreachable(new Error('damaged'))).toBe(false)
  expect(isUnreachable('The file could not be read on')).toBe(false)
})
