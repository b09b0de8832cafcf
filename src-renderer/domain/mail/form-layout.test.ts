import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type FieldLabels, formFields, MAIL_FIELDS, type MailField, USUAL_LABELS } from './form-layout.ts'

const never = (): boolean => false
const read = (text: string, own: FieldLabels = {}, fits: (field: MailField, value: string) => boolean = never) =>
  formFields(text, own, fits)
/** The least that is a form, with something behind it. */
const form = (...more: string[]): string =>
  ['Naam: Noor van Proefdam', 'E-mail: noor@proefdam.example', 'Klacht: Te laat.', ...more].join('\n')

describe('what is a form', () => {
  test('three fields, of which one tells what it is about', () => {
    expect(read(form())).toEqual({ name: 'Noor van Proefdam', email: 'noor@proefdam.example', description: 'Te laat.' })
  })

  test('or who it is from and how to reach them', () => {
    expect(read('Naam: Noor\nE-mail: n@proefdam.example\nKind: Pim')).toEqual({ name: 'Noor', email: 'n@proefdam.example', child: 'Pim' })
  })

  it.each([
    ['a letter that has such a line somewhere', 'Beste mensen,\nLocatie: ik bedoel de tuin.\nGroet, Noor'],
    ['two fields', 'Naam: Noor\nKlacht: Te laat.'],
    ['two fields and a label without a field', 'Naam: Noor\nKlacht: Te laat.\nVerzonden op: 12-11-2026'],
    ['a name without an address', 'Naam: Noor\nKind: Pim\nGroep: Lindebloesem'],
    ['an address without a name', 'E-mail: n@proefdam.example\nKind: Pim\nGroep: Lindebloesem'],
    ['labels that nobody knows', 'Kleur: rood\nMaat: 3\nBoom: linde\nHuis: groot'],
    ['nothing', ''],
  ])('but not %s', (_what, text) => {
    expect(read(text)).toBeNull()
  })
})

describe('labels', () => {
  it.each(MAIL_FIELDS)('%s is known by each of its usual names', (field) => {
    for (const label of USUAL_LABELS[field]) {
      const others = [
        ['name', 'Naam: Noor'],
        ['email', 'E-mail: n@proefdam.example'],
        ['description', 'Klacht: Te laat.'],
      ].flatMap(([other, line]) => (other === field ? [] : [line]))
      expect(read([...others, `${label}: de waarde`].join('\n')), label).toMatchObject({ [field]: 'de waarde' })
    }
  })

  it.each([
    'OMSCHRIJVING VAN DE KLACHT: iets',
    'Omschríjving: iets',
    '  Uw klacht : iets',
    '> * Uw klacht: iets',
    '• Uw klacht:iets',
    '- (Uw klacht) *: iets',
    'Uw_klacht: iets',
  ])('capitals, accents and marks do not matter: %s', (line) => {
    expect(read(`Naam: Noor\nE-mail: n@proefdam.example\n${line}`)).toMatchObject({ description: 'iets' })
  })

  it.each(['Ja, klacht: iets', 'Uw klacht iets', 'Mijn uw klacht: iets', `${'x'.repeat(80)}: iets`, ': iets'])(
    'a line that is no such label is none: %s',
    (line) => {
      expect(read(`Naam: Noor\nE-mail: n@proefdam.example\n${line}`)).toBeNull()
    },
  )

  test('the office names its own beside the usual ones', () => {
    const own: FieldLabels = { child: ['Om welk kind gaat het?'], description: ['Vertel'] }
    const text = 'Naam: Noor\nOm welk KIND gaat het: Pim\nVertel: Te laat.'
    expect(read(text, own)).toEqual({ name: 'Noor', child: 'Pim', description: 'Te laat.' })
    expect(read(text)).toBeNull()
    expect(read('Naam: Noor\nKind: Pim\nKlacht: Te laat.', own)).toEqual({ name: 'Noor', child: 'Pim', description: 'Te laat.' })
  })

  test('a name of the office goes before what the intake has no field for', () => {
    expect(read(form('Datum: 3-11-2026'))).not.toHaveProperty('incidentOn')
    expect(read(form('Datum: 3-11-2026'), { incidentOn: ['Datum'] })).toMatchObject({ incidentOn: '3-11-2026' })
  })

  test('and before the usual meaning of the same words, whichever field it is', () => {
    expect(read(form('Onderwerp: Pim'), { child: ['onderwerp'] })).toMatchObject({ child: 'Pim' })
    expect(read(form('Kind: te laat'), { subject: ['kind'] })).toMatchObject({ subject: 'te laat' })
  })
})

describe('values', () => {
  test('go on until the next field, with their empty lines within', () => {
    expect(read('Klacht:\nEerst.\n\nDan: dit.\n\nNaam: Noor\nKind:  Pim  ')).toEqual({
      description: 'Eerst.\n\nDan: dit.',
      name: 'Noor',
      child: 'Pim',
    })
  })

  test('end at a label that the intake has no field for', () => {
    expect(read(form('Verzonden op: 12-11-2026', 'IP-adres: 192.0.2.1'))).toMatchObject({ description: 'Te laat.' })
  })

  test('what stands before the first field belongs to none', () => {
    expect(read(`Er is een formulier ingevuld.\n\n${form()}`)).toEqual(read(form()))
  })

  test('an empty field is there, and empty', () => {
    expect(read(`Telefoon:\n${form()}`)).toMatchObject({ phone: '', name: 'Noor van Proefdam' })
  })
})

describe('a label that comes again', () => {
  const twice = form('Locatie: het hek stond open', 'Locatie: Onder de Linde', 'Groep: Lindebloesem')
  const isLinde = (field: MailField, value: string): boolean => field === 'location' && value === 'Onder de Linde'

  test('is text, also under another name of the same field', () => {
    expect(read('Naam: Noor\nKind: Pim\nKlacht: Te laat.\nNaam: die van de juf\nToelichting: elke week')).toEqual({
      name: 'Noor',
      child: 'Pim',
      description: 'Te laat.\nNaam: die van de juf\nToelichting: elke week',
    })
  })

  test('is the field where its value is one, and the line before it is text', () => {
    expect(read(twice, {}, isLinde)).toMatchObject({
      description: 'Te laat.\nLocatie: het hek stond open',
      location: 'Onder de Linde',
      group: 'Lindebloesem',
    })
  })

  test('the first is the field where neither fits', () => {
    expect(read(twice)).toMatchObject({ description: 'Te laat.', location: 'het hek stond open\nLocatie: Onder de Linde' })
  })

  test('the first that fits is the field where both do', () => {
    expect(read(twice, {}, (field) => field === 'location')).toMatchObject({ location: 'het hek stond open\nLocatie: Onder de Linde' })
  })

  test('labels without a field are told apart by their own names', () => {
    const text = 'Naam: Noor\nDatum: 12-11-2026\nKind: Pim\nPrivacy: ja\nKlacht: Te laat.\nDatum: nooit gehoord.'
    expect(read(text)).toEqual({ name: 'Noor', kind: undefined, child: 'Pim', description: 'Te laat.\nDatum: nooit gehoord.' })
  })
})

test('values of any words come back as they were written, in any order', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,3}$/)
  const rest = MAIL_FIELDS.filter((field) => field !== 'name' && field !== 'email')
  const fields = fc.shuffledSubarray([...rest], { minLength: 1 })
  fc.assert(
    fc.property(fields, fc.array(word, { minLength: 20, maxLength: 20 }), fc.nat(), (chosen, words, pick) => {
      const asked: MailField[] = ['name', 'email', ...chosen]
      const lines = asked.map((field, index) => `${USUAL_LABELS[field][pick % USUAL_LABELS[field].length]}: ${words[index]}`)
      expect(read(lines.join('\n'))).toEqual(Object.fromEntries(asked.map((field, index) => [field, words[index]])))
    }),
  )
})
