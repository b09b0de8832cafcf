import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loud } from '../loud.ts'
import { getPath } from './paths.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A random key beside what it protects: no secret from anyone who reads the folder, but no key that others know either. */
async function key(): Promise<Buffer> {
  const folder = getPath('userData')
  const file = join(folder, 'safe-storage.key')
  await mkdir(folder, { recursive: true })
  await writeFile(file, randomBytes(32), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file)
}

export const safeStorage = loud('safeStorage', {
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return true
  },

  /**
   * The name of a real keyring, since the app seals nothing under `basic_text`, which is one key for every computer. Here the key is
   * this folder's own, so what is sealed is unreadable in a copy of any file but the key's.
   */
  getSelectedStorageBackend(): 'gnome_libsecret' {
    return 'gnome_libsecret'
  },

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, await key(), nonce)
    const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },

  async decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const sealedFrom = NONCE_BYTES + TAG_BYTES
    const decipher = createDecipheriv(CIPHER, await key(), encrypted.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(encrypted.subarray(NONCE_BYTES, sealedFrom))
    const result = Buffer.concat([decipher.update(encrypted.subarray(sealedFrom)), decipher.final()]).toString('utf8')
    return { result, shouldReEncrypt: false }
  },
})
