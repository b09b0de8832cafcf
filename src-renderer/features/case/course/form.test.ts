import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restored } from './form.ts'

const initial = { text: 'begin', isShared: false }

describe('a form that was left half-filled', () => {
  it('comes back as it was typed, for who typed it', () => {
    const stored = { kind: 'course', personId: 'bas', values: { text: 'half', isShared: true } }
    expect(restored(initial, stored, 'bas')).toEqual({ text: 'half', isShared: true })
    expect(restored(initial, stored, 'gerda')).toEqual(initial)
  })

  it('takes nothing that does not belong in it, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (values) => {
        const form = restored(initial, { kind: 'course', personId: 'bas', values }, 'bas')
        expect([typeof form.text, typeof form.isShared, Object.keys(form)]).toEqual(['string', 'boolean', ['text', 'isShared']])
      }),
    )
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(restored(initial, stored, 'bas')).toEqual(initial)
      }),
    )
  })
})
