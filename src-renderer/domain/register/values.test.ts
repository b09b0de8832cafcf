import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { organisation } from '../test-kit.ts'
import { CHOICE_FIELDS, type ChoiceField, isNear, suggest } from './values.ts'

const [linde] = organisation.locations
const [communicatie] = organisation.natures
const located = (...names: string[]) => ({
  ...organisation,
  locations: names.flatMap((name) => (linde ? [{ ...linde, locationId: name, name }] : [])),
})
const say = (field: ChoiceField, value: string, given = organisation): string => {
  const { choice, certainty } = suggest(field, value, given)
  return `${certainty} ${choice}`
}

describe('a word of a short list', () => {
  it.each<[ChoiceField, string, string]>([
    ['formality', 'ja', 'same formal'],
    ['formality', 'Ja', 'same formal'],
    ['formality', 'J', 'same formal'],
    ['formality', 'x', 'same formal'],
    ['formality', 'nee', 'same signal'],
    ['formality', 'nee (signaal)', 'same signal'],
    ['formality', 'tip', 'same signal'],
    ['formality', 'nog niet', 'same notYetFormal'],
    ['channel', 'per e-mail', 'same email'],
    ['channel', 'via website', 'same form'],
    ['channel', 'Telefonisch.', 'same phone'],
    ['channel', 'aan de deur', 'same talk'],
    ['channel', 'brief', 'same letter'],
    ['relation', 'Mam', 'same mother'],
    ['relation', 'stiefvader', 'same otherParent'],
    ['careType', 'hele dag', 'none null'],
    ['careType', 'naschoolse opvang', 'same BSO'],
    ['ground', 'Gedraging', 'same conduct'],
    ['ground', 'buiten reikwijdte', 'same outOfScope'],
    ['judgment', 'DEELS GEGROND', 'same partlyUpheld'],
    ['judgment', 'niet-ontvankelijk', 'same inadmissible'],
    ['judgment', 'geen oordeel', 'same noJudgment'],
    ['judgment', 'Gegrond', 'same upheld'],
    ['judgment', 'ongegrond', 'same notUpheld'],
  ])('%s %j: %s', (field, value, expected) => {
    expect(say(field, value)).toBe(expected)
  })

  it.each<[ChoiceField, string, string]>([
    ['channel', 'telefoonn', 'perhaps phone'],
    ['channel', 'klachtenformulie', 'perhaps form'],
    ['judgment', 'deels gegrondt', 'perhaps partlyUpheld'],
    ['relation', 'moederr', 'perhaps mother'],
  ])('with a typing error a person confirms it: %s %j: %s', (field, value, expected) => {
    expect(say(field, value)).toBe(expected)
  })

  it.each<[ChoiceField, string]>([
    ['formality', ''],
    ['channel', '  ?! '],
    ['channel', 'duif'],
    ['formality', 'jaa'],
    ['relation', 'oppa'],
    ['formality', 'inforrm'],
  ])('what is none of them, or too short to be sure of, a person says: %s %j', (field, value) => {
    expect(say(field, value)).toBe('none null')
  })

  test('what is near two of them is neither', () => {
    expect([say('formality', 'iformal'), say('formality', 'iformeel'), say('formality', 'signaa')]).toEqual([
      'none null',
      'none null',
      'perhaps signal',
    ])
  })
})

describe('a location', () => {
  it.each([
    ['Onder de Linde', 'same linde'],
    ['onder de LINDE', 'same linde'],
    ['o/d Linde', 'same linde'],
    ['Linde', 'same linde'],
    ['Vlierpad', 'same vlier'],
    ["'t  Vlier-pad", 'same vlier'],
    ['BSO Vlierpad', 'perhaps vlier'],
    ['locatie Onder de Linde', 'perhaps linde'],
    ['Vlierpat', 'perhaps vlier'],
    ['bso', 'none null'],
    ['Het Eiland', 'none null'],
    ['Linde Vlierpad', 'none null'],
    ['', 'none null'],
    ['-', 'none null'],
  ])('%j: %s', (value, expected) => {
    expect(say('location', value)).toBe(expected)
  })

  test('a part of its name will do, where it is of no other', () => {
    const two = located('De Groene Vlinder', 'De Blauwe Vlinder')
    expect(say('location', 'groene', two)).toBe('perhaps De Groene Vlinder')
    expect(say('location', 'vlinder', two)).toBe('none null')
    expect(say('location', 'vlinder groene', two)).toBe('perhaps De Groene Vlinder')
    expect(say('location', 'vlinder rode', two)).toBe('none null')
    expect(say('location', 'blauwevlindr', two)).toBe('perhaps De Blauwe Vlinder')
  })

  test('a kind of care tells two locations of one place apart', () => {
    const two = located('KDV Vlinder', 'BSO Vlinder')
    expect(say('location', 'BSO Vlinder', two)).toBe('same BSO Vlinder')
    expect(say('location', 'Vlinder BSO', two)).toBe('perhaps BSO Vlinder')
    expect(say('location', 'Vlinder', two)).toBe('none null')
    expect(say('location', 'GOB Vlinder', two)).toBe('none null')
  })

  test('the agency of childminders is the GOB', () => {
    const some = located('Gastouderbureau Vlinder', 'Vlinderpad')
    expect(say('location', 'GOB Vlinder', some)).toBe('perhaps Gastouderbureau Vlinder')
    expect(say('location', 'GOB', some)).toBe('perhaps Gastouderbureau Vlinder')
    expect(say('location', 'BSO', some)).toBe('none null')
  })

  test('of two with the same name none is guessed', () => {
    expect(say('location', 'Vlinder', located('Vlinder', "'t Vlinder"))).toBe('none null')
  })

  test('of a name of little words each counts', () => {
    const some = located('Onder', 'O')
    expect([say('location', 'onder', some), say('location', 'o', some)]).toEqual(['same Onder', 'same O'])
  })

  test('a number in a name counts', () => {
    const some = located('Vlinder 1', 'Vlinder 2')
    expect([say('location', 'vlinder 2', some), say('location', 'vlinder', some)]).toEqual(['same Vlinder 2', 'none null'])
  })
})

test('a nature is one of the list of the office', () => {
  const natures = communicatie ? [communicatie, { ...communicatie, natureId: 'n2', name: 'Veiligheid en hygiëne' }] : []
  const given = { ...organisation, natures }
  expect(['communicatie', 'Comunicatie', 'veiligheid', 'linde'].map((value) => say('nature', value, given))).toEqual([
    'same communicatie',
    'perhaps communicatie',
    'perhaps n2',
    'none null',
  ])
})

describe('a handler', () => {
  it.each([
    ['Monique Ravenhorst', 'same monique'],
    ['ravenhorst, monique', 'same monique'],
    ['Monique', 'perhaps monique'],
    ['M. Ravenhorst', 'perhaps monique'],
    ['Noor van Proefdam', 'none null'],
    ['', 'none null'],
  ])('%j: %s', (value, expected) => {
    expect(say('handler', value)).toBe(expected)
  })

  test('of two who are called so none is guessed', () => {
    const twice = organisation.people.flatMap((person) => [person, { ...person, personId: `${person.personId}2` }])
    expect([
      say('handler', 'Monique', { ...organisation, people: twice }),
      say('handler', 'Monique Ravenhorst', { ...organisation, people: twice }),
    ]).toEqual(['none null', 'none null'])
  })

  test('who is called exactly so goes before who is called nearly so', () => {
    const [first] = organisation.people
    const people = first
      ? [
          { ...first, personId: 'a', name: 'Noor Proef Dam' },
          { ...first, personId: 'b', name: 'Noor Proef' },
        ]
      : []
    expect(say('handler', 'Noor Proef', { ...organisation, people })).toBe('same b')
  })
})

describe('a typing error or two', () => {
  it.each([
    ['hek', 'hek', true],
    ['hek', 'hok', false],
    ['tuin', 'tuim', false],
    ['linde', 'linda', true],
    ['linde', 'lind', true],
    ['linde', 'lnide', false],
    ['linde', 'lindaa', false],
    ['vlierpad', 'vleirpad', true],
    ['vlierpa', 'vleirpa', false],
    ['vlierpad', 'vlrpad', true],
    ['vlierpad', 'vlrpa', false],
    ['buitenschool', 'boitanschoul', true],
    ['buitenschool', 'butnschol', true],
    ['buitenschoo', 'btnschoo', false],
    ['buitenschool', 'butnscho', false],
    ['', '', true],
    ['', 'linde', false],
  ])('%j and %j: %s', (a, b, near) => {
    expect([isNear(a, b), isNear(b, a)]).toEqual([near, near])
  })

  const word = fc.stringMatching(/^[a-e]{5,20}$/)
  test('a letter more, less or other is one', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('', 'z', 'zz'), (text, where, put) => {
        const at = where % text.length
        expect(isNear(text, text.slice(0, at) + (put === 'zz' ? `z${text[at]}` : put) + text.slice(at + 1))).toBe(
          put !== '' || text.length >= 5,
        )
      }),
    )
  })

  test('a word is not near another without a letter in common', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(isNear(text, text.replaceAll(/./g, 'z'))).toBe(false)
      }),
    )
  })
})

test('whatever is typed, a choice is of the organisation, and without a choice nothing is certain', () => {
  const ids = [...organisation.locations.map((one) => one.locationId), ...organisation.people.map((one) => one.personId), 'communicatie']
  const value = fc.oneof(fc.string(), fc.constantFrom('Linde', 'Monique', 'communicatie', 'bso', 'ja'))
  fc.assert(
    fc.property(fc.constantFrom(...CHOICE_FIELDS), value, (field, typed) => {
      const { choice, certainty } = suggest(field, typed, organisation)
      expect(choice === null).toBe(certainty === 'none')
      if (choice !== null && (field === 'location' || field === 'handler' || field === 'nature')) expect(ids).toContain(choice)
    }),
  )
})
