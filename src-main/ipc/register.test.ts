import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Channel, contract, type RequestOf, type ResponseOf } from '../contract/contract.ts'
import type { AppContents, AppFrame, ElectronSubset, InvokeEvent } from '../electron.ts'
import { ORIGIN } from '../shell/policy.ts'
import { type Handler, type Handlers, isTrusted, type ReportFailure, registerHandlers, tell } from './register.ts'

const PERSON = { personId: 'person-1', name: 'Noor Voorbeeld', role: 'handler' }
const UNLOCKED: ResponseOf<'vault:create'> = {
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
const INFO: ResponseOf<'app:info'> = {
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
const DONE: { ok: true } = { ok: true }

/** For every channel a request and an answer as they should be. */
const SAMPLES: { readonly [C in Channel]: { readonly request: RequestOf<C>; readonly response: ResponseOf<C> } } = {
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
  'backup:set': { request: { when: 'daily', warnAfterDays: 7 }, response: undefined },
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
const CHANNELS = Object.keys(contract) as Channel[]

type Listener = Parameters<ElectronSubset['ipcMain']['handle']>[1]

/** As Electron's: one listener a channel. */
class FakeIpc {
  readonly listeners = new Map<string, Listener>()
  handle(channel: string, listener: Listener): void {
    if (this.listeners.has(channel)) throw new Error(`A second handler for ${channel}`)
    this.listeners.set(channel, listener)
  }
}

class FakeContents extends EventEmitter implements AppContents {
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

const frameAt = (url: string, parent: AppFrame | null = null): AppFrame => ({ url, origin: ORIGIN, parent })
const PAGE = frameAt('app://gehoor/index.html#/zaken')

function setUp(changes: Partial<Handlers> = {}, report: ReportFailure = () => undefined) {
  const calls: [Channel, unknown][] = []
  const reports: [string, unknown][] = []
  const note =
    <C extends Channel>(channel: C): Handler<C> =>
    (request) => {
      calls.push([channel, request])
      return SAMPLES[channel].response
    }
  const handlers: Handlers = {
    'app:info': note('app:info'),
    'app:notify': note('app:notify'),
    'app:set-notifications': note('app:set-notifications'),
    'app:set-appearance': note('app:set-appearance'),
    'app:set-lock-after': note('app:set-lock-after'),
    'app:report-error': note('app:report-error'),
    'app:sample-organisation': note('app:sample-organisation'),
    'vault:state': note('vault:state'),
    'vault:create': note('vault:create'),
    'vault:unlock': note('vault:unlock'),
    'vault:unlock-remembered': note('vault:unlock-remembered'),
    'vault:recover': note('vault:recover'),
    'vault:restore-copy': note('vault:restore-copy'),
    'vault:new-recovery-key': note('vault:new-recovery-key'),
    'vault:confirm-recovery-key': note('vault:confirm-recovery-key'),
    'vault:give-access': note('vault:give-access'),
    'vault:remove-access': note('vault:remove-access'),
    'vault:finish-rotation': note('vault:finish-rotation'),
    'vault:change-passphrase': note('vault:change-passphrase'),
    'vault:remembers': note('vault:remembers'),
    'vault:remember': note('vault:remember'),
    'vault:forget': note('vault:forget'),
    'vault:name-people': note('vault:name-people'),
    'vault:lock': note('vault:lock'),
    'vault:discard-practice': note('vault:discard-practice'),
    'files:save-document': note('files:save-document'),
    'files:save-pdf': note('files:save-pdf'),
    'files:save-letterhead': note('files:save-letterhead'),
    'files:begin-copy': note('files:begin-copy'),
    'files:append-copy': note('files:append-copy'),
    'files:finish-copy': note('files:finish-copy'),
    'files:abort-copy': note('files:abort-copy'),
    'files:choose-folder': note('files:choose-folder'),
    'files:save-in-folder': note('files:save-in-folder'),
    'files:open': note('files:open'),
    'vault:turn-to': note('vault:turn-to'),
    'backup:state': note('backup:state'),
    'backup:choose-folder': note('backup:choose-folder'),
    'backup:set': note('backup:set'),
    'backup:begin': note('backup:begin'),
    'backup:append': note('backup:append'),
    'backup:settle': note('backup:settle'),
    'backup:publish': note('backup:publish'),
    'backup:abort': note('backup:abort'),
    'backup:choose-export': note('backup:choose-export'),
    'backup:open-last': note('backup:open-last'),
    'backup:identities': note('backup:identities'),
    'backup:close': note('backup:close'),
    'backup:drilled': note('backup:drilled'),
    'backup:close-window': note('backup:close-window'),
    ...changes,
  }
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

describe('every channel of the contract', () => {
  test('is registered once, and nothing besides', () => {
    expect([...setUp().ipc.listeners.keys()].sort()).toEqual([...CHANNELS].sort())
  })

  test.each(CHANNELS)('%s hands a good request to its own handler and answers in the shape of the contract', async (channel) => {
    const { ask, calls } = setUp()
    const { request, response } = SAMPLES[channel]
    expect(await ask(channel, request)).toEqual({ ok: true, value: response })
    expect(calls).toEqual([[channel, request]])
  })
})

describe('only the page of the app may ask', () => {
  const strangers: [string, AppFrame | null][] = [
    ['a frame that is gone', null],
    ['a frame inside the page', frameAt('app://gehoor/index.html', PAGE)],
    ...[
      'https://example.nl/',
      'https://gehoor/',
      'http://gehoor/index.html',
      'file:///app://gehoor/index.html',
      'app://gehoor.evil/',
      'app://gehoor./',
      'app://gehoorx/',
      'app://gehoor@evil/',
      'app://evil@gehoor/',
      'app://gehoor:80/',
      'app://gehoor\\@evil/',
      'app://gehoor%2eevil/',
      'app:gehoor/',
      'app:/gehoor/',
      'app:///gehoor/',
      'APP://GEHOOR/index.html',
      'app://Gehoor/index.html',
      ' app://gehoor/',
      'blob:app://gehoor/5f0c',
      'view-source:app://gehoor/',
      'data:text/html,app://gehoor/',
      'javascript:location="app://gehoor/"',
      'about:blank',
      'about:srcdoc',
      '',
    ].map((url): [string, AppFrame] => [url, frameAt(url)]),
  ]

  test.each(strangers)('%s is refused on every channel, and no handler hears of it', async (_, senderFrame) => {
    const { from, calls, reports } = setUp()
    for (const channel of CHANNELS) {
      const reply = await from({ sender: new FakeContents(), senderFrame }, channel, SAMPLES[channel].request)
      expect(reply).toEqual({ ok: false, error: 'refusedSender' })
    }
    expect(calls).toEqual([])
    expect(reports).toEqual([])
  })

  test('a frame that is disposed of while it asks is refused', async () => {
    const disposed = {
      origin: ORIGIN,
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    }
    const { from, calls } = setUp()
    const reply = await from({ sender: new FakeContents(), senderFrame: disposed }, 'vault:state')
    expect(reply).toEqual({ ok: false, error: 'refusedSender' })
    expect(calls).toEqual([])
  })

  test.each(['app://gehoor', 'app://gehoor/', 'app://gehoor/index.html?a#/zaken/1'])('%s is trusted', (url) => {
    expect(isTrusted(frameAt(url), ORIGIN)).toBe(true)
  })

  test('no address is trusted that a browser would place on another origin', () => {
    const part = fc.constantFrom(
      'app',
      'APP',
      ':',
      '//',
      '/',
      'gehoor',
      '@',
      '.',
      '\\',
      '?',
      '#',
      'evil',
      'https',
      'blob',
      '%40',
      '80',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, prefixed) => {
        const url = (prefixed ? ORIGIN : '') + parts.join('')
        if (!isTrusted(frameAt(url), ORIGIN)) return
        const { protocol, host, username } = new URL(url)
        expect([protocol, host, username]).toEqual(['app:', 'gehoor', ''])
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('what goes wrong inside stays inside', () => {
  test('a handler that throws answers `failed`, without a word of its message', async () => {
    const error = new Error('Sanne Voorbeeld, 06-12345678')
    for (const fail of [
      () => Promise.reject(error),
      () => {
        throw error
      },
    ]) {
      const { ask, reports } = setUp({ 'vault:unlock': fail })
      const reply = await ask('vault:unlock', SAMPLES['vault:unlock'].request)
      expect(reply).toEqual({ ok: false, error: 'failed' })
      expect(reports).toEqual([['vault:unlock', error]])
    }
  })

  test('an answer that says more than the contract allows does not reach the page', async () => {
    const slot = { slotId: 's', personId: 'p', name: null, role: null, sealedIdentity: 'c2VhbGVk' }
    const { ask, reports } = setUp({
      'vault:state': () => ({
        status: 'locked',
        vaultId: 'v',
        practice: false,
        slots: [slot],
        lastSlotId: null,
        rememberedSlotId: null,
        waitSeconds: 0,
        database: 'gehoor',
      }),
    })
    expect(await ask('vault:state')).toEqual({ ok: false, error: 'failed' })
    expect(reports).toHaveLength(1)
  })

  test('an answer outside its schema answers `failed`', async () => {
    const { ask } = setUp({
      'app:info': () => ({ ...INFO, today: '2026-02-31' }),
      'vault:create': () => ({ ...UNLOCKED, vaultId: '' }),
    })
    expect(await ask('app:info')).toEqual({ ok: false, error: 'failed' })
    expect(await ask('vault:create', SAMPLES['vault:create'].request)).toEqual({ ok: false, error: 'failed' })
  })
})

describe('requests to the vault take turns', () => {
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  test('the second is handled when the first has been answered, whatever their channels', async () => {
    const first = Promise.withResolvers<ResponseOf<'vault:give-access'>>()
    const { ask, calls } = setUp({ 'vault:give-access': () => first.promise })
    const given = ask('vault:give-access', SAMPLES['vault:give-access'].request)
    const named = ask('vault:name-people', SAMPLES['vault:name-people'].request)
    await settle()
    expect(calls).toEqual([])
    first.resolve(DONE)
    expect(await given).toEqual({ ok: true, value: DONE })
    expect(await named).toEqual({ ok: true, value: undefined })
    expect(calls.map(([channel]) => channel)).toEqual(['vault:name-people'])
  })

  test('other channels do not wait for the vault', async () => {
    const first = Promise.withResolvers<ResponseOf<'vault:unlock'>>()
    const { ask } = setUp({ 'vault:unlock': () => first.promise })
    const unlocking = ask('vault:unlock', SAMPLES['vault:unlock'].request)
    expect(await ask('app:info')).toEqual({ ok: true, value: INFO })
    first.resolve({ ok: false, reason: 'wrongPassphrase', waitSeconds: 0 })
    await unlocking
  })

  test('a handler that throws does not block the next', async () => {
    const { ask } = setUp({ 'vault:unlock': () => Promise.reject(new Error('broken')) })
    const [unlock, state] = await Promise.all([ask('vault:unlock', SAMPLES['vault:unlock'].request), ask('vault:state')])
    expect(unlock).toEqual({ ok: false, error: 'failed' })
    expect(state).toEqual({ ok: true, value: { status: 'none' } })
  })

  test('a request that cannot be answered at all does not block the next', async () => {
    const report = (): never => {
      throw new Error('the log cannot be written')
    }
    const { ask } = setUp({ 'vault:unlock': () => Promise.reject(new Error('broken')) }, report)
    const unanswerable = ask('vault:unlock', SAMPLES['vault:unlock'].request).catch(() => 'rejected')
    const state = ask('vault:state')
    expect(await unanswerable).toBe('rejected')
    expect(await state).toEqual({ ok: true, value: { status: 'none' } })
  })
})

describe('telling the page something', () => {
  test('sends what the contract knows', () => {
    const contents = new FakeContents()
    tell(contents, 'menu:command', 'search')
    expect(contents.sent).toEqual([['menu:command', 'search']])
  })

  test('is left undone when the page is gone', () => {
    const contents = new FakeContents()
    contents.destroyed = true
    tell(contents, 'menu:command', 'search')
    expect(contents.sent).toEqual([])
  })
})
