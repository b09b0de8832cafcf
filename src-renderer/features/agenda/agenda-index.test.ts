import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { organisation } from '../../domain/test-kit.ts'
import type { CaseView } from '../shared/case-views.ts'
import { viewOf } from '../test-kit.ts'
import { agendaIndex } from './agenda-index.ts'
import { annualReportEntries, type Entry, entryMaker } from './entries.ts'

const TODAY = '2026-11-23'
const PEOPLE = ['monique', 'ruud', 'bas', null]
const numbered = (index: number, days: number, handler: number): CaseView =>
  viewOf({ caseId: `c${index}`, receivedOn: addDays(TODAY, -days), handlerId: PEOPLE[handler % PEOPLE.length] ?? null }, TODAY)

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id, personId, day }) => `${id} ${personId} ${day}`).sort()
const read = (views: readonly CaseView[], withReport: boolean): string[] =>
  ids(agendaIndex(views, organisation, TODAY, withReport).between('everyone', '2026-01-01', '2027-12-31'))

/** More than two parts of the index. */
const many = Array.from({ length: 2_100 }, (_, index) => numbered(index, index % 60, index))

test('after any change of the cases the index holds what the cases hold, and nothing of before', () => {
  const step = fc.record({
    kind: fc.constantFrom('change', 'add', 'drop'),
    at: fc.nat({ max: 2_099 }),
    days: fc.nat({ max: 60 }),
    handler: fc.nat({ max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.boolean(), (steps, withReport) => {
      let views: readonly CaseView[] = many
      for (const [turn, { kind, at, days, handler }] of steps.entries()) {
        if (kind === 'change') views = views.with(Math.min(at, views.length - 1), numbered(at, days, handler))
        else if (kind === 'add') views = [...views, numbered(9_000 + turn, days, handler)]
        else views = views.toSpliced(at, 1)
        const make = entryMaker(organisation, TODAY)
        const report = withReport ? annualReportEntries(organisation, TODAY) : []
        expect(read(views, withReport)).toEqual(ids([...views.flatMap(make), ...report]))
      }
    }),
    { numRuns: 12 },
  )
})

test('T10: the annual report is for office and director only', () => {
  expect(read([], false)).toEqual([])
  expect(read([], true)).toEqual(['annualReport-2026 marjolein 2027-05-31'])
})

test('it is made once for the same cases', () => {
  expect(agendaIndex(many, organisation, TODAY, true)).toBe(agendaIndex(many, organisation, TODAY, true))
})

test('C4: a changed absence moves entries at once', () => {
  const views = [numbered(1, 0, 0)]
  const back = { ...organisation, absences: [] }
  const whose = (given: typeof organisation) =>
    agendaIndex(views, given, TODAY, false)
      .between('everyone', TODAY, '2027-12-31')
      .map(({ personId }) => personId)
  expect(new Set(whose(organisation))).toEqual(new Set(['ruud']))
  expect(new Set(whose(back))).toEqual(new Set(['monique']))
})
