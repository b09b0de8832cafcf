import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CHANNELS,
  type Details,
  GROUNDS,
  type Intake,
  LANGUAGES,
  RELATIONS,
  SUSPICIONS,
  TALKED_FIRST,
} from '../../domain/complaint/intake.ts'
import { complainant, intake, organisation, TODAY } from '../../domain/test-kit.ts'
import { dateFormats } from '../../text/dates.ts'
import { editDraftSchema, intakeDraftSchema } from './draft.ts'
import { problemsOfIntake } from './form-problems.ts'
import { emptyForm, emptyOther, formOf, intakeFormSchema, readForm } from './intake-form.ts'

const context = { today: TODAY, newId: () => 'k1' }
const read = (changes: Partial<ReturnType<typeof emptyForm>>) => readForm({ ...emptyForm('16-11-2026'), ...changes }, context)
const { box } = dateFormats('nl', TODAY)

describe('from the case to the form and back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const line = text.map((value) => `x${value}`)
  const date = fc.constantFrom('2026-11-16', '2026-02-28', '2024-02-29', '2025-12-31')
  const anyIntake: fc.Arbitrary<Intake> = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    receivedOn: date,
    confirmedInWritingOn: fc.option(date),
    complainants: fc.array(
      fc.record({
        complainantId: fc.constant('k1'),
        name: line,
        email: text,
        phone: text,
        address: fc.record({ street: text, postcode: text, city: text }),
        relation: fc.option(fc.constantFrom(...RELATIONS)),
        language: fc.constantFrom(...LANGUAGES),
      }),
      { maxLength: 3 },
    ),
    child: text,
    locationId: fc.option(text),
    careType: fc.option(fc.constantFrom('KDV' as const, 'BSO' as const, 'GOB' as const)),
    group: text,
    incidentOn: fc.option(date),
    subject: text,
    description: text,
    desiredOutcome: text,
    ground: fc.option(fc.constantFrom(...GROUNDS)),
    natureId: fc.option(text),
    aboutPeople: fc.array(
      fc.constantFrom('Petra', 'Joost Hendriks', 'M. de Wit').map((name) => ({ name, personId: null })),
      { maxLength: 3 },
    ),
    talkedFirst: fc.constant('yes' as const),
    talkedWith: text,
    suspicion: fc.option(fc.constantFrom(...SUSPICIONS)),
  })

  it('nothing is lost and nothing changes', () => {
    fc.assert(
      fc.property(anyIntake, fc.constantFrom('nl' as const, 'en' as const), (given, language) => {
        const form = formOf(given, dateFormats(language, TODAY).box)
        expect(readForm(form, context)).toEqual({ intake: given, problems: [] })
        expect(intakeFormSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
      }),
    )
  })

  it('C10: each parent of a joint complaint is changed for themselves, and keeps their id', () => {
    const second = { ...complainant, complainantId: 'k2', name: 'Bo Hoogwater', language: 'en' as const }
    const details: Details & Pick<Intake, 'channel' | 'receivedOn'> = { ...intake, complainants: [complainant, second] }
    const form = formOf(details, box)
    const known = { ...context, newId: () => 'new', known: details.complainants }
    expect(readForm({ ...form, name: 'Sanne van Hoogwater' }, known).intake.complainants).toEqual([
      { ...complainant, name: 'Sanne van Hoogwater' },
      second,
    ])
    const moved = form.others.map((other) => ({ ...other, city: 'Wilgendam' }))
    expect(readForm({ ...form, others: moved }, known).intake.complainants[1]).toEqual({
      ...second,
      address: { street: '', postcode: '', city: 'Wilgendam' },
    })
    expect(readForm({ ...form, others: [] }, known).intake.complainants).toEqual([complainant])
  })

  it('C10: a parent of whom nothing was typed is none, and what is wrong is said at the parent it is of', () => {
    const form = {
      ...emptyForm('16-11-2026'),
      name: 'Sanne Hoogwater',
      locationId: 'vlier',
      description: 'Niet gebeld.',
      suspicion: 'no' as const,
      others: [emptyOther('k2'), { ...emptyOther('k3'), email: 'bo' }],
    }
    expect(readForm(form, context).intake.complainants.map(({ complainantId }) => complainantId)).toEqual(['k1', 'k3'])
    expect(problemsOfIntake(form, 'complaint', TODAY, organisation).map(({ field, problem }) => [field, problem.code])).toEqual([
      ['others.1.name', 'required'],
      ['others.1.email', 'notAnEmail'],
    ])
  })

  it('who was talked with counts only when there was a talk', () => {
    for (const talkedFirst of [...TALKED_FIRST, null])
      expect(read({ talkedFirst, talkedWith: 'Petra' }).intake.talkedWith).toBe(talkedFirst === 'yes' ? 'Petra' : '')
  })
})

describe('dates as they are typed', () => {
  it.each([
    ['13-11', '2026-11-13'],
    ['vr', '2026-11-13'],
    ['gisteren', '2026-11-15'],
    ['13 nov', '2026-11-13'],
    ['vr 13-11-2026', '2026-11-13'],
    ['17-11', '2025-11-17'],
    ['', null],
    ['  ', null],
  ])('"%s" is %s', (incidentOn, expected) => {
    const { intake: given, problems } = read({ incidentOn })
    expect([given.incidentOn, problems]).toEqual([expected, []])
  })
})

describe('who calls', () => {
  it('is nobody when nothing was typed of them, or when they stay anonymous', () => {
    expect(read({}).intake.complainants).toEqual([])
    expect(read({ name: ' ', phone: '' }).intake.complainants).toEqual([])
    expect(read({ isAnonymous: true, name: 'Sanne', phone: '06-12341188' }).intake.complainants).toEqual([])
  })

  it('is someone with only a number as well', () => {
    expect(read({ phone: '06-12341188' }).intake.complainants).toMatchObject([{ complainantId: 'k1', name: '', phone: '06-12341188' }])
  })

  it('is spelled exactly as typed', () => {
    const name = '  Gündoğar\u202E <b>{{x}} 👩‍👩‍👧 '
    expect(read({ name }).intake.complainants[0]?.name).toBe(name)
  })
})

describe('who it is about', () => {
  it.each([
    ['Joost Hendriks, Petra de Wit', ['Joost Hendriks', 'Petra de Wit']],
    ['Joost en Petra', ['Joost', 'Petra']],
    ['Joost & Petra; Bas', ['Joost', 'Petra', 'Bas']],
    ['Helen Andersen', ['Helen Andersen']],
    [' , ', []],
    ['', []],
  ])('"%s"', (aboutPeople, names) => {
    expect(read({ aboutPeople }).intake.aboutPeople.map(({ name }) => name)).toEqual(names)
  })
})

describe('a draft of another release', () => {
  it('opens with what it holds; what is missing or strange is empty', () => {
    const old = { channel: 'fax', name: 'Sanne', description: 42, isAnonymous: 'yes', relation: 'aunt', incidentOn: '31-11', dropped: true }
    const draft = intakeDraftSchema.parse({ kind: 'intake', personId: 'gerda', form: old })
    expect(draft.form).toEqual({ ...emptyForm(''), ground: null, name: 'Sanne', incidentOn: '31-11' })
  })

  it('opens whatever a field holds', () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(emptyForm(''))), fc.jsonValue())
    fc.assert(
      fc.property(anything, (form) => {
        const draft = intakeDraftSchema.safeParse({ kind: 'intake', personId: 'gerda', form })
        expect(draft.success && readForm(draft.data.form, context).intake).toBeTruthy()
      }),
    )
  })

  it('of another form is not taken for this one', () => {
    const draft = { kind: 'edit', personId: 'gerda', form: emptyForm('') }
    expect([intakeDraftSchema.safeParse(draft).success, editDraftSchema.safeParse(draft).success]).toEqual([false, true])
  })
})
