import type { ElectronSubset } from '../electron.ts'

export type SafeStorage = ElectronSubset['safeStorage']

/**
 * Whether the seal of the system hides anything. A Linux without a keyring seals with a key that is the same on every computer,
 * so that what it seals is as good as written out. Other systems have no such choice, and no function that tells.
 */
export async function hasKeychain(safeStorage: SafeStorage, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || !FIXED_KEY.includes(safeStorage.getSelectedStorageBackend())
}

const FIXED_KEY = ['basic_text', 'unknown']
