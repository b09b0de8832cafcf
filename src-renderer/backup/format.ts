import { base64 as asBase64 } from '@scure/base'
import { z } from 'zod'
import { parseEvents } from '../store/parse-event.ts'
import { type date, id, sha256, text } from '../store/shapes.ts'

/** What `resources/export-format.md` describes. A line that grows a field keeps the version; a line that changes its meaning raises it. */
export const FORMAT = 'gehoor-export'
export const FORMAT_VERSION = 2

const base64 = z.base64().min(1)
const count = z.int().min(0)
const moment = z.iso.datetime()

/** The parts of the vault that open nothing by themselves: with them, a passphrase of that time opens the register again. */
const vaultParts = z.object({
  vaultId: id,
  deviceRecipient: text,
  recovery: z.object({ recipient: text, confirmed: z.boolean() }),
  slots: z.array(z.object({ slotId: id, personId: id, recipient: text, sealedIdentity: base64 })).min(1),
  sealedSecrets: base64,
})
export type VaultParts = z.infer<typeof vaultParts>

const counts = z.object({
  cases: count,
  events: count,
  attachments: count,
  /** Of all files. */
  attachmentBytes: count,
  /** Letters, logo and letterhead, mails that wait: version 1 knew none of these. */
  otherFiles: count.default(0),
  rows: count.default(0),
})
export type Counts = z.infer<typeof counts>

const manifest = z.object({
  type: z.literal('manifest'),
  format: z.literal(FORMAT),
  version: z.literal([1, FORMAT_VERSION]),
  madeAt: moment,
  app: text,
  organisation: text,
  /** Cases when it began; the last line counts what is in it. */
  cases: count,
  /** A register of invented cases, to practise on. */
  practice: z.boolean(),
  vault: vaultParts,
})
export type Manifest = z.infer<typeof manifest>

const caseLine = z.object({ type: z.literal('case'), caseId: id, events: count })
/** Any file. `style`: of the organisation itself. `draft`: of a mail that has no case yet. `other`: nothing that we know names it. */
const fileLine = z.object({
  type: z.literal('attachment'),
  kind: z.enum(['attachment', 'letter', 'style', 'draft', 'other']).catch('other').default('attachment'),
  caseId: id,
  attachmentId: id,
  name: text,
  mediaType: text,
  size: z.int().min(1),
  sha256,
})
export type FileLine = z.infer<typeof fileLine>
/** A row of a table that goes as it is (tables.ts): what stood open, and what was sealed. */
const rowLine = z.object({
  type: z.literal('row'),
  table: text,
  open: z.record(z.string(), z.union([z.string(), z.number()])),
  sealed: z.record(z.string(), z.unknown()),
})
export type RowLine = z.infer<typeof rowLine>
const bytesLine = z
  .object({ type: z.literal('bytes'), attachmentId: id, index: count, base64: text })
  .transform(({ base64: letters, ...line }, context): BytesLine => {
    try {
      return { ...line, bytes: new Uint8Array(asBase64.decode(letters)) }
    } catch {
      context.addIssue('not base64')
      return z.NEVER
    }
  })
/** A piece of the file before it. */
export interface BytesLine {
  readonly type: 'bytes'
  readonly attachmentId: string
  readonly index: number
  readonly bytes: Uint8Array<ArrayBuffer>
}
const endLine = z.object({
  type: z.literal('end'),
  counts,
  /** Of all lines before it but those of type `bytes`, each with its newline. */
  sha256,
  /** What could not be read when it was made: ids. */
  unreadable: z.object({ cases: z.array(id), attachments: z.array(id), rows: z.array(text).default([]) }),
})
export type EndLine = z.infer<typeof endLine>
export type Unreadable = EndLine['unreadable']

export const leftOutOf = ({ cases, attachments, rows }: Unreadable): number => cases.length + attachments.length + rows.length
const eventLine = z.object({ type: z.enum(['organisation', 'event']), event: z.unknown() })

/** What only people read: a case as it was, beside the events that make it. */
export interface CaseSummary {
  readonly reference: string
  readonly title: string
  readonly status: string
  readonly receivedOn: z.infer<typeof date>
}

export type ExportLine =
  | Manifest
  | z.infer<typeof caseLine>
  | { readonly type: 'organisation' | 'event'; readonly event: DomainEventOf }
  | RowLine
  | FileLine
  | BytesLine
  | EndLine
  /** Of a later release: it is counted in the hash, and passed over. */
  | { readonly type: 'unknown' }
type DomainEventOf = NonNullable<ReturnType<typeof parseEvents>>[number]

/**
 * Why a file cannot be restored. `foreign`: it is no export of Gehoor. `damaged`: it is not what was written. `newer`: a later
 * release wrote it. `wrongKey`: neither this passphrase nor this key opens it. `nobodyLeft`: everyone
 * who had a passphrase then has left, so that nobody could unlock what comes back.
 */
export type ReadRefusal = 'empty' | 'foreign' | 'damaged' | 'newer' | 'wrongKey' | 'nobodyLeft'

export class ExportFault extends Error {
  override readonly name = 'ExportFault'
  readonly reason: ReadRefusal
  constructor(reason: ReadRefusal) {
    super(reason)
    this.reason = reason
  }
}

const SCHEMAS: Readonly<Record<string, z.ZodType<ExportLine>>> = {
  case: caseLine,
  row: rowLine,
  attachment: fileLine,
  bytes: bytesLine,
  end: endLine,
}

/** The first line tells whose it is. */
export function parseManifest(line: string): Manifest {
  const json = jsonOf(line)
  const parsed = manifest.safeParse(json)
  if (parsed.success) return parsed.data
  const head = z.object({ format: z.literal(FORMAT), version: z.int().min(1) }).safeParse(json)
  if (!head.success) throw new ExportFault('foreign')
  throw new ExportFault(head.data.version > FORMAT_VERSION ? 'newer' : 'damaged')
}

/** Any line after the first. */
export function parseLine(line: string): ExportLine {
  const json = jsonOf(line)
  const typed = z.object({ type: z.string() }).safeParse(json)
  if (!typed.success) throw new ExportFault('damaged')
  const { type } = typed.data
  if (type === 'organisation' || type === 'event') return parseEventLine(json)
  const schema = Object.hasOwn(SCHEMAS, type) ? SCHEMAS[type] : undefined
  if (!schema) return { type: 'unknown' }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new ExportFault('damaged')
  return parsed.data
}

function parseEventLine(json: unknown): ExportLine {
  const parsed = eventLine.safeParse(json)
  const [event] = (parsed.success && parseEvents([parsed.data.event])) || []
  if (!parsed.success || !event) throw new ExportFault('damaged')
  return { type: parsed.data.type, event }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new ExportFault('damaged')
  }
}
