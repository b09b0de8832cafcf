import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { MailField } from './form-layout.ts'
import { fits, fromForm, fromLetter } from './mail-intake.ts'
import { known, mail, NOOR } from './test-kit.ts'

const ARRIVED = '2026-11-12'
const form = (fields: Partial<Record<MailField, string>>, given = mail()) => fromForm(fields, given, ARRIVED, known)
const letter = (text: string, given = mail(), sender: typeof NOOR | null = NOOR) => fromLetter(given, sender, text, ARRIVED, known)

describe('whether a text can be the value of a field', () => {
  it.each<[MailField, string, boolean]>([
    ['location', 'Onder de Linde', true],
    ['location', 'onder linde', true],
    ['location', 'bij Onder de Linde', false],
    ['location', '', false],
    ['email', 'noor@proefdam.example', true],
    ['email', 'x noor@proefdam.example', false],
    ['email', 'noor@proefdam.example x', false],
    ['email', 'noor@proefdam', false],
    ['email', 'noor.proefdam.example', false],
    ['phone', '06-12341188', true],
    ['phone', '1234 56 78', true],
    ['phone', '1234567', false],
    ['phone', 'bel mij op acht', false],
    ['incidentOn', '3 november 2026', true],
    ['incidentOn', '31-11-2026', false],
    ['subject', 'Te laat', false],
    ['name', 'Noor van Proefdam', false],
  ])('%s: %j is %s', (field, value, answer) => {
    expect(fits(field, value, known.organisation, known.today)).toBe(answer)
  })
})

describe('from a form', () => {
  test('what each field says, and nothing else', () => {
    const intake = form({
      name: ' Noor van\n  Proefdam ',
      email: 'noor@proefdam.example',
      phone: '06-12341188',
      street: 'Proefpad 1',
      postcode: '1234 PD',
      city: 'Proefdam',
      child: 'Pim',
      relation: 'Moeder van Pim',
      location: "'t Vlierpad",
      careType: 'buitenschoolse opvang (bso)',
      group: 'Bessen',
      incidentOn: '3 november 2026',
      subject: 'Te laat\nopgehaald',
      description: 'Het was laat.\n\nAlweer.',
      desiredOutcome: 'Op tijd.\nGraag.',
      aboutPeople: 'Jorrit',
      talkedFirst: 'Ja, met de groep',
      suspicion: 'Nee',
    })
    expect(intake).toEqual({
      channel: 'form',
      receivedOn: ARRIVED,
      name: 'Noor van Proefdam',
      email: 'noor@proefdam.example',
      phone: '06-12341188',
      street: 'Proefpad 1',
      postcode: '1234 PD',
      city: 'Proefdam',
      language: 'nl',
      child: 'Pim',
      relation: 'mother',
      locationId: 'vlier',
      careType: 'BSO',
      group: 'Bessen',
      incidentOn: '2026-11-03',
      subject: 'Te laat opgehaald',
      description: 'Het was laat.\n\nAlweer.',
      desiredOutcome: 'Op tijd.\nGraag.',
      aboutPeople: 'Jorrit',
      talkedFirst: 'yes',
      suspicion: 'no',
    })
  })

  test('what it does not say stays empty', () => {
    const { receivedOn: _, channel: __, language: ___, ...rest } = form({})
    expect(new Set(Object.values(rest))).toEqual(new Set(['', null]))
    expect(
      form({ relation: 'buurvrouw', location: 'Het Eiland', careType: 'KDVX', incidentOn: 'laatst', suspicion: 'jawel' }),
    ).toMatchObject({
      relation: null,
      locationId: null,
      careType: null,
      incidentOn: null,
      suspicion: null,
    })
  })

  test('the sender of a form is a website: only where answers go is it a person', () => {
    expect(form({}, mail({ from: { name: 'Website', address: 'noreply@example.nl' } })).email).toBe('')
    expect(form({}, mail({ replyTo: NOOR })).email).toBe(NOOR.address)
    expect(form({ email: 'ander@proefdam.example' }, mail({ replyTo: NOOR })).email).toBe('ander@proefdam.example')
  })

  it.each([
    ['moeder', 'mother'],
    ['Papa', 'father'],
    ['Oma', 'grandparent'],
    ['pleegouder', 'guardian'],
    ['Ouder', 'otherParent'],
    ['ouder: vader', 'father'],
    ['grootmoedersvriendin', null],
    ['', null],
  ])('%j is the relation %s', (relation, expected) => {
    expect(form({ relation }).relation).toBe(expected)
  })

  it.each([
    ['ja', 'yes'],
    ['Yes', 'yes'],
    ['Nee, nog niet', 'no'],
    ['NO', 'no'],
    ['jazeker', null],
    ['nooit', null],
    ['misschien ja', null],
    ['ik zeg nee', null],
  ])('%j is the answer %s', (answer, expected) => {
    expect(form({ talkedFirst: answer, suspicion: answer })).toMatchObject({ talkedFirst: expected, suspicion: expected })
  })
})

describe('from a letter', () => {
  test('who, when, what about, what, and what can be seen at once', () => {
    expect(letter('\nHet hek van Onder de Linde stond open. Bel 06-12341188.\n')).toEqual({
      ...form({}),
      channel: 'email',
      name: NOOR.name,
      email: NOOR.address,
      phone: '06-12341188',
      locationId: 'linde',
      subject: 'Te laat opgehaald',
      description: 'Het hek van Onder de Linde stond open. Bel 06-12341188.',
    })
  })

  test('a letter that nobody is known to have sent', () => {
    expect(letter('Hallo', mail(), null)).toMatchObject({ name: '', email: '' })
  })

  it.each([
    ['Proefdam, Noor', 'Noor Proefdam'],
    [' van Proefdam ,  Noor ', 'Noor van Proefdam'],
    [' Noor van Proefdam ', 'Noor van Proefdam'],
    ['Proefdam, Noor, MSc', 'Proefdam, Noor, MSc'],
    ['Proefdam,', 'Proefdam,'],
  ])('%j is called %j', (name, expected) => {
    expect(letter('Hallo', mail(), { ...NOOR, name }).name).toBe(expected)
  })

  it.each([
    ['Re: Te laat', 'Te laat'],
    ['FW:  Antw : Te   laat ', 'Te laat'],
    [' doorst: fwd: tr: aw: Te\n laat', 'Te laat'],
    ['Te laat re: vrijdag', 'Te laat re: vrijdag'],
    ['Reis: te laat', 'Reis: te laat'],
  ])('%j is about %j', (subject, expected) => {
    expect(letter('Hallo', mail({ subject })).subject).toBe(expected)
  })
})

describe('the phone number in a letter', () => {
  it.each([
    ['Bel 06-12341188.', '06-12341188'],
    ['06 12 34 11 88', '06 12 34 11 88'],
    ['0031 6 1234 1188', '0031 6 1234 1188'],
    ['tel:+31 (0)6 1234 1188', '+31 (0)6 1234 1188'],
    ['06-12341188 of 06-12341199', ''],
    ['06-12341188, zoals gezegd 06-12341188', '06-12341188'],
    ['het nummer 1206-12341188', ''],
    ['kenmerk A06-12341188', ''],
    ['om 08.30 uur, 0123 keer', ''],
    ['Bel (06) 1234 1188, graag', '(06) 1234 1188'],
    ['06 - 12341188', '06 - 12341188'],
    ['06-12341188\n12 november was het laat', '06-12341188'],
    ['Bel 06 1234 1188. 12 keer al', '06 1234 1188'],
    ['06-12341188, thuis +31 (0)6 1234 1188', '+31 (0)6 1234 1188'],
    ['+32 (0)470 12 34 56', '+32 (0)470 12 34 56'],
    ['00 32 470 12 34 56', '00 32 470 12 34 56'],
    ['00 31 6 1234 1188', '00 31 6 1234 1188'],
    ['+31 6 1234 1188 12', '+31 6 1234 1188'],
    ['0032 470123456', '0032 470123456'],
    ['+31 6 1234 118', ''],
    ['06-1234118', ''],
    ['06-123411889', ''],
    ['geen nummer', ''],
  ])('%j: %j', (text, phone) => {
    expect(letter(text).phone).toBe(phone)
  })

  it.each(['06-12340000', '0612340000', '+31 612340000', '0031-6-12340000', '+31 (0)6 1234 0000'])('is not our own: %s', (ours) => {
    expect(letter(`U belde ons op ${ours}. Bel mij op 06-12341188.`).phone).toBe('06-12341188')
    expect(letter(`U belde ons op ${ours}.`).phone).toBe('')
  })
})

describe('what is no phone number in a letter', () => {
  it.each(['04-11-2026', '04.11.2026 10.30 uur', '04/11/2026 10 keer', '01-12-2026', 'NL00 ABCD 0417 1643 00', 'NL00ABCD0417164300'])(
    '%s',
    (text) => {
      expect(letter(text).phone).toBe('')
      expect(letter(`${text}. Bel 06-12341188.`).phone).toBe('06-12341188')
    },
  )
})

describe('the location in a letter', () => {
  it.each([
    ['het hek van ONDER DE LINDE staat open', 'linde'],
    ["op 't Vlierpad, vrijdag", 'vlier'],
    ['bij Onder de Linden', null],
    ['eerst Onder de Linde en toen het Vlierpad', null],
    ['thuis', null],
    ['', null],
  ])('%j: %s', (text, locationId) => {
    expect(letter(text).locationId).toBe(locationId)
  })

  test('a location without a name is named by no text', () => {
    const [linde] = known.organisation.locations
    const nameless = { ...known.organisation, locations: linde ? [{ ...linde, name: '' }] : [] }
    expect(fromLetter(mail(), NOOR, '', ARRIVED, { ...known, organisation: nameless }).locationId).toBeNull()
    expect(fromForm({ location: '' }, mail(), ARRIVED, { ...known, organisation: nameless }).locationId).toBeNull()
  })
})

describe('the language', () => {
  it.each([
    ['You were late again, and that was not the first time.', 'en'],
    ['Jullie waren weer te laat, en dat is niet de eerste keer.', 'nl'],
    ['The team at de groep: the door was open, please', 'en'],
    ['the en and de', 'nl'],
    ['THE DOOR WAS OPEN', 'en'],
    ['Hallo', 'nl'],
    ['', 'nl'],
  ])('%j is %s', (text, language) => {
    expect(letter(text).language).toBe(language)
    expect(form({ description: text }).language).toBe(language)
  })
})

test('whatever the words, the text of a letter is kept whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(letter(text)).toMatchObject({ channel: 'email', description: text.trim(), receivedOn: ARRIVED })
    }),
  )
})
