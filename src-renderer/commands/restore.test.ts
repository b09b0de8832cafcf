import { generateX25519Identity } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunJob } from '../backup/client.ts'
import { inspectExport } from './restore.ts'
import { desktopWith } from './test-kit.ts'

const FILE = { handle: 'file', fileName: 'gehoor.age', bytes: 1 }

/** With what the worker was asked to open the file. */
async function identityFor(text: string): Promise<unknown> {
  const asked: unknown[] = []
  const run: RunJob = (_, job) => {
    asked.push(job)
    return Promise.reject(new Error('enough'))
  }
  await inspectExport(desktopWith(), FILE, { kind: 'recoveryKey', text }, null, run).catch(() => undefined)
  return (asked[0] as { readonly opener: { readonly identity: string } }).opener.identity
}

test('the recovery key opens an export however it was typed, as it opens the register', async () => {
  const key = await generateX25519Identity()
  const blank = fc.constantFrom('', ' ', '-', '\n', '.')
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.boolean(), fc.array(blank, { minLength: 80, maxLength: 80 }), async (whole, isLower, blanks) => {
      const letters = whole ? key : key.slice('AGE-SECRET-KEY-1'.length)
      const spaced = [...letters].map((letter, index) => letter + (blanks[index] ?? '')).join('')
      const typed = isLower ? spaced.toLowerCase() : spaced
      expect(await identityFor(typed)).toBe(key)
    }),
  )
  const keyFile = `# created: 2026-11-23T10:15:00+01:00\n# public key: age1xyz\n${key}\n`
  expect(await identityFor(keyFile)).toBe(key)
})
