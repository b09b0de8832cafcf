/**
 * What the page sees of the desktop: `window.desktop`, one named function a channel.
 *
 * Sandboxed, so bundled as CommonJS; only types come from the contract, to keep zod out of every start.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Channel, EventName, EventOf, Reply, RequestOf, ResponseOf } from '../contract/contract.ts'

const call =
  <C extends Channel>(channel: C) =>
  (request: RequestOf<C>): Promise<Reply<ResponseOf<C>>> =>
    ipcRenderer.invoke(channel, request)

/** Returns a function that ends the subscription. */
const listen =
  <E extends EventName>(event: E) =>
  (listener: (payload: EventOf<E>) => void): (() => void) => {
    const forward = (_: unknown, payload: EventOf<E>): void => listener(payload)
    ipcRenderer.on(event, forward)
    return () => {
      ipcRenderer.off(event, forward)
    }
  }

const desktop = {
  appInfo: call('app:info'),
  notify: call('app:notify'),
  setNotifications: call('app:set-notifications'),
  setLockAfter: call('app:set-lock-after'),
  setAppearance: call('app:set-appearance'),
  sampleOrganisation: call('app:sample-organisation'),
  reportError: call('app:report-error'),
  vaultState: call('vault:state'),
  createVault: call('vault:create'),
  unlock: call('vault:unlock'),
  unlockRemembered: call('vault:unlock-remembered'),
  recover: call('vault:recover'),
  restoreVaultCopy: call('vault:restore-copy'),
  newRecoveryKey: call('vault:new-recovery-key'),
  confirmRecoveryKey: call('vault:confirm-recovery-key'),
  giveAccess: call('vault:give-access'),
  removeAccess: call('vault:remove-access'),
  finishRotation: call('vault:finish-rotation'),
  changePassphrase: call('vault:change-passphrase'),
  remembers: call('vault:remembers'),
  remember: call('vault:remember'),
  forget: call('vault:forget'),
  namePeople: call('vault:name-people'),
  lock: call('vault:lock'),
  discardPractice: call('vault:discard-practice'),
  saveDocument: call('files:save-document'),
  saveLetterhead: call('files:save-letterhead'),
  savePdf: call('files:save-pdf'),
  beginCopy: call('files:begin-copy'),
  appendCopy: call('files:append-copy'),
  finishCopy: call('files:finish-copy'),
  abortCopy: call('files:abort-copy'),
  chooseFolder: call('files:choose-folder'),
  saveInFolder: call('files:save-in-folder'),
  openFile: call('files:open'),
  backupState: call('backup:state'),
  chooseBackupFolder: call('backup:choose-folder'),
  setBackups: call('backup:set'),
  beginExport: call('backup:begin'),
  appendExport: call('backup:append'),
  settleExport: call('backup:settle'),
  publishExport: call('backup:publish'),
  abortExport: call('backup:abort'),
  chooseExport: call('backup:choose-export'),
  openLastExport: call('backup:open-last'),
  exportIdentities: call('backup:identities'),
  closeExport: call('backup:close'),
  recordDrill: call('backup:drilled'),
  closeWindow: call('backup:close-window'),
  turnToDatabase: call('vault:turn-to'),
  onClosing: listen('backup:closing'),
  onMenuCommand: listen('menu:command'),
}

export type DesktopBridge = typeof desktop

contextBridge.exposeInMainWorld('desktop', desktop)
