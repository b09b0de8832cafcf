import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../domain/deadlines/calendar-date.ts'
import { calendarFile } from './calendar-file.ts'
import { type CalendarItem, type FiledEvent, reviseCalendar } from './calendar-revision.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 15)
const MINUTE = 60_000
const revision = (now = NOW, hidden: readonly string[] = []) => ({
  now,
  forgetBefore: '2025-11-23',
  hiddenCaseIds: new Set(hidden),
})
const item = (uid: string, changes: Partial<CalendarItem> = {}): CalendarItem => ({
  uid,
  caseId: `case-of-${uid}`,
  day: '2026-11-27',
  remindOn: '2026-11-26',
  title: `Bevestigen ${uid}`,
  ...changes,
})
const first = reviseCalendar([], [item('a'), item('b')], revision())

describe('the next file', () => {
  it('keeps the sequence of what stayed the same', () => {
    const next = reviseCalendar(first.remember, [item('a'), item('b')], revision(NOW + 9 * MINUTE))
    expect(next.file).toEqual(first.file)
  })

  it.each<[string, Partial<CalendarItem>]>([
    ['the day', { day: '2026-11-30' }],
    ['the title', { title: 'Reageren' }],
    ['the day of the reminder', { remindOn: '2026-11-25' }],
  ])('raises the sequence when %s changed, also within a minute', (_, changes) => {
    for (const later of [0, MINUTE]) {
      const [a, b] = reviseCalendar(first.remember, [item('a', changes), item('b')], revision(NOW + later)).file
      expect(a?.sequence).toBeGreaterThan(first.file[0]?.sequence ?? Number.NaN)
      expect(b).toEqual(first.file[1])
    }
  })

  it('cancels what is gone, once with a higher sequence and then the same, and takes it back when it comes again', () => {
    const gone = reviseCalendar(first.remember, [item('b')], revision(NOW + MINUTE))
    expect(gone.file.map(({ uid, isCancelled }) => [uid, isCancelled])).toEqual([
      ['b', false],
      ['a', true],
    ])
    expect(reviseCalendar(gone.remember, [item('b')], revision(NOW + 9 * MINUTE)).file).toEqual(gone.file)
    const back = reviseCalendar(gone.remember, [item('a'), item('b')], revision(NOW + 9 * MINUTE))
    expect(back.file[0]).toMatchObject({ uid: 'a', isCancelled: false })
    expect(back.file[0]?.sequence).toBeGreaterThan(gone.file[1]?.sequence ?? Number.NaN)
  })

  it('forgets what was cancelled when its day is long ago', () => {
    const old = reviseCalendar([], [item('a', { day: '2025-11-22' })], revision())
    expect(reviseCalendar(old.remember, [], revision())).toEqual({ file: [], remember: [] })
  })

  it('C11: says nothing of a case that its maker may not see, and still knows of it', () => {
    const hidden = reviseCalendar(first.remember, [item('b')], revision(NOW + MINUTE, ['case-of-a']))
    expect(hidden.file.map(({ uid }) => uid)).toEqual(['b'])
    expect(hidden.remember.map(({ uid, isCancelled }) => [uid, isCancelled])).toEqual([
      ['b', false],
      ['a', false],
    ])
  })

  it('is the newer one too where the file before it is not remembered', () => {
    const elsewhere = reviseCalendar([], [item('a', { day: '2026-12-01' })], revision(NOW + MINUTE))
    expect(elsewhere.file[0]?.sequence).toBeGreaterThan(first.file[0]?.sequence ?? Number.NaN)
  })

  it('has sequences that fit where calendars keep them', () => {
    expect(reviseCalendar([], [item('a')], revision(Date.UTC(2999, 0))).file[0]?.sequence).toBeLessThan(2 ** 31)
  })
})

type Calendar = ReadonlyMap<string, { readonly sequence: number; readonly day: string; readonly title: string }>

/** What a calendar program does with a file: an event it knows is replaced by a newer one, and goes when that is cancelled. */
function imported(calendar: Calendar, file: readonly FiledEvent[], now: number): Calendar {
  const next = new Map(calendar)
  const events = new ICAL.Component(ICAL.parse(calendarFile(file, now))).getAllSubcomponents('vevent')
  for (const component of events) {
    const value = (name: string): string => String(component.getFirstPropertyValue(name))
    const sequence = Number(value('sequence'))
    const known = next.get(value('uid'))
    if (known && known.sequence >= sequence) continue
    if (value('status') === 'CANCELLED') next.delete(value('uid'))
    else next.set(value('uid'), { sequence, day: value('dtstart'), title: value('summary') })
  }
  return next
}

const shown = (calendar: Calendar) => [...calendar].map(([uid, { day, title }]) => [uid, day, title]).sort()
const wanted = (items: readonly CalendarItem[]) => items.map(({ uid, day, title }) => [uid, day, title]).sort()

const anyItems = fc
  .uniqueArray(
    fc.record({ uid: fc.constantFrom(...'abcdefgh'), later: fc.nat({ max: 3 }), title: fc.constantFrom('Oordeel', 'Oplossing') }),
    {
      selector: ({ uid }) => uid,
    },
  )
  .map((items) => items.map(({ uid, later, title }) => item(uid, { day: addDays('2026-11-27', later), title })))

test('read one after the other, files leave exactly what the last one holds, also when some were passed over', () => {
  const files = fc.array(fc.record({ items: anyItems, isRead: fc.boolean(), minutes: fc.nat({ max: 2 }) }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(files, (steps) => {
      let remembered: readonly FiledEvent[] = []
      let calendar: Calendar = new Map()
      let now = NOW
      for (const [index, { items, isRead, minutes }] of steps.entries()) {
        now += minutes * MINUTE
        const { file, remember } = reviseCalendar(remembered, items, revision(now))
        const before = new Map(remembered.map((event) => [event.uid, event]))
        for (const event of file) expect(event.sequence).toBeGreaterThanOrEqual(before.get(event.uid)?.sequence ?? 0)
        remembered = remember
        const isLast = index === steps.length - 1
        if (!isRead && !isLast) continue
        calendar = imported(calendar, file, now)
        expect(shown(calendar)).toEqual(wanted(items))
        // The same file once more changes nothing.
        expect(imported(calendar, file, now)).toEqual(calendar)
      }
    }),
  )
})
