import { describe, expect, test } from 'vitest'
import { events, type MenuCommand } from '../contract/contract.ts'
import type { MenuItemOptions } from '../electron.ts'
import { type MainLanguage, mainWords } from '../text/words.ts'
import { menuTemplate } from './menu.ts'

const LANGUAGES: readonly MainLanguage[] = ['nl', 'en']
const COMMANDS = events['menu:command'].options

/** The keys that Electron gives to a role by itself. */
const KEYS_OF_ROLES: Readonly<Record<string, string>> = {
  undo: 'CmdOrCtrl+Z',
  redo: 'Shift+CmdOrCtrl+Z',
  cut: 'CmdOrCtrl+X',
  copy: 'CmdOrCtrl+C',
  paste: 'CmdOrCtrl+V',
  selectAll: 'CmdOrCtrl+A',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  resetZoom: 'CmdOrCtrl+0',
  togglefullscreen: 'F11',
  quit: 'CmdOrCtrl+Q',
}

const menu = (language: MainLanguage, command: (chosen: MenuCommand) => void = () => undefined): MenuItemOptions[] =>
  menuTemplate(mainWords(language).menu, command)
const itemsOf = (item: MenuItemOptions): readonly MenuItemOptions[] => (Array.isArray(item.submenu) ? item.submenu : [])
const shownItems = (item: MenuItemOptions): readonly MenuItemOptions[] => itemsOf(item).filter(({ type }) => type !== 'separator')
const allItems = (language: MainLanguage): MenuItemOptions[] => menu(language).flatMap(shownItems)
const keyOf = (item: MenuItemOptions): string | undefined => item.accelerator ?? KEYS_OF_ROLES[item.role ?? '']

describe('the commands', () => {
  test.each(COMMANDS)('%s is in the menu once, with a key of its own', (command) => {
    for (const language of LANGUAGES) {
      const items = allItems(language).filter(({ id }) => id === command)
      expect(items).toHaveLength(1)
      expect(items[0]?.accelerator).toMatch(/^(CmdOrCtrl\+.|F1)$/)
    }
  })

  test('are all there are beside the roles of the system', () => {
    const ids = allItems('nl').flatMap(({ id, role }) => (role === undefined ? [id] : []))
    expect(ids.sort()).toEqual([...COMMANDS].sort())
  })

  test('tell what was chosen when clicked', () => {
    const chosen: MenuCommand[] = []
    const items = menu('nl', (command) => chosen.push(command)).flatMap(shownItems)
    const ids: unknown[] = []
    for (const { id, click } of items) {
      if (!click) continue
      ids.push(id)
      Reflect.apply(click, undefined, [])
    }
    expect(chosen).toEqual(ids)
    expect(chosen).toHaveLength(COMMANDS.length)
  })
})

describe('the keys', () => {
  test('are used once each, those of the system counted', () => {
    for (const language of LANGUAGES) {
      const keys = allItems(language).map(keyOf)
      expect(keys).not.toContain(undefined)
      expect([...new Set(keys)]).toEqual(keys)
    }
  })

  test('are the same in both languages', () => {
    expect(allItems('en').map(keyOf)).toEqual(allItems('nl').map(keyOf))
  })

  test('reload nothing and open no developer tools', () => {
    const roles = allItems('nl').flatMap(({ role }) => (role === undefined ? [] : [role]))
    expect(roles.sort()).toEqual(Object.keys(KEYS_OF_ROLES).sort())
  })
})

describe('the labels', () => {
  const mnemonic = (label: string | undefined): string | undefined => /&(\w)/.exec(label ?? '')?.[1]?.toLowerCase()
  const menusOf = (language: MainLanguage): [string, readonly MenuItemOptions[]][] => [
    ['the bar', menu(language)],
    ...menu(language).map((item): [string, readonly MenuItemOptions[]] => [item.label ?? '', shownItems(item)]),
  ]

  test.each(LANGUAGES.flatMap((language) => menusOf(language).map(([name, items]) => ({ language, name, items }))))(
    'in $language each item of $name has a letter of its own',
    ({ items }) => {
      expect(items.length).toBeGreaterThan(2)
      const letters = items.map(({ label }) => mnemonic(label))
      expect(letters).not.toContain(undefined)
      expect([...new Set(letters)]).toEqual(letters)
    },
  )

  test('are there in both languages, with one letter marked, and never the same', () => {
    const nl = Object.entries(mainWords('nl').menu)
    const en = new Map(Object.entries(mainWords('en').menu))
    expect([...en.keys()].sort()).toEqual(nl.map(([name]) => name).sort())
    for (const [name, label] of nl) {
      const other = en.get(name) ?? ''
      for (const text of [label, other]) {
        expect(text.replace('&', '').trim(), name).not.toBe('')
        expect(text.match(/&/g), name).toHaveLength(1)
      }
      expect(other.replace('&', ''), name).not.toBe(label.replace('&', ''))
    }
  })

  test('are all used', () => {
    for (const language of LANGUAGES) {
      const used = [...menu(language), ...allItems(language)].map(({ label }) => label)
      expect(used.sort()).toEqual(Object.values(mainWords(language).menu).sort())
    }
  })

  test('and the other words are there in both languages', () => {
    const [nl, en] = LANGUAGES.map((language) => {
      const { fileTypes, cannotStart } = mainWords(language)
      return [...Object.values(fileTypes), cannotStart.title, cannotStart.text]
    })
    for (const [index, text] of (nl ?? []).entries()) {
      expect(text.trim()).not.toBe('')
      expect(en?.[index]?.trim()).not.toBe('')
      expect(en?.[index]).not.toBe(text)
    }
  })
})
