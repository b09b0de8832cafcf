import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import type { Absence, Organisation } from '../../domain/organisation/organisation.ts'
import { letter, organisation } from '../../domain/test-kit.ts'
import { caseViewer } from '../shared/case-views.ts'
import { cardAfter, viewOf } from '../test-kit.ts'
import { annualReportEntries, entryMaker, NOBODY } from './entries.ts'
import { byDay } from './entry-index.ts'

const TODAY = '2026-11-18'
const entriesOf = (view: ReturnType<typeof viewOf>, today = TODAY, given = organisation) => entryMaker(given, today)(view)
const places = (view: ReturnType<typeof viewOf>, today = TODAY) => entriesOf(view, today).map(({ day, kind, state }) => [day, kind, state])

describe('what stands in a calendar', () => {
  it('each deadline on its day, with its state', () => {
    expect(places(viewOf())).toEqual([
      ['2026-11-23', 'acknowledge', 'soon'],
      ['2026-12-07', 'aim', 'planned'],
      ['2026-12-28', 'limit', 'planned'],
    ])
  })

  it('T5: on the day to act by, with the date itself as a ghost beside it where that is later', () => {
    expect(places(viewOf({ receivedOn: '2026-04-25' }), '2026-05-14')).toEqual([
      ['2026-05-04', 'acknowledge', 'late'],
      ['2026-05-15', 'aim', 'soon'],
      ['2026-05-16', 'aim', 'ghost'],
      ['2026-06-05', 'limit', 'planned'],
      ['2026-06-06', 'limit', 'ghost'],
    ])
  })

  it('what is done on the day it was done, and never late or a ghost', () => {
    const sent = { type: 'recordSending', letterId: 'brief-1', channel: 'post', sentOn: '2026-11-16' } as const
    const card = cardAfter([{ type: 'assignHandler', handlerId: 'jorrit' }, letter('jorrit'), sent])
    expect(places(caseViewer(organisation, '2026-11-30')(card), '2026-11-30')[0]).toEqual(['2026-11-16', 'acknowledge', 'done'])
  })

  it('C2: nothing of a signal', () => {
    expect(places(viewOf({ kind: 'signal' }))).toEqual([])
  })

  it('each thing has an id of its own, that stays when its day moves', () => {
    const make = entryMaker(organisation, TODAY)
    const ids = ['a', 'b'].flatMap((caseId) => make(viewOf({ receivedOn: '2026-04-25', caseId })).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.slice(0, 5)).toEqual(['a-acknowledge', 'a-aim', 'a-aim-date', 'a-limit', 'a-limit-date'])
    expect(entriesOf(viewOf({ receivedOn: '2026-04-27', caseId: 'a' })).map(({ id }) => id)).toContain('a-limit')
  })

  it('the most pressing of a day comes first', () => {
    const make = entryMaker(organisation, '2026-05-15')
    const views = [
      viewOf({ caseId: 'b', reference: '2026-002', receivedOn: '2026-04-25' }, '2026-05-14'),
      viewOf({ caseId: 'a', reference: '2026-001', receivedOn: '2026-04-25' }, '2026-05-14'),
      viewOf({ caseId: 'c', reference: '2026-000', receivedOn: '2026-05-11', acknowledgedOn: '2026-05-15' }, '2026-05-15'),
    ]
    const day = byDay(views.flatMap(make)).get('2026-05-15') ?? []
    expect(day.map(({ reference, state }) => [reference, state])).toEqual([
      ['2026-001', 'today'],
      ['2026-002', 'today'],
      ['2026-000', 'done'],
    ])
  })

  it('is made once for a view that did not change', () => {
    const make = entryMaker(organisation, TODAY)
    const view = viewOf()
    expect(make(view)).toBe(make(view))
  })
})

describe('C4: whose calendar a deadline stands in', () => {
  // Monique is away from 18 November 2026 to 14 February 2027, and Ruud stands in.
  const whose = (handlerId: string | null, receivedOn: string, today: string) =>
    entriesOf(viewOf({ handlerId, receivedOn }, today), today).map(({ kind, state, personId }) => [kind, state, personId])

  it('its handler’s', () => {
    expect(new Set(whose('bas', '2026-11-16', TODAY).map(([, , person]) => person))).toEqual(new Set(['bas']))
  })

  it('the deputy’s for a day on which the handler is away, and the handler’s again for a day after', () => {
    expect(whose('monique', '2027-01-11', '2027-01-12')).toEqual([
      ['acknowledge', 'soon', 'ruud'],
      ['aim', 'planned', 'ruud'],
      ['limit', 'planned', 'monique'],
    ])
  })

  it('of what is late, who has to do it today', () => {
    expect(whose('monique', '2026-11-04', '2026-11-17')[0]).toEqual(['acknowledge', 'late', 'monique'])
    expect(whose('monique', '2026-11-04', '2026-11-18')[0]).toEqual(['acknowledge', 'late', 'ruud'])
  })

  it('the date itself stands in the calendar of its deadline', () => {
    // The limit is Sunday 14 February 2027, on which Monique is back; the Friday before is Ruud's.
    const absences = [{ absenceId: 'a1', personId: 'monique', from: '2026-11-18', until: '2027-02-13', deputyId: 'ruud' }]
    const made = entriesOf(viewOf({ handlerId: 'monique', receivedOn: '2027-01-03' }), '2027-01-04', { ...organisation, absences })
    expect(made.filter(({ kind }) => kind === 'limit').map(({ day, personId }) => [day, personId])).toEqual([
      ['2027-02-12', 'ruud'],
      ['2027-02-14', 'ruud'],
    ])
  })

  it('C8: a measure’s in its owner’s, everything else in the handler’s', () => {
    const measure = {
      measureId: 'm1',
      text: 'Belafspraak',
      level: 'location',
      ownerId: 'jorrit',
      promisedFor: '2026-12-11',
      realiseBy: '2026-12-11',
      realisedOn: null,
      effectCheckedOn: null,
    } as const
    const made = entriesOf(viewOf({ caseId: 'a', handlerId: 'bas', measures: [measure, { ...measure, measureId: 'm2', ownerId: 'ruud' }] }))
    expect(made.map(({ id, personId }) => [id, personId])).toEqual([
      ['a-acknowledge', 'bas'],
      ['a-aim', 'bas'],
      ['a-limit', 'bas'],
      ['a-measure:m1', 'jorrit'],
      ['a-measure:m2', 'ruud'],
    ])
  })

  it('a deputy whom the complaint is about does not stand in', () => {
    const made = entriesOf(viewOf({ handlerId: 'monique', excludedIds: ['ruud'] }))
    expect(new Set(made.map(({ personId }) => personId))).toEqual(new Set(['monique']))
  })

  it('without a handler nobody’s', () => {
    expect(new Set(whose(null, '2026-11-16', TODAY).map(([, , person]) => person))).toEqual(new Set([NOBODY]))
  })
})

describe('C12: a closed case', () => {
  const closed = { closedOn: '2026-11-17', closedAs: 'withdrawn' } as const
  const going = (today: string, given: Organisation) =>
    entriesOf(viewOf(closed), today, given)
      .filter(({ kind }) => kind === 'retention')
      .map(({ day, state, personId }) => [day, state, personId])
  const reported = { ...organisation, reportsSent: new Map([[2026, '2027-05-01']]) }

  it('stands in the director’s calendar on the day from which it may go, and is never late', () => {
    expect(going(TODAY, reported)).toEqual([['2028-11-17', 'planned', 'marjolein']])
    expect(going('2029-01-01', reported)).toEqual([['2028-11-17', 'soon', 'marjolein']])
  })

  it('has no day as long as its report was not sent, and none while it is open', () => {
    expect(going(TODAY, organisation)).toEqual([])
    expect(entriesOf(viewOf(), TODAY, reported).some(({ kind }) => kind === 'retention')).toBe(false)
  })
})

describe('T10: the annual report', () => {
  const report = (today: string, given: Organisation = organisation) =>
    annualReportEntries(given, today).map(({ day, state, reference, personId }) => [day, state, reference, personId])

  it('stands in the director’s calendar on the day to act by, with 31 May beside it where that is later', () => {
    expect(report('2026-01-01')).toEqual([
      ['2026-05-29', 'soon', '2025', 'marjolein'],
      ['2026-05-31', 'ghost', '2025', 'marjolein'],
    ])
  })

  it.each([
    ['2026-05-29', 'today'],
    ['2026-05-30', 'late'],
    ['2026-05-31', 'late'],
  ])('on %s it is %s', (today, state) => {
    expect(report(today)[0]).toEqual(['2026-05-29', state, '2025', 'marjolein'])
  })

  it('after May it is that of the next year, that asks no attention until January', () => {
    for (const today of ['2026-06-01', '2026-12-31']) expect(report(today)).toEqual([['2027-05-31', 'planned', '2026', 'marjolein']])
  })

  it('is done on the day it was sent', () => {
    const sent = { ...organisation, reportsSent: new Map([[2025, '2026-04-30']]) }
    expect(report('2026-05-30', sent)).toEqual([['2026-04-30', 'done', '2025', 'marjolein']])
  })

  it('C4: stands in the calendar of the director’s deputy, and in nobody’s without a director', () => {
    const absences = [{ absenceId: 'a', personId: 'marjolein', from: '2027-05-01', until: '2027-06-30', deputyId: 'bas' }]
    expect(report('2027-01-04', { ...organisation, absences })[0]?.[3]).toBe('bas')
    expect(report('2027-01-04', { ...organisation, people: [] })[0]?.[3]).toBe(NOBODY)
  })
})

const anyAbsence = (index: number): fc.Arbitrary<Absence> =>
  fc
    .record({
      personId: fc.constantFrom('monique', 'ruud', 'bas', 'jorrit'),
      from: fc.integer({ min: -60, max: 60 }),
      days: fc.integer({ min: 0, max: 60 }),
      deputyId: fc.constantFrom('monique', 'ruud', 'bas', 'jorrit', 'gerda', null),
    })
    .map(({ from, days, ...rest }) => ({ ...rest, absenceId: `a${index}`, from: addDays(TODAY, from), until: addDays(TODAY, from + days) }))

test('C4: whoever is away, each deadline stands in exactly one calendar, and together they are everyone’s', () => {
  const cases = fc.array(
    fc.record({ handlerId: fc.constantFrom('monique', 'ruud', 'bas', 'jorrit', null), received: fc.integer({ min: -50, max: 0 }) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(cases, fc.tuple(anyAbsence(0), anyAbsence(1), anyAbsence(2)), (given, absences) => {
      const make = entryMaker({ ...organisation, absences }, TODAY)
      const views = given.map(({ handlerId, received }, index) =>
        viewOf({ caseId: `c${index}`, handlerId, receivedOn: addDays(TODAY, received) }, TODAY),
      )
      const entries = views.flatMap(make)
      const ids = entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const view of views) {
        const due = make(view).filter(({ state }) => state !== 'ghost')
        expect(due.map(({ kind }) => kind)).toEqual(view.deadlines.map(({ kind }) => kind))
        for (const { personId } of due) expect(personId === NOBODY).toBe(view.handlerId === null)
      }
    }),
  )
})
