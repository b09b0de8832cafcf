import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppWindow, ElectronSubset } from '../electron.ts'
import type { Handlers } from '../ipc/register.ts'
import { plainFileName, reasonOf } from './documents.ts'
import { removeLeftovers } from './leftovers.ts'
import { writeNew } from './write-new.ts'

interface Dependencies {
  readonly dialog: ElectronSubset['dialog']
  readonly documentsFolder: () => string
  readonly window: () => AppWindow | null
  readonly newId: () => string
}

interface ChosenFolder {
  readonly path: string
  files: number
  /** What an earlier run left in it is gone. */
  isSwept: boolean
  /** What was asked last: one file at a time. */
  last: Promise<unknown>
}

type FolderChannel = 'files:choose-folder' | 'files:save-in-folder'

/** More than a person makes in one go; a page that went wild cannot fill the disk with more. */
const FILES_MAX = 1_000
const EXTENSION = 'docx'

export interface Folders {
  readonly handlers: Pick<Handlers, FolderChannel>
  /** The page that chose them is gone: another one asks anew. */
  forgetAll(): void
}

/** Several letters to one folder that a person chose. The page holds a handle to it: it can add Word files there, and nothing else. */
export function letterFolders({ dialog, documentsFolder, window, newId }: Dependencies): Folders {
  const folders = new Map<string, ChosenFolder>()
  let lastChosen: string | null = null
  return {
    handlers: {
      'files:choose-folder': async () => {
        const parent = window()
        if (!parent) return refusal('cancelled')
        const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
          defaultPath: lastChosen ?? documentsFolder(),
          properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        })
        const [path] = filePaths
        if (canceled || path === undefined) return refusal('cancelled')
        lastChosen = path
        const handle = newId()
        folders.set(handle, { path, files: 0, isSwept: false, last: Promise.resolve() })
        return { ok: true, handle, name: basename(path) || path }
      },
      'files:save-in-folder': ({ handle, suggestedName, bytes }) => {
        const folder = folders.get(handle)
        if (!folder) return refusal('unknownFolder')
        folder.files += 1
        if (folder.files > FILES_MAX) return refusal('failed')
        const turn = folder.last.then(async () => {
          if (!(await isFolder(folder.path))) return refusal('folderAbsent')
          try {
            if (!folder.isSwept) await removeLeftovers(folder.path)
            folder.isSwept = true
            const fileName = await writeNew(folder.path, withoutExtension(plainFileName(suggestedName)), EXTENSION, bytes, newId)
            return { ok: true as const, fileName }
          } catch (error) {
            return refusal(reasonOf(error))
          }
        })
        folder.last = turn
        return turn
      },
    },
    forgetAll: () => folders.clear(),
  }
}

/** Windows ends a name at its last letter: a dot or a blank before the extension goes too. */
const withoutExtension = (name: string): string => name.replace(/\.docx$/i, '').replace(/[. ]+$/, '') || 'document'

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const refusal = <Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason })
