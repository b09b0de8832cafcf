import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RequestOf, ResponseOf } from '../contract/contract.ts'
import type { AppWindow, ElectronSubset } from '../electron.ts'
import type { Handlers } from '../ipc/register.ts'
import { writeWhole } from './write-whole.ts'

interface Dependencies {
  readonly dialog: ElectronSubset['dialog']
  readonly shell: ElectronSubset['shell']
  readonly documentsFolder: () => string
  readonly window: () => AppWindow | null
  readonly newId: () => string
  /** What files of a type are called in the save dialog. */
  readonly fileType: (type: DocumentType) => string
  /** The letterhead that comes with the app. */
  readonly sampleLetterhead: () => Promise<Uint8Array>
}

type DocumentType = RequestOf<'files:save-document'>['type'] | 'pdf'
type FileChannel = 'files:save-document' | 'files:save-letterhead' | 'files:save-pdf' | 'files:open'

const AS_PDF = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true } as const

/** Letters and calendar files to where a person chooses. The page never sees a path: it holds a handle for as long as the app runs. */
export function documentHandlers({
  dialog,
  shell,
  documentsFolder,
  window,
  newId,
  fileType,
  sampleLetterhead,
}: Dependencies): Pick<Handlers, FileChannel> {
  const saved = new Map<string, string>()
  const save = async (
    type: DocumentType,
    suggestedName: string,
    make: (parent: AppWindow) => Promise<Uint8Array>,
  ): Promise<ResponseOf<'files:save-document'>> => {
    const parent = window()
    if (!parent) return { ok: false, reason: 'cancelled' }
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      defaultPath: join(documentsFolder(), plainFileName(suggestedName)),
      filters: [{ name: fileType(type), extensions: [type] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
    if (canceled || filePath === '') return { ok: false, reason: 'cancelled' }
    const path = await asFileOf(type, filePath)
    try {
      await writeWhole(path, await make(parent))
    } catch (error) {
      return { ok: false, reason: reasonOf(error) }
    }
    const handle = newId()
    saved.set(handle, path)
    return { ok: true, handle, fileName: basename(path) }
  }
  return {
    'files:save-document': ({ type, suggestedName, bytes }) => save(type, suggestedName, async () => bytes),
    'files:save-letterhead': ({ suggestedName }) => save('docx', suggestedName, sampleLetterhead),
    'files:save-pdf': ({ suggestedName }) => save('pdf', suggestedName, ({ webContents }) => webContents.printToPDF(AS_PDF)),
    'files:open': async ({ handle }) => {
      const path = saved.get(handle)
      if (path === undefined) return { ok: false, reason: 'unknownFile' }
      return (await shell.openPath(path)) === '' ? { ok: true } : { ok: false, reason: 'failed' }
    },
  }
}

/**
 * The place that was chosen, with the extension of its type. Where that has to be added, the dialog asked about overwriting
 * another name than the one it becomes: then a name that is free.
 */
async function asFileOf(type: DocumentType, chosen: string): Promise<string> {
  if (chosen.toLowerCase().endsWith(`.${type}`)) return chosen
  let path = `${chosen}.${type}`
  for (let number = 2; await isTaken(path); number += 1) path = `${chosen} (${number}).${type}`
  return path
}

const isTaken = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** A name that is only a name, on every system: no folders, no reserved characters, not empty. */
export function plainFileName(name: string): string {
  const plain = name
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' ? 'document' : plain
}

/** What the system said of a write, as a person can be told. */
export function reasonOf(error: unknown): 'diskFull' | 'notAllowed' | 'inUse' | 'failed' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull'
  if (code === 'EBUSY' || code === 'ETXTBSY') return 'inUse'
  // On Windows a file that Word holds open gives EPERM.
  if (code === 'EPERM') return process.platform === 'win32' ? 'inUse' : 'notAllowed'
  return code === 'EACCES' || code === 'EROFS' ? 'notAllowed' : 'failed'
}
