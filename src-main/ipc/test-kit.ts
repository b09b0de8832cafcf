/** A page that asks, and for every channel a request and an answer as they should be. Everything is invented. */
import { EventEmitter } from 'node:events'
import { type Channel, contract, type RequestOf, type ResponseOf } from '../contract/contract.ts'
import type { AppContents, AppFrame, ElectronSubset, InvokeEvent } from '../electron.ts'
import { ORIGIN } from '../shell/policy.ts'
import { type Handler, type Handlers, type ReportFailure, registerHandlers } from './register.ts'

export const PERSON = { personId: 'person-1', name: 'Noor Voorbeeld', role: 'handler' }
export const UNLOCKED: ResponseOf<'vault:create'> = {
  ok: true,
  dataKeys: new Uint8Array(32),
  vaultId: 'vault-1',
  deviceId: 'device-1',
  personId: 'person-1',
  database: 'gehoor',
  practice: false,
  recoveryConfirmed: false,
  withAccess: ['person-1'],
}
const PARTS = {
  vaultId: 'vault-1',
  deviceRecipient: 'age1d',
  recovery: { recipient: 'age1x', confirmed: true },
  slots: [{ slotId: 'slot-1', personId: 'person-1', recipient: 'age1p', sealedIdentity: 'c2VhbGVk' }],
  sealedSecrets: 'c2VhbGVk',
}
export const INFO: ResponseOf<'app:info'> = {
  version: '0.1.0',
  platform: 'linux',
  computerName: 'balie',
  today: null,
  theme: 'system',
  language: 'nl',
  notifications: true,
  menuKeys: [],
  lockAfterMinutes: 10,
}
export const DONE: { ok: true } = { ok: true }

/** For every channel a request and an answer as they should be. */
export const SAMPLES: { readonly [C in Channel]: { readonly request: RequestOf<C>; readonly response: ResponseOf<C> } } = {
  'app:info': { request: undefined, response: INFO },
  'app:notify': { request: { occasion: 'overdue', dueToday: 0, late: 2, language: 'en' }, response: undefined },
  'app:set-notifications': { request: { on: false }, response: undefined },
  'app:set-appearance': { request: { theme: 'dark', language: 'nl' }, response: undefined },
  'app:set-lock-after': { request: { minutes: 5 }, response: undefined },
  'app:report-error': { request: { where: 'screen', name: 'TypeError', frames: ['save case.ts:1:2'] }, response: undefined },
  'app:sample-organisation': { request: undefined, response: { ok: true, json: '{}' } },
  'vault:state': { request: undefined, response: { status: 'none' } },
  'vault:create': { request: { person: PERSON, passphrase: 'vier losse woorden samen', practice: false }, response: UNLOCKED },
  'vault:unlock': { request: { slotId: 'slot-1', passphrase: 'vier losse woorden samen' }, response: UNLOCKED },
  'vault:unlock-remembered': { request: undefined, response: UNLOCKED },
  'vault:recover': { request: { slotId: 'slot-1', recoveryKey: 'AGE-SECRET-KEY-1X', passphrase: 'nieuwe woorden' }, response: UNLOCKED },
  'vault:restore-copy': { request: undefined, response: DONE },
  'vault:new-recovery-key': { request: undefined, response: { ok: true, recoveryKey: 'AGE-SECRET-KEY-1X' } },
  'vault:confirm-recovery-key': { request: { recoveryKey: 'AGE-SECRET-KEY-1X' }, response: DONE },
  'vault:give-access': { request: { person: PERSON, passphrase: 'vier losse woorden samen' }, response: DONE },
  'vault:remove-access': {
    request: { personId: 'person-2' },
    response: { ok: true, dataKeys: new Uint8Array(64), withAccess: ['person-1'] },
  },
  'vault:finish-rotation': { request: { keys: 2 }, response: DONE },
  'vault:change-passphrase': { request: { current: 'oude woorden', passphrase: 'nieuwe woorden' }, response: DONE },
  'vault:remembers': { request: undefined, response: { isPossible: true, isOn: false } },
  'vault:remember': { request: { passphrase: 'vier losse woorden samen' }, response: DONE },
  'vault:forget': { request: undefined, response: undefined },
  'vault:name-people': { request: { people: [PERSON] }, response: undefined },
  'vault:lock': { request: undefined, response: undefined },
  'vault:discard-practice': { request: undefined, response: DONE },
  'files:save-pdf': {
    request: { suggestedName: 'Jaarverslag.pdf' },
    response: { ok: false, reason: 'cancelled' },
  },
  'files:save-document': {
    request: { type: 'docx', suggestedName: 'Brief.docx', bytes: new Uint8Array([1, 2, 3]) },
    response: { ok: true, handle: 'handle-1', fileName: 'Brief.docx' },
  },
  'files:save-letterhead': { request: { suggestedName: 'Briefpapier.docx' }, response: { ok: false, reason: 'cancelled' } },
  'files:begin-copy': { request: { suggestedName: 'Foto.png' }, response: { ok: true, handle: 'handle-1' } },
  'files:append-copy': { request: { handle: 'handle-1', bytes: new Uint8Array([1, 2, 3]) }, response: DONE },
  'files:finish-copy': { request: { handle: 'handle-1' }, response: { ok: true, fileName: 'Foto.png' } },
  'files:abort-copy': { request: { handle: 'handle-1' }, response: undefined },
  'files:choose-folder': { request: undefined, response: { ok: true, handle: 'handle-1', name: 'Brieven' } },
  'files:save-in-folder': {
    request: { handle: 'handle-1', suggestedName: '2026-001 uitkomst.docx', bytes: new Uint8Array([1, 2, 3]) },
    response: { ok: true, fileName: '2026-001 uitkomst.docx' },
  },
  'files:open': { request: { handle: 'handle-1' }, response: DONE },
  'vault:turn-to': { request: { database: 'gehoor-2', vault: null }, response: DONE },
  'backup:state': {
    request: undefined,
    response: { folder: null, when: 'daily', warnAfterDays: 7, lastGood: null, lastFailure: null, lastDrill: null },
  },
  'backup:choose-folder': { request: undefined, response: DONE },
  'backup:set': { request: { when: 'weekly' }, response: undefined },
  'backup:begin': { request: { organisation: 'De Proef' }, response: { ok: true, handle: 'handle-1', madeAt: 1, vault: PARTS } },
  'backup:append': { request: { handle: 'handle-1', bytes: new Uint8Array([1, 2, 3]) }, response: DONE },
  'backup:settle': { request: { handle: 'handle-1' }, response: { ok: true, reading: 'handle-2' } },
  'backup:publish': {
    request: { handle: 'handle-1', cases: 3, isWhole: true },
    response: { ok: true, fileName: 'gehoor-de-proef-2026-11-23-1015.age', bytes: 10 },
  },
  'backup:abort': { request: { handle: 'handle-1', reason: null }, response: undefined },
  'backup:choose-export': { request: undefined, response: { ok: true, handle: 'handle-3', fileName: 'a.age', bytes: 10 } },
  'backup:open-last': { request: undefined, response: { ok: true, handle: 'handle-3', fileName: 'a.age', bytes: 10 } },
  'backup:identities': { request: undefined, response: { identities: ['AGE-SECRET-KEY-1X'] } },
  'backup:close': { request: { handle: 'handle-1' }, response: undefined },
  'backup:drilled': { request: { isWhole: true }, response: undefined },
  'backup:close-window': { request: undefined, response: undefined },
}
export const CHANNELS = Object.keys(contract) as Channel[]

type Listener = Parameters<ElectronSubset['ipcMain']['handle']>[1]

/** As Electron's: one listener a channel. */
export class FakeIpc {
  readonly listeners = new Map<string, Listener>()
  handle(channel: string, listener: Listener): void {
    if (this.listeners.has(channel)) throw new Error(`A second handler for ${channel}`)
    this.listeners.set(channel, listener)
  }
}

export class FakeContents extends EventEmitter implements AppContents {
  readonly id = 1
  readonly mainFrame = PAGE
  readonly sent: unknown[][] = []
  destroyed = false
  getURL(): string {
    return PAGE.url
  }
  send(...message: unknown[]): void {
    this.sent.push(message)
  }
  reload(): void {}
  printToPDF = async (): Promise<Uint8Array> => new Uint8Array()
  isDestroyed(): boolean {
    return this.destroyed
  }
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
}

export const frameAt = (url: string, parent: AppFrame | null = null): AppFrame => ({ url, origin: ORIGIN, parent })
export const PAGE = frameAt('app://gehoor/index.html#/zaken')

export function setUp(changes: Partial<Handlers> = {}, report: ReportFailure = () => undefined) {
  const calls: [Channel, unknown][] = []
  const reports: [string, unknown][] = []
  const note =
    <C extends Channel>(channel: C): Handler<C> =>
    (request) => {
      calls.push([channel, request])
      return SAMPLES[channel].response
    }
  const handlers = { ...Object.fromEntries(CHANNELS.map((channel) => [channel, note(channel)])), ...changes } as Handlers
  const ipc = new FakeIpc()
  registerHandlers(ipc, handlers, ORIGIN, (where, error) => {
    reports.push([where, error])
    report(where, error)
  })
  const from = (event: InvokeEvent, channel: Channel, ...args: unknown[]): Promise<unknown> => {
    const listener = ipc.listeners.get(channel)
    if (!listener) throw new Error(`No listener for ${channel}`)
    return Promise.resolve(listener(event, ...args))
  }
  const ask = (channel: Channel, ...args: unknown[]): Promise<unknown> =>
    from({ sender: new FakeContents(), senderFrame: PAGE }, channel, ...args)
  return { ipc, calls, reports, from, ask }
}
