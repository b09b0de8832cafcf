import { evolve } from '../domain/complaint/evolve.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { cardOf } from '../store/card.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase, LogRow } from '../store/schema.ts'
import type { TableName } from '../store/sealed-tables.ts'
import { type SealingKey, unseal } from '../store/sealing.ts'
import type { CaseSummary, Counts, FileLine, Manifest, Unreadable } from './format.ts'
import { type LineWriter, lineWriter } from './line-writer.ts'
import { filesIn } from './named-files.ts'
import { isRowTable, TABLES } from './tables.ts'
import { storedFiles, writeFiles } from './write-files.ts'
import { writeRows } from './write-rows.ts'

export interface ExportSource {
  readonly database: GehoorDatabase
  readonly key: SealingKey
  readonly manifest: Omit<Manifest, 'type' | 'cases'>
}

export interface ExportReport {
  readonly counts: Counts
  readonly unreadable: Unreadable
  /** Of all lines but those of bytes. */
  readonly sha256: string
}

/** @param done rows read, of `total` */
export type OnProgress = (done: number, total: number) => void

/** What the parts of an export share while it is written. */
export interface Writing {
  readonly database: GehoorDatabase
  readonly key: SealingKey
  readonly out: LineWriter
  readonly counts: Counts
  readonly unreadable: Unreadable
  /** The files that what was written names, by id. */
  readonly named: Map<string, FileLine>
  readonly onPiece: () => void
}

/** Cases that are read at a time: a few megabytes at most, and a moment for who writes meanwhile. */
const BATCH = 100

/**
 * The register as lines, handed on as the reader takes them; never more than a batch of cases or a piece of a file is in
 * memory.
 *
 * People go on working meanwhile. Each case is as it was at one moment; which cases and files there are was settled at the start;
 * what the organisation changed meanwhile comes after the cases, so that none names a location or a person that is not there.
 */
export async function writeExport(
  { database, key, manifest }: ExportSource,
  take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
  onProgress: OnProgress = () => undefined,
): Promise<ExportReport> {
  const caseIds = (await database.logs.toCollection().primaryKeys()).filter((id) => id !== ORGANISATION)
  const stored = await storedFiles({ database })
  const total = caseIds.length + (await database.chunks.count())
  let done = 0
  const progress = (more: number): void => {
    done += more
    onProgress(done, total)
  }
  const writing: Writing = {
    database,
    key,
    out: lineWriter(take),
    counts: { cases: 0, events: 0, attachments: 0, attachmentBytes: 0, otherFiles: 0, rows: 0 },
    unreadable: { cases: [], attachments: [], rows: [] },
    named: new Map(),
    onPiece: () => progress(1),
  }
  const { out, counts, unreadable } = writing
  await out.line({ type: 'manifest', ...manifest, cases: caseIds.length })
  const parts = {
    logs: () => writeLogs(writing, caseIds, progress),
    rows: (name: TableName) => (isRowTable(name) ? writeRows(writing, name) : undefined),
    files: () => writeFiles(writing, stored),
  }
  for (const how of ['logs', 'rows', 'files'] as const)
    for (const [name, held] of Object.entries(TABLES)) if (held === how) await parts[how](name as TableName)
  return { counts, unreadable, sha256: await out.end({ type: 'end', counts, unreadable }) }
}

async function writeLogs(writing: Writing, caseIds: readonly string[], progress: (more: number) => void): Promise<void> {
  const { database, key, out, counts, unreadable, named } = writing
  const name = (log: readonly DomainEvent[]): void => {
    for (const file of filesIn(log)) named.set(file.attachmentId, file)
  }
  const told = new Set<string>()
  const organisation = async (): Promise<void> => {
    const row = await database.logs.get(ORGANISATION)
    const log = row && (await openLog(key, row))
    if (row && !log) throw new Error('The log of the organisation cannot be read')
    for (const event of log ?? []) {
      if (told.has(event.id)) continue
      told.add(event.id)
      await out.line({ type: 'organisation', event })
    }
    name(log ?? [])
  }
  await organisation()
  for (let start = 0; start < caseIds.length; start += BATCH) {
    const ids = caseIds.slice(start, start + BATCH)
    const rows = await database.logs.bulkGet(ids)
    const logs = await Promise.all(rows.map((row) => (row ? openLog(key, row) : 'gone')))
    for (const [index, caseId] of ids.entries()) {
      const log = logs[index]
      // An import that was undone meanwhile took its cases with it.
      if (log === 'gone') continue
      const summary = log && summaryOf(log)
      if (!log || !summary) {
        unreadable.cases.push(caseId)
        continue
      }
      counts.cases += 1
      counts.events += log.length
      await out.line({ type: 'case', caseId, ...summary, events: log.length })
      for (const event of log) await out.line({ type: 'event', event })
      name(log)
    }
    progress(ids.length)
  }
  await organisation()
}

async function openLog(key: SealingKey, row: LogRow): Promise<DomainEvent[] | null> {
  return parseEvents(await unseal(key, logPlace(row.id, row.version), row.log))
}

function summaryOf(log: readonly DomainEvent[]): CaseSummary | null {
  const complaint = evolve(log)
  if (!complaint) return null
  const { reference, title, status, receivedOn } = cardOf(complaint)
  return { reference, title, status, receivedOn }
}
