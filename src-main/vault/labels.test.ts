import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ElectronSubset } from '../electron.ts'
import { type PersonLabel, sealedLabels } from './labels.ts'

type SafeStorage = ElectronSubset['safeStorage']

/** A system that seals with a key of its own account. */
class FakeSafeStorage implements SafeStorage {
  available = true
  readonly #key = randomBytes(32)
  isAsyncEncryptionAvailable = async (): Promise<boolean> => this.available
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret'
  getSelectedStorageBackend = (): ReturnType<SafeStorage['getSelectedStorageBackend']> => this.backend
  encryptStringAsync = async (text: string): Promise<Buffer> => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  }
  decryptStringAsync = async (bytes: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
    const result = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    return { shouldReEncrypt: false, result }
  }
}

const PEOPLE: readonly PersonLabel[] = [
  { personId: 'person-1', name: 'Sanne Voorbeeld', role: 'director' },
  { personId: 'person-2', name: 'Zoë O’Neill', role: 'handler' },
]

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-labels-'))
  path = join(folder, 'people.sealed')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the names on the unlock screen', () => {
  test('are read back as they were written, by the same account', async () => {
    const system = new FakeSafeStorage()
    await sealedLabels(path, system).write(PEOPLE)
    expect(await sealedLabels(path, system).read()).toEqual(PEOPLE)
    await sealedLabels(path, system).write(PEOPLE.slice(1))
    expect(await sealedLabels(path, system).read()).toEqual(PEOPLE.slice(1))
  })

  test('are on the disk as the system sealed them, and in no other way', async () => {
    await sealedLabels(path, new FakeSafeStorage()).write(PEOPLE)
    expect(await readdir(folder)).toEqual(['people.sealed'])
    const written = await readFile(path)
    for (const word of ['Sanne', 'Voorbeeld', 'Zoë', 'Neill', 'director', 'handler', 'person-1', 'personId']) {
      for (const encoding of ['utf8', 'utf16le'] as const) expect(written.includes(Buffer.from(word, encoding)), word).toBe(false)
    }
    expect(written.toString('latin1')).not.toMatch(/^[A-Za-z0-9+/=\s]*$/)
  })

  test.each(['kwallet', 'kwallet5', 'kwallet6', 'gnome_libsecret'] as const)('are kept on a Linux with a keyring: %s', async (backend) => {
    const system = new FakeSafeStorage()
    system.backend = backend
    await sealedLabels(path, system, 'linux').write(PEOPLE)
    expect(await sealedLabels(path, system, 'linux').read()).toEqual(PEOPLE)
  })

  test.each(['win32', 'darwin'] as const)('are kept on %s, which has no keyrings to choose from and cannot be asked', async (platform) => {
    const system = new FakeSafeStorage()
    system.getSelectedStorageBackend = () => {
      throw new TypeError('safeStorage.getSelectedStorageBackend is not a function')
    }
    await sealedLabels(path, system, platform).write(PEOPLE)
    expect(await sealedLabels(path, system, platform).read()).toEqual(PEOPLE)
  })

  test('are gone when they are removed, once or twice', async () => {
    const labels = sealedLabels(path, new FakeSafeStorage())
    await labels.write(PEOPLE)
    await labels.remove()
    await labels.remove()
    expect(await readdir(folder)).toEqual([])
    expect(await labels.read()).toEqual([])
  })

  test('are no names for another account or another computer', async () => {
    await sealedLabels(path, new FakeSafeStorage()).write(PEOPLE)
    expect(await sealedLabels(path, new FakeSafeStorage()).read()).toEqual([])
  })
})

describe('without names, and without an error', () => {
  test('when nothing was written', async () => {
    expect(await sealedLabels(path, new FakeSafeStorage()).read()).toEqual([])
  })

  test('when the system cannot seal: nothing is written, nothing is read', async () => {
    const system = new FakeSafeStorage()
    await sealedLabels(path, system).write(PEOPLE)
    system.available = false
    expect(await sealedLabels(path, system).read()).toEqual([])
    const other = sealedLabels(join(folder, 'other.sealed'), system)
    await other.write(PEOPLE)
    expect(await readdir(folder)).toEqual(['people.sealed'])
  })

  test.each(['basic_text', 'unknown'] as const)(
    'on a Linux whose seal is %s, a key that everyone has: no file is left',
    async (backend) => {
      const system = new FakeSafeStorage()
      await sealedLabels(path, system, 'linux').write(PEOPLE)
      system.backend = backend
      expect(await sealedLabels(path, system, 'linux').read()).toEqual([])
      await sealedLabels(path, system, 'linux').write(PEOPLE)
      expect(await readdir(folder)).toEqual([])
      expect(await sealedLabels(path, system, 'linux').read()).toEqual([])
    },
  )

  test('when what lies there is garbage, cut short or empty', async () => {
    const system = new FakeSafeStorage()
    const labels = sealedLabels(path, system)
    await labels.write(PEOPLE)
    const whole = await readFile(path)
    for (const content of ['', 'garbage', JSON.stringify(PEOPLE), randomBytes(200), whole.subarray(0, 40), whole.subarray(1)]) {
      await writeFile(path, content)
      expect(await labels.read()).toEqual([])
    }
  })

  test.each([
    '',
    'geen json',
    'null',
    '{}',
    '"Sanne"',
    '[null]',
    '[{"personId":"person-1"}]',
    '[{"personId":1,"name":"Sanne","role":"x"}]',
  ])('when what was sealed is no list of people: %j', async (text) => {
    const system = new FakeSafeStorage()
    await writeFile(path, await system.encryptStringAsync(text))
    expect(await sealedLabels(path, system).read()).toEqual([])
  })

  test('when the system fails in every way it can', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('The keyring is locked'))
    const system = new FakeSafeStorage()
    await sealedLabels(path, system).write(PEOPLE)
    const before = await readFile(path)
    for (const broken of ['isAsyncEncryptionAvailable', 'encryptStringAsync'] as const) {
      await sealedLabels(path, { ...system, [broken]: fail }).write([])
      expect(Buffer.compare(await readFile(path), before)).toBe(0)
    }
    for (const broken of ['isAsyncEncryptionAvailable', 'decryptStringAsync'] as const) {
      expect(await sealedLabels(path, { ...system, [broken]: fail }).read()).toEqual([])
    }
    expect(await sealedLabels(path, { ...system }).read()).toEqual(PEOPLE)
  })

  test('when there is no place to write them', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const labels = sealedLabels(join(folder, 'a-file', 'people.sealed'), new FakeSafeStorage())
    await labels.write(PEOPLE)
    expect(await labels.read()).toEqual([])
  })
})
