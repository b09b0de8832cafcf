import { describe, expect, it } from 'vitest'
import { tokensOf } from '../access-request/tokens.ts'
import { caseAfter, complainant, intake, organisation, registered } from '../test-kit.ts'
import { type CaseNames, caseNames, nameRegister } from './name-register.ts'

const NOTHING: CaseNames = { complainants: [], child: '', about: [], group: '', streets: [], postcodes: [] }
const registerOf = (...cases: readonly Partial<CaseNames>[]) =>
  nameRegister(
    cases.map((names) => ({ ...NOTHING, ...names })),
    organisation,
  )
const peopleIn = (text: string, ...cases: readonly Partial<CaseNames>[]) =>
  registerOf(...cases)
    .peopleIn(tokensOf(text))
    .map(({ name, role }) => `${name} (${role})`)

describe('R2: whom and what a case names', () => {
  it('parents, child, whom it is about and who was heard, group, street and postcode', () => {
    const { complaint } = caseAfter([
      {
        ...registered,
        intake: {
          ...intake,
          group: 'Zaadjes',
          aboutPeople: [{ name: 'Petra Proefsma', personId: null }],
          complainants: [{ ...complainant, address: { street: 'Elzenlaan 22', postcode: '1234 ZZ', city: 'Rietoord' } }],
        },
      } as typeof registered,
      { type: 'assignHandler', handlerId: 'jorrit' },
      { type: 'offerReply', offer: { replyId: 'r1', name: 'Kees Voorbeeld', offeredOn: intake.receivedOn, replyBy: '2026-11-20' } },
    ])
    expect(caseNames(complaint)).toEqual({
      complainants: ['Sanne Hoogwater'],
      child: 'Noud',
      about: ['Petra Proefsma', 'Kees Voorbeeld'],
      group: 'Zaadjes',
      streets: ['Elzenlaan 22'],
      postcodes: ['1234 ZZ'],
    })
  })
})

describe('R2: people of the register in a text', () => {
  it('by any word of their name, each in their part', () => {
    const given = { complainants: ['Noor van Proefdam'], child: 'Teun', about: ['Kees Voorbeeld'] }
    expect(peopleIn('Proefdam kwam met Teun, en Kees was er', given).sort()).toEqual([
      'Kees Voorbeeld (about)',
      'Noor van Proefdam (complainant)',
      'Teun (child)',
    ])
    expect(peopleIn('De heer Quartelhoek belde')).toEqual(['Bas Quartelhoek (employee)'])
    expect(peopleIn('Er werd te laat gebeld', given)).toEqual([])
  })

  it('by initials that stand one after another, with and without what stands before a name', () => {
    expect(peopleIn('J.v.E. was erbij')).toContain('Jorrit van Eemsterveen (employee)')
    expect(peopleIn('J.E. was erbij')).toContain('Jorrit van Eemsterveen (employee)')
    expect(peopleIn('J. was erbij')).not.toContain('Jorrit van Eemsterveen (employee)')
    expect(peopleIn('J.v.E.K. was erbij')).not.toContain('Jorrit van Eemsterveen (employee)')
  })

  it('of one name the first part it has counts, and blanks are nobody', () => {
    expect(peopleIn('Bas Quartelhoek', { complainants: ['BAS QUARTELHOEK'], child: ' ' })).toEqual(['Bas Quartelhoek (employee)'])
  })
})

describe('R2: groups and addresses', () => {
  it('groups of the places and of the cases, folded, but for what is too short to be found', () => {
    expect(registerOf({ group: 'Zaadjes ' }, { group: 'A1' }, { group: 'ZAADJES' }).groups).toEqual(['lindebloesem', 'zaadjes'])
  })

  it('streets without number, postcodes without blanks; those of the organisation itself are no find', () => {
    const register = registerOf(
      { streets: ['Elzenlaan 22 bis', 'Lindebrinkje 9'], postcodes: ['1234 ab', '1234 WD'] },
      { streets: ['Elzenlaan 3'], postcodes: [''] },
    )
    expect(register.streets).toEqual(['elzenlaan'])
    expect(register.postcodes).toEqual(['1234AB'])
  })

  it('knows what is the organisation’s own', () => {
    const register = registerOf()
    expect(register.places).toEqual(['Kinderopvang De Proef', 'Onder de Linde', "'t Vlierpad"])
    expect(register.ownReach).toEqual(['klachten@example.nl', '06-12340000'])
  })
})
