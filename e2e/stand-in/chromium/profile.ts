import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evict } from './leftover.ts'

/** What a browser remembers of its user and Electron does not: history, form entries, passwords. */
const PREFERENCES = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  history: { saving_disabled: true },
}

/** Open tabs, with all that is typed in them; no preference turns that off, but a file where the folder should be does. */
const SESSION_FOLDERS = ['Sessions', 'Sessions_Encrypted']

/**
 * Makes the profile folder ours, and fit for an app that promises to leave nothing readable on the disk: its storage is kept from run
 * to run, as by Electron, and nothing else of its pages.
 */
export async function takeProfile(profile: string): Promise<void> {
  await evict(profile)
  const folder = join(profile, 'Default')
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(PREFERENCES))
  for (const name of SESSION_FOLDERS) writeFileSync(join(folder, name), '')
}
