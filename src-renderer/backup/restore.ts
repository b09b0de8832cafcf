import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { anonymisation, evolve } from '../domain/complaint/evolve.ts'
import { mergeLogs } from '../domain/log/causality.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { withoutPersonalData } from '../domain/retention/without-personal-data.ts'
import { CHUNK_BYTES, chunkCount, chunkPlace } from '../store/attachments.ts'
import { cardOf, columnsOf } from '../store/card.ts'
import { cardPlace, logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { CaseRow, ChunkRow, GehoorDatabase, LogRow } from '../store/schema.ts'
import { type SealingKey, seal, sealBytes, unseal } from '../store/sealing.ts'
import { copyRows } from './copy-rows.ts'
import { type AttachmentLine, type Counts, type EndLine, ExportFault, type ExportLine } from './format.ts'
import { attachmentsIn } from './write-export.ts'

export interface RestorePlan {
  readonly lines: AsyncIterable<ExportLine>
  /** A new database, which nobody opens before all of it is there. */
  readonly target: GehoorDatabase
  readonly key: SealingKey
  /** The register that is here, sealed under the same key; null where there is none, or when it is another. */
  readonly present: { readonly database: GehoorDatabase; readonly mode: 'merge' | 'replace' } | null
  readonly onProgress: (bytes: number) => void
}

export interface RestoreReport {
  /** What the export holds. */
  readonly counts: Counts
  readonly unreadable: EndLine['unreadable']
}

/** Cases that are sealed and written at a time. */
const BATCH = 100

/**
 * Fills a new database from the lines of an export: beside the register, so that nothing has happened until the app turns to it.
 *
 * What is anonymised here stays so, whatever the export still holds of it (rule C12). @throws ExportFault
 */
export async function restoreInto(plan: RestorePlan): Promise<RestoreReport> {
  const { lines, target, present } = plan
  if (present) await copyRows(present.database, target, present.mode)
  const cases = caseWriter(plan)
  const attachments = attachmentWriter(plan)
  const organisation: DomainEvent[] = []
  for await (const line of lines) {
    switch (line.type) {
      case 'organisation':
        organisation.push(line.event)
        break
      case 'case':
        await cases.begin(line.caseId, line.events)
        break
      case 'event':
        cases.add(line.event)
        break
      case 'attachment':
        await cases.finish()
        await attachments.begin(line, cases.keeps(line))
        break
      case 'bytes':
        await attachments.add(line.attachmentId, line.index, line.base64)
        break
      case 'end': {
        await cases.finish()
        await attachments.finish(line.unreadable.attachments)
        await writeOrganisation(plan, organisation)
        const counted = { ...cases.counts(), ...attachments.counts() }
        if ((Object.keys(counted) as (keyof Counts)[]).some((name) => counted[name] !== line.counts[name])) throw new ExportFault('damaged')
        const missing = cases.missing(attachments.seen(), new Set(line.unreadable.attachments))
        if (missing > 0) throw new ExportFault('damaged')
        return { counts: counted, unreadable: line.unreadable }
      }
    }
  }
  throw new ExportFault('damaged')
}

function caseWriter({ target, key, present, onProgress }: RestorePlan) {
  let open: { readonly caseId: string; readonly expected: number; readonly log: DomainEvent[] } | null = null
  let batch: { caseId: string; incoming: readonly DomainEvent[] }[] = []
  const seen = new Set<string>()
  const kept = new Map<string, AttachmentLine>()
  const expected = new Set<string>()
  const counts = { cases: 0, events: 0 }

  const close = (): void => {
    if (!open) return
    if (open.log.length !== open.expected) throw new ExportFault('damaged')
    batch.push({ caseId: open.caseId, incoming: open.log })
    open = null
  }
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const rows = await Promise.all(batch.map(({ caseId, incoming }) => rowsOf(caseId, incoming)))
    await target.transaction('rw', target.cases, target.logs, async () => {
      await target.cases.bulkPut(rows.map(({ row }) => row))
      await target.logs.bulkPut(rows.map(({ log }) => log))
    })
    batch = []
    onProgress(0)
  }
  const rowsOf = async (caseId: string, incoming: readonly DomainEvent[]): Promise<{ row: CaseRow; log: LogRow }> => {
    const here = present ? await logHere(present.database, key, caseId) : null
    const log = joined(here?.log ?? [], incoming, present?.mode ?? 'replace')
    const complaint = evolve(log)
    if (!complaint) throw new ExportFault('damaged')
    for (const attachment of attachmentsIn(caseId, log)) kept.set(attachment.attachmentId, attachment)
    for (const { attachmentId } of attachmentsIn(caseId, incoming)) expected.add(attachmentId)
    const version = (here?.version ?? 0) + 1
    const card = cardOf(complaint)
    const [sealedCard, sealedLog] = await Promise.all([
      seal(key, cardPlace(caseId, version), card),
      seal(key, logPlace(caseId, version), log),
    ])
    return { row: { ...columnsOf(card), version, card: sealedCard }, log: { id: caseId, version, log: sealedLog } }
  }

  return {
    begin: async (caseId: string, events: number): Promise<void> => {
      close()
      if (seen.has(caseId) || caseId === ORGANISATION || events === 0) throw new ExportFault('damaged')
      seen.add(caseId)
      open = { caseId, expected: events, log: [] }
      counts.cases += 1
      counts.events += events
      if (batch.length >= BATCH) await flush()
    },
    add: (event: DomainEvent): void => {
      if (open?.caseId !== event.caseId || open.log.length >= open.expected) throw new ExportFault('damaged')
      open.log.push(event)
    },
    finish: async (): Promise<void> => {
      close()
      await flush()
    },
    /** Whether the bytes that follow are those of an attachment that a case names. */
    keeps: ({ attachmentId, caseId, size, sha256: hash }: AttachmentLine): boolean => {
      const known = kept.get(attachmentId)
      return known?.caseId === caseId && known.size === size && known.sha256 === hash
    },
    /** How many attachments its cases name whose bytes did not come, and were not told to be lost. */
    missing: (came: ReadonlySet<string>, lost: ReadonlySet<string>): number =>
      [...expected].filter((attachmentId) => kept.has(attachmentId) && !came.has(attachmentId) && !lost.has(attachmentId)).length,
    counts: () => counts,
  }
}

/** What a case becomes. What was anonymised here stays so, also in a register that is replaced (rule C12). */
function joined(here: readonly DomainEvent[], incoming: readonly DomainEvent[], mode: 'merge' | 'replace'): readonly DomainEvent[] {
  const anonymised = anonymisation(here)
  const base = mode === 'merge' ? here : anonymised ? [anonymised] : []
  return withoutPersonalData(mergeLogs(base, incoming))
}

async function logHere(
  database: GehoorDatabase,
  key: SealingKey,
  id: string,
): Promise<{ readonly log: readonly DomainEvent[]; readonly version: number } | null> {
  const row = await database.logs.get(id)
  const log = row && parseEvents(await unseal(key, logPlace(id, row.version), row.log))
  return row && log ? { log, version: row.version } : null
}

function attachmentWriter({ target, key, onProgress }: RestorePlan) {
  const seen = new Set<string>()
  const counts = { attachments: 0, attachmentBytes: 0 }
  let open: { line: AttachmentLine; keep: boolean; index: number; bytes: number; hash: ReturnType<typeof sha256.create> } | null = null
  /** The write before this one: the next piece is opened while the disk works. */
  let writing: Promise<unknown> = Promise.resolve()

  const close = (): void => {
    if (!open) return
    const { line, bytes, hash } = open
    open = null
    // Nothing of it came, or half: the last line must say so.
    if (bytes !== line.size) return
    if (bytesToHex(hash.digest()) !== line.sha256) throw new ExportFault('damaged')
    seen.add(line.attachmentId)
    counts.attachments += 1
    counts.attachmentBytes += line.size
  }
  return {
    begin: async (line: AttachmentLine, keep: boolean): Promise<void> => {
      close()
      if (seen.has(line.attachmentId)) throw new ExportFault('damaged')
      const isHere =
        keep &&
        (await target.chunks
          .where('[attachmentId+index]')
          .between([line.attachmentId, 0], [line.attachmentId, Number.MAX_SAFE_INTEGER])
          .count()) > 0
      open = { line, keep: keep && !isHere, index: 0, bytes: 0, hash: sha256.create() }
    },
    add: async (attachmentId: string, index: number, text: string): Promise<void> => {
      if (open?.line.attachmentId !== attachmentId || open.index !== index) throw new ExportFault('damaged')
      const piece = bytesOf(text)
      const { line, keep, hash } = open
      const count = chunkCount(line.size)
      const size = index === count - 1 ? line.size - index * CHUNK_BYTES : CHUNK_BYTES
      if (piece.length !== size) throw new ExportFault('damaged')
      open.index += 1
      open.bytes += piece.length
      hash.update(piece)
      if (keep) {
        const bytes = await sealBytes(key, chunkPlace(line.caseId, attachmentId, index, count), piece)
        const row: ChunkRow = { attachmentId, index, caseId: line.caseId, bytes }
        await writing
        writing = target.chunks.put(row)
        // Whoever waits for it next tells its failure.
        writing.catch(() => undefined)
      }
      onProgress(piece.length)
    },
    finish: async (lost: readonly string[]): Promise<void> => {
      close()
      await writing
      for (const attachmentId of lost)
        if (!seen.has(attachmentId))
          await target.chunks.where('[attachmentId+index]').between([attachmentId, 0], [attachmentId, Number.MAX_SAFE_INTEGER]).delete()
    },
    seen: () => seen,
    counts: () => counts,
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base64.decode(text))
  } catch {
    throw new ExportFault('damaged')
  }
}

async function writeOrganisation({ target, key, present }: RestorePlan, incoming: readonly DomainEvent[]): Promise<void> {
  if (incoming.some(({ caseId }) => caseId !== ORGANISATION)) throw new ExportFault('damaged')
  const here = present ? await logHere(present.database, key, ORGANISATION) : null
  const log = present?.mode === 'merge' ? mergeLogs(here?.log ?? [], incoming) : incoming
  if (log.length === 0) throw new ExportFault('damaged')
  const version = (here?.version ?? 0) + 1
  await target.logs.put({ id: ORGANISATION, version, log: await seal(key, logPlace(ORGANISATION, version), log) })
}
