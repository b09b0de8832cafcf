import { describe, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '../../src-main/preload/index.ts'
import { DesktopError, openDesktop } from './desktop.ts'

/** The bridge of the preload, of which only what a test names answers. */
function bridgeWith(answers: Partial<DesktopBridge>): DesktopBridge {
  const unexpected = (): Promise<never> => Promise.reject(new Error('not asked in this test'))
  return {
    appInfo: unexpected,
    notify: unexpected,
    setNotifications: unexpected,
    setLockAfter: unexpected,
    setAppearance: unexpected,
    sampleOrganisation: unexpected,
    reportError: unexpected,
    vaultState: unexpected,
    createVault: unexpected,
    unlock: unexpected,
    unlockRemembered: unexpected,
    recover: unexpected,
    restoreVaultCopy: unexpected,
    newRecoveryKey: unexpected,
    confirmRecoveryKey: unexpected,
    giveAccess: unexpected,
    removeAccess: unexpected,
    finishRotation: unexpected,
    changePassphrase: unexpected,
    remembers: unexpected,
    remember: unexpected,
    forget: unexpected,
    namePeople: unexpected,
    lock: unexpected,
    discardPractice: unexpected,
    saveDocument: unexpected,
    saveLetterhead: unexpected,
    savePdf: unexpected,
    beginCopy: unexpected,
    appendCopy: unexpected,
    finishCopy: unexpected,
    abortCopy: unexpected,
    chooseFolder: unexpected,
    saveInFolder: unexpected,
    openFile: unexpected,
    backupState: unexpected,
    chooseBackupFolder: unexpected,
    setBackups: unexpected,
    beginExport: unexpected,
    appendExport: unexpected,
    settleExport: unexpected,
    publishExport: unexpected,
    abortExport: unexpected,
    chooseExport: unexpected,
    openLastExport: unexpected,
    exportIdentities: unexpected,
    closeExport: unexpected,
    recordDrill: unexpected,
    closeWindow: unexpected,
    turnToDatabase: unexpected,
    onClosing: () => () => undefined,
    onMenuCommand: () => () => undefined,
    ...answers,
  }
}

describe('the desktop', () => {
  it('answers with what main answered', async () => {
    const bridge = bridgeWith({ vaultState: async () => ({ ok: true, value: { status: 'none' } }) })
    expect(await openDesktop(bridge).vaultState()).toEqual({ status: 'none' })
  })

  it('what main refuses is a value, with its reason', async () => {
    const bridge = bridgeWith({ unlock: async () => ({ ok: true, value: { ok: false, reason: 'wrongPassphrase', waitSeconds: 0 } }) })
    expect(await openDesktop(bridge).unlock({ slotId: 's', passphrase: 'x' })).toEqual({
      ok: false,
      reason: 'wrongPassphrase',
      waitSeconds: 0,
    })
  })

  it.each(['refusedSender', 'badRequest', 'failed'] as const)('what fails in main is thrown: %s', async (error) => {
    const desktop = openDesktop(bridgeWith({ saveDocument: async () => ({ ok: false, error }) }))
    const asked = desktop.saveDocument({ type: 'docx', suggestedName: 'a.docx', bytes: new Uint8Array(1) })
    await expect(asked).rejects.toBeInstanceOf(DesktopError)
    await expect(asked).rejects.toThrow(error)
  })

  it('passes on exactly what is asked', async () => {
    const openFile = vi.fn<DesktopBridge['openFile']>(async () => ({ ok: true, value: { ok: true } }))
    await openDesktop(bridgeWith({ openFile })).openFile({ handle: 'file-1' })
    expect(openFile.mock.calls).toEqual([[{ handle: 'file-1' }]])
  })

  it('tells what the menu says, until it is no longer wanted', () => {
    const stop = vi.fn()
    const onMenuCommand = vi.fn<DesktopBridge['onMenuCommand']>(() => stop)
    const heard = vi.fn()
    const unlisten = openDesktop(bridgeWith({ onMenuCommand })).onMenuCommand(heard)
    onMenuCommand.mock.calls[0]?.[0]('lock')
    expect(heard).toHaveBeenCalledExactlyOnceWith('lock')
    unlisten()
    expect(stop).toHaveBeenCalledOnce()
  })
})
