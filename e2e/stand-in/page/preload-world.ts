import type { PreloadSubset } from '../../../src-main/electron.ts'
import type { bridge, Callable } from './bridge.ts'
import type { pack, unpack } from './codec.ts'
import type { makeIpcRenderer } from './ipc-renderer.ts'
import type { FromPage, ToPage } from './messages.ts'
import type { unbundle } from './parcel.ts'
import type { watchPage } from './watch-page.ts'

interface Kit {
  readonly send: (text: string) => void
  readonly pack: typeof pack
  readonly unpack: typeof unpack
  readonly unbundle: typeof unbundle
  readonly bridge: typeof bridge
  readonly makeIpcRenderer: typeof makeIpcRenderer
  readonly watchPage: typeof watchPage
}
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

/**
 * Runs in an isolated world of the page, as Electron's preload does, before the page's scripts and out of their reach: only this
 * world has the binding to the main process. Injected with `toString()`, so it closes over nothing but globals.
 */
export function preloadWorld(kit: Kit, preload: Preload): void {
  if (window !== window.top) return
  const tell = (message: FromPage): void => kit.send(kit.pack(message))
  const { ipcRenderer, hear } = kit.makeIpcRenderer(tell)

  // The only object that both worlds hold: an event target, handed over before any script of the page could listen.
  const wire = new EventTarget()
  const askToOpen: Callable = (url) => tell({ kind: 'open', url: String(url) })
  const expose = kit.bridge(wire, 'preload', 'page', askToOpen)
  dispatchEvent(new MouseEvent('stand-in', { relatedTarget: wire }))

  const electron: PreloadSubset = {
    contextBridge: {
      exposeInMainWorld: (key, api) => {
        expose(key, api)
      },
    },
    ipcRenderer,
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`stand-in: a sandboxed preload cannot require '${name}'`)
  }

  const fromMain = async (packed: string): Promise<void> => {
    const message = kit.unpack(packed) as ToPage
    if (message.kind !== 'parcel') return hear(message)
    const parcel = await fetch(`/.stand-in/${message.id}`)
    const { text, aside } = kit.unbundle(new Uint8Array(await parcel.arrayBuffer()))
    hear(kit.unpack(text, aside) as Exclude<ToPage, { kind: 'parcel' }>)
  }
  Object.assign(globalThis, { fromMain })
  kit.watchPage(tell)
  try {
    const module = { exports: {} }
    preload(require, module, module.exports)
  } catch (fault) {
    tell({ kind: 'fault', fault })
  }
}
