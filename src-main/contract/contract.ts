import { z } from 'zod'
import { appChannels } from './app-channels.ts'
import { backupChannels } from './backup-channels.ts'
import { filesChannels } from './files-channels.ts'
import { vaultChannels } from './vault-channels.ts'

/**
 * The desktop API: every channel between page and main process, with what may be asked and what may be answered.
 *
 * Both ways are parsed at the door. Paths never cross: dialogs live in main, and what was saved is named by a handle.
 * Byte arrays cross as `Uint8Array`; the data key crosses once, at unlock.
 */

export const contract = { ...appChannels, ...vaultChannels, ...filesChannels, ...backupChannels } as const

/** What main tells the page, unasked. */
export const events = {
  'menu:command': z.enum(['newComplaint', 'today', 'cases', 'agenda', 'measures', 'settings', 'lock', 'search', 'help']),
  /** Someone closes the window, and wants an export before. */
  'backup:closing': z.null(),
} as const

export type Channel = keyof typeof contract
export type RequestOf<C extends Channel> = z.infer<(typeof contract)[C]['request']>
export type ResponseOf<C extends Channel> = z.infer<(typeof contract)[C]['response']>
export type EventName = keyof typeof events
export type EventOf<E extends EventName> = z.infer<(typeof events)[E]>
export type MenuCommand = EventOf<'menu:command'>
/** How an answer travels: what a handler throws stays in main, the page learns only the kind. */
export type Reply<Response> =
  | { readonly ok: true; readonly value: Response }
  | { readonly ok: false; readonly error: 'refusedSender' | 'badRequest' | 'failed' }
