import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileHash } from './file-hash.ts'

const BYTES = new Uint8Array(randomBytes(20_000))

/** In pieces of uneven size. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>, size: number): Promise<string> {
  const hash = fileHash(size)
  for (let at = 0; at < bytes.length; at += 7_777) hash.update(bytes.slice(at, at + 7_777))
  return hash.digest()
}
const expected = createHash('sha256').update(BYTES).digest('hex')

test('it is SHA-256 of all pieces, as a whole or bit by bit', async () => {
  expect(await hashOf(BYTES, BYTES.length)).toBe(expected)
  expect(await hashOf(BYTES, 100_000_000)).toBe(expected)
})

test('what is shorter than was thought is hashed as it is', async () => {
  expect(await hashOf(BYTES, BYTES.length + 500)).toBe(expected)
})

test('what is longer than it said has the hash of no file', async () => {
  expect(await hashOf(BYTES, BYTES.length - 1)).toBe('')
})
