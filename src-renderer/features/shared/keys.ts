/** The keys of the page, once: what handles them and what explains them read the same table. Those of the menu are main's. */
export const KEYS = {
  list: {
    choose: ['ArrowUp', 'ArrowDown'],
    page: ['PageUp', 'PageDown'],
    ends: ['Home', 'End'],
    open: ['Enter'],
    find: ['/'],
  },
  /** Single letters (WCAG 2.1.4): only where a list has the focus, and not for who switched them off. */
  letters: {
    handler: ['b'],
    contact: ['c'],
    filter: ['f'],
    print: ['p'],
  },
  form: {
    submit: ['Control', 'Enter'],
    part: ['F6'],
    day: ['ArrowUp', 'ArrowDown'],
    month: ['Alt', 'ArrowDown'],
  },
  anywhere: {
    keyMap: ['?'],
    close: ['Escape'],
  },
} as const

export type LetterKey = keyof typeof KEYS.letters
export const LETTER_KEYS = Object.keys(KEYS.letters) as LetterKey[]

/** The letter key that was pressed on its own, or null. */
export function letterOf(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): LetterKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const pressed = event.key.toLowerCase()
  return LETTER_KEYS.find((name) => KEYS.letters[name].some((key) => key === pressed)) ?? null
}

/** How keys are called on the keyboard of this country; a letter as it stands on its key. */
export const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Control: 'Ctrl',
  CmdOrCtrl: 'Ctrl',
  Escape: 'Esc',
}
export const capOf = (key: string): string => KEY_CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
