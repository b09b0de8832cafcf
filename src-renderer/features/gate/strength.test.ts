import { expect, test } from 'vitest'
import { loadEstimate, STRONG_ENOUGH } from './strength.ts'

test.each([
  ['wachtwoord1234567', false],
  ['1234567890123456', false],
  ['qwertyuiopasdfgh', false],
  ['gehoor gehoor gehoor gehoor', false],
  ['aaaaaaaaaaaaaaaa', false],
  ['kraan tulp ladder zondag', true],
  ['regenboog klomp vijver tram', true],
  ['grasmaaier pinguïn zeewier trompet', true],
])('%s may guard a register: %s', async (passphrase, isEnough) => {
  const estimate = await loadEstimate()
  expect(estimate(passphrase) >= STRONG_ENOUGH).toBe(isEnough)
})

test('a page of text costs no more than its beginning', async () => {
  const estimate = await loadEstimate()
  expect(estimate('kraan tulp ladder zondag '.repeat(400))).toBe(estimate('kraan tulp ladder zondag '.repeat(400).slice(0, 64)))
})
