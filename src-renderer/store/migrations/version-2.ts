import type Dexie from 'dexie'

export function version2(database: Dexie): void {
  database.version(2).stores({ calendarFiles: 'id' })
}
