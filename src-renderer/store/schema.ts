import Dexie, { type Table } from 'dexie'
import { migrate } from './migrations/index.ts'
import { keepSealed } from './sealed-door.ts'
import type { Sealed, SealingKey } from './sealing.ts'

/**
 * One row a case. What stands open beside the sealed column identifies nobody, and is only what the database itself must know:
 * lists, the calendar and search work on the cards in memory, since their words are sealed anyway.
 */
export interface CaseRow {
  readonly id: string
  /** Counts the writes: who wants to write must have seen the newest (compare and swap). */
  readonly version: number
  /** Year of receipt, and the place in that year's references (0 for a reference of another style): no number is given twice. */
  readonly year: number
  readonly number: number
  /** A `CaseCard`. */
  readonly card: Sealed
}

/** All events of a case: apart from its row, so that a list never reads them. */
export interface LogRow {
  readonly id: string
  readonly version: number
  readonly log: Sealed
}

/** A form that is being filled in. Its id is random: what it is about is sealed. */
export interface DraftRow {
  readonly id: string
  readonly savedAt: number
  readonly draft: Sealed
}

/** What the last calendar file of a person held. Its id is the person's, which is random. */
export interface CalendarFileRow {
  readonly id: string
  readonly held: Sealed
}

/**
 * A piece of an attachment. In the open stands of which attachment of which case, and so how many there are and how large;
 * what it is called, and what is in it, is sealed.
 */
export interface ChunkRow {
  readonly attachmentId: string
  /** From 0. */
  readonly index: number
  readonly caseId: string
  readonly bytes: Sealed
}

/** Stands there from before the first chunk until the case knows the attachment: what it still names at an unlock was cut off. */
export interface UnfinishedAttachmentRow {
  readonly attachmentId: string
  readonly caseId: string
}

/**
 * Facts about the database itself. `vaultId` ties it to the keys that open it. `aside:NAME`: a register that did not open when this
 * one was restored in its place; it stays.
 */
export interface FactRow {
  readonly name: 'vaultId' | `aside:${string}`
  readonly value: string
}

export class GehoorDatabase extends Dexie {
  declare cases: Table<CaseRow, string>
  declare logs: Table<LogRow, string>
  declare drafts: Table<DraftRow, string>
  declare calendarFiles: Table<CalendarFileRow, string>
  declare chunks: Table<ChunkRow, [attachmentId: string, index: number]>
  declare unfinishedAttachments: Table<UnfinishedAttachmentRow, string>
  declare facts: Table<FactRow, string>

  /** What rows are sealed with, once the register is open. */
  sealingKey: SealingKey | null = null

  /** @param durability strict: a write counts when the disk has it, not when the system promises it */
  constructor(name = 'gehoor', durability: 'strict' | 'relaxed' = 'strict') {
    super(name, { chromeTransactionDurability: durability })
    migrate(this)
    keepSealed(this, () => this.sealingKey)
  }
}

const isOurs = (name: string): boolean => name === 'gehoor' || name.startsWith('gehoor-')

/** Every database of the app: the register, and what restores and drills left. */
export const databaseNames = async (): Promise<readonly string[]> => (await Dexie.getDatabaseNames()).filter(isOurs)

const ASIDE = 'aside:'

/** Names of registers that are kept though they do not open. */
export async function keptAside(database: GehoorDatabase): Promise<readonly string[]> {
  const facts = await database.facts.where('name').startsWith(ASIDE).toArray()
  return facts.map(({ value }) => value)
}

export const keepAside = async (database: GehoorDatabase, names: readonly string[]): Promise<void> => {
  await database.facts.bulkPut(names.map((name) => ({ name: `${ASIDE}${name}` as const, value: name })))
}

/** All but the register itself and what it keeps. What cannot be deleted now goes another time. */
export async function removeOtherDatabases(register: GehoorDatabase): Promise<void> {
  if (!isOurs(register.name)) return
  const kept = new Set([register.name, ...(await keptAside(register))])
  for (const name of await databaseNames().catch(() => [])) if (!kept.has(name)) await Dexie.delete(name).catch(() => undefined)
}
