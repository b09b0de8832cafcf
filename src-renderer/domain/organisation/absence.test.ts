import { describe, expect, it } from 'vitest'
import { organisation } from '../test-kit.ts'
import { absenceWithin, checkAbsence } from './absence.ts'
import type { Absence } from './organisation.ts'

const planned: Absence = { absenceId: 'new', personId: 'jorrit', from: '2026-12-01', until: '2026-12-11', deputyId: 'bas' }
const away = (personId: string, from: string, until: string): Absence => ({
  absenceId: `${personId}-${from}`,
  personId,
  from,
  until,
  deputyId: null,
})
const codes = (changes: Partial<Absence>, absences: readonly Absence[] = [], departures: ReadonlyMap<string, string> = new Map()) =>
  checkAbsence({ ...planned, ...changes }, { ...organisation, absences, departures }).map(({ field, code }) => `${field} ${code}`)

describe('C4: an absence that is planned', () => {
  it.each([
    ['with a deputy', {}],
    ['without a deputy yet', { deputyId: null }],
    ['of one day', { until: '2026-12-01' }],
  ])('is taken %s', (_, changes) => {
    expect(codes(changes)).toEqual([])
  })

  it.each([
    ['of someone nobody knows', { personId: 'stranger' }, 'personId personUnknown'],
    ['that ends before it begins', { until: '2026-11-30' }, 'until untilBeforeFrom'],
    ['with the person as their own deputy', { deputyId: 'jorrit' }, 'deputyId deputyIsPerson'],
    ['with a deputy of the office', { deputyId: 'gerda' }, 'deputyId deputyIsOffice'],
    ['with a deputy nobody knows', { deputyId: 'stranger' }, 'deputyId deputyUnknown'],
  ])('is refused %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual([expected])
  })

  it('is refused with a deputy who left by then, and not with one who leaves later', () => {
    expect(codes({}, [], new Map([['bas', '2026-12-01']]))).toEqual(['deputyId deputyHasLeft'])
    expect(codes({}, [], new Map([['bas', '2026-12-02']]))).toEqual([])
  })

  it('is refused with a deputy who is away for the whole of it, in one absence or in several', () => {
    expect(codes({}, [away('bas', '2026-11-20', '2026-12-11')])).toEqual(['deputyId deputyIsAway'])
    expect(codes({}, [away('bas', '2026-12-05', '2026-12-31'), away('bas', '2026-11-20', '2026-12-04')])).toEqual(['deputyId deputyIsAway'])
  })

  it('is taken with a deputy who is away for a part of it, which is said', () => {
    const part = away('bas', '2026-12-01', '2026-12-10')
    expect(codes({}, [part])).toEqual([])
    expect(absenceWithin({ ...organisation, absences: [part] }, 'bas', planned.from, planned.until)).toBe(part)
    expect(absenceWithin({ ...organisation, absences: [part] }, 'bas', '2026-12-11', '2026-12-12')).toBeUndefined()
  })

  it('touches a period by one day at either end, and only for the person themselves', () => {
    const absences = [away('bas', '2026-12-05', '2026-12-10')]
    const within = (personId: string, from: string, until: string) => absenceWithin({ ...organisation, absences }, personId, from, until)
    expect(within('bas', '2026-12-01', '2026-12-05')).toBe(absences[0])
    expect(within('bas', '2026-12-10', '2026-12-20')).toBe(absences[0])
    expect(within('bas', '2026-12-01', '2026-12-04')).toBeUndefined()
    expect(within('ruud', '2026-12-05', '2026-12-10')).toBeUndefined()
  })

  it('is refused on top of another of the same person, and not on top of itself', () => {
    expect(codes({}, [away('jorrit', '2026-12-11', '2026-12-31')])).toEqual(['from overlaps'])
    expect(codes({}, [{ ...planned, until: '2026-12-31' }])).toEqual([])
    expect(codes({}, [away('jorrit', '2026-11-20', '2026-12-01')])).toEqual(['from overlaps'])
    expect(codes({}, [away('jorrit', '2026-11-20', '2026-11-30'), away('jorrit', '2026-12-12', '2026-12-31')])).toEqual([])
  })

  it('C14: nothing of an absence says why', () => {
    expect(Object.keys(planned).sort()).toEqual(['absenceId', 'deputyId', 'from', 'personId', 'until'])
  })
})
