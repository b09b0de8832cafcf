import type Dexie from 'dexie'
import { version1 } from './version-1.ts'
import { version2 } from './version-2.ts'
import { version3 } from './version-3.ts'

/** Every step from the first database on. A step is frozen once released: it imports nothing live. */
export function migrate(database: Dexie): void {
  version1(database)
  version2(database)
  version3(database)
}
