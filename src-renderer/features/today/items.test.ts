import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeasureFacts } from '../../domain/complaint/facts.ts'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { organisation, TODAY } from '../../domain/test-kit.ts'
import type { CaseCard } from '../../store/card.ts'
import type { CaseView } from '../shared/case-views.ts'
import { viewOf } from '../test-kit.ts'
import { dueNow, OFFICE, stepsOf, type TodayItem, todayItems, weekLoads, workweek } from './items.ts'

const person = (personId: string) => {
  const found = organisation.people.find((candidate) => candidate.personId === personId)
  if (!found) throw new Error('nobody')
  return found
}
const gerda = person('gerda')
const jorrit = person('jorrit')

/** A Monday; the week ends on Sunday 22 November. */
const SUNDAY = '2026-11-22'
const items = (views: readonly CaseView[], viewer = gerda, today = TODAY): TodayItem[] => todayItems(views, viewer, today, organisation)
const told = (found: readonly TodayItem[]) =>
  found.map(({ action, group, personId, deadline }) => [action, group, personId, deadline?.actBy])

const measure: MeasureFacts = {
  measureId: 'm1',
  text: "Ophaallijst met foto's",
  level: 'location',
  ownerId: 'bas',
  promisedFor: '2026-11-18',
  realiseBy: '2026-11-18',
  realisedOn: null,
  effectCheckedOn: null,
}
/** The acknowledgement went out on the day of receipt. */
const acknowledged = { handlerId: 'jorrit', acknowledgedOn: '2026-11-02', receivedOn: '2026-11-02', lastContactOn: '2026-11-02' }
const judged = {
  ...acknowledged,
  receivedOn: '2026-10-20',
  acknowledgedOn: '2026-10-21',
  proposedOn: '2026-10-30',
  judgedOn: '2026-11-10',
  outcomeSentOn: '2026-11-11',
  newestOutcomeSentOn: '2026-11-11',
  lastContactOn: '2026-11-11',
}

describe('what there is to do', () => {
  it('a complaint that nobody handles stands with the office, until its week is there', () => {
    const view = viewOf({ receivedOn: '2026-11-11' })
    expect(told(items([view]))).toEqual([['assignHandler', 'week', 'gerda', '2026-11-18']])
    expect(told(items([view], jorrit))).toEqual([['assignHandler', 'week', OFFICE, '2026-11-18']])
    expect(items([viewOf({ receivedOn: '2026-11-16' })])).toEqual([])
  })

  it('C5: a talk with the parent, from the day on which fourteen days passed, beside the next step', () => {
    const found = (today: string) => told(items([viewOf({ ...acknowledged, receivedOn: '2026-11-03' }, today)], gerda, today))
    expect(found('2026-11-13')).toEqual([])
    expect(found('2026-11-16')).toEqual([['contactComplainant', 'today', 'jorrit', '2026-11-16']])
    expect(found('2026-11-18')).toEqual([['contactComplainant', 'late', 'jorrit', '2026-11-16']])
    expect(found('2026-11-24')).toEqual([
      ['contactComplainant', 'late', 'jorrit', '2026-11-16'],
      ['proposeSolution', 'today', 'jorrit', '2026-11-24'],
    ])
  })

  it('C8: each measure that is not realised stands with its owner, and the case is not to be closed before', () => {
    const done = { ...measure, measureId: 'm2', realisedOn: '2026-11-12' }
    const found = items([viewOf({ ...judged, measures: [measure, done] })])
    expect(told(found)).toEqual([['realiseMeasure', 'week', 'bas', '2026-11-18']])
    expect(found[0]?.measure).toBe("Ophaallijst met foto's")
    expect(told(items([viewOf({ ...judged, measures: [done] })]))).toEqual([['closeCase', 'undated', 'jorrit', undefined]])
  })

  it('C4: while somebody is away it stands with whoever acts for them, and says for whom', () => {
    const away = (changes: Partial<CaseCard>) =>
      items([viewOf({ receivedOn: '2026-11-11', handlerId: 'monique', ...changes }, '2026-11-18')], gerda, '2026-11-18')
    expect(away({}).map(({ personId, insteadOf }) => [personId, insteadOf])).toEqual([['ruud', 'monique']])
    expect(away({ excludedIds: ['ruud'] }).map(({ personId, insteadOf }) => [personId, insteadOf])).toEqual([['monique', null]])
  })

  it('C11: a restricted case stands with its handler and no deputy, and with the director when nobody handles it', () => {
    const director = person('marjolein')
    const of = (handlerId: string | null) =>
      items([viewOf({ receivedOn: '2026-11-11', handlerId, restricted: true }, '2026-11-18')], director, '2026-11-18').map(
        ({ personId }) => personId,
      )
    expect([of('monique'), of(null)]).toEqual([['monique'], ['marjolein']])
  })

  it('C2: a signal asks for nothing', () => {
    expect(items([viewOf({ kind: 'signal', receivedOn: '2026-10-01' })])).toEqual([])
  })
})

describe('of any cases', () => {
  const people = organisation.people.map(({ personId }) => personId)
  const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days))
  const past = fc.option(day(-60, 0))
  const anyCard = fc.record({
    kind: fc.constantFrom('complaint' as const, 'signal' as const),
    restricted: fc.boolean(),
    receivedOn: day(-70, 0),
    handlerId: fc.option(fc.constantFrom(...people)),
    excludedIds: fc.subarray(people),
    acknowledgedOn: past,
    letterReady: fc.boolean(),
    proposedOn: past,
    judgedOn: past,
    newestOutcomeSentOn: past,
    outcomeSentOn: past,
    closedOn: past,
    breachExplained: fc.boolean(),
    lastContactOn: day(-40, 0),
    measures: fc
      .array(fc.record({ ownerId: fc.constantFrom(...people), realiseBy: day(-30, 30), realisedOn: past }), { maxLength: 3 })
      .map((all) => all.map((changes, index) => ({ ...measure, ...changes, measureId: `m${index}` }))),
  })
  const anyViews = fc
    .array(anyCard, { maxLength: 6 })
    .map((cards) => cards.map((card, index) => viewOf({ ...card, caseId: `case-${index}`, reference: `2026-00${index}` })))
  const anyViewer = fc.constantFrom(...organisation.people)
  const of = (run: (found: TodayItem[], views: CaseView[], viewer: (typeof organisation.people)[number]) => void) =>
    fc.assert(fc.property(anyViews, anyViewer, (views, viewer) => run(items(views, viewer), views, viewer)))

  it('every open next step that is to be acted on before the week is over is there exactly once', () =>
    of((found, views) => {
      for (const { caseId, next } of views) {
        const own = found.filter(({ view }) => view.caseId === caseId)
        const isDue = next !== null && (next.deadline === null || next.deadline.actBy <= SUNDAY)
        const same = own.filter(({ action, deadline }) => action === next?.action && deadline?.id === next.deadline?.id)
        expect([caseId, same.length]).toEqual([caseId, isDue ? 1 : 0])
      }
    }))

  it('C8: and so is every measure, and nothing of what has its day later', () =>
    of((found, views) => {
      for (const { caseId, deadlines } of views) {
        const due = deadlines.filter(({ kind, doneOn, actBy }) => kind === 'measure' && doneOn === null && actBy <= SUNDAY)
        const own = found.filter(({ view, action }) => view.caseId === caseId && action === 'realiseMeasure')
        expect(own.map(({ deadline }) => deadline?.id).sort()).toEqual(due.map(({ id }) => id).sort())
      }
      expect(found.filter(({ deadline }) => (deadline?.actBy ?? TODAY) > SUNDAY)).toEqual([])
    }))

  it('the most urgent stands first, and each in its group', () =>
    of((found) => {
      const days = found.map(({ deadline }) => deadline?.actBy ?? '9999')
      expect(days).toEqual(days.toSorted())
      const groups = ['late', 'today', 'week', 'undated']
      const places = found.map(({ group }) => groups.indexOf(group))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { group, deadline } of found) if (group === 'late') expect((deadline?.actBy ?? '9999') < TODAY).toBe(true)
    }))

  it('has names of its own, the same whatever order the cases come in, and the same for every viewer but the office', () =>
    of((found, views, viewer) => {
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      expect(items(views.toReversed(), viewer)).toEqual(found)
      expect(items(views, gerda).map(({ id }) => id)).toEqual(found.map(({ id }) => id))
    }))

  it('the week per person counts each thing with a day once', () =>
    of((found) => {
      const loads = weekLoads(found, TODAY)
      const counted = loads.reduce((sum, { late, days }) => sum + late + days.reduce((all, count) => all + count, 0), 0)
      expect(counted).toBe(found.filter(({ group }) => group !== 'undated').length)
      expect(loads.reduce((sum, { late, days }) => sum + late + (days[0] ?? 0), 0)).toBe(dueNow(found).length)
    }))
})

it('a week of work is Monday to Friday, also seen from a Sunday', () => {
  expect([workweek('2026-11-18').at(0), workweek('2026-11-22').at(-1)]).toEqual(['2026-11-16', '2026-11-20'])
})

it('a case knows its steps also when they are far away', () => {
  expect(stepsOf(viewOf({ handlerId: 'jorrit' }), TODAY)).toMatchObject([
    { action: 'makeAcknowledgement', deadline: { actBy: '2026-11-23' } },
  ])
})
