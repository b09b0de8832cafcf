import { describe, expect, it } from 'vitest'
import { decide } from '../../domain/complaint/decide.ts'
import { complainedAbout, suggestHandler, whyNotHandler } from '../../domain/complaint/people.ts'
import { privacyWarnings } from '../../domain/complaint/privacy.ts'
import { formality } from '../../domain/complaint/progress.ts'
import { letter } from '../../domain/test-kit.ts'
import { cardOf } from '../../store/card.ts'
import { matching, searchable } from '../cases/select.ts'
import { caseViewer, maySee } from '../shared/case-views.ts'
import { problemsOfIntake } from './form-problems.ts'

import { formOf, NOTES, type Note, organisation, read, registered } from './test-kit.ts'

/** What must come of each note: as a form, as a case, and in who may handle it. */
const notes: [string, Note][] = Object.entries(NOTES)

describe('every note can be typed and saved as it stands', () => {
  it.each(notes)('note %s', (_, note) => {
    expect(problemsOfIntake(formOf(note), note.kind, note.today, organisation)).toEqual([])
    expect(registered(note).receivedOn).toBe(note.today)
  })

  it.each(notes)('C14: and no number in note %s is taken for a citizen service number or a date of birth', (_, note) => {
    expect(privacyWarnings(read(note).intake)).toEqual([])
  })
})

it('C2, C3: which kind of case each of them is', () => {
  expect(notes.map(([number, note]) => [number, formality(registered(note))])).toEqual([
    ['1', 'notYetFormal'],
    ['2', 'notYetFormal'],
    ['3', 'signal'],
    ['4', 'signal'],
    ['5', 'notYetFormal'],
    ['6', 'notYetFormal'],
  ])
})

it('C4: who is proposed: the manager of the place, and for note 6 the director', () => {
  expect(notes.map(([number, note]) => [number, suggestHandler(registered(note), organisation, note.today)?.name])).toEqual([
    ['1', 'Ineke Tolhuizen'],
    ['2', 'Jorrit van Eemsterveen'],
    ['3', 'Derya Kılıçbay'],
    ['4', 'Sjoerd Paalvast'],
    ['5', 'Bas Quartelhoek'],
    ['6', 'Marjolein Hofwijzer'],
  ])
})

describe('note 1', () => {
  it('“vrijdag” is the Friday before the call', () => {
    expect(read(NOTES[1]).intake).toMatchObject({ incidentOn: '2026-11-13', talkedFirst: 'yes', talkedWith: 'Petra' })
  })
})

describe('note 2', () => {
  it('keeps a name with its own letters, and finds it without', () => {
    expect(registered(NOTES[2]).complainants[0]?.name).toBe('Gündoğar')
    expect(findable([NOTES[2]], 'gundogar')).toEqual(['Gündoğar'])
  })
})

describe('note 3', () => {
  it('C10: nobody’s name, and no letters', () => {
    const complaint = registered(NOTES[3])
    expect(complaint.complainants).toEqual([])
    expect(decide(complaint, letter('p08'), { today: '2026-11-18', organisation })).toEqual({
      ok: false,
      reason: { code: 'signalHasNoLetters' },
    })
  })
})

describe('note 4', () => {
  it('an amount and a contract number are in the story and nowhere else', () => {
    const [parent] = registered(NOTES[4]).complainants
    expect(parent).toMatchObject({ name: 'Małgorzata Wiśniewska', phone: '', language: 'en' })
    expect(findable([NOTES[4]], 'malgorzata wisniewska')).toEqual(['Małgorzata Wiśniewska'])
  })
})

describe('note 5: about Monique Ravenhorst herself', () => {
  const monique = organisation.people.find(({ name }) => name === 'Monique Ravenhorst')
  const whole = { ...NOTES[5], form: { ...NOTES[5].form, aboutPeople: 'Monique Ravenhorst' } } satisfies Note

  it('is recognised by a first name and a letter, for a person to confirm', () => {
    expect(monique && complainedAbout(monique, registered(NOTES[5]).aboutPeople)).toBe('perhaps')
  })

  it.each([NOTES[5], whole])('C4: never proposes her, and not her deputy either', (note) => {
    const later = suggestHandler(registered(note), organisation, '2027-03-01')
    expect([later?.name, suggestHandler(registered(note), organisation, note.today)?.name]).toEqual(['Bas Quartelhoek', 'Bas Quartelhoek'])
  })

  it('C4: by her whole name she is refused, also when she is back', () => {
    expect(whyNotHandler('p10', registered(whole), organisation, '2027-03-01')).toEqual({ code: 'handlerIsComplainedAbout' })
  })

  it('C4: until then she is away, and Ruud Barneholt stands in', () => {
    expect(whyNotHandler('p10', registered(NOTES[5]), organisation, '2026-11-19')).toEqual({
      code: 'handlerIsAway',
      until: '2027-02-14',
      deputyId: 'p14',
    })
  })
})

describe('note 6: a suspicion', () => {
  it('C11: a number to call back is enough; the case is for the director alone', () => {
    const complaint = registered(NOTES[6])
    expect(complaint).toMatchObject({ restricted: true, description: '', child: '', locationId: null })
    expect(complaint.complainants).toMatchObject([{ name: '', phone: '06-12347731' }])
    const seenBy = organisation.people
      .filter((viewer) => maySee(viewer, cardOf(complaint), '2026-11-16', organisation))
      .map(({ name }) => name)
    expect(seenBy).toEqual(['Marjolein Hofwijzer'])
  })
})

describe('notes 7 and 8: about a case that is there', () => {
  const called = (name: string): Note => ({ today: '2026-11-20', kind: 'complaint', form: { ...NOTES[1].form, name, incidentOn: '' } })
  const register = [called('Renée Châtelier'), called('Tariq Mahmoudzai'), called('Sanne Hoogwater')]

  it.each([
    ['renee chatelier', 'Renée Châtelier'],
    ['Mahmoudzai tariq', 'Tariq Mahmoudzai'],
  ])('it is found by who calls: "%s"', (typed, name) => {
    expect(findable(register, typed)).toEqual([name])
  })
})

/** The complainants of the cases that a search finds. */
function findable(given: readonly Note[], query: string): string[] {
  const view = caseViewer(organisation, '2026-11-20')
  const views = given.map((note) => view(cardOf(registered(note))))
  return matching(
    searchable(views, () => []),
    query,
  ).map((found) => found.complainant)
}
