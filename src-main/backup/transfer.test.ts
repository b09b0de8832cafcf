import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, ORGANISATION, openDesk } from './test-kit.ts'
import { serveTransfer } from './transfer.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(async () => {
  await desk.exports.abandonAll()
  rmSync(desk.base, { recursive: true, force: true })
})

const HEADERS = { 'content-security-policy': "default-src 'none'" }
const ask = (path: string, init: RequestInit = {}): Promise<Response | null> =>
  serveTransfer(new Request(`app://gehoor${path}`, init), desk.exports, HEADERS)

test('a piece that was written comes out again', async () => {
  const begun = await desk.exports.begin(ORGANISATION)
  if (!begun.ok) throw new Error(begun.reason)
  expect(await desk.exports.append(begun.handle, new Uint8Array([1, 2, 3]))).toEqual({ ok: true })
  const settled = await desk.exports.settle(begun.handle)
  if (!settled.ok) throw new Error(settled.reason)
  const read = await ask(`/.backup/${settled.reading}/1`)
  expect([...new Uint8Array((await read?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([2, 3])
  expect(read?.headers.get('content-security-policy')).toBe("default-src 'none'")
})

test('another address is not its business', async () => {
  expect(await ask('/index.html')).toBeNull()
  expect(await ask('/.backups/x')).toBeNull()
})

test('what is being written, and what nobody opened, is refused; and nothing is written this way', async () => {
  const begun = await desk.exports.begin(ORGANISATION)
  if (!begun.ok) throw new Error(begun.reason)
  expect((await ask(`/.backup/${begun.handle}/0`))?.status).toBe(404)
  expect((await ask('/.backup/another/0'))?.status).toBe(404)
  expect((await ask(`/.backup/${begun.handle}`, { method: 'POST', body: new Uint8Array(1) }))?.status).toBe(400)
  expect((await ask(`/.backup/${begun.handle}/0`, { method: 'POST', body: new Uint8Array(1) }))?.status).toBe(405)
})

test('whatever is asked, it answers and writes nothing', { timeout: 60_000 }, async () => {
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS')
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.string(), method, async (path, query, verb) => {
      const answer = await ask(`/.backup/${path}?${query}`, { method: verb })
      expect(answer === null || answer.status >= 400).toBe(true)
    }),
  )
})
