import type Dexie from 'dexie'

export function version1(database: Dexie): void {
  database.version(1).stores({
    cases: 'id, [year+number]',
    logs: 'id',
    drafts: 'id',
    facts: 'name',
  })
}
