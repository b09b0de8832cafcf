import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from '../files/write-whole.ts'
import { hasKeychain, type SafeStorage } from './keychain.ts'

const labelSchema = z.object({ personId: z.string(), name: z.string(), role: z.string() })
const labelsSchema = z.array(labelSchema)
export type PersonLabel = z.infer<typeof labelSchema>

/**
 * The names on the unlock screen, before anyone has typed a passphrase.
 *
 * They cannot lie under the data key, and not in the clear: the system seals them for this account (DPAPI, Keychain,
 * libsecret). Where it cannot open them, as after a move to another computer, people are offered without a name.
 */
export interface Labels {
  read(): Promise<readonly PersonLabel[]>
  write(labels: readonly PersonLabel[]): Promise<void>
  remove(): Promise<void>
}

export function sealedLabels(path: string, safeStorage: SafeStorage, platform: NodeJS.Platform = process.platform): Labels {
  const remove = (): Promise<void> => rm(path, { force: true }).catch(() => undefined)
  return {
    remove,
    read: async () => {
      try {
        if (!(await hasKeychain(safeStorage, platform))) return []
        const { result } = await safeStorage.decryptStringAsync(await readFile(path))
        return labelsSchema.parse(JSON.parse(result))
      } catch {
        return []
      }
    },
    write: async (labels) => {
      try {
        // What an older start left there may be readable now.
        if (!(await hasKeychain(safeStorage, platform))) return await remove()
        await writeWhole(path, await safeStorage.encryptStringAsync(JSON.stringify(labels)))
      } catch {
        // Without labels people are offered as person 1, 2, …: no reason to fail what was asked.
      }
    },
  }
}
