import { loud } from '../loud.ts'
import { record } from '../record.ts'

/** Opens nothing: there is no desktop, and a test must not start other programs. */
export const shell = loud('shell', {
  /** The answer is an error message; an empty one says that all went well. */
  async openPath(path: string): Promise<string> {
    record.shell.push({ action: 'openPath', path })
    return ''
  },

  showItemInFolder(path: string): void {
    record.shell.push({ action: 'showItemInFolder', path })
  },
})
