import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { evolve, isKnown } from '../domain/complaint/evolve.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { openAttachments } from '../store/attachments.ts'
import { cardOf } from '../store/card.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase, LogRow } from '../store/schema.ts'
import { type SealingKey, unseal } from '../store/sealing.ts'
import type { AttachmentLine, CaseSummary, Counts, EndLine, Manifest } from './format.ts'

export interface ExportSource {
  readonly database: GehoorDatabase
  readonly key: SealingKey
  readonly manifest: Omit<Manifest, 'type' | 'cases'>
}

export interface ExportReport {
  readonly counts: Counts
  readonly unreadable: EndLine['unreadable']
}

/** @param done rows read, of `total` */
export type OnProgress = (done: number, total: number) => void

/** Cases that are read at a time: a few megabytes at most, and a moment for who writes meanwhile. */
const BATCH = 100
/** Lines go on in pieces of at least this many bytes. */
const PIECE = 65_536

/**
 * The register as lines, handed on as the reader takes them; never more than a batch of cases or a piece of an attachment is
 * in memory.
 *
 * People go on working meanwhile. Each case is as it was at one moment; which cases there are was settled at the start; what the
 * organisation changed meanwhile comes at the end, so that no case names a location or a person that is not there.
 */
export async function writeExport(
  { database, key, manifest }: ExportSource,
  take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
  onProgress: OnProgress = () => undefined,
): Promise<ExportReport> {
  const out = lineWriter(take)
  const caseIds = (await database.logs.toCollection().primaryKeys()).filter((id) => id !== ORGANISATION)
  const total = caseIds.length + (await database.chunks.count())
  let done = 0
  await out.line({ type: 'manifest', ...manifest, cases: caseIds.length })

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
  }

  await organisation()
  const attachments: AttachmentLine[] = []
  const unreadable = { cases: [] as string[], attachments: [] as string[] }
  const counts = { cases: 0, events: 0, attachments: 0, attachmentBytes: 0 }
  for (let start = 0; start < caseIds.length; start += BATCH) {
    const ids = caseIds.slice(start, start + BATCH)
    const rows = await database.logs.bulkGet(ids)
    const logs = await Promise.all(rows.map((row) => (row ? openLog(key, row) : null)))
    for (const [index, caseId] of ids.entries()) {
      const log = logs[index]
      const summary = log && summaryOf(log)
      if (!log || !summary) {
        // Gone meanwhile it cannot be: a case is never deleted.
        unreadable.cases.push(caseId)
        continue
      }
      counts.cases += 1
      counts.events += log.length
      await out.line({ type: 'case', caseId, ...summary, events: log.length })
      for (const event of log) await out.line({ type: 'event', event })
      attachments.push(...attachmentsIn(caseId, log))
    }
    done += ids.length
    onProgress(done, total)
  }
  await organisation()

  const store = openAttachments(database, key)
  for (const attachment of attachments) {
    await out.line(attachment)
    let index = 0
    const read = await store.read(attachment, async (piece) => {
      await out.bytes({ type: 'bytes', attachmentId: attachment.attachmentId, index, base64: base64.encode(piece) })
      index += 1
      done += 1
      onProgress(done, total)
    })
    if (read.ok) {
      counts.attachments += 1
      counts.attachmentBytes += attachment.size
    } else unreadable.attachments.push(attachment.attachmentId)
  }
  await out.end({ type: 'end', counts, unreadable })
  return { counts, unreadable }
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

/** Also what was taken out of the case: its bytes never went, and it can be put back. */
export function attachmentsIn(caseId: string, log: readonly DomainEvent[]): AttachmentLine[] {
  return log.flatMap((event): AttachmentLine[] => {
    if (!isKnown(event) || event.type !== 'attachmentAdded') return []
    const { attachmentId, name, mediaType, size, sha256: hash } = event.data
    return [{ type: 'attachment', caseId, attachmentId, name, mediaType, size, sha256: hash }]
  })
}

interface LineWriter {
  line(line: object): Promise<void>
  /** A line that the hash leaves out: its bytes have a hash of their own. */
  bytes(line: object): Promise<void>
  end(line: object): Promise<void>
}

function lineWriter(take: (piece: Uint8Array<ArrayBuffer>) => Promise<void>): LineWriter {
  const encoder = new TextEncoder()
  const hash = sha256.create()
  let waiting: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    if (length === 0) return
    const piece = encoder.encode(waiting.join(''))
    waiting = []
    length = 0
    hash.update(piece)
    await take(piece)
  }
  const line = async (value: object): Promise<void> => {
    const text = `${JSON.stringify(value)}\n`
    waiting.push(text)
    length += text.length
    if (length >= PIECE) await flush()
  }
  return {
    line,
    bytes: async (value) => {
      await flush()
      await take(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    end: async (value) => {
      await flush()
      await line({ ...value, sha256: bytesToHex(hash.clone().digest()) })
      await flush()
    },
  }
}
