import 'fake-indexeddb/auto'
import ICAL from 'ical.js'
import { describe, expect, it, vi } from 'vitest'
import type { Desktop } from '../platform/desktop.ts'
import { openStore } from '../store/store.ts'
import { changeOrganisation } from './change-organisation.ts'
import { type CalendarOrder, type DeadlineToFile, saveCalendarFile } from './save-calendar-file.ts'
import { type Desk, openDesk, read } from './test-kit.ts'

const saveDocument = vi.fn<Desktop['saveDocument']>()
const deadline = (id: string, day = '2026-11-27'): DeadlineToFile => ({ id, caseId: `case-${id}`, day, title: `Bevestigen ${id}` })
const order = (deadlines: readonly DeadlineToFile[], hidden: readonly string[] = []): CalendarOrder => ({
  personId: 'jorrit',
  deadlines,
  hiddenCaseIds: new Set(hidden),
  suggestedName: 'Termijnen.ics',
})

async function open(): Promise<Desk> {
  saveDocument.mockReset().mockResolvedValue({ ok: true, handle: 'file-1', fileName: 'Termijnen.ics' })
  return openDesk({ saveDocument })
}

/** The events of the file that was saved last, as another program reads them. */
function saved() {
  const bytes = saveDocument.mock.lastCall?.[0].bytes
  return new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes))).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    day: String(event.getFirstPropertyValue('dtstart')),
    status: event.getFirstPropertyValue('status'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    trigger: String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') ?? ''),
  }))
}

describe('a calendar file that is saved', () => {
  it('holds the deadlines, each with a reminder on the working day before', async () => {
    const { session } = await open()
    const file = await read(saveCalendarFile(session, order([deadline('a'), deadline('b', '2026-12-28')])))
    expect(file).toEqual({ fileName: 'Termijnen.ics' })
    expect(saveDocument.mock.lastCall?.[0]).toMatchObject({ type: 'ics', suggestedName: 'Termijnen.ics' })
    // Monday 28 December comes after a weekend and Christmas: Thursday 24 December is the working day before.
    expect(saved()).toMatchObject([
      { uid: 'a@gehoor', day: '2026-11-27', status: 'CONFIRMED', trigger: '-PT15H' },
      { uid: 'b@gehoor', day: '2026-12-28', status: 'CONFIRMED', trigger: '-P3DT15H' },
    ])
  })

  it('takes back what is gone, also after the app was closed, and only in that person’s file', async () => {
    const desk = await open()
    await read(saveCalendarFile(desk.session, order([deadline('a'), deadline('b')])))
    const [a] = saved()
    const again = await read(openStore(desk.database, desk.key, 'vault-1', { mayBeEmpty: false }))
    const session = { ...desk.session, store: again }
    await read(saveCalendarFile(session, { ...order([]), personId: 'bas' }))
    expect(saved()).toEqual([])
    await read(saveCalendarFile(session, order([deadline('b')])))
    expect(saved()).toMatchObject([
      { uid: 'b@gehoor', status: 'CONFIRMED' },
      { uid: 'a@gehoor', status: 'CANCELLED' },
    ])
    expect(saved()[1]?.sequence).toBeGreaterThan(a?.sequence ?? Number.NaN)
  })

  it('T9: tells that a reminder moved when the office closes on the day before', async () => {
    const { session } = await open()
    await read(saveCalendarFile(session, order([deadline('a')])))
    const [before] = saved()
    const closed = { type: 'closingDayAdded', version: 1, data: { date: '2026-11-26', reason: 'Studiedag' } } as const
    await read(changeOrganisation(session, [closed]))
    await read(saveCalendarFile(session, order([deadline('a')])))
    expect(saved()).toMatchObject([{ trigger: '-P1DT15H' }])
    expect(saved()[0]?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
  })

  it('C11: neither shows nor takes back a case that its maker may not see', async () => {
    const { session } = await open()
    await read(saveCalendarFile(session, order([deadline('a')])))
    await read(saveCalendarFile(session, order([], ['case-a'])))
    expect(saved()).toEqual([])
    await read(saveCalendarFile(session, order([])))
    expect(saved()).toMatchObject([{ uid: 'a@gehoor', status: 'CANCELLED' }])
  })
})

describe('what a file held', () => {
  it.each(['cancelled', 'diskFull', 'inUse'] as const)('is not changed by one that was not saved: %s', async (reason) => {
    const { session } = await open()
    await read(saveCalendarFile(session, order([deadline('a')])))
    saveDocument.mockResolvedValueOnce({ ok: false, reason })
    expect(await saveCalendarFile(session, order([]))).toEqual({ ok: false, reason })
    await read(saveCalendarFile(session, order([])))
    expect(saved()).toMatchObject([{ uid: 'a@gehoor', status: 'CANCELLED' }])
  })

  it('C14: stands sealed on the disk', async () => {
    const { session, database } = await open()
    await read(saveCalendarFile(session, order([deadline('a')])))
    const [row] = await database.calendarFiles.toArray()
    expect(Object.keys(row ?? {})).toEqual(['id', 'held'])
    expect(new TextDecoder('latin1').decode(row?.held)).not.toMatch(/Bevestigen|case-a|2026/)
  })

  it('that was damaged counts as nothing: the next file is newer all the same', async () => {
    const { session, database } = await open()
    await read(saveCalendarFile(session, order([deadline('a')])))
    const [before] = saved()
    database.sealingKey = null // As from outside the app.
    await database.calendarFiles.update('jorrit', { held: new Uint8Array(40) })
    await read(saveCalendarFile(session, order([deadline('a', '2026-11-30')])))
    expect(saved()).toHaveLength(1)
    expect(saved()[0]?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? Number.NaN)
  })

  it('cannot be kept on a full disk: that is told, and the file is there', async () => {
    const { session, database } = await open()
    database.calendarFiles.hook('creating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    expect(await saveCalendarFile(session, order([deadline('a')]))).toEqual({ ok: false, reason: 'notRemembered' })
    expect(saved()).toHaveLength(1)
  })
})
