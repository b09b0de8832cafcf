import type { BrowserWindow } from './browser-window.ts'

/** The open windows, oldest first. */
export const windows = new Set<BrowserWindow>()
