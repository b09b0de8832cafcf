import { describe, expect, it } from 'vitest'
import type { CaseKind } from '../../domain/complaint/intake.ts'
import { organisation } from '../../domain/test-kit.ts'
import { wordsIn } from '../../text/all-words.ts'
import { dateFormats } from '../../text/dates.ts'
import { problemsOfDetails, problemsOfIntake } from './form-problems.ts'
import { emptyForm, type IntakeForm } from './intake-form.ts'
import { problemWords } from './problem-words.ts'

const TODAY = '2026-11-23'
const complete: IntakeForm = {
  ...emptyForm('16-11-2026'),
  name: 'Sanne Hoogwater',
  locationId: 'vlier',
  description: 'Niet gebeld.',
  suspicion: 'no',
}
const found = (changes: Partial<IntakeForm>, kind: CaseKind = 'complaint') =>
  problemsOfIntake({ ...complete, ...changes }, kind, TODAY, organisation)
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ field, problem }) => [field, problem.code])
const said = (changes: Partial<IntakeForm>, language: 'nl' | 'en' = 'nl') =>
  found(changes).map((problem) => problemWords(wordsIn(language), dateFormats(language, TODAY), TODAY, problem))

describe('a form that can be saved', () => {
  it('has no problems', () => {
    expect(codes({})).toEqual([])
  })

  it('C10, C11: an anonymous signal asks for a story and safety, a suspicion for nothing else', () => {
    const empty = { name: '', locationId: null, description: '', suspicion: null }
    expect(codes({ ...empty, isAnonymous: true }, 'signal').map(([field]) => field)).toEqual(['description', 'suspicion'])
    expect(codes({ ...empty, suspicion: 'yes' })).toEqual([])
    expect(codes({ ...empty, suspicion: 'yes', phone: '06-12347731' })).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['31-11-2026', 'noSuchDay', 'November 2026 heeft 30 dagen.'],
    ['29-2-2026', 'noSuchDay', 'Februari 2026 heeft 28 dagen.'],
    ['11-13-2026', 'noSuchMonth', 'Maand 13 bestaat niet. Eerst de dag, dan de maand.'],
    ['morgenochtend', 'notADate', 'Dit is geen datum. Typ bijvoorbeeld 3-4-2026 of 3 apr.'],
    ['', 'required', 'Vul dit in.'],
    ['24-11-2026', 'inFuture', 'Deze dag moet nog komen. Vandaag is het maandag 23 november.'],
    ['1-1-1999', 'tooLongAgo', 'Deze datum ligt te ver terug. Klopt het jaar?'],
  ])('of receipt "%s": %s', (receivedOn, code, sentence) => {
    expect(codes({ receivedOn })).toEqual([['receivedOn', code]])
    expect(said({ receivedOn })).toEqual([sentence])
  })

  it.each([
    [{ incidentOn: '17-11' }, 'incidentOn', 'afterReceipt', 'Dat is na de dag van ontvangst. Kies een eerdere dag.'],
    [{ incidentOn: '24-11-2026' }, 'incidentOn', 'inFuture', 'Deze dag moet nog komen. Vandaag is het maandag 23 november.'],
    [{ incidentOn: '31-9' }, 'incidentOn', 'noSuchDay', 'September 2026 heeft 30 dagen.'],
    [{ confirmedInWritingOn: '15-11' }, 'confirmedInWritingOn', 'beforeReceipt', 'Dat is vóór de dag van ontvangst. Kies een latere dag.'],
    [{ confirmedInWritingOn: 'x' }, 'confirmedInWritingOn', 'notADate', 'Dit is geen datum. Typ bijvoorbeeld 3-4-2026 of 3 apr.'],
  ] as const)('%o', (changes, field, code, sentence) => {
    expect(codes(changes)).toEqual([[field, code]])
    expect(said(changes)).toEqual([sentence])
  })

  it('that cannot be read are said to be once: not missing too, and nothing is measured by them', () => {
    expect(codes({ receivedOn: '31-11', incidentOn: '13-11', confirmedInWritingOn: '17-11' })).toEqual([['receivedOn', 'noSuchDay']])
    expect(codes({ receivedOn: '', incidentOn: '13-11' })).toEqual([['receivedOn', 'required']])
  })

  it('T4: of a case that is there are measured by its own day 0, which is not in the form', () => {
    const form = { ...complete, receivedOn: 'wat dan ook', incidentOn: '17-11' }
    expect(problemsOfDetails({ ...form, receivedOn: '16-11' }, 'complaint', '2026-11-18', TODAY, organisation)).toEqual([])
    expect(problemsOfDetails({ ...form, receivedOn: '20-11' }, 'complaint', '2026-11-16', TODAY, organisation)).toMatchObject([
      { field: 'incidentOn', problem: { code: 'afterReceipt' } },
    ])
  })
})

describe('what is missing or wrong', () => {
  it('is said per field, each with what to do', () => {
    expect(codes({ name: '', locationId: null, description: ' ', suspicion: null }).map(([field]) => field)).toEqual([
      'name',
      'locationId',
      'description',
      'suspicion',
    ])
    expect(said({ name: '', locationId: null, description: ' ', suspicion: null })).toEqual([
      'Vul een naam in, of bewaar dit als signaal.',
      'Kies een locatie.',
      'Schrijf op wat er is gebeurd.',
      'Vraag dit altijd, en kies Ja, Nee of Nog vragen.',
    ])
  })

  it.each([
    [{ email: 'sanne' }, 'Dit is geen e-mailadres. Er hoort een @ in en een punt erna.'],
    [{ name: 'x'.repeat(301) }, 'Dit is te lang: er passen 300 tekens in.'],
    [{ description: 'x'.repeat(50_001) }, 'Dit is te lang: er passen 50000 tekens in.'],
    [{ locationId: 'weg' }, 'Dit staat niet meer in de lijst. Kies opnieuw.'],
  ])('says what to do: %o', (changes, sentence) => {
    expect(said(changes)).toEqual([sentence])
  })

  it('is said in English to who reads English', () => {
    expect(said({ receivedOn: '31-11-2026', email: 'x', suspicion: null }, 'en')).toEqual([
      'November 2026 has 30 days.',
      'Always ask this, and choose Yes, No or Still to ask.',
      'This is not an e-mail address. It needs an @ and a full stop after it.',
    ])
  })
})
