import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from '../files/write-whole.ts'
import { hasKeychain, type SafeStorage } from './keychain.ts'

const rememberedSchema = z.strictObject({ slotId: z.string(), identity: z.string() })
export type RememberedSlot = z.infer<typeof rememberedSchema>

/**
 * The way in of one person, sealed by the system for this account of it (DPAPI, Keychain, libsecret): who has that account
 * needs no passphrase. Only by choice, and never where the system has no keychain.
 */
export interface Remembered {
  isPossible(): Promise<boolean>
  /** Null when nobody is remembered, or when the system cannot open it any more. */
  read(): Promise<RememberedSlot | null>
  write(slot: RememberedSlot): Promise<'written' | 'noKeychain' | 'cannotWrite'>
  forget(): Promise<void>
}

export function sealedRemembered(path: string, safeStorage: SafeStorage, platform: NodeJS.Platform = process.platform): Remembered {
  const isPossible = (): Promise<boolean> => hasKeychain(safeStorage, platform).catch(() => false)
  return {
    isPossible,
    read: async () => {
      try {
        const bytes = await readFile(path)
        if (!(await isPossible())) return null
        return rememberedSchema.parse(JSON.parse((await safeStorage.decryptStringAsync(bytes)).result))
      } catch {
        return null
      }
    },
    write: async (slot) => {
      if (!(await isPossible())) return 'noKeychain'
      try {
        await writeWhole(path, await safeStorage.encryptStringAsync(JSON.stringify(slot)))
        return 'written'
      } catch {
        return 'cannotWrite'
      }
    },
    forget: () => rm(path, { force: true }),
  }
}
