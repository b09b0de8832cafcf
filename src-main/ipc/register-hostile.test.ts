import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../contract/contract.ts'
import type { ElectronSubset, InvokeEvent } from '../electron.ts'
import { ORIGIN } from '../shell/policy.ts'
import { type Handlers, registerHandlers } from './register.ts'
import { CHANNELS, FakeContents, PERSON, SAMPLES } from './test-kit.ts'

const WITH_REQUEST = CHANNELS.filter((channel) => SAMPLES[channel].request !== undefined)
const WITHOUT_REQUEST = CHANNELS.filter((channel) => SAMPLES[channel].request === undefined)
const good = (channel: Channel): Record<string, unknown> => ({ ...SAMPLES[channel].request })

type Listener = Parameters<ElectronSubset['ipcMain']['handle']>[1]

/** Handlers that only take note of being reached. */
function setUp() {
  const reached: unknown[] = []
  const handler = (request: unknown): never => {
    reached.push(request)
    throw new Error('reached')
  }
  const handlers: Handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handler])) as Record<Channel, typeof handler>
  const listeners = new Map<string, Listener>()
  const ipc: ElectronSubset['ipcMain'] = { handle: (channel, listener) => listeners.set(channel, listener) }
  registerHandlers(ipc, handlers, ORIGIN, () => undefined)
  const sender = new FakeContents()
  const event: InvokeEvent = { sender, senderFrame: sender.mainFrame }
  const isRefused = async (channel: Channel, args: readonly unknown[]): Promise<void> => {
    const reply = await listeners.get(channel)?.(event, ...args)
    expect(reply).toEqual({ ok: false, error: 'badRequest' })
    expect(reached).toEqual([])
  }
  return { isRefused, reached, ask: (channel: Channel, request: unknown) => listeners.get(channel)?.(event, request) }
}

const anything = fc.anything({
  withTypedArray: true,
  withMap: true,
  withSet: true,
  withDate: true,
  withBigInt: true,
  withNullPrototype: true,
})

/** Adds an own property, also one that an assignment would take for the prototype. */
const withKey = (object: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...object }, key, { value, enumerable: true, configurable: true, writable: true })
const without = (object: object, key: string): object => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

const extraKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'path', 'filePath', 'channel', 'then', ''),
  fc.string(),
)

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
const kindOf = (value: unknown): string => Object.prototype.toString.call(value)

/** The good object with one thing wrong in it, on the top or deeper. */
function spoiled(object: Record<string, unknown>): fc.Arbitrary<unknown> {
  const keys = Object.keys(object)
  const key = fc.constantFrom(...keys)
  const extra = fc
    .tuple(extraKey, anything)
    .filter(([name]) => !keys.includes(name))
    .map(([name, value]) => withKey(object, name, value))
  const missing = key.map((name) => without(object, name))
  const wrongType = fc
    .tuple(key, anything)
    .filter(([name, value]) => kindOf(value) !== kindOf(object[name]))
    .map(([name, value]) => withKey(object, name, value))
  const texts = keys.filter((name) => typeof object[name] === 'string')
  const text = fc.tuple(fc.integer({ min: 1_001, max: 100_000 }), fc.string({ minLength: 1, maxLength: 3 }))
  const huge = text.map(([length, piece]) => piece.repeat(length).slice(0, length))
  const tooLong = texts.map((name) => huge.map((value) => withKey(object, name, value)))
  const deeper = keys.flatMap((name) => {
    const inside = object[name]
    if (isPlain(inside)) return [spoiled(inside).map((value) => withKey(object, name, value))]
    if (!Array.isArray(inside) || !isPlain(inside[0])) return []
    return [spoiled(inside[0]).map((value) => withKey(object, name, [inside[0], value]))]
  })
  return fc.oneof(extra, missing, wrongType, ...tooLong, ...deeper)
}

const ownKeysOfObjects = (): (string | symbol)[] => Reflect.ownKeys(Object.prototype).sort((a, b) => String(a).localeCompare(String(b)))
let before = ownKeysOfObjects()
beforeEach(() => {
  before = ownKeysOfObjects()
})
afterEach(() => {
  expect(ownKeysOfObjects(), 'the prototype of all objects').toEqual(before)
})

describe('a hostile request never reaches a handler', { timeout: 60_000 }, () => {
  test('and the same request unspoiled does', async () => {
    for (const channel of CHANNELS) {
      const { ask, reached } = setUp()
      expect(await ask(channel, SAMPLES[channel].request)).toEqual({ ok: false, error: 'failed' })
      expect(reached).toEqual([SAMPLES[channel].request])
    }
  })

  test.each(WITH_REQUEST)('%s refuses anything at all', async (channel) => {
    const { isRefused } = setUp()
    await fc.assert(fc.asyncProperty(anything, (payload) => isRefused(channel, [payload])))
  })

  test.each(WITHOUT_REQUEST)('%s takes no request, and refuses anything that is one', async (channel) => {
    const { isRefused } = setUp()
    const something = anything.filter((payload) => payload !== undefined)
    await fc.assert(fc.asyncProperty(something, (payload) => isRefused(channel, [payload])))
  })

  test.each(WITH_REQUEST)('%s refuses extra keys, missing keys, wrong types and huge strings', async (channel) => {
    const { isRefused } = setUp()
    await fc.assert(
      fc.asyncProperty(spoiled(good(channel)), (payload) => isRefused(channel, [payload])),
      { numRuns: 400 },
    )
  })

  test.each(WITH_REQUEST)('%s refuses a good request in another wrapping, and none at all', async (channel) => {
    const { isRefused } = setUp()
    const request = good(channel)
    const wrapped = [
      [request],
      JSON.stringify(request),
      new Map(Object.entries(request)),
      Object.entries(request),
      { request },
      null,
      undefined,
    ]
    for (const payload of wrapped) await isRefused(channel, [payload])
    await isRefused(channel, [])
  })

  test.each(CHANNELS)('%s refuses more than one argument', async (channel) => {
    const { isRefused } = setUp()
    const more = fc.array(anything, { minLength: 1, maxLength: 5 })
    await fc.assert(fc.asyncProperty(more, (rest) => isRefused(channel, [SAMPLES[channel].request, ...rest])))
    await isRefused(channel, [SAMPLES[channel].request, undefined])
  })

  test.each(WITH_REQUEST)('%s refuses keys that would pollute a prototype, as they arrive from JSON', async (channel) => {
    const { isRefused } = setUp()
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify({ ...SAMPLES[channel].request, polluted: { polluted: true } }).replace('"polluted"', `"${key}"`)
      await isRefused(channel, [JSON.parse(text)])
    }
  })
})

describe('the limits of the contract', () => {
  const refused: [Channel, string, unknown][] = [
    ['app:notify', 'words in the place of a count', { occasion: 'morning', dueToday: 'Sanne', late: 0, language: 'nl' }],
    ['app:notify', 'fewer than none', { occasion: 'morning', dueToday: -1, late: 0, language: 'nl' }],
    ['app:notify', 'more than there can be', { occasion: 'morning', dueToday: 0, late: 10_000, language: 'nl' }],
    ['app:notify', 'half a deadline', { occasion: 'morning', dueToday: 0.5, late: 0, language: 'nl' }],
    ['app:notify', 'a name beside the counts', { occasion: 'morning', dueToday: 1, late: 0, language: 'nl', name: 'Sanne' }],
    ['app:set-lock-after', 'no lock at all', { minutes: 0 }],
    ['app:set-lock-after', 'a lock that never comes', { minutes: 61 }],
    ['vault:finish-rotation', 'no key left', { keys: 0 }],
    ['app:set-appearance', 'a theme that is none', { theme: 'DARK', language: 'nl' }],
    ['app:set-appearance', 'a language that is none', { theme: 'dark', language: 'fr' }],
    ['app:report-error', 'a name that could be a message', { where: 'a', name: 'x'.repeat(101), frames: [] }],
    ['app:report-error', 'a place that could be a message', { where: 'x'.repeat(61), name: 'Error', frames: [] }],
    ['app:report-error', 'a frame that is too long', { where: 'a', name: 'Error', frames: ['x'.repeat(301)] }],
    ['app:report-error', 'too many frames', { where: 'a', name: 'Error', frames: Array(31).fill('x') }],
    ['app:report-error', 'a message of its own', { where: 'a', name: 'Error', frames: [], message: 'Sanne Voorbeeld' }],
    ['vault:create', 'an empty passphrase', { person: PERSON, passphrase: '', practice: false }],
    ['vault:create', 'a passphrase of blanks', { person: PERSON, passphrase: ' \t\u00a0', practice: false }],
    ['vault:recover', 'a new passphrase of blanks', { slotId: 's', recoveryKey: 'AGE-SECRET-KEY-1X', passphrase: '   ' }],
    ['vault:give-access', 'a passphrase of blanks', { person: PERSON, passphrase: '   ' }],
    ['vault:create', 'a person without an id', { person: { ...PERSON, personId: '' }, passphrase: 'woorden', practice: false }],
    ['vault:unlock', 'an empty slot', { slotId: '', passphrase: 'woorden' }],
    ['vault:unlock', 'a passphrase of 1,001 characters', { slotId: 's', passphrase: 'x'.repeat(1_001) }],
    ['vault:recover', 'a recovery key of 501 characters', { slotId: 's', recoveryKey: 'x'.repeat(501), passphrase: 'woorden' }],
    ['vault:name-people', 'more than 1,000 people', { people: Array(1_001).fill(PERSON) }],
    ['files:save-document', 'a type of file that is not ours', { type: 'exe', suggestedName: 'Brief', bytes: new Uint8Array(1) }],
    ['files:save-pdf', 'an empty name', { suggestedName: '' }],
    ['files:save-pdf', 'bytes of its own', { suggestedName: 'Verslag', bytes: new Uint8Array(1) }],
    ['files:save-document', 'no type of file', { suggestedName: 'Brief', bytes: new Uint8Array(1) }],
    ['files:save-document', 'an empty name', { type: 'docx', suggestedName: '', bytes: new Uint8Array(1) }],
    ['files:save-document', 'a list of numbers for bytes', { type: 'docx', suggestedName: 'Brief', bytes: [1, 2, 3] }],
    ['files:save-document', 'an object that looks like bytes', { type: 'docx', suggestedName: 'Brief', bytes: { 0: 1, length: 1 } }],
    [
      'files:save-document',
      'an object that calls itself bytes',
      { type: 'docx', suggestedName: 'Brief', bytes: { [Symbol.toStringTag]: 'Uint8Array' } },
    ],
    ['files:save-document', 'a buffer without a view', { type: 'docx', suggestedName: 'Brief', bytes: new ArrayBuffer(3) }],
    ['files:save-document', 'wider numbers', { type: 'docx', suggestedName: 'Brief', bytes: new Uint16Array(3) }],
    ['files:save-document', 'a path', { type: 'docx', suggestedName: 'Brief', bytes: new Uint8Array(1), filePath: '/home/brief.docx' }],
    ['files:save-letterhead', 'an empty name', { suggestedName: '' }],
    ['files:save-letterhead', 'a file of its own choice', { suggestedName: 'Briefpapier', file: '/etc/passwd' }],
    ['files:begin-copy', 'an empty name', { suggestedName: '' }],
    ['files:begin-copy', 'a name of 301 characters', { suggestedName: 'x'.repeat(301) }],
    ['files:begin-copy', 'a path', { suggestedName: 'Foto.png', filePath: '/home/foto.png' }],
    ['files:append-copy', 'no bytes', { handle: 'handle-1', bytes: new Uint8Array(0) }],
    ['files:append-copy', 'more than 1 MiB', { handle: 'handle-1', bytes: new Uint8Array(1_048_577) }],
    ['files:append-copy', 'a list of numbers for bytes', { handle: 'handle-1', bytes: [1, 2, 3] }],
    ['files:append-copy', 'a place in the file', { handle: 'handle-1', bytes: new Uint8Array(1), offset: 7 }],
    ['backup:append', 'no bytes', { handle: 'handle-1', bytes: new Uint8Array(0) }],
    ['backup:append', 'more than 1 MiB', { handle: 'handle-1', bytes: new Uint8Array(1_048_577) }],
    ['backup:append', 'a place in the file', { handle: 'handle-1', bytes: new Uint8Array(1), offset: 7 }],
    ['files:finish-copy', 'another name', { handle: 'handle-1', fileName: 'start.exe' }],
    ['files:abort-copy', 'a handle of 65 characters', { handle: 'x'.repeat(65) }],
    ['files:save-in-folder', 'an empty name', { handle: 'handle-1', suggestedName: '', bytes: new Uint8Array(1) }],
    ['files:save-in-folder', 'no bytes', { handle: 'handle-1', suggestedName: 'Brief', bytes: new Uint8Array(0) }],
    ['files:save-in-folder', 'more than a letter', { handle: 'handle-1', suggestedName: 'Brief', bytes: new Uint8Array(20_000_001) }],
    ['files:save-in-folder', 'a type of its own', { handle: 'handle-1', suggestedName: 'Brief', type: 'exe', bytes: new Uint8Array(1) }],
    ['files:save-in-folder', 'a folder', { folder: '/home', suggestedName: 'Brief', bytes: new Uint8Array(1) }],
    ['files:open', 'a path', { path: '/home/brief.docx' }],
  ]
  test.each(refused)('%s refuses %s', async (channel, _, payload) => {
    await setUp().isRefused(channel, [payload])
  })
})
