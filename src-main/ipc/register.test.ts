import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResponseOf } from '../contract/contract.ts'
import type { AppFrame } from '../electron.ts'
import { ORIGIN } from '../shell/policy.ts'
import { isTrusted, tell } from './register.ts'
import { CHANNELS, DONE, FakeContents, frameAt, INFO, PAGE, SAMPLES, setUp, UNLOCKED } from './test-kit.ts'

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
        wasDamaged: false,
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
