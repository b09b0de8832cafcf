import { describe, expect, test } from 'vitest'
import type { Keystroke } from '../page/messages.ts'
import { matches, parseAccelerator } from './accelerator.ts'

const stroke = (key: string, code: string, held: Partial<Keystroke> = {}): Keystroke => ({
  ...{ key, code, ctrl: false, alt: false, shift: false, meta: false },
  ...held,
})

describe('accelerators', () => {
  test.each<[string, Keystroke]>([
    ['CmdOrCtrl+N', stroke('n', 'KeyN', { ctrl: true })],
    ['CommandOrControl+Shift+X', stroke('X', 'KeyX', { ctrl: true, shift: true })],
    ['CmdOrCtrl+1', stroke('1', 'Digit1', { ctrl: true })],
    ['Ctrl+Shift+1', stroke('!', 'Digit1', { ctrl: true, shift: true })],
    ['CmdOrCtrl+,', stroke(',', 'Comma', { ctrl: true })],
    ['F1', stroke('F1', 'F1')],
    ['Alt+Left', stroke('ArrowLeft', 'ArrowLeft', { alt: true })],
    ['CmdOrCtrl+Plus', stroke('+', 'Equal', { ctrl: true, shift: true })],
    ['Esc', stroke('Escape', 'Escape')],
  ])('%s is pressed', (accelerator, pressed) => {
    expect(matches(accelerator, pressed)).toBe(true)
  })

  test.each<[string, Keystroke]>([
    ['CmdOrCtrl+N', stroke('n', 'KeyN')],
    ['CmdOrCtrl+N', stroke('N', 'KeyN', { ctrl: true, shift: true })],
    ['CmdOrCtrl+N', stroke('m', 'KeyM', { ctrl: true })],
    ['F1', stroke('F1', 'F1', { ctrl: true })],
    ['F1', stroke('1', 'Digit1')],
  ])('%s is not pressed by another key', (accelerator, pressed) => {
    expect(matches(accelerator, pressed)).toBe(false)
  })

  test.each(['', 'CmdOrCtrl+', 'Hyper+N', 'CmdOrCtrl+MediaStop', 'NN'])("'%s' is not understood, and says so", (accelerator) => {
    expect(() => parseAccelerator(accelerator)).toThrow('not understood')
  })
})
