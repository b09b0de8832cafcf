import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.ts'
import type { Search, ThirdParty } from './third-parties.ts'

const party = (name: string, role: ThirdParty['role'] = 'employee'): ThirdParty => ({ name, role })
const search: Search = {
  others: [
    party('Jorrit van Eemsterveen', 'acts'),
    party('Derya Kılıçbay'),
    party('Agata Nowicz-Smit', 'about'),
    party('Piet Hoogwater', 'complainant'),
    party('Wil Hofwijzer'),
    party('Zoë', 'child'),
    party('Roos', 'child'),
  ],
  own: ['Sanne Hoogwater', 'Noud'],
  ownReach: ['sanne@example.nl', '06-12341188', 'klachten@example.nl', '010-1234567'],
  places: ['Onder de Linde', 'Egeltjes'],
}
const found = (text: string): string[] => findNames(text, search).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`)

describe('names of others, however they are written', () => {
  it.each([
    ['Ik sprak Jorrit van Eemsterveen.', ['Jorrit van Eemsterveen acts']],
    ['ik sprak jorrit VAN EEMSTERVEEN', ['jorrit VAN EEMSTERVEEN acts']],
    ['Meneer J. van Eemsterveen belde.', ['J. van Eemsterveen acts']],
    ['Mail van Van Eemsterveen.', ['Van Eemsterveen acts']],
    ['Excuses van Jorrit, of van de heer v. Eemsterveen', ['Jorrit acts', 'v. Eemsterveen acts']],
    ['De brief van J.v.E. kwam.', ['J.v.E. acts']],
    ['Dat was Jorrits idee, en Jorrit’s fout.', ['Jorrits acts', 'Jorrit acts']],
    ['Derya Kilicbay en kiliçbay', ['Derya Kilicbay employee', 'kiliçbay employee']],
    ['De\u0301rya zei niets', ['De\u0301rya employee']],
    ['mevrouw Smit, en Agata', ['Smit about', 'Agata about']],
    ['Nowicz-Smit', ['Nowicz-Smit about']],
    ['Zoëtje speelde met zoe', ['Zoëtje child']],
    ['Er stond een roos, en Roosje viel.', ['Roosje child']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('the complainant’s own name and child are no find; someone else who shares the surname is', () => {
    expect(found('Sanne Hoogwater belde over Noud. Mevrouw Hoogwater en Nouds jas.')).toEqual([])
    expect(found('Piet Hoogwater kwam ook, zei Piet.')).toEqual(['Piet Hoogwater complainant', 'Piet complainant'])
  })

  it('initials alone are a name only with each its full stop, and not when they are the complainant’s', () => {
    const only = (text: string, name: string, own: string[] = []) =>
      findNames(text, { others: [party(name)], own, ownReach: [], places: [] }).map(({ start, end }) => text.slice(start, end))
    expect(only('Dat deed B.Q. weer', 'Bas Quartelhoek')).toEqual(['B.Q.'])
    expect(only('Dat deed B.Q weer', 'Bas Quartelhoek')).toEqual([])
    expect(only('Dat deed b.q. weer', 'Bas Quartelhoek')).toEqual([])
    expect(only('Dat deed B.', 'Bas Quartelhoek')).toEqual([])
    expect(only('Dat zei X. toen', 'X')).toEqual(['X.'])
    expect(only('Dat deed B.Q. weer', 'Bas Quartelhoek', ['Britt Quintman'])).toEqual([])
    expect(only('Plan B. komt', 'Bas')).toEqual([])
  })

  it('a sentence does not run on into a name: only its own initials and prefixes go with it', () => {
    expect(found('Met K. Eemsterveen en van Smit')).toEqual(['Eemsterveen acts', 'Smit about'])
    expect(found('Klas A Smit')).toEqual(['A Smit about'])
    expect(found('Jorrit, van Eemsterveen')).toEqual(['Jorrit acts', 'van Eemsterveen acts'])
    expect(found('Jorrit van de buren')).toEqual(['Jorrit acts'])
  })

  it('one name in another is the longer one; of two people with a name, whoever must stay out of sight', () => {
    const kinds = (...others: ThirdParty[]) =>
      findNames('Toen zei Roos Hoogveld iets', { others, own: [], ownReach: [], places: [] }).map(({ kind }) => kind)
    expect(kinds(party('Roos', 'about'), party('Roos Hoogveld', 'acts'))).toEqual(['acts'])
    expect(kinds(party('Roos Hoogveld', 'acts'), party('Roos Hoogveld', 'about'))).toEqual(['about'])
    expect(kinds(party('Roos Hoogveld', 'about'), party('Roos Hoogveld', 'acts'))).toEqual(['about'])
    expect(kinds(party('Roos Hoogveld'), party('Roos Hoogveld'))).toEqual(['employee'])
  })

  it('a word that is a name and something else is shown, for a person to decide', () => {
    expect(found('Zij wil praten.')).toEqual(['wil employee'])
  })

  it('a capital in the middle of a sentence may be a name; places, groups and shouting are not', () => {
    expect(found('Toen kwam Fatima bij de Egeltjes van Onder de Linde, op de BSO. Daarna niet.')).toEqual(['Fatima perhaps'])
  })
})

describe('a capital that may be a name', () => {
  it.each([
    ['toen kwam Fatima met Jorrit', ['Fatima perhaps', 'Jorrit acts']],
    ['toen zei NIEMAND iets, en X ook niet', []],
    ['toen kwam O en Él', ['Él perhaps']],
    ['hij zei: “Daarna niet.” Morgen wel', []],
    ['dat was op Monday', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('ways to reach others', () => {
  it.each([
    ['Bel 06 1234 5678 of mail oma.jansen@voorbeeld.nl.', ['06 1234 5678 reach', 'oma.jansen@voorbeeld.nl reach']],
    ['Mijn nummer is 06 12 34 11 88, +31 6 12341188, sanne@example.nl', []],
    ['Ons nummer 010-1234567 of klachten@example.nl', []],
    ['Op 13-11-2026 om 15.30 uur, kenmerk 2026-001', []],
    ['Op 0123 4567 wel, op 012 3456 niet', ['0123 4567 reach']],
    ['Zijn nummer is 06 3145 6789', ['06 3145 6789 reach']],
    ['(010) 765 43 21', ['(010) 765 43 21 reach']],
    ['Zijn nummer is +31 6 8765 4321', ['+31 6 8765 4321 reach']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('a name in an address goes with the address', () => {
    expect(found('jorrit@prive.nl')).toEqual(['jorrit@prive.nl reach'])
  })
})
