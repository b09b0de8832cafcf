import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { passphraseProblem } from './passphrase.ts'

it.each([
  ['four words', 'kraan tulp ladder zondag'],
  ['four words with capitals and blanks around', '  Kraan  TULP ladder\tzondag '],
  ['accents, however they were typed', 'zoe\u0308 café ladder zondag'],
  ['sixteen characters of one piece', 'x7!Qp2$mZ9#wL4&t'],
  ['a script of its own', 'заря лодка сосна ветер'],
])('%s guard the register', (_, passphrase) => {
  expect(passphraseProblem(passphrase)).toBeNull()
})

it.each([
  ['', 'short'],
  ['welkom', 'short'],
  ['Welkom2026!', 'short'],
  ['kraan tulp ladder', null],
  ['kraan tulp zon', 'short'],
  ['a b c d e f g h', 'short'],
  ['aa bb cc dd', 'short'],
  ['kraan kraan kraan kraan', 'simple'],
  ['Kraan kraan KRAAN tulp', 'simple'],
  ['aaaaaaaaaaaaaaaa', 'simple'],
  ['1212121212121212', 'simple'],
  [' '.repeat(20), 'short'],
] as const)('"%s" is %s', (passphrase, problem) => {
  expect(passphraseProblem(passphrase)).toBe(problem)
})

test('nothing shorter than twelve characters passes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 11, unit: 'grapheme' }), (text) => [...text].length >= 12 || passphraseProblem(text) === 'short'),
  )
})
