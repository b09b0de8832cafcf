import { basename, join } from 'node:path'
import type { Channel, ResponseOf } from '../contract/contract.ts'
import type { AppWindow, ElectronSubset } from '../electron.ts'
import type { Handlers } from '../ipc/register.ts'
import type { Exports } from './exports.ts'
import type { RecordStore } from './record.ts'
import { isThere } from './writer.ts'

interface Dependencies {
  readonly exports: Exports
  readonly record: RecordStore
  readonly dialog: ElectronSubset['dialog']
  readonly documentsFolder: () => string
  readonly window: () => AppWindow | null
  readonly now: () => number
  /** What exports are called in the open dialog. */
  readonly fileType: () => string
  /** The public parts of the vault; null while it is locked. */
  readonly vaultParts: () => Promise<Extract<ResponseOf<'backup:begin'>, { ok: true }>['vault'] | null>
  /** What opens the exports that this machine made; none while locked. */
  readonly identities: () => string[]
  /** The window may go now. */
  readonly closeWindow: () => void
}

type BackupChannel = Extract<Channel, `backup:${string}`>

export function backupHandlers({
  exports,
  record,
  dialog,
  documentsFolder,
  window,
  now,
  fileType,
  vaultParts,
  identities,
  closeWindow,
}: Dependencies): Pick<Handlers, BackupChannel> {
  return {
    'backup:state': async () => {
      // A share that is away can let this wait for long: what is answered is what is so afterwards.
      const asked = record.get().folder
      const there = asked !== null && (await isThere(asked))
      const { folder, when, warnAfterDays, lastGood, lastFailure, lastDrill } = record.get()
      return {
        folder: folder === null ? null : { name: basename(folder) || folder, isThere: folder === asked && there },
        ...{ when, warnAfterDays, lastGood, lastFailure, lastDrill },
      }
    },
    'backup:choose-folder': async () => {
      const parent = window()
      if (!parent) return { ok: false, reason: 'cancelled' }
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        defaultPath: record.get().folder ?? documentsFolder(),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return { ok: false, reason: 'cancelled' }
      record.set({ folder, lastFailure: null })
      return { ok: true }
    },
    'backup:set': (settings) => {
      record.set(settings)
      return undefined
    },
    'backup:begin': async ({ organisation }) => {
      const vault = await vaultParts()
      if (!vault) return { ok: false, reason: 'locked' }
      const begun = await exports.begin(organisation)
      return begun.ok ? { ...begun, vault } : begun
    },
    'backup:append': ({ handle, bytes }) => exports.append(handle, bytes),
    'backup:settle': ({ handle }) => exports.settle(handle),
    'backup:publish': (request) => exports.publish(request),
    'backup:abort': async ({ handle, reason }) => {
      await exports.abort(handle, reason)
      return undefined
    },
    'backup:choose-export': async () => {
      const parent = window()
      if (!parent) return { ok: false, reason: 'cancelled' }
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        defaultPath: record.get().folder ?? documentsFolder(),
        filters: [{ name: fileType(), extensions: ['age'] }],
        properties: ['openFile', 'dontAddToRecent'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? { ok: false, reason: 'cancelled' } : exports.openForReading(path)
    },
    'backup:open-last': async () => {
      const { folder, lastGood } = record.get()
      if (folder === null || lastGood === null) return { ok: false, reason: 'none' }
      return exports.openForReading(join(folder, lastGood.fileName))
    },
    'backup:identities': () => ({ identities: identities() }),
    'backup:close': async ({ handle }) => {
      await exports.close(handle)
      return undefined
    },
    'backup:drilled': ({ isWhole }) => {
      record.set({ lastDrill: { at: now(), isWhole } })
      return undefined
    },
    'backup:close-window': () => {
      closeWindow()
      return undefined
    },
  }
}
