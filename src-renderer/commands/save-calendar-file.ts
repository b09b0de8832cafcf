import { z } from 'zod'
import { calendarFile } from '../documents/calendar-file.ts'
import { type CalendarItem, type FiledEvent, reviseCalendar } from '../documents/calendar-revision.ts'
import { addDays, type CalendarDate, isCalendarDate } from '../domain/deadlines/calendar-date.ts'
import { actBy } from '../domain/deadlines/working-days.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { SaveRefusal } from './issue-letter.ts'
import type { Session } from './session.ts'

/** A deadline for a calendar file. `id` is its own for as long as it exists. */
export interface DeadlineToFile {
  readonly id: string
  readonly caseId: string | null
  readonly day: CalendarDate
  /** The kind and the reference, and nothing that says who or what it is about (rule C14). */
  readonly title: string
}

export interface CalendarOrder {
  readonly personId: string
  readonly deadlines: readonly DeadlineToFile[]
  /** Cases that are there, and that who makes the file may not see. */
  readonly hiddenCaseIds: ReadonlySet<string>
  readonly suggestedName: string
}

/** `notRemembered`: the file is there, but the next one will not know what to take back. */
export type CalendarRefusal = SaveRefusal | 'notRemembered'

const TOLD_DAYS = 365

const filed = z.array(
  z.object({
    uid: z.string(),
    caseId: z.string().nullable(),
    day: z.string().refine(isCalendarDate),
    remindOn: z.string().refine(isCalendarDate),
    title: z.string(),
    sequence: z.int().nonnegative(),
    isCancelled: z.boolean(),
  }),
)

/**
 * Makes the calendar file of one person and has a place chosen for it. A file read after an earlier one replaces it: what
 * changed has a higher sequence, and what is gone is cancelled for a year. What a file held is remembered when it is saved.
 */
export async function saveCalendarFile(
  session: Session,
  { personId, deadlines, hiddenCaseIds, suggestedName }: CalendarOrder,
): Promise<Result<{ readonly fileName: string }, CalendarRefusal>> {
  const { store, desktop, clock } = session
  const { calendar } = store.organisation.current.get()
  const items = deadlines.map(
    ({ id, caseId, day, title }): CalendarItem => ({
      uid: `${id}@gehoor`,
      caseId,
      day,
      remindOn: actBy(addDays(day, -1), calendar),
      title,
    }),
  )
  const last = readFiled(await store.calendarFiles.read(personId))
  const now = clock.now()
  const { file, remember } = reviseCalendar(last, items, { now, forgetBefore: addDays(clock.today(), -TOLD_DAYS), hiddenCaseIds })
  const bytes = new TextEncoder().encode(calendarFile(file, now))
  const saved = await desktop.saveDocument({ type: 'ics', suggestedName, bytes })
  if (!saved.ok) return refuse(saved.reason)
  const outcome = await store.calendarFiles.write(personId, remember)
  return outcome === 'committed' ? ok({ fileName: saved.fileName }) : refuse('notRemembered')
}

/** What cannot be read is as if it never was: sequences still rise, for they follow the clock. */
function readFiled(value: unknown): readonly FiledEvent[] {
  const parsed = filed.safeParse(value)
  return parsed.success ? parsed.data : []
}
