import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../deadlines/calendar-date.ts'
import { addressOf, forwardedMail, withoutQuotes } from './quoted.ts'

const TODAY = '2026-11-16'
const forwarded = (text: string) => forwardedMail(text, TODAY)
const HEAD = ['Van: Noor van Proefdam <noor@proefdam.example>', 'Verzonden: woensdag 4 november 2026 09:12', 'Aan: linde@example.nl']
const passOn = (...below: string[]): string => ['Hoi, zie onder. Monique', '', ...HEAD, ...below].join('\n')

describe('a mail that is passed on', () => {
  test('gives who wrote it, when, what about and what, and nothing of who passed it on', () => {
    expect(forwarded(passOn('Onderwerp:  Te laat ', '', 'Beste mensen,', '', 'Het was te laat.'))).toEqual({
      from: { name: 'Noor van Proefdam', address: 'noor@proefdam.example' },
      sentOn: '2026-11-04',
      subject: 'Te laat',
      text: 'Beste mensen,\n\nHet was te laat.',
    })
  })

  it.each([
    ['From', 'Sent', 'Subject'],
    ['FROM', 'date', 'subject'],
    ['Von', 'Gesendet', 'Betreff'],
    ['Van', 'Datum', 'Onderwerp'],
  ])('in each language of a mail program: %s', (from, sent, subject) => {
    expect(forwarded(`${from}: noor@proefdam.example\n${sent} : 4-11-2026\n${subject}: Te laat\n\nHallo`)).toEqual({
      from: { name: '', address: 'noor@proefdam.example' },
      sentOn: '2026-11-04',
      subject: 'Te laat',
      text: 'Hallo',
    })
  })

  it.each(['> ', '  ', '*', '> > *'])('where each line of its head begins with %j', (mark) => {
    expect(forwarded(HEAD.map((line) => `${mark}${line}`).join('\n'))).toMatchObject({
      from: { name: 'Noor van Proefdam' },
      sentOn: '2026-11-04',
    })
  })

  test('heads in bold type are heads', () => {
    expect(forwarded('*Van:* Noor <noor@proefdam.example>\n*Datum:* 4-11-2026\n\nHallo')).toMatchObject({
      from: { name: 'Noor', address: 'noor@proefdam.example' },
      sentOn: '2026-11-04',
      text: 'Hallo',
    })
  })

  test('its text is read where all of it is quoted, and not what it quotes where it is not', () => {
    expect(forwarded([...HEAD, '', '> Het was te laat.', '', '> Noor'].join('\n'))?.text).toBe('Het was te laat.\n\nNoor')
    expect(forwarded([...HEAD, '', 'Het was te laat.', '> Tot zo!'].join('\n'))?.text).toBe('Het was te laat.')
  })

  test('the first of two mails is meant', () => {
    const two = passOn('', 'Het was te laat.', '', 'Van: Bram <bram@example.nl>', 'Verzonden: 2-11-2026', '', 'Tot zo!')
    expect(forwarded(two)).toMatchObject({ from: { name: 'Noor van Proefdam' }, sentOn: '2026-11-04' })
  })

  test('a head that says something twice is taken at its first word', () => {
    expect(forwarded([...HEAD, 'Van: Bram', 'Datum: 1-1-2026', '', 'Hallo'].join('\n'))).toMatchObject({
      from: { name: 'Noor van Proefdam' },
      sentOn: '2026-11-04',
    })
  })

  test('of a head that does not say what about, or that is all there is, the rest is empty', () => {
    expect(forwarded(HEAD.join('\n'))).toMatchObject({ subject: '', text: '' })
  })

  test('a head that names nobody, or a day that is none, is told as such', () => {
    expect(forwarded('Van:\nDatum: gisteravond\n\nHallo')).toEqual({ from: null, sentOn: null, subject: '', text: 'Hallo' })
  })

  it.each([
    ['a letter', 'Beste mensen,\nHet was te laat.'],
    ['a line in a letter', 'Van: mijn kant is het goed.\nGroet, Noor'],
    ['a name far from its day', ['Van: mijn kant', ...Array<string>(7).fill('tekst'), 'Datum: 4-11-2026'].join('\n')],
    ['a day above its name', 'Datum: 4-11-2026\nVan: Noor'],
    ['a word that ends so', 'Hiervan: Noor\nDatum: 4-11-2026'],
    ['a head without a name', 'Aan: Noor\nDatum: 4-11-2026'],
  ])('%s is no mail within a mail', (_what, text) => {
    expect(forwarded(text)).toBeNull()
  })

  test('its head ends after eight lines: what looks like one behind that is text', () => {
    const heads = [...HEAD, 'Cc: a', 'Cc: b', 'Cc: c', 'Cc: d', 'Cc: e', 'Aan: wie dit leest', 'Hallo']
    expect(forwarded(heads.join('\n'))?.text).toBe('Aan: wie dit leest\nHallo')
    const sentLast = ['Van: Noor', 'Cc: a', 'Cc: b', 'Cc: c', 'Cc: d', 'Cc: e', 'Cc: f', 'Datum: 4-11-2026']
    expect(forwarded(sentLast.join('\n'))?.sentOn).toBe('2026-11-04')
  })
})

describe('the day of a mail that is passed on', () => {
  const dayOf = (sent: string) => forwarded(`Van: Noor\nVerzonden: ${sent}`)?.sentOn

  it.each([
    'woensdag 4 november 2026 09:12',
    'woensdag 4 november 2026 om 09:12',
    'wo 4 nov. 2026 9.12 uur',
    '4-11-2026, 9:12',
    '2026-11-04 09:12:33',
    'Wed, 4 Nov 2026 09:12:33 +0100',
    'Wednesday, November 4, 2026 9:12 AM',
    'Wednesday, 4 November 2026 AT 9:12',
    'Wed, Nov 4, 2026 at 9:12 AM',
    'Nov. 4 2026',
    'Wednesday November 04, 2026',
    '4 november 2026 um 09:12',
    '04.11.2026 09:12',
    '4.11.2026 um 09:12',
    'wo 04.11.2026, 9.12 uur',
    '04.11.26',
  ])('%s', (sent) => {
    expect(dayOf(sent)).toBe('2026-11-04')
  })

  it.each(['', 'vorige week', '31-11-2026 09:12', 'Wed, Nob 4, 2026', 'Nov 4, 2026 en later', '(Nov 4, 2026'])('%j is none', (sent) => {
    expect(dayOf(sent)).toBeNull()
  })

  test('whatever the day and the minute', () => {
    const months = 'January February March April May June July August September October November December'.split(' ')
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 0 }), fc.nat({ max: 23 }), fc.nat({ max: 59 }), (days, hour, minute) => {
        const day = addDays(TODAY, days)
        const time = `${hour}:${String(minute).padStart(2, '0')}`
        expect(dayOf(`${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)} ${time}`)).toBe(day)
        expect(dayOf(`${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)} ${time} PM`)).toBe(day)
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    ['Noor Proef <noor@example.nl>', 'Noor Proef', 'noor@example.nl'],
    ['"Proef, Noor" <noor@example.nl>', 'Proef, Noor', 'noor@example.nl'],
    ["'Noor Proef' <noor@example.nl>", 'Noor Proef', 'noor@example.nl'],
    ["Noor d'Aap <noor@example.nl>", "Noor d'Aap", 'noor@example.nl'],
    ['Noor Proef [mailto:noor@example.nl]', 'Noor Proef', 'noor@example.nl'],
    ['Noor Proef (noor@example.nl)', 'Noor Proef', 'noor@example.nl'],
    ['noor@example.nl', '', 'noor@example.nl'],
    ['noor@example.nl <noor@example.nl>', '', 'noor@example.nl'],
    ['<noor@example.nl>; bram@example.nl', '', 'noor@example.nl'],
    ['Noor Proef', 'Noor Proef', ''],
  ])('%s', (text, name, address) => {
    expect(addressOf(text)).toEqual({ name, address })
  })

  it.each(['', '  ', '<>'])('%j is none', (text) => {
    expect(addressOf(text)).toBeNull()
  })
})

describe('what someone wrote themselves', () => {
  const own = (text: string) => withoutQuotes(text.split('\n'))

  it.each([
    'Op ma 9 nov 2026 om 10:12 schreef Kinderopvang De Proef <klachten@example.nl>:',
    'On Mon, Nov 9, 2026 at 10:12 Kinderopvang De Proef <klachten@example.nl> wrote:',
    'Am 9.11.2026 um 10:12 schrieb De Proef:',
    '  Op 9 nov 2026 schreef De Proef:  ',
    '-----Oorspronkelijk bericht-----',
    '---------- Forwarded message ---------',
    '-- Doorgestuurd bericht --',
    '-----Original Message-----',
  ])('ends before what they answer to: %s', (line) => {
    expect(own(`Hallo,\n\nHet was te laat.\n\n${line}\nDank voor uw bericht.`)).toBe('Hallo,\n\nHet was te laat.')
  })

  it.each([
    'Op de groep schreef iemand dat het kon',
    'Kortom, op maandag 9 november schreef ik dit:',
    'Op 9 schreef:',
    `Op ${'x'.repeat(90)} schreef Noor:`,
    'Op maandag 9 november schreef ik dit: het was te laat',
    '- oorspronkelijk was het anders',
    'Zie -----Oorspronkelijk bericht-----',
    '- Original',
  ])('but a sentence that looks a little like it stays: %s', (line) => {
    expect(own(`Hallo,\n${line}\nTot morgen.`)).toBe(`Hallo,\n${line}\nTot morgen.`)
  })

  test('lines marked as quoted fall away, wherever they stand', () => {
    expect(own('> Was het laat?\nJa.\n>> En toen?\n> 3\nNiets.\n2 > 1')).toBe('Ja.\nNiets.\n2 > 1')
  })

  test('an answer under the mail it answers is not lost', () => {
    expect(own('Op ma 9 nov 2026 schreef De Proef:\n> Was het laat?\n\nJa, heel laat.')).toContain('Ja, heel laat.')
  })
})
