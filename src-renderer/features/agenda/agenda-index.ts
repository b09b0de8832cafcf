import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import type { CaseView } from '../shared/case-views.ts'
import { annualReportEntries, entryMaker } from './entries.ts'
import { type EntryIndex, indexEntries, joinIndexes } from './entry-index.ts'
import { keepLast } from './keep-last.ts'

/** So many cases are indexed together: a change makes one part anew, and a read visits few of them. */
const SIZE = 1_000

/**
 * Makes the index of all cases for one organisation and one day. A part of which no case changed is the one of before: with
 * twenty thousand cases a change costs as much as with a thousand.
 */
function casesIndexer(organisation: Organisation, today: CalendarDate): (views: readonly CaseView[]) => readonly EntryIndex[] {
  const make = entryMaker(organisation, today)
  let parts: readonly Part[] = []
  return (views) => {
    parts = Array.from({ length: Math.ceil(views.length / SIZE) }, (_, number) => {
      const own = views.slice(number * SIZE, (number + 1) * SIZE)
      const before = parts[number]
      return before && isSame(before.views, own) ? before : { views: own, index: indexEntries(own.map(make), today) }
    })
    return parts.map(({ index }) => index)
  }
}

interface Part {
  readonly views: readonly CaseView[]
  readonly index: EntryIndex
}

const isSame = (a: readonly CaseView[], b: readonly CaseView[]): boolean =>
  a.length === b.length && a.every((view, index) => view === b[index])

const indexerFor = keepLast(casesIndexer)

/** All that can stand in a calendar. Asked again with the same it is the same. */
export const agendaIndex = keepLast(
  (views: readonly CaseView[], organisation: Organisation, today: CalendarDate, withReport: boolean): EntryIndex =>
    joinIndexes([
      ...indexerFor(organisation, today)(views),
      ...(withReport ? [indexEntries([annualReportEntries(organisation, today)], today)] : []),
    ]),
)
