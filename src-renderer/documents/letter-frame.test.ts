import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterSender } from '../domain/organisation/letter-style.ts'
import { organisation } from '../domain/test-kit.ts'
import { senderOf } from './letter-frame.ts'

const sender: LetterSender = {
  name: "'t Vlierpad",
  street: 'Vlierbespad 100',
  postcode: '1234 WE',
  city: 'Rietoord',
  phone: '06-12340055',
  email: 'vlier@example.nl',
}
const withSender = (given: LetterSender) => ({ ...organisation, senders: new Map([['vlier', given]]) })

describe('who a letter comes from', () => {
  it('is the location where it has a sender of its own', () => {
    expect(senderOf(withSender(sender), 'vlier')).toEqual({
      name: "'t Vlierpad",
      lines: ['Vlierbespad 100', '1234 WE Rietoord', '06-12340055', 'vlier@example.nl'],
    })
  })

  it.each(['linde', null])('is the organisation anywhere else: %s', (locationId) => {
    expect(senderOf(withSender(sender), locationId)).toEqual(senderOf(organisation, null))
    expect(senderOf(organisation, null)).toEqual({ name: 'Kinderopvang De Proef', lines: ['06-12340000', 'klachten@example.nl'] })
  })

  it('has a name always, and no empty line', () => {
    const text = fc.constantFrom('', ' ', 'Woorden')
    const any = fc.record({ name: text, street: text, postcode: text, city: text, phone: text, email: text })
    fc.assert(
      fc.property(any, (given) => {
        const { name, lines } = senderOf(withSender(given), 'vlier')
        expect(name).not.toBe('')
        expect(lines.every((line) => line.trim() !== '' && line === line.trim())).toBe(true)
      }),
    )
  })
})
