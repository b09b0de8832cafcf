import type { ElectronSubset } from '../electron.ts'
import { mayLoad } from './policy.ts'

/**
 * The one permission the page has: that Chromium may not throw its database away when the disk gets full, which it may do
 * with storage that nobody asked to keep.
 */
const GRANTED = 'persistent-storage'

/** Permissions, devices, requests and downloads: all refused but the page's own files. */
export function guardSession(session: ElectronSubset['session']['defaultSession']): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === GRANTED))
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }))
  // Files leave through the contract, where a person chooses their place (files/documents.ts); a download would ask nobody.
  session.on('will-download', (event) => event.preventDefault())
}

/** Every page there ever is: it stays where it is, opens nothing, calls no other computer, and holds no webview. */
export function guardContents(app: ElectronSubset['app']): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // Peer connections ask neither the policy of the page nor `onBeforeRequest`.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // The app's own screens are hash routes: no navigation that reaches this point is wanted.
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}
