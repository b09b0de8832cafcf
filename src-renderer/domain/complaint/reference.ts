import { type CalendarDate, yearOf } from '../deadlines/calendar-date.ts'

/** `2026-014`: the year of receipt, and a number that counts up within it. */
export function referenceFor(receivedOn: CalendarDate, number: number): string {
  return `${yearOf(receivedOn)}-${String(number).padStart(3, '0')}`
}

/** The number in a reference of that shape, or null for one in an older register's own style. */
export function referenceNumber(reference: string): number | null {
  const parts = /^\d{4}-(\d{3,6})$/.exec(reference)
  return parts ? Number(parts[1]) : null
}
