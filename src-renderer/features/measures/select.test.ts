import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureFacts } from '../../domain/complaint/facts.ts'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { organisation, TODAY } from '../../domain/test-kit.ts'
import type { CaseCard } from '../../store/card.ts'
import { viewOf } from '../test-kit.ts'
import { filtered, inMeasureView, MEASURE_VIEWS, measureRows } from './select.ts'

const measure: MeasureFacts = {
  measureId: 'm1',
  text: 'Ophaallijst',
  level: 'location',
  ownerId: 'bas',
  promisedFor: '2026-11-20',
  realiseBy: '2026-11-20',
  realisedOn: null,
  effectCheckedOn: null,
}
const sent = { handlerId: 'jorrit', judgedOn: '2026-11-02', outcomeSentOn: '2026-11-02', newestOutcomeSentOn: '2026-11-02' }
const rows = (changes: Partial<MeasureFacts>, card: Partial<CaseCard> = {}) =>
  measureRows([viewOf({ ...sent, ...card, measures: [{ ...measure, ...changes }] })], TODAY, organisation.calendar)
const state = (changes: Partial<MeasureFacts>, card?: Partial<CaseCard>) => rows(changes, card)[0]?.state
const viewsOf = (changes: Partial<MeasureFacts>) => MEASURE_VIEWS.filter((view) => inMeasureView(rows(changes), view).length === 1)

describe('C8: a measure is followed until it is realised and its effect was checked', () => {
  it.each([
    ['2027-01-15', 'planned'],
    ['2026-11-20', 'soon'],
    ['2026-11-16', 'today'],
    ['2026-11-13', 'late'],
    // T5: promised for a Sunday is to be done on the Friday before it.
    ['2026-11-15', 'late'],
  ])('promised for %s it is %s on Monday 16 November', (realiseBy, expected) => {
    expect(state({ realiseBy })).toBe(expected)
  })

  it('once realised it is neither open nor late, and waits for its effect to be checked', () => {
    const done = { realiseBy: '2026-11-01', realisedOn: '2026-11-12' }
    expect([state(done), viewsOf(done)]).toEqual(['realised', ['unchecked', 'all']])
    const checked = { ...done, effectCheckedOn: '2026-11-14' }
    expect([state(checked), viewsOf(checked)]).toEqual(['checked', ['all']])
    expect([viewsOf({ realiseBy: '2026-11-10' }), viewsOf({})]).toEqual([
      ['open', 'late', 'all'],
      ['open', 'all'],
    ])
  })

  it('it goes on after the case was closed, and lapses with a complaint that was withdrawn', () => {
    expect(state({}, { closedOn: '2026-11-10', closedAs: 'outcome' })).toBe('soon')
    expect(state({}, { closedOn: '2026-11-10', closedAs: 'withdrawn' })).toBe('lapsed')
  })

  it('it follows the date that holds now, and shows the one that was promised', () => {
    const [row] = rows({ promisedFor: '2026-11-10', realiseBy: '2026-12-15' })
    expect([row?.state, row?.measure.promisedFor]).toEqual(['planned', '2026-11-10'])
  })
})

it('every measure is there once, whatever its case, and in exactly one of open, waiting for its effect, or the rest', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))
  const anyMeasure = fc.record({
    realiseBy: day,
    realisedOn: fc.option(day),
    effectCheckedOn: fc.option(day),
    ownerId: fc.constantFrom('bas', 'ruud'),
  })
  const anyCase = fc.record({
    measures: fc.array(anyMeasure, { maxLength: 4 }),
    closedAs: fc.constantFrom(null, 'outcome' as const, 'withdrawn' as const),
    locationId: fc.constantFrom('linde', 'vlier', null),
  })
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 5 }), (cases) => {
      const views = cases.map(({ measures, closedAs, locationId }, at) =>
        viewOf({
          ...sent,
          caseId: `case-${at}`,
          locationId,
          closedAs,
          closedOn: closedAs === null ? null : TODAY,
          measures: measures.map((changes, index) => ({ ...measure, ...changes, measureId: `m${index}` })),
        }),
      )
      const found = measureRows(views, TODAY, organisation.calendar)
      const expected = cases.flatMap(({ measures }, at) => measures.map((_, index) => `case-${at}/m${index}`))
      expect(found.map(({ id }) => id)).toEqual(expected)
      const [open, unchecked] = [inMeasureView(found, 'open'), inMeasureView(found, 'unchecked')]
      const rest = found.filter(({ state: now }) => now === 'checked' || now === 'lapsed')
      expect(open.length + unchecked.length + rest.length).toBe(found.length)
      for (const row of inMeasureView(found, 'late')) expect(open).toContain(row)
      const places = ['linde', 'vlier'].map((locationId) => filtered(found, { locationId, ownerId: null }).length)
      expect((places[0] ?? 0) + (places[1] ?? 0)).toBe(found.filter(({ view }) => view.locationId !== null).length)
      expect(filtered(found, { locationId: null, ownerId: null })).toEqual(found)
      for (const { measure: own } of filtered(found, { locationId: null, ownerId: 'bas' })) expect(own.ownerId).toBe('bas')
    }),
  )
})
