import { LINE_MAX } from '../complaint/check-intake.ts'
import type { DisputeResult } from '../complaint/course.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { folded } from '../folded.ts'
import { readDateCell, readLines, saysNothing, tidy } from './cells.ts'
import type { RegisterField } from './fields.ts'
import type { PlannedDispute, PlannedMeasure, RegisterRow, RowNote } from './row.ts'

type Warn = (field: RegisterField, code: RowNote['code'], value: string) => void

interface ReadMeasures {
  readonly measures: readonly PlannedMeasure[]
  /** The register says in words that there are none (rule C7). */
  readonly none: boolean
  /** What cannot be a measure here, as one without a date. */
  readonly left: readonly { readonly field: RegisterField; readonly text: string }[]
}

/** Measures with their dates, several in one cell each: the first date belongs to the first measure (rule C8). */
export function readMeasures({ cells }: RegisterRow, today: CalendarDate, warn: Warn): ReadMeasures {
  const cell = cells.get('measures') ?? ''
  const texts = saysNothing(cell) ? [] : readLines(cell)
  if (texts.length === 0) return { measures: [], none: saysNothing(cell), left: [] }
  const promised = datesIn(cells.get('measuresRealiseBy') ?? '', 'measuresRealiseBy', today, warn)
  const realised = datesIn(cells.get('measuresRealisedOn') ?? '', 'measuresRealisedOn', today, warn)
  const isEven = promised.length === texts.length && realised.length <= texts.length
  if (!isEven && promised.length > 0) warn('measures', 'measuresUneven', '')
  const plans = isEven ? texts.map((text, index) => planOf(text, promised[index], realised[index])) : [together(texts, promised, realised)]
  const measures = plans.flatMap(({ text, realiseBy, realisedOn }) =>
    realiseBy === null ? [] : [{ text: text.slice(0, LINE_MAX), realiseBy, realisedOn }],
  )
  const left = plans.filter(({ text, realiseBy }) => realiseBy === null || text.length > LINE_MAX)
  for (const { text, realiseBy } of left) if (realiseBy === null) warn('measures', 'measureWithoutDate', text)
  return { measures, none: false, left: left.map(({ text }) => ({ field: 'measures', text })) }
}

/** What was done without a promise was promised for the day it was done. */
const planOf = (text: string, promised: CalendarDate | undefined, realised: CalendarDate | undefined) => ({
  text,
  realiseBy: promised ?? realised ?? null,
  realisedOn: realised ?? null,
})

/** Of two texts with one date it is not known whose it is: together they are one measure. */
const together = (texts: readonly string[], promised: readonly CalendarDate[], realised: readonly CalendarDate[]) =>
  planOf(texts.join('; '), promised.at(-1), realised.length >= promised.length ? realised.at(-1) : undefined)

function datesIn(whole: string, field: 'measuresRealiseBy' | 'measuresRealisedOn', today: CalendarDate, warn: Warn): CalendarDate[] {
  const parts = whole.split(/\r?\n|;|,\s+/).filter((part) => tidy(part) !== '' && !saysNothing(part))
  return parts.flatMap((part) => {
    const read = readDateCell(part.replace(/^\s*\d{1,2}[.)]\s+(?=\d)/, ''), today)
    const isFuture = read.ok && field === 'measuresRealisedOn' && read.value > today
    if (!read.ok || isFuture) warn(field, isFuture ? 'dateInFuture' : 'dateUnread', tidy(part))
    return read.ok && !isFuture ? [read.value] : []
  })
}

const RESULTS: readonly (readonly [pattern: RegExp, result: DisputeResult])[] = [
  [/niet.?ontvankelijk|inadmissible/, 'inadmissible'],
  [/ongegrond|niet gegrond|not upheld|unfounded/, 'notUpheld'],
  [/(deels|gedeeltelijk) gegrond|partly upheld/, 'partlyUpheld'],
  [/gegrond|upheld/, 'upheld'],
  [/schik|settled/, 'settled'],
  [/ingetrokken|withdrawn/, 'withdrawn'],
]

const DATES = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2} \p{L}{3,9}\.? \d{4}/gu

/** Rule C9. A dispute in one cell: its reference, the days it was brought and decided, the result. `unread`: it says that there is one. */
export function readDispute(cell: string, today: CalendarDate): PlannedDispute | 'unread' | null {
  const text = tidy(cell)
  if (text === '' || saysNothing(text) || /^(no|n|false|onwaar)$/i.test(text)) return null
  const reference = /\b\p{Lu}{1,5}[-/ ]?\d{2,4}[-/]\d+\b/u.exec(text)?.[0] ?? ''
  const dates = [...text.replace(reference, '').matchAll(DATES)].map(([date]) => readDateCell(date, today))
  const read = dates.flatMap((date) => (date.ok && date.value <= today ? [date.value] : []))
  const [openedOn, decidedOn] = read
  if (openedOn === undefined || read.length !== dates.length || read.length > 2) return 'unread'
  const words = folded(text)
  const result = RESULTS.find(([pattern]) => pattern.test(words))?.[1]
  if (decidedOn === undefined) return { reference, openedOn, decided: null }
  return result && decidedOn >= openedOn ? { reference, openedOn, decided: { decidedOn, result } } : 'unread'
}
