import type { Keystroke } from '../page/messages.ts'

interface Chord {
  readonly key: string
  readonly modifiers: ReadonlySet<Modifier>
}
type Modifier = 'ctrl' | 'alt' | 'shift' | 'meta'

const MODIFIERS: Record<string, Modifier> = {
  CMDORCTRL: 'ctrl',
  COMMANDORCONTROL: 'ctrl',
  CTRL: 'ctrl',
  CONTROL: 'ctrl',
  ALT: 'alt',
  OPTION: 'alt',
  SHIFT: 'shift',
  CMD: 'meta',
  COMMAND: 'meta',
  META: 'meta',
  SUPER: 'meta',
}

/** Electron's names of keys, where the page's `KeyboardEvent.key` has another. */
const NAMES: Record<string, string> = {
  PLUS: '+',
  SPACE: ' ',
  RETURN: 'ENTER',
  ESC: 'ESCAPE',
  UP: 'ARROWUP',
  DOWN: 'ARROWDOWN',
  LEFT: 'ARROWLEFT',
  RIGHT: 'ARROWRIGHT',
}
const KEY =
  /^(?:[\x20-\x7e]|F(?:1?[0-9]|2[0-4])|ENTER|ESCAPE|TAB|BACKSPACE|DELETE|INSERT|HOME|END|PAGEUP|PAGEDOWN|ARROW(?:UP|DOWN|LEFT|RIGHT))$/

export function parseAccelerator(accelerator: string): Chord {
  const parts = accelerator.toUpperCase().split('+')
  const last = parts.pop() ?? ''
  const key = NAMES[last] ?? last
  const modifiers = parts.map((part) => MODIFIERS[part])
  if (!KEY.test(key) || modifiers.includes(undefined)) throw new Error(`stand-in: the accelerator '${accelerator}' is not understood`)
  return { key, modifiers: new Set(modifiers.filter((modifier) => modifier !== undefined)) }
}

/** Letters and digits are known by their place as well: with Shift or Alt held, they type something else. */
function names({ key, code }: Keystroke): string[] {
  return [key.toUpperCase(), code.replace(/^(?:Key|Digit)/, '')]
}

export function matches(accelerator: string, keystroke: Keystroke): boolean {
  const { key, modifiers } = parseAccelerator(accelerator)
  const held = (modifier: Modifier): boolean => keystroke[modifier] === modifiers.has(modifier)
  // A plus is typed with Shift on many keyboards, and its accelerator does not say so.
  return names(keystroke).includes(key) && held('ctrl') && held('alt') && held('meta') && (held('shift') || key === '+')
}
