import { openDesktop } from './platform/desktop.ts'

export const desktop = openDesktop(window.desktop)

/** What the unlock screen needs of main, asked by a script of its own while the app itself is still being read. */
export const opening = Promise.all([desktop.appInfo(), desktop.vaultState().catch(() => null)])
