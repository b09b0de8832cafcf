import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findHeaderRow, guessMapping, headerSignature } from './fields.ts'

describe('what the headers of a file mean', () => {
  test('those of a register as offices keep one', () => {
    const headers =
      'kenmerk;ontvangen;wijze;formeel;bevestigd op;klager;e-mail;telefoon;kind;relatie;locatie;opvangvorm;grond;aard;omschrijving;gewenste oplossing;behandelaar;betrokken medewerker;ontvangstbericht verzonden;oordeel;motivering;oordeel verzonden;maatregelen;maatregel gereed op;maatregel gerealiseerd op;geschil;ingetrokken op;opmerkingen'
    expect(guessMapping(headers.split(';')).join(';')).toBe(
      'reference;receivedOn;channel;formality;confirmedInWritingOn;complainant;email;phone;child;relation;location;careType;ground;nature;description;desiredOutcome;handler;aboutPeople;acknowledgedOn;judgment;reasoning;outcomeSentOn;measures;measuresRealiseBy;measuresRealisedOn;dispute;withdrawnOn;remarks',
    )
  })

  it.each([
    ['Datum ontvangst', 'receivedOn'],
    ['DATUM_ONTVANGST', 'receivedOn'],
    ['Naam klager', 'complainant'],
    ['Straat en huisnummer', 'street'],
    ['Woonplaats', 'city'],
    ['Case owner', 'handler'],
    ['Postal code', 'postcode'],
    ['Gesloten op', 'closedOn'],
    ['Datum incident', 'incidentOn'],
    ['Groep', 'group'],
    ['Onderwerp', 'subject'],
    ['Móbiel', 'phone'],
    ['kleur', null],
    ['', null],
  ])('%j: %s', (header, field) => {
    expect(guessMapping([header])).toEqual([field])
  })

  it.each([
    ['Kenmerk van het dossier', 'reference'],
    ['De locatie waar het gebeurde', 'location'],
    ['Datum oordeel (definitief)', 'outcomeSentOn'],
    ['Mijn nrs', null],
    ['Via wie', null],
  ])('a header that holds a known word, by the longest: %j is %s', (header, field) => {
    expect(guessMapping([header])).toEqual([field])
  })

  test('a column has one meaning, and a meaning one column: the first that is a known word', () => {
    expect(guessMapping(['Kenmerk', 'Klachtnummer', 'Kleur'])).toEqual(['reference', null, null])
    expect(guessMapping(['Kenmerk van de GGD', 'Kenmerk'])).toEqual([null, 'reference'])
    expect(guessMapping(['Locatie een', 'Locatie twee'])).toEqual(['location', null])
  })

  test('whatever stands above the columns, each gets an answer and none the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('datum', 'Locatie', 'naam kind', 'e-mail', 'oordeel verzonden op'))),
        (headers) => {
          const mapping = guessMapping(headers)
          const given = mapping.filter((field) => field !== null)
          expect([mapping.length, new Set(given).size]).toEqual([headers.length, given.length])
        },
      ),
    )
  })
})

describe('a signature of headers', () => {
  test('is the same for the same columns, however they are written', () => {
    expect(headerSignature(['Naam klager', 'E-mail'])).toBe(headerSignature([' naam  KLAGER', 'e mail']))
  })

  test('is another for other columns, or in another order', () => {
    const signature = headerSignature(['naam', 'klager'])
    for (const other of [['klager', 'naam'], ['naamklager'], ['naam', 'klager', ''], ['naam', 'klagers']])
      expect(headerSignature(other)).not.toBe(signature)
  })

  test('of very many columns is no longer than can be stored', () => {
    expect(headerSignature(Array<string>(2_000).fill('kolom')).length).toBe(4_000)
  })
})

describe('where the header stands', () => {
  const BODY = ['2026-001', '5-1-2026']

  it.each<[string, number, string[][]]>([
    ['at the top', 0, [['Kenmerk', 'Ontvangen'], BODY]],
    ['below a title', 2, [['Klachten 2026'], [], ['Kenmerk', 'Ontvangen'], BODY]],
    ['where most words are known', 1, [['Kenmerk', 'Datum'], ['Kenmerk', 'Datum', 'Klager'], BODY]],
    ['the first of two alike', 0, [['Kenmerk', 'Datum'], BODY, ['Kenmerk', 'Datum']]],
    ['at the top where one word is known', 0, [['iets'], ['Kenmerk', 'x'], BODY]],
    ['at the top of nothing', 0, []],
  ])('%s', (_where, row, rows) => {
    expect(findHeaderRow(rows)).toBe(row)
  })

  test('is looked for in the first twenty rows', () => {
    const below = (count: number) => [...Array.from({ length: count }, () => ['x']), ['Kenmerk', 'Ontvangen']]
    expect([findHeaderRow(below(19)), findHeaderRow(below(20))]).toEqual([19, 0])
  })
})
