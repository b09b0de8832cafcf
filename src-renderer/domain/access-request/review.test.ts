import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../complaint/decide.ts'
import { caseAfter, complainant, intake, organisation, registered } from '../test-kit.ts'
import { materialOf } from './material.ts'
import { countExtra, type Redacted, redact, reviewOf, withoutReason } from './review.ts'
import { type Search, searchFor } from './third-parties.ts'

const texts = (redacted: readonly Redacted[]): string[] =>
  redacted.map(({ stretches }) => stretches.map((stretch) => (stretch.black ? '█' : stretch.text)).join(''))

const contact = (contactId: string, summary: string, shareable: boolean): CaseCommand => ({
  type: 'logContact',
  contact: { contactId, on: '2026-11-16', channel: 'phone', party: 'complainant', summary, shareable },
})

const { complaint } = caseAfter([
  {
    ...registered,
    type: 'register',
    kind: 'complaint',
    reference: '2026-001',
    intake: {
      ...intake,
      complainants: [complainant, { ...complainant, complainantId: 'k2', name: 'Piet Zwaluwman', email: 'piet@example.nl', phone: '' }],
      description: 'Ruud Barneholt liet Zoë alleen. Piet zag het.',
      aboutPeople: [{ name: 'Ruud Barneholt', personId: 'ruud' }],
    },
  },
  { type: 'assignHandler', handlerId: 'jorrit', note: 'Let op Ruud' },
  contact('c1', 'Gebeld met Sanne over Ruud.', true),
  contact('c2', 'Intern: Ruud is eerder aangesproken.', false),
  { type: 'offerReply', offer: { replyId: 'r1', name: 'Ruud Barneholt', offeredOn: '2026-11-16', replyBy: '2026-11-20' } },
  { type: 'recordReply', reply: { replyId: 'r1', givenOn: '2026-11-16', statement: 'Ik was met Zoë binnen.', declined: false } },
  { type: 'recordFindings', findings: 'Ruud heeft het rooster niet gevolgd.' },
])
const search = searchFor(complaint, complainant, organisation, ['Zoë', 'Anna'])
const materials = materialOf(complaint, organisation, false)

describe('what goes to the complainant', () => {
  it('is what concerns them: no findings, no handover, nothing internal, and no reply of an employee', () => {
    const all = JSON.stringify(materials)
    expect(all).toContain('Gebeld met Sanne')
    expect(all).not.toMatch(/Intern|rooster|Let op|binnen/)
  })

  it('the reply of an employee goes along when it is chosen', () => {
    expect(materialOf(complaint, organisation, true).find(({ kind }) => kind === 'reply')?.text).toBe('Ik was met Zoë binnen.')
  })

  it('what cannot be seen hides no name', () => {
    const hidden = { ...complaint, description: 'Ru\u00ADud Barne\u200Bholt' }
    expect(reviewOf(materialOf(hidden, organisation, false), search).finds.map(({ written }) => written)).toContain('Ruud Barneholt')
  })
})

describe('review', () => {
  const review = reviewOf(materials, search)

  it('each name once, with every sentence it stands in', () => {
    const ruud = review.finds.find(({ written }) => written === 'Ruud')
    expect(ruud?.places).toEqual([{ materialId: 'contact-c1', before: 'Gebeld met Sanne over ', after: '.' }])
    expect(review.finds.map(({ written, kind }) => `${written} ${kind}`)).toEqual([
      'Ruud Barneholt about',
      'Zoë child',
      'Piet complainant',
      'Jorrit van Eemsterveen acts',
      'Ruud about',
    ])
  })

  it('everyone is blacked out but who acts for the organisation', () => {
    expect(texts(redact(review, new Map(), []))).toEqual([
      'Niet gebeld bij koorts',
      '█ liet █ alleen. █ zag het.',
      'Beleid inzien.',
      '█',
      'Jorrit van Eemsterveen',
      'Gebeld met Sanne over █.',
    ])
  })

  it('a choice changes that, and asks for a reason', () => {
    const choices = new Map([
      ['Piet', { keep: true, reason: '' }],
      ['Jorrit van Eemsterveen', { keep: false, reason: '' }],
    ])
    expect(withoutReason(review.finds, choices).map(({ written }) => written)).toEqual(['Piet'])
    const told = texts(redact(review, choices, [])).join('\n')
    expect(told).toContain('█ liet █ alleen. Piet zag het.')
    expect(told).not.toContain('Jorrit')
  })

  it('extra words are blacked out wherever they stand, whatever their case and accents', () => {
    expect(countExtra(materials, 'KOORTS')).toBe(1)
    expect(texts(redact(review, new Map(), ['gebeld bij', 'Koorts'])).join('\n')).toContain('Niet █ █')
    expect(countExtra(materials, '—')).toBe(0)
  })
})

describe('where a find stands', () => {
  const placesIn = (text: string) =>
    reviewOf([{ id: 'a', kind: 'description', on: null, text }], search).finds.map(({ written, places }) => [
      written,
      ...places.map(({ before, after }) => `${before}|${after}`),
    ])

  it('is its sentence, each place by itself', () => {
    expect(placesIn('Eerst dit. Toen zag Piet het! Waarom?\nOok Piet zei dat')).toEqual([['Piet', 'Toen zag | het!', 'Ook | zei dat']])
  })

  it('is cut where the sentence is long', () => {
    const [[, place = ''] = []] = placesIn(`${'a '.repeat(100)}Piet${' b'.repeat(100)}`)
    expect(place).toBe(`${'a '.repeat(45)}|${' b'.repeat(45)}`)
  })
})

describe('extra words', () => {
  const black = (text: string, ...extra: string[]) =>
    texts(redact({ materials: [{ id: 'a', kind: 'description', on: null, text }], finds: [], spans: new Map() }, new Map(), extra))[0]

  it('are found as a whole: words that belong together, in order, with nothing else between', () => {
    expect(black('de rode step, de rode bal en de step', 'rode step')).toBe('de █, de rode bal en de step')
    expect(black('rode, step', 'rode step')).toBe('rode, step')
    expect(black('nog een rode', 'rode step')).toBe('nog een rode')
  })

  it('that lie in or over each other are one mark, whichever was typed first', () => {
    expect(black('de rode step hier', 'step hier', 'rode step')).toBe('de █')
    expect(black('de rode step hier', 'step', 'rode step')).toBe('de █ hier')
    expect(black('a step en rode', 'rode', 'step')).toBe('a █ en █')
  })
})

describe('a choice without a reason', () => {
  it('is one to keep, of which only blanks are said', () => {
    const { finds } = reviewOf(materials, search)
    const open = (reason: string) => withoutReason(finds, new Map([['Piet', { keep: true, reason }]])).length
    expect([open(''), open('  '), open('Zij stemde in')]).toEqual([1, 1, 0])
  })
})

describe('whatever stands around it', () => {
  const names = ['Quirina Testbergen', 'Öykü Proefsson', 'Wubbo van der Toetsen']
  const given: Search = { others: names.map((name) => ({ name, role: 'employee' })), own: [], ownReach: [], places: [] }
  const written = fc.constantFrom(
    ...names,
    ...[
      'Quirina',
      'TESTBERGEN',
      'quirina testbergen',
      'Q. Testbergen',
      'Quirina’s',
      'Oyku',
      'Proefsson',
      'W. v.d. Toetsen',
      'Wubbo',
      'van der Toetsen',
      'Testbergens',
    ],
  )
  const filler = fc.constantFrom(' ', ' en ', ', ', '. ', '\n', ' (', ') ', ' “', '” ', ' met het kind ', ' 👩‍👧 ', '-', ' zei: ')
  const text = fc.array(fc.tuple(filler, written), { maxLength: 8 }).map((parts) => parts.flat().join(''))

  it('no name of anyone is left after review', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const review = reviewOf([{ id: 'a', kind: 'description', on: null, text: typed }], given)
        const [left = ''] = texts(redact(review, new Map(), []))
        expect(left).not.toMatch(/quirin|testberg|öyk|oyk|proefs|wubbo|toetsen/i)
      }),
    )
  })

  it('what is not blacked out is kept exactly, in its order', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), (typed, extra) => {
        const review = reviewOf([{ id: 'a', kind: 'description', on: null, text: typed }], given)
        const [one] = redact(review, new Map(), extra)
        let at = 0
        for (const stretch of one?.stretches ?? []) {
          if (stretch.black) continue
          expect(typed.indexOf(stretch.text, at)).toBeGreaterThanOrEqual(at)
          at = typed.indexOf(stretch.text, at) + stretch.text.length
        }
        if (review.finds.length === 0 && extra.length === 0) expect(texts(redact(review, new Map(), []))).toEqual([typed])
      }),
    )
  })
})
