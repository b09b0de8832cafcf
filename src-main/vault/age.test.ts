import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ageInWorker, asIdentity, type KeyPair } from './age.ts'

const WORKER = new URL('./age-worker.ts', import.meta.url)
const age = ageInWorker(WORKER)
/** A good key, of another vault. */
const STRANGER: KeyPair = {
  identity: 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
  recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
}
const BYTES = new Uint8Array(32).map((_, index) => 255 - index)

describe.concurrent('the recovery key', { timeout: 60_000 }, () => {
  let key: KeyPair
  let letters = ''
  beforeAll(async () => {
    key = await age.newKey()
    letters = key.identity.slice('AGE-SECRET-KEY-1'.length)
  })

  test('is an age identity of 74 characters, with a recipient that goes with it', async () => {
    expect(key.identity).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)
    expect(key.recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/)
    expect(await age.readKey(key.identity)).toEqual(key)
  })

  test('is another one each time', async () => {
    expect((await age.newKey()).identity).not.toBe(key.identity)
  })

  test('is read as people type it', async () => {
    const groups = letters.match(/.{1,6}/g) ?? []
    const typed = [
      key.identity.toLowerCase(),
      letters,
      groups.join('-').toLowerCase(),
      `age secret key 1 ${groups.join('  ')}`,
      `AGE–SECRET–KEY–1${groups.join('\u00a0')}.`,
    ]
    for (const text of typed) expect(await age.readKey(text), text).toEqual(key)
  })

  test('is read with blanks and dashes anywhere, in any case', () => {
    const between = fc.array(fc.constantFrom('', ' ', '-', '  ', '\n', '–', '.', '\t'), { minLength: 80, maxLength: 80 })
    fc.assert(
      fc.property(between, fc.boolean(), fc.boolean(), (blanks, lower, prefixed) => {
        const text = prefixed ? key.identity : letters
        const typed = [...(lower ? text.toLowerCase() : text)].map((letter, index) => letter + (blanks[index] ?? '')).join('')
        return asIdentity(typed) === key.identity
      }),
    )
  })

  test('is found in a key file, as age-keygen makes one', () => {
    expect(asIdentity(`# created: 2026-11-23T10:15:00+01:00\n# public key: ${key.recipient}\n${key.identity}\n`)).toBe(key.identity)
  })

  test('is refused with one character wrong, missing, doubled or swapped', async () => {
    const wrong = letters.startsWith('Q') ? 'P' : 'Q'
    const swap = [...letters].findIndex((letter, index) => letter !== letters[index + 1])
    const swapped = letters.slice(0, swap) + (letters[swap + 1] ?? '') + (letters[swap] ?? '') + letters.slice(swap + 2)
    const typed = [wrong + letters.slice(1), letters.slice(1), letters + letters.slice(-1), swapped]
    for (const text of typed) expect(await age.readKey(text), text).toBe(null)
  })

  test.each(['', 'AGE-SECRET-KEY-1', 'vier losse woorden samen', '☃'.repeat(58)])(
    'is refused when %j is typed, and nothing is thrown',
    async (typed) => {
      expect(await age.readKey(typed)).toBe(null)
    },
  )

  test('seals for itself alone', async () => {
    const sealed = await age.sealTo(BYTES, [key.recipient])
    expect(await age.openWith(sealed, key.identity)).toEqual(BYTES)
    expect(await age.openWith(sealed, STRANGER.identity)).toBe(null)
  })

  test('does not open what is damaged, wherever the damage is', async () => {
    const sealed = await age.sealTo(BYTES, [key.recipient])
    const places = [0, 120, sealed.length - 1]
    for (const at of places) {
      const flipped = Uint8Array.from(sealed)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      expect(await age.openWith(flipped, key.identity), `byte ${at}`).toBe(null)
    }
    for (const length of [100, sealed.length - 1]) expect(await age.openWith(sealed.subarray(0, length), key.identity)).toBe(null)
  })
})

describe.concurrent('a passphrase', { timeout: 60_000 }, () => {
  const composed = 'caf\u00e9 zo\u00eb vier woorden'

  test('opens what it sealed, however the keyboard makes its accents and with blanks around it, and costs 2^18 of scrypt', async () => {
    const sealed = await age.sealWithPassphrase(BYTES, composed)
    expect(new TextDecoder('latin1').decode(sealed)).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/)
    const decomposed = ` ${composed.normalize('NFD')}\n`
    expect(decomposed).not.toContain(composed)
    expect(await age.openWithPassphrase(sealed, decomposed)).toEqual(BYTES)
  })
})

describe.concurrent('a worker that gives no answer', { timeout: 60_000 }, () => {
  const workerThat = (script: string): URL => new URL(`data:text/javascript,${encodeURIComponent(script)}`)

  test.each([
    ['ends', 'process.exit(0)'],
    ['throws', 'throw new Error("broken")'],
    ['ends when it is asked', `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1))`],
  ])('and %s lets nobody wait for ever', async (_, script) => {
    await expect(ageInWorker(workerThat(script)).newKey()).rejects.toThrow()
  })

  test('and cannot be found lets nobody wait for ever', async () => {
    await expect(ageInWorker(new URL('./no-such-worker.ts', import.meta.url)).newKey()).rejects.toThrow()
  })

  test.each(['warn-with-error-code', 'throw'])('because age failed ends, also where rejections are %s', async (mode) => {
    const worker = new Worker(WORKER, { execArgv: [`--unhandled-rejections=${mode}`] })
    const answers: unknown[] = []
    worker.on('message', (answer) => answers.push(answer))
    worker.postMessage({ name: 'sealTo', recipients: [STRANGER.recipient], bytes: null })
    expect(await once(worker, 'exit')).toEqual([1])
    expect(answers).toEqual([])
  })
})
