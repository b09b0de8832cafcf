import type { IpcRenderer, IpcRendererEvent } from 'electron'
import type { FromPage, ToPage } from './messages.ts'

type Unwrapped = Exclude<ToPage, { kind: 'parcel' }>
type Listener = (event: IpcRendererEvent, ...args: unknown[]) => void

/** `ipcRenderer` for the preload, and where messages for it go. Injected with `toString()`, so it closes over nothing but globals. */
export function makeIpcRenderer(tell: (message: FromPage) => void): { ipcRenderer: IpcRenderer; hear: (message: Unwrapped) => void } {
  const calls = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, Set<Listener>>()
  let lastCall = 0

  const lacking = (member: string) => (): never => {
    throw new Error(`stand-in: ipcRenderer.${member} is not implemented`)
  }
  const ipcRenderer: IpcRenderer = {
    async invoke(channel, ...args) {
      const call = Promise.withResolvers<unknown>()
      const id = ++lastCall
      tell({ kind: 'invoke', id, channel, args })
      calls.set(id, call)
      return call.promise
    },
    on(channel, listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    off(channel, listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
    // The rest of Electron's interface, which the app's PreloadSubset leaves out.
    addListener: lacking('addListener'),
    emit: lacking('emit'),
    eventNames: lacking('eventNames'),
    getMaxListeners: lacking('getMaxListeners'),
    listenerCount: lacking('listenerCount'),
    listeners: lacking('listeners'),
    once: lacking('once'),
    postMessage: lacking('postMessage'),
    prependListener: lacking('prependListener'),
    prependOnceListener: lacking('prependOnceListener'),
    rawListeners: lacking('rawListeners'),
    removeAllListeners: lacking('removeAllListeners'),
    removeListener: lacking('removeListener'),
    send: lacking('send'),
    sendSync: lacking('sendSync'),
    sendToHost: lacking('sendToHost'),
    setMaxListeners: lacking('setMaxListeners'),
  }

  const settle = (message: Exclude<Unwrapped, { kind: 'send' }>): void => {
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.kind === 'reply') call?.resolve(message.value)
    else call?.reject(new Error(message.error))
  }
  const emit = ({ channel, args }: Extract<ToPage, { kind: 'send' }>): void => {
    const event = Object.assign(new Event(channel), { sender: ipcRenderer, ports: [] })
    for (const listener of [...(listeners.get(channel) ?? [])]) listener(event, ...args)
  }
  const hear = (message: Unwrapped): void => {
    if (message.kind === 'send') emit(message)
    else settle(message)
  }
  return { ipcRenderer, hear }
}
