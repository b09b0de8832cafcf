import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Age, ageInWorker } from './age.ts'

/** A system that seals with a key of its own account. */
export class FakeSafeStorage {
  readonly #key = randomBytes(32)
  isAsyncEncryptionAvailable = async (): Promise<boolean> => true
  getSelectedStorageBackend = (): 'gnome_libsecret' => 'gnome_libsecret'
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

const realAge = ageInWorker(new URL('./age-worker.ts', import.meta.url))

/** Asks but once, since every question to scrypt takes a second or two: the answer to the same question is the same. */
function askedOnce<Question extends unknown[], Answer>(ask: (...asked: Question) => Promise<Answer>): typeof ask {
  const answers = new Map<string, Promise<Answer>>()
  return async (...asked) => {
    const question = JSON.stringify(asked)
    const answer = answers.get(question) ?? ask(...asked)
    answers.set(question, answer)
    return structuredClone(await answer)
  }
}

/** The real one, of which no question is asked twice. */
export const age: Age = {
  ...realAge,
  sealWithPassphrase: askedOnce(realAge.sealWithPassphrase),
  openWithPassphrase: askedOnce(realAge.openWithPassphrase),
  readKey: askedOnce(realAge.readKey),
}

/** The age of all others, with a passphrase that costs nothing: what scrypt does is tested where it is used. */
export const cheapAge: Age = {
  ...realAge,
  sealWithPassphrase: async (bytes, passphrase) => new TextEncoder().encode(`${passphrase}\n${new TextDecoder().decode(bytes)}`),
  openWithPassphrase: async (bytes, passphrase) => {
    const [sealedWith, text] = new TextDecoder().decode(bytes).split('\n')
    return sealedWith === passphrase ? new TextEncoder().encode(text) : null
  },
}
