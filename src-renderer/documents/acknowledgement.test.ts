import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../domain/complaint/intake.ts'
import { letterTold, linesOf, paragraphText, type Told } from './test-kit.ts'

const text = (told: Told = {}): string => linesOf(letterTold(told)).join('\n')
const leads = (told: Told = {}): string[] => letterTold(told).paragraphs.map(({ lead }) => lead)
const english = { complainant: { language: 'en' }, handler: { function: 'Location manager' } } as const

describe('T2: the acknowledgement names who handles the complaint', () => {
  it.each([
    ['Locatiemanager', 'Jorrit van Eemsterveen, locatiemanager, behandelt je klacht.'],
    ['BSO-manager', 'Jorrit van Eemsterveen, BSO-manager, behandelt je klacht.'],
    ['', 'Jorrit van Eemsterveen behandelt je klacht.'],
  ])('as "%s"', (title, sentence) => {
    expect(text({ handler: { function: title } })).toContain(`Wie je klacht behandelt. ${sentence} Heb je een vraag?`)
  })

  it('in English', () => {
    expect(text(english)).toContain('Jorrit van Eemsterveen, location manager, handles your complaint. Do you have a question?')
  })

  it.each([
    ['jorrit@example.nl', 'klachten@example.nl', '06-12340000', ' Heb je een vraag? Mail naar jorrit@example.nl of bel 06-12340000.'],
    ['', 'klachten@example.nl', '06-12340000', ' Heb je een vraag? Mail naar klachten@example.nl of bel 06-12340000.'],
    ['jorrit@example.nl', '', '', ' Heb je een vraag? Mail naar jorrit@example.nl.'],
    ['', '', '06-12340000', ' Heb je een vraag? Bel 06-12340000.'],
    ['', '', '', ''],
  ])('with the ways to ask that are known: "%s", "%s", "%s"', (email, complaintsEmail, phone, sentence) => {
    const paragraph = letterTold({ handler: { email }, profile: { complaintsEmail, phone } }).paragraphs[1]
    expect(paragraph && paragraphText(paragraph)).toBe(
      `Wie je klacht behandelt. Jorrit van Eemsterveen, locatiemanager, behandelt je klacht.${sentence}`,
    )
  })
})

describe('T3, T4: the letter promises the legal dates in full', () => {
  it('and not the days to act by, where those are earlier', () => {
    const letter = text({ intake: { receivedOn: '2026-04-25' } })
    expect(letter).toContain('om uiterlijk zaterdag 16 mei 2026 een passende oplossing voor te stellen')
    expect(letter).toContain('Uiterlijk zaterdag 6 juni 2026 krijg je schriftelijk ons oordeel, met de redenen.')
    expect(letter).not.toMatch(/15 mei|5 juni/)
  })

  it('with their year, also when that is the year after', () => {
    const letter = text({ ...english, intake: { receivedOn: '2026-12-23' } })
    expect(letter).toContain('by Wednesday 13 January 2027. By Wednesday 3 February 2027 at the latest')
  })
})

describe('C3: a complaint that was not in writing yet', () => {
  const asked = 'Bevestig je klacht nog schriftelijk.'

  it.each(CHANNELS)('is asked to be confirmed only when it was spoken: %s', (channel) => {
    expect(leads({ intake: { channel } }).includes(asked)).toBe(channel === 'phone' || channel === 'talk')
  })

  it('is not asked again once it was confirmed', () => {
    expect(leads({ intake: { confirmedInWritingOn: '2026-11-17' } })).not.toContain(asked)
  })

  it('hears that the clock runs from the call all the same', () => {
    expect(text()).toContain('De termijnen in deze brief lopen al vanaf maandag 16 november 2026.')
  })
})

describe('what came in', () => {
  it.each([
    ['phone', 'belde je ons met een klacht over', 'you called us with a complaint about'],
    ['talk', 'heb je ons verteld dat je een klacht hebt over', 'you told us that you have a complaint about'],
    ['form', 'kregen we je klachtenformulier over', 'we received your complaint form about'],
    ['email', 'kregen we je e-mail met een klacht over', 'we received your e-mail with a complaint about'],
    ['letter', 'kregen we je brief met een klacht over', 'we received your letter with a complaint about'],
  ] as const)('by %s is told back, with the day and the place', (channel, dutch, inEnglish) => {
    expect(text({ intake: { channel } })).toContain(`Op maandag 16 november 2026 ${dutch} 't Vlierpad. Dank je wel`)
    expect(text({ ...english, intake: { channel } })).toContain(`On Monday 16 November 2026 ${inEnglish} 't Vlierpad. Thank you`)
  })

  it('is about the organisation while the location is not known', () => {
    expect(text({ intake: { locationId: null } })).toContain('een klacht over Kinderopvang De Proef. ')
  })

  it.each([
    ['Niet gebeld bij koorts', ' Je klacht gaat over: Niet gebeld bij koorts.'],
    ['Niet gebeld. ', ' Je klacht gaat over: Niet gebeld.'],
    ['', ''],
    [' . ', ''],
  ])('is named in a few words where they are known: "%s"', (subject, sentence) => {
    const first = letterTold({ intake: { subject } }).paragraphs[0]
    expect(first && paragraphText(first)).toMatch(/ Dank je wel dat je ons dit laat weten\./)
    expect(first && paragraphText(first).split('laat weten.')[1]).toBe(sentence)
  })

  it('C14: the child, the story and what the parent wants stay in the file', () => {
    expect(JSON.stringify(letterTold())).not.toMatch(/Noud|Vrijdag niet gebeld|Beleid inzien|06-12341188/)
  })
})

it('C9: the parent is pointed to the Geschillencommissie, in either language', () => {
  for (const told of [{}, english]) expect(text(told)).toMatch(/Geschillencommissie Kinderopvang.*geschillencommissie\.nl/)
})

describe('an own sentence', () => {
  it('stands as typed after who handles the complaint, and is marked as varying', () => {
    const { paragraphs } = letterTold({ ownSentence: 'Fijn dat je belde.\nTot woensdag! ' })
    expect(paragraphs[2]).toEqual({ lead: '', parts: [{ text: 'Fijn dat je belde.\nTot woensdag! ', varies: true }] })
  })

  it('of blanks is none', () => {
    expect(letterTold({ ownSentence: ' \n ' }).paragraphs).toHaveLength(letterTold().paragraphs.length)
  })
})
