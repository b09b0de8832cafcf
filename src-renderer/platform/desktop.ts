import type { Channel, EventName, EventOf, Reply, RequestOf, ResponseOf } from '../../src-main/contract/contract.ts'
import type { DesktopBridge } from '../../src-main/preload/index.ts'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
  }
}

export type { Unlocked, VaultState } from '../../src-main/contract/vault-channels.ts'
export type BackupStatus = ResponseOf<'backup:state'>
export type AppInfo = ResponseOf<'app:info'>

/** Main could not answer. That is a fault of the app, not something a person did: the error boundary shows it. */
export class DesktopError extends Error {
  override readonly name = 'DesktopError'
}

type Call<C extends Channel> =
  undefined extends RequestOf<C> ? () => Promise<ResponseOf<C>> : (request: RequestOf<C>) => Promise<ResponseOf<C>>

/** The desktop as the app uses it: what main refuses comes back as a value, what fails is thrown. */
export interface Desktop {
  readonly appInfo: Call<'app:info'>
  readonly notify: Call<'app:notify'>
  readonly setNotifications: Call<'app:set-notifications'>
  readonly setLockAfter: Call<'app:set-lock-after'>
  readonly setAppearance: Call<'app:set-appearance'>
  readonly sampleOrganisation: Call<'app:sample-organisation'>
  readonly reportError: Call<'app:report-error'>
  readonly vaultState: Call<'vault:state'>
  readonly createVault: Call<'vault:create'>
  readonly unlock: Call<'vault:unlock'>
  readonly unlockRemembered: Call<'vault:unlock-remembered'>
  readonly recover: Call<'vault:recover'>
  readonly restoreVaultCopy: Call<'vault:restore-copy'>
  readonly newRecoveryKey: Call<'vault:new-recovery-key'>
  readonly confirmRecoveryKey: Call<'vault:confirm-recovery-key'>
  readonly giveAccess: Call<'vault:give-access'>
  readonly removeAccess: Call<'vault:remove-access'>
  readonly finishRotation: Call<'vault:finish-rotation'>
  readonly changePassphrase: Call<'vault:change-passphrase'>
  readonly remembers: Call<'vault:remembers'>
  readonly remember: Call<'vault:remember'>
  readonly forget: Call<'vault:forget'>
  readonly namePeople: Call<'vault:name-people'>
  readonly lock: Call<'vault:lock'>
  readonly discardPractice: Call<'vault:discard-practice'>
  readonly saveDocument: Call<'files:save-document'>
  readonly saveLetterhead: Call<'files:save-letterhead'>
  readonly savePdf: Call<'files:save-pdf'>
  readonly beginCopy: Call<'files:begin-copy'>
  readonly appendCopy: Call<'files:append-copy'>
  readonly finishCopy: Call<'files:finish-copy'>
  readonly abortCopy: Call<'files:abort-copy'>
  readonly chooseFolder: Call<'files:choose-folder'>
  readonly saveInFolder: Call<'files:save-in-folder'>
  readonly openFile: Call<'files:open'>
  readonly backupState: Call<'backup:state'>
  readonly chooseBackupFolder: Call<'backup:choose-folder'>
  readonly setBackups: Call<'backup:set'>
  readonly beginExport: Call<'backup:begin'>
  readonly appendExport: Call<'backup:append'>
  readonly settleExport: Call<'backup:settle'>
  readonly publishExport: Call<'backup:publish'>
  readonly abortExport: Call<'backup:abort'>
  readonly chooseExport: Call<'backup:choose-export'>
  readonly openLastExport: Call<'backup:open-last'>
  readonly exportIdentities: Call<'backup:identities'>
  readonly closeExport: Call<'backup:close'>
  readonly recordDrill: Call<'backup:drilled'>
  readonly closeWindow: Call<'backup:close-window'>
  readonly turnToDatabase: Call<'vault:turn-to'>
  readonly onClosing: (listener: () => void) => () => void
  readonly onMenuCommand: (listener: (command: EventOf<Extract<EventName, 'menu:command'>>) => void) => () => void
}

export function openDesktop(bridge: DesktopBridge): Desktop {
  const ask = async <Response>(reply: Promise<Reply<Response>>): Promise<Response> => {
    const answer = await reply
    if (!answer.ok) throw new DesktopError(answer.error)
    return answer.value
  }
  return {
    appInfo: () => ask(bridge.appInfo(undefined)),
    notify: (request) => ask(bridge.notify(request)),
    setNotifications: (request) => ask(bridge.setNotifications(request)),
    setLockAfter: (request) => ask(bridge.setLockAfter(request)),
    setAppearance: (request) => ask(bridge.setAppearance(request)),
    sampleOrganisation: () => ask(bridge.sampleOrganisation(undefined)),
    reportError: (request) => ask(bridge.reportError(request)),
    vaultState: () => ask(bridge.vaultState(undefined)),
    createVault: (request) => ask(bridge.createVault(request)),
    unlock: (request) => ask(bridge.unlock(request)),
    unlockRemembered: () => ask(bridge.unlockRemembered(undefined)),
    recover: (request) => ask(bridge.recover(request)),
    restoreVaultCopy: () => ask(bridge.restoreVaultCopy(undefined)),
    newRecoveryKey: () => ask(bridge.newRecoveryKey(undefined)),
    confirmRecoveryKey: (request) => ask(bridge.confirmRecoveryKey(request)),
    giveAccess: (request) => ask(bridge.giveAccess(request)),
    removeAccess: (request) => ask(bridge.removeAccess(request)),
    finishRotation: (request) => ask(bridge.finishRotation(request)),
    changePassphrase: (request) => ask(bridge.changePassphrase(request)),
    remembers: () => ask(bridge.remembers(undefined)),
    remember: (request) => ask(bridge.remember(request)),
    forget: () => ask(bridge.forget(undefined)),
    namePeople: (request) => ask(bridge.namePeople(request)),
    lock: () => ask(bridge.lock(undefined)),
    discardPractice: () => ask(bridge.discardPractice(undefined)),
    saveDocument: (request) => ask(bridge.saveDocument(request)),
    saveLetterhead: (request) => ask(bridge.saveLetterhead(request)),
    savePdf: (request) => ask(bridge.savePdf(request)),
    beginCopy: (request) => ask(bridge.beginCopy(request)),
    appendCopy: (request) => ask(bridge.appendCopy(request)),
    finishCopy: (request) => ask(bridge.finishCopy(request)),
    abortCopy: (request) => ask(bridge.abortCopy(request)),
    chooseFolder: () => ask(bridge.chooseFolder(undefined)),
    saveInFolder: (request) => ask(bridge.saveInFolder(request)),
    openFile: (request) => ask(bridge.openFile(request)),
    backupState: () => ask(bridge.backupState(undefined)),
    chooseBackupFolder: () => ask(bridge.chooseBackupFolder(undefined)),
    setBackups: (request) => ask(bridge.setBackups(request)),
    beginExport: (request) => ask(bridge.beginExport(request)),
    appendExport: (request) => ask(bridge.appendExport(request)),
    settleExport: (request) => ask(bridge.settleExport(request)),
    publishExport: (request) => ask(bridge.publishExport(request)),
    abortExport: (request) => ask(bridge.abortExport(request)),
    chooseExport: () => ask(bridge.chooseExport(undefined)),
    openLastExport: () => ask(bridge.openLastExport(undefined)),
    exportIdentities: () => ask(bridge.exportIdentities(undefined)),
    closeExport: (request) => ask(bridge.closeExport(request)),
    recordDrill: (request) => ask(bridge.recordDrill(request)),
    closeWindow: () => ask(bridge.closeWindow(undefined)),
    turnToDatabase: (request) => ask(bridge.turnToDatabase(request)),
    onClosing: bridge.onClosing,
    onMenuCommand: bridge.onMenuCommand,
  }
}
