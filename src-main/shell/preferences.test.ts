import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPreferences, type Preferences } from './preferences.ts'

const DEFAULTS: Preferences = {
  theme: 'system',
  language: 'nl',
  lastSlotId: null,
  notifications: true,
  summarisedOn: null,
  lockAfterMinutes: 10,
  tries: { wrong: 0, since: 0 },
  window: null,
}
const CHOSEN: Preferences = {
  theme: 'dark',
  language: 'en',
  lastSlotId: 'slot-1',
  notifications: false,
  summarisedOn: '2026-11-23',
  lockAfterMinutes: 5,
  tries: { wrong: 4, since: 1_764_000_000_000 },
  window: { x: -10, y: 20, width: 1000, height: 700, maximized: true },
}

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-preferences-'))
  file = join(folder, 'preferences.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const readFrom = async (content: string | Uint8Array): Promise<Preferences> => {
  await writeFile(file, content)
  return openPreferences(file).get()
}

describe('preferences', () => {
  test('are the defaults at first: Dutch, in the colours of the system', () => {
    expect(openPreferences(file).get()).toEqual(DEFAULTS)
  })

  test('are there again at the next start', async () => {
    openPreferences(file).set(CHOSEN)
    expect(openPreferences(file).get()).toEqual(CHOSEN)
    expect(await readdir(folder)).toEqual(['preferences.json'])
  })

  test('change one at a time, and the others stay', () => {
    const preferences = openPreferences(file)
    preferences.set(CHOSEN)
    preferences.set({ theme: 'light' })
    expect(preferences.get()).toEqual({ ...CHOSEN, theme: 'light' })
    expect(openPreferences(file).get()).toEqual({ ...CHOSEN, theme: 'light' })
  })

  test('are on the disk at once, whole, with nothing beside them: the app may end in the next moment', () => {
    const preferences = openPreferences(file)
    preferences.set({ theme: 'dark' })
    preferences.set({ language: 'en' })
    preferences.set({ lastSlotId: 'slot-2' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...DEFAULTS, theme: 'dark', language: 'en', lastSlotId: 'slot-2' })
    expect(readdirSync(folder)).toEqual(['preferences.json'])
  })
})

describe('a file that is not what it should be', () => {
  test.each(['', 'geen json', '[]', 'null', '"dark"', '12', '{"theme":', '{"theme":"dark"}}', '\0\0\0\0'])(
    '%j gives the defaults',
    async (content) => {
      expect(await readFrom(content)).toEqual(DEFAULTS)
    },
  )

  test('bytes that are no text give the defaults', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect(await readFrom(bytes)).toEqual(DEFAULTS)
      }),
    )
  })

  test.each<[Partial<Record<keyof Preferences, unknown>>, Partial<Preferences>]>([
    [{ theme: 'pink' }, { theme: 'system' }],
    [{ theme: null }, { theme: 'system' }],
    [{ language: 'fr' }, { language: 'nl' }],
    [{ language: null }, { language: 'nl' }],
    [{ lastSlotId: 12 }, { lastSlotId: null }],
    [{ window: 'groot' }, { window: null }],
    [{ window: { x: 0, y: 0, width: 1000, height: 700 } }, { window: null }],
    [{ window: { x: 0.5, y: 0, width: 1000, height: 700, maximized: false } }, { window: null }],
    [{ window: { x: 0, y: 0, width: 10, height: 700, maximized: false } }, { window: null }],
    [{ window: { x: 0, y: 0, width: 1000, height: 0, maximized: false } }, { window: null }],
    [{ window: { x: '0', y: 0, width: 1000, height: 700, maximized: false } }, { window: null }],
  ])('what is wrong in %j is the default, the rest is kept', async (wrong, mended) => {
    expect(await readFrom(JSON.stringify({ ...CHOSEN, ...wrong }))).toEqual({ ...CHOSEN, ...mended })
  })

  test('what does not belong in it is left out, and not written again', async () => {
    const stranger = JSON.stringify({ ...CHOSEN, name: 'Sanne Voorbeeld' })
    expect(await readFrom(stranger)).toEqual(CHOSEN)
    openPreferences(file).set({ theme: 'light' })
    expect(await readFile(file, 'utf8')).not.toContain('Sanne')
  })

  test('any JSON at all gives preferences that can be used', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const { theme, language, lastSlotId } = await readFrom(json)
        expect(['system', 'light', 'dark']).toContain(theme)
        expect(['nl', 'en']).toContain(language)
        expect(lastSlotId === null || typeof lastSlotId === 'string').toBe(true)
      }),
    )
  })
})

describe('a place that cannot be read or written', () => {
  test('gives the defaults, and what is set counts for this run only', async () => {
    await writeFile(join(folder, 'a-file'), '')
    for (const unwritable of [join(folder, 'a-file', 'preferences.json'), join(folder, 'missing', 'preferences.json'), folder]) {
      const preferences = openPreferences(unwritable)
      expect(preferences.get()).toEqual(DEFAULTS)
      preferences.set({ theme: 'dark' })
      expect(preferences.get().theme).toBe('dark')
      expect(openPreferences(unwritable).get()).toEqual(DEFAULTS)
    }
    expect(await readdir(folder)).toEqual(['a-file'])
  })
})
