import { loud } from '../loud.ts'
import type { WebContents } from './web-contents.ts'
import { windows } from './windows.ts'

/** Not for the app: Playwright asks it for the contents behind a page. */
export const webContents = loud('webContents', {
  fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...windows].map((window) => window.webContents).find((contents) => contents.targetId === targetId)
  },
})
