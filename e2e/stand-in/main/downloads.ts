import { PreventableEvent } from '../emitter.ts'
import { notImplemented } from '../loud.ts'

type Listener = (event: PreventableEvent) => void

const listeners: Listener[] = []

export function onSessionEvent(event: 'will-download', listener: Listener): void {
  if (event !== 'will-download') notImplemented(`the session's event '${event satisfies never}'`)
  listeners.push(listener)
}

/**
 * Chromium's protocol tells of a download and does not ask, so each is denied from the start (chromium/browser.ts), and what the app
 * says of it only decides on this complaint.
 */
export function downloadAsked(url: string): void {
  const asked = new PreventableEvent()
  for (const listener of listeners) listener(asked)
  if (!asked.defaultPrevented) console.error(`stand-in: there are no downloads here; Electron would ask where to save ${url}`)
}
