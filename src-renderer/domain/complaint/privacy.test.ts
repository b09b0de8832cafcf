import { describe, expect, it } from 'vitest'
import { holdsBsn, privacyWarnings } from './privacy.ts'

const texts = { child: '', subject: '', description: '', desiredOutcome: '' }

describe('C14: personal data is minimal', () => {
  it('sees a number in the shape of a BSN (published test numbers)', () => {
    expect(['111222333', 'bsn: 999990019.', '111 222 333', '111.222.333', 'bsn is 111222333, zei vader'].map(holdsBsn)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
  })

  it('does not take phone numbers, amounts and contract numbers for one', () => {
    expect(
      ['0612341188', '06-12341188', '06 12 34 11 88', '€ 612,40', 'contract 4471', '111222334', '2026-11-16', '1112223330'].some(holdsBsn),
    ).toBe(false)
  })

  it('says where it is', () => {
    expect(privacyWarnings({ ...texts, description: 'bsn 111222333' })).toEqual([{ field: 'description', code: 'bsn' }])
  })

  it.each([
    ['Noud', []],
    ['K.', []],
    ['Anne-Fleur', []],
    ['Noud de Vries', [{ field: 'child', code: 'fullName' }]],
    ['Yara Olthuizen', [{ field: 'child', code: 'fullName' }]],
    ['Mats, geb. 3-4-2022', [{ field: 'child', code: 'birthDate' }]],
  ])('the child by first name or initials: "%s"', (child, expected) => {
    expect(privacyWarnings({ ...texts, child })).toEqual(expected)
  })
})
