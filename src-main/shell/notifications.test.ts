import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contract, type RequestOf } from '../contract/contract.ts'
import { notifier } from './notifications.ts'
import { openPreferences, type PreferenceStore } from './preferences.ts'

type Asked = RequestOf<'app:notify'>
const asked: Asked = { occasion: 'morning', dueToday: 3, late: 1, language: 'nl' }

let folder = ''
let today = '2026-11-23'
let shown: { title: string; body: string; click: () => void; isClosed: boolean }[] = []
let preferences: PreferenceStore
const focusWindow = vi.fn()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-notifications-'))
  preferences = openPreferences(join(folder, 'preferences.json'))
  today = '2026-11-23'
  shown = []
  focusWindow.mockReset()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(isSupported = true) {
  class Notification {
    static isSupported = (): boolean => isSupported
    readonly told: (typeof shown)[number]
    constructor({ title, body }: { title: string; body: string }) {
      this.told = { title, body, click: () => undefined, isClosed: false }
    }
    on(_event: 'click', listener: () => void): void {
      this.told.click = listener
    }
    show(): void {
      shown.push(this.told)
    }
    close(): void {
      this.told.isClosed = true
    }
  }
  return notifier({ Notification, preferences, today: () => today, focusWindow })
}
const bodies = (): string[] => shown.map(({ body }) => body)

describe('what is told', () => {
  test.each([
    ['nl', 3, 1, '3 termijnen vandaag, 1 te laat'],
    ['nl', 1, 0, '1 termijn vandaag'],
    ['nl', 0, 1, '1 termijn te laat'],
    ['nl', 0, 2, '2 termijnen te laat'],
    ['en', 3, 1, '3 deadlines today, 1 overdue'],
    ['en', 1, 0, '1 deadline today'],
    ['en', 0, 1, '1 deadline overdue'],
    ['en', 0, 12, '12 deadlines overdue'],
  ] as const)('in %s, of %i today and %i late', (language, dueToday, late, expected) => {
    open()({ ...asked, language, dueToday, late })
    expect(shown).toMatchObject([{ title: 'Gehoor', body: expected }])
  })

  test('C14: numbers and words of our own, whatever the page asks', () => {
    const anything = fc.record({ occasion: fc.anything(), dueToday: fc.anything(), late: fc.anything(), language: fc.anything() })
    const nearly = fc.record({
      occasion: fc.constantFrom('morning', 'overdue', 'now'),
      dueToday: fc.oneof(fc.integer(), fc.double(), fc.string()),
      late: fc.integer({ min: -1, max: 10_000 }),
      language: fc.constantFrom('nl', 'en', 'Sanne'),
    })
    const notify = open()
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (request) => {
        const parsed = contract['app:notify'].request.safeParse(request)
        if (parsed.success) notify({ ...parsed.data, occasion: 'overdue' })
      }),
    )
    expect(
      bodies().filter((body) => !/^(\d{1,4} (termijn|termijnen|deadline|deadlines|te laat|overdue|vandaag|today|,| )*)+$/.test(body)),
    ).toEqual([])
    expect(contract['app:notify'].request.safeParse({ ...asked, late: 1, name: 'Sanne' }).success).toBe(false)
  })

  test('nothing when there is nothing to tell, or nowhere to tell it', () => {
    open()({ ...asked, dueToday: 0, late: 0 })
    open(false)(asked)
    expect(shown).toEqual([])
  })
})

describe('when it is told', () => {
  test('in the morning once a day, also after the app was started again', () => {
    open()(asked)
    open()(asked)
    open()({ ...asked, dueToday: 4 })
    expect(bodies()).toEqual(['3 termijnen vandaag, 1 te laat'])
    today = '2026-11-24'
    open()({ ...asked, dueToday: 4 })
    expect(bodies()).toHaveLength(2)
  })

  test('a day that began with nothing to tell is told about as soon as there is', () => {
    const notify = open()
    notify({ ...asked, dueToday: 0, late: 0 })
    notify(asked)
    expect(shown).toHaveLength(1)
  })

  test('when something becomes overdue, whatever was told before; the older one goes', () => {
    const notify = open()
    notify(asked)
    notify({ ...asked, occasion: 'overdue', late: 2 })
    expect(shown.map(({ body, isClosed }) => [body, isClosed])).toEqual([
      ['3 termijnen vandaag, 1 te laat', true],
      ['3 termijnen vandaag, 2 te laat', false],
    ])
  })

  test('never while it is turned off', () => {
    preferences.set({ notifications: false })
    open()(asked)
    open()({ ...asked, occasion: 'overdue' })
    expect(shown).toEqual([])
    preferences.set({ notifications: true })
    open()(asked)
    expect(shown).toHaveLength(1)
  })
})

test('a click brings the window to the front', () => {
  open()(asked)
  expect(focusWindow).not.toHaveBeenCalled()
  shown[0]?.click()
  expect(focusWindow).toHaveBeenCalledOnce()
})
