import type { Protocol } from 'electron'
import { loud } from '../loud.ts'
import { lifecycle, requireReady } from './app.ts'
import { schemes } from './schemes.ts'

/** A scheme is served as an https origin here, so only one that is to behave like https can be stood in for. */
export const protocol = loud<Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>>('protocol', {
  registerSchemesAsPrivileged(given) {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of given) {
      if (!(privileges?.standard && privileges.secure && privileges.supportFetchAPI))
        throw new Error(`stand-in: ${scheme}: only schemes that are standard, secure and open to fetch are implemented`)
      schemes.register(scheme)
    }
  },
  handle(scheme, handler) {
    requireReady('protocol')
    schemes.handle(scheme, handler)
  },
})
