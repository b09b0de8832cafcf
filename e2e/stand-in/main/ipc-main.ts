import type { InvokeEvent } from '../../../src-main/electron.ts'
import { loud } from '../loud.ts'
import type { FromPage } from '../page/messages.ts'
import { wrapped } from './parcels.ts'

type Listener = (event: InvokeEvent, ...args: unknown[]) => unknown

const listeners = new Map<string, Listener>()

export const ipcMain = loud('ipcMain', {
  handle(channel: string, listener: Listener): void {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    listeners.set(channel, listener)
  },
})

/** The packed answer to an invocation; errors in Electron's words, which is all that the page hears of them. */
export async function answer({ id, channel, args }: Extract<FromPage, { kind: 'invoke' }>, event: InvokeEvent): Promise<string> {
  try {
    const listener = listeners.get(channel)
    if (!listener) throw new Error(`No handler registered for '${channel}'`)
    return wrapped({ kind: 'reply', id, value: await listener(event, ...args) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return wrapped({ kind: 'failure', id, error: `Error invoking remote method '${channel}': ${error}` })
  }
}
