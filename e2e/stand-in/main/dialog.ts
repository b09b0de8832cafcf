import { basename, join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { loud } from '../loud.ts'
import { requireReady } from './app.ts'
import { getPath } from './paths.ts'

/** Tests replace these members, as they do on Electron, where a native dialog would wait for a person. */
export const dialog = loud('dialog', {
  async showSaveDialog(_parent: object, { defaultPath = 'untitled' }: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }> {
    requireReady('dialog module')
    const filePath = join(getPath('documents'), basename(defaultPath))
    console.error(`stand-in: there is no save dialog here; it answers ${filePath}`)
    return { canceled: false, filePath }
  },

  async showOpenDialog(_parent: object, _options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }> {
    requireReady('dialog module')
    console.error('stand-in: there is no open dialog here; it is cancelled')
    return { canceled: true, filePaths: [] }
  },

  showErrorBox(title: string, content: string): void {
    console.error(`stand-in: error box: ${title}\n${content}`)
  },
})
