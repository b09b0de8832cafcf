import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterTold, linesOf, type Told } from './test-kit.ts'

const address = { street: 'Elzenlaan 22', postcode: '1234 AB', city: 'Wilgendam' }
const nowhere = { street: '', postcode: '', city: '' }

describe('to whom', () => {
  it.each([
    ['a postal address', { address, email: '' }, ['Sanne Hoogwater', 'Elzenlaan 22', '1234 AB  Wilgendam']],
    ['both', { address, email: 'sanne@example.nl' }, ['Sanne Hoogwater', 'Elzenlaan 22', '1234 AB  Wilgendam']],
    ['an e-mail address only', { address: nowhere, email: 'sanne@example.nl' }, ['Sanne Hoogwater', 'Per e-mail: sanne@example.nl']],
    ['neither', { address: nowhere, email: ' ' }, ['Sanne Hoogwater']],
    ['a town only', { address: { ...nowhere, city: 'Wilgendam' }, email: '' }, ['Sanne Hoogwater', 'Wilgendam']],
  ])('with %s', (_, complainant, lines) => {
    expect(letterTold({ complainant }).addressee).toEqual(lines)
  })
})

describe('from whom', () => {
  it('the organisation, with what is known of it and no empty line', () => {
    expect(letterTold().sender.lines).toEqual(['Proefstraat 1', '1234 AB Proefdam', '06-12340000', 'klachten@example.nl'])
    expect(letterTold({ profile: { address: nowhere, phone: '', complaintsEmail: '' } }).sender.lines).toEqual([])
  })

  it('is signed by who made the letter, with a function where there is one', () => {
    expect(letterTold().signature).toEqual(['Gerda Uitslag', 'Medewerker klantzaken', 'Kinderopvang De Proef'])
    expect(letterTold({ writer: { function: '' } }).signature).toEqual(['Gerda Uitslag', 'Kinderopvang De Proef'])
  })
})

describe('the frame', () => {
  it('carries date, reference and subject, and leaves the page numbers to Word', () => {
    const { facts, documentTitle, salutation, closing, pageNumbers } = letterTold({ datedOn: '2027-01-04' })
    expect(facts).toEqual([
      { id: 'date', label: 'Datum', value: '4 januari 2027' },
      { id: 'reference', label: 'Kenmerk', value: '2026-001' },
      { id: 'subject', label: 'Onderwerp', value: 'Ontvangst van je klacht' },
    ])
    expect([documentTitle, salutation, closing]).toEqual([
      'Ontvangstbevestiging 2026-001',
      'Beste Sanne Hoogwater,',
      'Met vriendelijke groet,',
    ])
    expect(pageNumbers).toEqual({ before: 'Pagina ', between: ' van ', after: '' })
  })

  it('is English from top to bottom for who reads English', () => {
    const content = letterTold({ complainant: { language: 'en' }, handler: { function: '' }, writer: { function: '' } })
    expect(content.language).toBe('en')
    const lines = linesOf(content).join('\n')
    expect(lines).toMatch(/Date\t18 November 2026\nReference\t2026-001\nSubject\tReceipt of your complaint\nDear Sanne Hoogwater,/)
    expect(lines).not.toMatch(/\b(je|we kregen|ons|klacht|van|met|uiterlijk|groet|november|maandag)\b(?! Eemsterveen)/)
  })
})

describe('a name is only ever a name', () => {
  const hostile = ['{{aim}}', '{{name}}', '$t(letters.closing)', '<b>Anna</b>', '\uE000aim\uE001', "$& $1 $$ $'", '&amp;', 'A|B', '=1+1']
  const told = (name: string): Told => ({
    complainant: { name },
    handler: { name, function: name, email: name },
    writer: { name, function: name },
    profile: { name, phone: name },
    intake: { subject: name, locationId: null },
  })
  // A word that stands nowhere else, to be replaced by the name: what the letter must then say.
  const STAND_IN = 'qqq'
  const expected = (name: string): string[] => linesOf(letterTold(told(STAND_IN))).map((line) => line.split(STAND_IN).join(name))

  it.each(hostile)('also when it is %s', (name) => {
    expect(linesOf(letterTold(told(name)))).toEqual(expected(name))
  })

  it('whatever it is made of', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...hostile))
    // A full stop at the end of a subject, and the first letter of a function, are the sentence's own business.
    const name = word.map((text) => `q${text}q`)
    fc.assert(
      fc.property(name, (given) => {
        expect(linesOf(letterTold(told(given)))).toEqual(expected(given))
      }),
    )
  })
})
