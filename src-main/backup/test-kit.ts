/** Exports in a folder of their own, with a record and ids that a test can foresee. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Exports } from './exports.ts'
import { openRecord, type RecordStore } from './record.ts'

export const ORGANISATION = 'De Proef'

export interface Desk {
  readonly base: string
  readonly folder: string
  readonly record: RecordStore
  readonly exports: Exports
  /** Milliseconds by which the clock is off. */
  clockOff: number
}

export function openDesk(base = mkdtempSync(join(tmpdir(), 'gehoor-exports-'))): Desk {
  const folder = join(base, 'kopieën')
  mkdirSync(folder, { recursive: true })
  const record = openRecord(join(base, 'backups.json'))
  record.set({ folder })
  const desk: Desk = {
    base,
    folder,
    record,
    clockOff: 0,
    exports: new Exports({ record, newId: randomUUID, now: () => new Date(2026, 10, 23, 10, 15).getTime() + desk.clockOff }),
  }
  return desk
}

/** One export of these bytes, from its beginning until it counts. @returns its name, or why it failed */
export async function make({ exports }: Desk, bytes: Uint8Array, isWhole = true): Promise<string> {
  const begun = await exports.begin(ORGANISATION)
  if (!begun.ok) return begun.reason
  const { handle } = begun
  for (let at = 0; at < bytes.length; at += 1_048_576) {
    const appended = await exports.append(handle, bytes.subarray(at, at + 1_048_576))
    if (!appended.ok) return appended.reason
  }
  const settled = await exports.settle(handle)
  if (!settled.ok) return settled.reason
  await exports.close(settled.reading)
  const published = await exports.publish({ handle, cases: 1, isWhole })
  return published.ok ? published.fileName : published.reason
}
