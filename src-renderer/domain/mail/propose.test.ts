import { describe, expect, it, test } from 'vitest'
import type { Mail } from './mail.ts'
import { proposalOf } from './propose.ts'
import { known, mail, NOOR } from './test-kit.ts'

const MONIQUE = { name: 'Monique Ravenhorst', address: 'monique@example.nl' }
const WEBSITE = { name: 'Website', address: 'noreply@example.nl' }
const FORM = 'Naam: Noor van Proefdam\nE-mail: noor@proefdam.example\nLocatie: Onder de Linde\nKlacht: Het was te laat.'
const PASSED_ON = 'Zie onder.\n\nVan: Noor van Proefdam <noor@proefdam.example>\nVerzonden: 4-11-2026\n\nHet was te laat.'

const propose = (given: Partial<Mail>) => proposalOf(mail(given), known)

describe('what a mail seems to be', () => {
  it.each<[string, Partial<Mail>, string]>([
    ['a letter of a parent', {}, 'letter'],
    ['an answer, by its subject', { subject: 'Antw: Te laat' }, 'reply'],
    ['an answer, in capitals', { subject: ' RE : Te laat' }, 'reply'],
    ['an answer in German', { subject: 'AW: Te laat' }, 'reply'],
    ['a letter that has such a word behind its subject', { subject: 'Te laat, re: vrijdag' }, 'letter'],
    ['a letter that names a case', { text: 'Het gaat om 2026-024.' }, 'reply'],
    ['a form of the website', { from: WEBSITE, text: FORM }, 'form'],
    ['what a colleague passes on', { from: MONIQUE, text: PASSED_ON }, 'forward'],
    ['what a colleague writes', { from: MONIQUE, text: 'Hierbij een brief, zie de bijlage.' }, 'forward'],
    ['what a colleague answers', { from: MONIQUE, subject: 'Re: Te laat' }, 'forward'],
    ['what was sent to many', { isBulk: true, text: FORM }, 'bulk'],
    ['what comes from nobody', { from: null }, 'letter'],
  ])('%s', (_what, given, kind) => {
    expect(propose(given).kind).toBe(kind)
  })

  test('the form of the office is read by its own names', () => {
    const text = 'Wie bent u: Noor van Proefdam\nKind: Pim\nVertel: Het was te laat.'
    const labels = { name: ['Wie bent u'], description: ['Vertel'] }
    expect(proposalOf(mail({ from: WEBSITE, text }), { ...known, labels })).toMatchObject({
      kind: 'form',
      intake: { channel: 'form', name: 'Noor van Proefdam', child: 'Pim', description: 'Het was te laat.' },
    })
    expect(proposalOf(mail({ from: WEBSITE, text }), known).kind).toBe('forward')
  })

  test('of two fields of one name that which fits', () => {
    const text = FORM.replace('Locatie: Onder de Linde\n', '').concat('\nLocatie: het hek\nLocatie: Onder de Linde')
    expect(propose({ from: WEBSITE, text }).intake).toMatchObject({
      locationId: 'linde',
      description: 'Het was te laat.\nLocatie: het hek',
    })
  })
})

describe('who wrote it', () => {
  test('the sender, or where answers go', () => {
    expect(propose({}).intake).toMatchObject({ name: NOOR.name, email: NOOR.address })
    expect(propose({ replyTo: { name: 'Bram', address: 'bram@proefdam.example' } }).intake).toMatchObject({
      email: 'bram@proefdam.example',
    })
  })

  test('of what a colleague passes on the parent, and never the colleague', () => {
    expect(propose({ from: MONIQUE, text: PASSED_ON }).intake).toMatchObject({ name: NOOR.name, email: NOOR.address })
    expect(propose({ from: MONIQUE, replyTo: MONIQUE, text: 'Een brief.' }).intake).toMatchObject({ name: '', email: '' })
  })

  test('of a form that a colleague passes on whoever filled it in', () => {
    const text = `Zie onder.\n\nVan: Website <noreply@example.nl>\nVerzonden: 4-11-2026\n\n${FORM}`
    expect(propose({ from: MONIQUE, text })).toMatchObject({
      kind: 'form',
      hints: ['passedOnLater'],
      intake: { name: NOOR.name, receivedOn: '2026-11-04', locationId: 'linde' },
    })
  })

  it.each([
    ['an address of our people, elsewhere', 'Gerda@Prive.example', 'gerda@prive.example', 'forward'],
    ['our own domain, in capitals', 'WIE@EXAMPLE.NL', '', 'forward'],
    ['a domain that ends as ours', 'wie@geenexample.nl', '', 'letter'],
    ['no address at all', '', '', 'letter'],
  ])('a colleague is known by %s', (_what, address, ofGerda, kind) => {
    const people = known.organisation.people.map((person) => (person.personId === 'gerda' ? { ...person, email: ofGerda } : person))
    const organisation = { ...known.organisation, people }
    expect(proposalOf(mail({ from: { name: 'Gerda', address } }), { ...known, organisation }).kind).toBe(kind)
  })

  test('without an address of our own nobody is taken for a colleague by it', () => {
    const { profile } = known.organisation
    const organisation = { ...known.organisation, profile: { ...profile, complaintsEmail: '' } }
    expect(proposalOf(mail(), { ...known, organisation }).kind).toBe('letter')
  })

  test('a parent who quotes a mail is not who they quote', () => {
    expect(propose({ text: PASSED_ON })).toMatchObject({ kind: 'letter', intake: { name: NOOR.name, receivedOn: '2026-11-12' } })
  })
})

describe('T1: the day of receipt', () => {
  test('is a day of Amsterdam', () => {
    expect(propose({ sentAt: '2026-11-12T23:40:00.000Z' })).toMatchObject({ hints: [], intake: { receivedOn: '2026-11-13' } })
  })

  test('is asked where the mail does not say', () => {
    expect(propose({ sentAt: null })).toMatchObject({ hints: ['dayUnknown'], intake: { receivedOn: null } })
    expect(propose({ sentAt: null, from: WEBSITE, text: FORM })).toMatchObject({ hints: ['dayUnknown'], intake: { receivedOn: null } })
  })

  test('of what is passed on it is the day on which the colleague got it, and the delay is told', () => {
    expect(propose({ from: MONIQUE, text: PASSED_ON })).toMatchObject({ hints: ['passedOnLater'], intake: { receivedOn: '2026-11-04' } })
    const sameDay = propose({ from: MONIQUE, text: PASSED_ON, sentAt: '2026-11-04T12:00:00.000Z' })
    expect(sameDay).toMatchObject({ hints: [], intake: { receivedOn: '2026-11-04' } })
    expect(propose({ from: MONIQUE, text: PASSED_ON, sentAt: null }).hints).toEqual([])
  })

  test('of what is passed on without a day that can be read, or on paper, it is asked', () => {
    const unread = propose({ from: MONIQUE, text: PASSED_ON.replace('4-11-2026', 'laatst') })
    expect(unread).toMatchObject({ hints: ['dayUnknown'], intake: { receivedOn: null } })
    expect(propose({ from: MONIQUE, text: 'Een brief.' })).toMatchObject({
      hints: ['senderIsOurs', 'dayUnknown'],
      intake: { receivedOn: null, description: 'Een brief.' },
    })
  })
})

describe('the text', () => {
  test('is what they wrote themselves', () => {
    const text = 'Het was te laat.\n\nOp 9 nov 2026 schreef De Proef:\n> Dank voor uw bericht.'
    expect(propose({ text }).intake.description).toBe('Het was te laat.')
  })
})

describe('a reference', () => {
  it.each<[string, Partial<Mail>, string | null]>([
    ['in the subject', { subject: 'Re: [2026-024] Te laat' }, '2026-024'],
    ['in what is quoted', { text: 'Ja.\n> Kenmerk 2025-1024' }, '2025-1024'],
    ['the subject before the text', { subject: '2026-001', text: '2026-002' }, '2026-001'],
    ['not within a longer number', { text: 'Factuur 12026-024, polis 2026-02455' }, null],
    ['not a day', { text: 'Op 2026-11-04 was het te laat.' }, null],
    ['not a school year', { text: 'In schooljaar 2025-2026 was het te laat.' }, null],
    ['behind a school year', { text: 'In schooljaar 2025-2026, zie 2026-201.' }, '2026-201'],
    ['not of another century', { text: 'Kenmerk 1926-024' }, null],
    ['not in a form: what a parent fills in is new', { text: `${FORM} Zie 2026-024.` }, null],
  ])('%s', (_where, given, reference) => {
    expect(propose(given).reference).toBe(reference)
  })
})

describe('C11: what a person must look at', () => {
  it.each([
    'Zij is geslagen.',
    'seksueel',
    'GRENSOVERSCHRIJDEND gedrag',
    'mishandeling',
    'There was abuse.',
    'huiselijk geweld',
    'gewelddadig',
  ])('perhaps a suspicion: %s', (text) => {
    expect(propose({ text }).hints).toEqual(['perhapsSuspicion'])
    expect(propose({ text: '', subject: text }).hints).toEqual(['perhapsSuspicion'])
  })

  it.each([
    'Dit is geen klacht.',
    'Een compliment voor de groep',
    'Bedankt voor alles',
    'Jullie zijn geweldig!',
    'Well done, this is no complaint',
  ])('perhaps a compliment: %s', (text) => {
    expect(propose({ text }).hints).toEqual(['perhapsCompliment'])
  })

  test('both, before what is to be known of its sender', () => {
    expect(propose({ text: 'Geen klacht, maar hij is geslagen.', sentAt: null }).hints).toEqual([
      'perhapsSuspicion',
      'perhapsCompliment',
      'dayUnknown',
    ])
  })

  test('none in a form, which asks for it, and none in what was sent to many', () => {
    const text = `${FORM} Hij is geslagen. Een compliment is dit niet.`
    expect(propose({ from: WEBSITE, text })).toMatchObject({ kind: 'form', hints: [] })
    expect(propose({ isBulk: true, text: 'Compliment! Geen geweld.' }).hints).toEqual([])
  })

  it.each(['Het was te laat.', 'Ik heb wel een klacht.', 'accomplimentje'])('nothing: %s', (text) => {
    expect(propose({ text }).hints).toEqual([])
  })
})
