import { join } from 'node:path'
import { loud, notImplemented } from '../loud.ts'
import { record } from '../record.ts'
import { requireReady } from './app.ts'
import { onSessionEvent } from './downloads.ts'
import { getPath } from './paths.ts'
import { type CheckHandler, permissions, type RequestHandler } from './permissions.ts'
import { onBeforeRequest } from './web-request.ts'

const defaultSession = loud('session.defaultSession', {
  webRequest: loud('session.defaultSession.webRequest', { onBeforeRequest }),

  setPermissionRequestHandler(handler: RequestHandler): void {
    permissions.onRequest(handler)
    record.permissionHandlers.push('request')
  },

  setPermissionCheckHandler(handler: CheckHandler): void {
    permissions.onCheck(handler)
    record.permissionHandlers.push('check')
  },

  /** Chromium's protocol has no say in devices; no page gets one here, for want of a chooser. */
  setDevicePermissionHandler(handler: () => boolean): void {
    if (handler()) notImplemented('a device for a page')
    record.permissionHandlers.push('device')
  },

  getStoragePath: (): string => join(getPath('userData'), 'chromium/Default'),

  on: onSessionEvent,
})

export const session = loud('session', {
  get defaultSession() {
    requireReady('session')
    return defaultSession
  },
})
