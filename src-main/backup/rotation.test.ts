import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportName, outdated, slugOf } from './rotation.ts'

const ORGANISATION = 'Kinderopvang De Proef'
const nameOn = (day: string, time = '17:00', turn = 1): string => exportName(ORGANISATION, `${day}T${time}`, turn)
const DAY_MS = 86_400_000
const dayAt = (index: number): string => new Date(Date.UTC(2024, 0, 1) + index * DAY_MS).toISOString().slice(0, 10)

test('a name tells whose it is and when it was made, and nothing else', () => {
  expect(exportName('Kinderopvang ’t Rietnest & Zn.', '2026-11-23T09:05')).toBe('gehoor-kinderopvang-t-rietnest-zn-2026-11-23-0905.age')
  expect(exportName('../../etc', '2026-11-23T09:05', 2)).toBe('gehoor-etc-2026-11-23-0905-2.age')
  expect(slugOf('北京')).toBe('register')
})

test('a name is a name on every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (organisation) => {
      expect(exportName(organisation, '2026-11-23T09:05')).toMatch(/^gehoor-[a-z0-9-]{1,40}-2026-11-23-0905\.age$/)
    }),
  )
})

describe('the rotation', () => {
  test('keeps 7 days, 4 weeks, 12 months and every year, after years of one each day', () => {
    const all = Array.from({ length: 1_000 }, (_, index) => nameOn(dayAt(index)))
    const gone = new Set(outdated(all, ORGANISATION, new Set()))
    const kept = all.filter((name) => !gone.has(name))
    // 2024-01-01 and 999 days on: 2026-09-26.
    expect(kept.slice(-7)).toEqual(all.slice(-7))
    expect(kept).toContain(nameOn('2024-12-31'))
    expect(kept).toContain(nameOn('2025-12-31'))
    for (const month of ['2025-10-31', '2025-11-30', '2026-02-28', '2026-08-31']) expect(kept).toContain(nameOn(month))
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12 + 3)
  })

  test('of one day the last stays', () => {
    const day = [nameOn('2026-11-23', '09:00'), nameOn('2026-11-23', '17:00'), nameOn('2026-11-23', '17:00', 2)]
    expect(outdated(day, ORGANISATION, new Set())).toEqual([day[1], day[0]])
  })

  test('what is not ours, or of another organisation, is never touched', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant(exportName('Een ander', '2020-01-01T10:00')))), (names) => {
        expect(outdated(names, ORGANISATION, new Set())).toEqual([])
      }),
    )
  })

  test('the last good one and the one just made stay, also when the clock went back a year or ran ahead', () => {
    const days = fc.integer({ min: 0, max: 4_000 })
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 60 }), days, days, (made, good, now) => {
        const protectedNames = new Set([nameOn(dayAt(good)), nameOn(dayAt(now))])
        const names = [...new Set([...made.map((day) => nameOn(dayAt(day))), ...protectedNames])]
        const gone = outdated(names, ORGANISATION, protectedNames)
        for (const name of protectedNames) expect(gone).not.toContain(name)
        // Never all of them, and a second turn finds nothing more.
        const kept = names.filter((name) => !gone.includes(name))
        expect(outdated(kept, ORGANISATION, protectedNames)).toEqual([])
      }),
    )
  })
})
