import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELATIONS } from '../../domain/complaint/intake.ts'
import { wordsIn } from '../../text/all-words.ts'
import { emptyForm, type IntakeForm } from './intake-form.ts'
import { readAloud } from './read-aloud.ts'

const t = wordsIn('nl')
const told: Partial<IntakeForm> = {
  name: 'Sanne Hoogwater',
  relation: 'mother',
  child: 'Noud',
  description: 'Vrijdag niet gebeld.',
  desiredOutcome: 'Beleid inzien',
  email: 'sanne@example.nl',
  phone: '06-12341188',
}
const read = (form: Partial<IntakeForm> = {}, place: { location?: string | null; dates?: boolean } = {}) =>
  readAloud(t, {
    form: { ...emptyForm('16-11-2026'), ...form },
    location: place.location === undefined ? "'t Vlierpad" : place.location,
    acknowledgeBy: place.dates === false ? null : 'maandag 23 november',
    limit: place.dates === false ? null : 'maandag 28 december',
  })

describe('what is read to the caller', () => {
  it('is what was noted, what is promised and what must still be asked', () => {
    expect(read({ ...told, email: '' })).toEqual([
      "Ik lees even voor wat ik heb opgeschreven. U bent Sanne Hoogwater, moeder van Noud. Het gaat over 't Vlierpad. U vertelde: “Vrijdag niet gebeld.” U wilt graag: “Beleid inzien”. Klopt dat zo?",
      'Uiterlijk maandag 23 november leest u wie uw klacht behandelt. Uiterlijk maandag 28 december krijgt u ons oordeel. Wilt u de klacht nog schriftelijk bevestigen? Ik kan het formulier voor u invullen.',
      'Op welk e-mailadres mogen wij u schrijven?',
    ])
  })

  it('grows with what is known, without a gap', () => {
    expect(read({}, { location: null, dates: false })).toEqual([
      'Ik lees even voor wat ik heb opgeschreven. Klopt dat zo?',
      'Wilt u de klacht nog schriftelijk bevestigen? Ik kan het formulier voor u invullen.',
      'Op welk e-mailadres mogen wij u schrijven? Op welk nummer bent u te bereiken?',
    ])
    expect(read({ name: 'Sanne' })[0]).toContain('U bent Sanne. ')
    expect(read({ name: 'Sanne', relation: 'mother' })[0]).toContain('U bent Sanne. ')
    expect(read({ name: 'Sanne', child: 'Noud' })[0]).toContain('U bent Sanne. ')
  })

  it.each(RELATIONS)('says every relation: %s', (relation) => {
    expect(read({ ...told, relation })[0]).toMatch(/U bent Sanne Hoogwater, \p{L}+ van Noud\./u)
  })

  it('C3: asks for the complaint in writing only when it was spoken and not confirmed yet', () => {
    const asks = (form: Partial<IntakeForm>) => read(form).join(' ').includes('schriftelijk bevestigen')
    expect([asks({ channel: 'phone' }), asks({ channel: 'talk' }), asks({ channel: 'email' }), asks({ channel: 'form' })]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(asks({ channel: 'phone', confirmedInWritingOn: '17-11' })).toBe(false)
  })

  it('has nothing left to ask when all is known', () => {
    expect(read({ ...told, channel: 'email' })).toHaveLength(2)
  })
})

describe('C11: a suspicion', () => {
  it('is answered with one thing: the director calls back today', () => {
    expect(read({ ...told, suspicion: 'yes' })).toEqual([t('intake.script.suspicion')])
  })
})

describe('C10: someone anonymous', () => {
  it('hears no name, no promise and no question', () => {
    const [noted, ...rest] = read({ ...told, isAnonymous: true })
    expect(noted).not.toContain('Sanne')
    expect(noted).toContain('U vertelde: “Vrijdag niet gebeld.”')
    expect(rest).toEqual([])
  })
})

describe('a long story', () => {
  it('is read up to 400 characters, and whole when it is not longer', () => {
    const quoted = (description: string) => /“(.*)”/s.exec(read({ description })[0] ?? '')?.[1] ?? ''
    expect(quoted('x'.repeat(400))).toBe('x'.repeat(400))
    expect(quoted('x'.repeat(10_000))).toBe(`${'x'.repeat(400)}…`)
    expect(quoted('👶'.repeat(401))).toBe(`${'👶'.repeat(400)}…`)
    expect(quoted(`${'x'.repeat(399)} yz`)).toBe(`${'x'.repeat(399)}…`)
  })

  it('never leaves a hole, whatever is still empty', () => {
    const text = fc.constantFrom('', ' ', 'Anna', 'Bo de Wit ', '👶 Zoë', 'één\ntwee')
    const form = fc.record({
      name: text,
      child: text,
      description: text,
      desiredOutcome: text,
      relation: fc.constantFrom(null, ...RELATIONS),
    })
    fc.assert(
      fc.property(form, fc.boolean(), fc.constantFrom(null, '', 'Onder de Linde'), fc.boolean(), (typed, isAnonymous, location, dates) => {
        for (const paragraph of read({ ...typed, isAnonymous }, { location, dates })) {
          expect(paragraph).toMatch(/^\S(?:.*\S)?$/s)
          expect(paragraph).not.toMatch(/ {2}|“\s*”|\{\{|undefined|null|U bent\s*[,.]|van\s*\./)
        }
      }),
    )
  })
})
