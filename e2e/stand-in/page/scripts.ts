import { bridge } from './bridge.ts'
import { pack, unpack } from './codec.ts'
import { makeIpcRenderer } from './ipc-renderer.ts'
import { mainWorld } from './main-world.ts'
import { unbundle } from './parcel.ts'
import { preloadWorld } from './preload-world.ts'
import { watchPage } from './watch-page.ts'

/** The name of the isolated world, and of the binding that exists only there. */
export const PRELOAD_WORLD = 'stand-in preload'
export const BINDING = 'toMain'

/** The two scripts that every document of a window starts with, in this order. */
export function documentScripts(preload: string): { mainWorld: string; preloadWorld: string } {
  const kit = `{ send: globalThis.${BINDING}, pack: ${pack}, unpack: ${unpack}, unbundle: ${unbundle}, bridge: ${bridge}, makeIpcRenderer: ${makeIpcRenderer}, watchPage: ${watchPage} }`
  return {
    mainWorld: `(${mainWorld})(${bridge})`,
    preloadWorld: `(${preloadWorld})(${kit}, (require, module, exports) => {\n${preload}\n})`,
  }
}

/** The expression that hands one packed message to the isolated world. */
export function delivery(text: string): string {
  return `fromMain(${JSON.stringify(text)})`
}
