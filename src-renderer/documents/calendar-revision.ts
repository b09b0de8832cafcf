import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { CalendarEvent } from './calendar-file.ts'

/** What should stand in someone's calendar now. */
export interface CalendarItem extends Omit<CalendarEvent, 'sequence' | 'isCancelled'> {
  /** The case it is of; null beside the cases. */
  readonly caseId: string | null
}

/** An event as the last file for someone held it. */
export type FiledEvent = CalendarItem & Pick<CalendarEvent, 'sequence' | 'isCancelled'>

interface Revision {
  /** When the file is made, in milliseconds since 1970-01-01 UTC. */
  readonly now: number
  /** What was cancelled on an earlier day than this need not be told any more. */
  readonly forgetBefore: CalendarDate
  /** Cases that exist but that who makes the file may not see (rule C11): nothing is said of them, so nothing is cancelled. */
  readonly hiddenCaseIds: ReadonlySet<string>
}

/**
 * What the next file holds, and what is to be remembered of it: the items of now, and as cancelled what stood in the last one
 * and is gone. What did not change keeps its sequence.
 */
export function reviseCalendar(
  last: readonly FiledEvent[],
  items: readonly CalendarItem[],
  { now, forgetBefore, hiddenCaseIds }: Revision,
): { readonly file: readonly FiledEvent[]; readonly remember: readonly FiledEvent[] } {
  const before = new Map(last.map((event) => [event.uid, event]))
  const current = new Set(items.map(({ uid }) => uid))
  const standing = items.map((item) => revised(item, before.get(item.uid), false, now))
  const gone = last.filter(({ uid }) => !current.has(uid))
  const isHidden = ({ caseId }: FiledEvent): boolean => caseId !== null && hiddenCaseIds.has(caseId)
  const cancelled = gone
    .filter((event) => !isHidden(event))
    .map((event) => revised(event, event, true, now))
    .filter(({ day }) => day >= forgetBefore)
  const file = [...standing, ...cancelled]
  return { file, remember: [...file, ...gone.filter(isHidden)] }
}

/**
 * The sequence rises with the clock and not by one alone: a file that was made on another machine, or before a backup was put
 * back, is not remembered here, and still must not be the newer one.
 */
function revised(item: CalendarItem, before: FiledEvent | undefined, isCancelled: boolean, now: number): FiledEvent {
  const { uid, caseId, day, remindOn, title } = item
  const isSame = before?.day === day && before.remindOn === remindOn && before.title === title && before.isCancelled === isCancelled
  const sequence = before && isSame ? before.sequence : Math.max((before?.sequence ?? 0) + 1, minutesSince2020(now))
  return { uid, caseId, day, remindOn, title, sequence, isCancelled }
}

/** Fits in the 32 bits of an INTEGER (RFC 5545, 3.3.8) for four thousand years. */
const minutesSince2020 = (now: number): number => Math.max(0, Math.floor((now - Date.UTC(2020, 0, 1)) / 60_000))
