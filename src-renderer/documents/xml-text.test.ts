import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlText } from './xml-text.ts'

/** XML 1.0, section 2.2, as its grammar has it: written anew here, so that the two can differ. */
const LEGAL = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

/** Any code units: halves of characters and control characters are as likely as letters. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code)) })
const legalText = fc.string({ unit: 'binary' }).filter((text) => LEGAL.test(text))

test('whatever was pasted, the result can stand in XML', () => {
  fc.assert(fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => LEGAL.test(xmlText(text))))
})

test('what can stand in XML is kept exactly', () => {
  fc.assert(fc.property(legalText, (text) => xmlText(text) === text))
})

test('each character that cannot becomes one that says so', () => {
  expect(xmlText('a\0b\u0007c\uFFFEd\uFFFFe\uD800f\uDC00g')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg')
})

test('emoji joined of several, accents and right-to-left marks are no control characters', () => {
  const text = '👩‍👩‍👧 Zoë Kılıçbay \u202Eeem\u202C עברית\t\r\n'
  expect(xmlText(text)).toBe(text)
})
