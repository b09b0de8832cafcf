import { isQuota } from '../store/quota.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { keyFrom, type SealingKey, type TaggedKey } from '../store/sealing.ts'
import { ExportFault, type Manifest, type ReadRefusal, type VaultParts } from './format.ts'
import { type Contents, inspect } from './inspect.ts'
import { encrypterFor, type Opener } from './keys.ts'
import { piecesOf, regroup } from './lines.ts'
import { type OpenedExport, openExport } from './read-export.ts'
import { type RestoreReport, restoreInto } from './restore.ts'
import { type ExportReport, type OnProgress, writeExport } from './write-export.ts'

/** The register that is open: its database, by name, and its key. */
export interface OpenedRegister {
  readonly database: string
  /** The newest first: a worker makes a `SealingKey` of them again. */
  readonly keys: readonly TaggedKey[]
}

/** What can be asked of the worker. Files have handles: main alone knows where they are. */
export interface Jobs {
  export: {
    readonly job: OpenedRegister & {
      readonly handle: string
      readonly manifest: Omit<Manifest, 'type' | 'cases'>
    }
    readonly answer: ExportReport
  }
  /** Whether an export that was just written opens: its first line, by the keys of this machine. */
  readBack: { readonly job: { readonly handle: string; readonly opener: Opener }; readonly answer: Checked<{ readonly madeAt: string }> }
  inspect: {
    readonly job: {
      readonly handle: string
      readonly opener: Opener
      readonly here: (OpenedRegister & { readonly viewerId: string }) | null
    }
    readonly answer: Checked<Contents>
  }
  restore: {
    readonly job: {
      readonly handle: string
      readonly opener: Opener
      /** Name of the database that is made, and deleted again when anything is wrong. */
      readonly target: string
      readonly here: (OpenedRegister & { readonly mode: 'merge' | 'replace'; readonly vaultId: string }) | null
    }
    readonly answer: Checked<RestoreReport & { readonly vault: VaultParts; readonly practice: boolean }>
  }
  drill: {
    readonly job: { readonly handle: string; readonly opener: Opener; readonly target: string; readonly keys: readonly TaggedKey[] }
    readonly answer: Checked<RestoreReport>
  }
}
export type JobName = keyof Jobs
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: ReadRefusal | 'diskFull' }

/** The way of bytes to and from a file that main holds. */
export interface Transfer {
  send(handle: string, piece: Uint8Array<ArrayBuffer>): Promise<void>
  /** At most a piece from there on; empty at the end. */
  receive(handle: string, offset: number): Promise<Uint8Array<ArrayBuffer>>
}

/** Bytes that cross at a time: as many as the contract lets through. */
const PIECE = 1_048_576

export async function runExport(
  { database, keys, handle, manifest }: Jobs['export']['job'],
  transfer: Transfer,
  onProgress: OnProgress,
): Promise<Jobs['export']['answer']> {
  const key = keyFrom(keys)
  const encrypter = encrypterFor(manifest.vault)
  const zip = new CompressionStream('gzip')
  const sealed = await encrypter.encrypt(zip.readable)
  const writer = zip.writable.getWriter()
  const source = new GehoorDatabase(database)
  const write = async (): Promise<ExportReport> => {
    try {
      const report = await writeExport({ database: source, key, manifest }, (piece) => writer.write(piece), onProgress)
      await writer.close()
      return report
    } catch (error) {
      await writer.abort(error).catch(() => undefined)
      throw error
    } finally {
      source.close()
    }
  }
  const send = async (): Promise<void> => {
    // The next piece is made while the one before is on its way.
    let sending: Promise<void> = Promise.resolve()
    for await (const piece of regroup(piecesOf(sealed), PIECE)) {
      await sending
      sending = transfer.send(handle, piece)
      sending.catch(() => undefined)
    }
    await sending
  }
  const [report] = await Promise.all([write(), send()])
  return report
}

export const runReadBack = ({ handle, opener }: Jobs['readBack']['job'], transfer: Transfer): Promise<Jobs['readBack']['answer']> =>
  checked(async () => {
    const { manifest, lines } = await openExport(() => received(handle, transfer), opener)
    await lines.return(undefined)
    return { madeAt: manifest.madeAt }
  })

export const runInspect = ({ handle, opener, here }: Jobs['inspect']['job'], transfer: Transfer): Promise<Jobs['inspect']['answer']> =>
  checked(async () => {
    const { manifest, lines } = await openExport(() => received(handle, transfer), opener)
    const database = here && new GehoorDatabase(here.database)
    try {
      return await inspect(manifest, lines, here && database && { ...here, key: keyFrom(here.keys), database })
    } finally {
      database?.close()
    }
  })

export const runRestore = (
  { handle, opener, target, here }: Jobs['restore']['job'],
  transfer: Transfer,
  onProgress: OnProgress,
): Promise<Jobs['restore']['answer']> =>
  checked(async () => {
    const opened = await openExport(() => received(handle, transfer), opener)
    const { vault, practice } = opened.manifest
    const key = here ? keyFrom(here.keys) : await opened.dataKey()
    if (!key) throw new ExportFault('noKeys')
    const present = here && new GehoorDatabase(here.database)
    try {
      const report = await fill(opened, target, key, here && present && { database: present, mode: here.mode }, onProgress)
      // Strict, and last: with it all before it is on the disk, and without it this is no register.
      const done = new GehoorDatabase(target)
      await done.facts.put({ name: 'vaultId', value: here?.vaultId ?? vault.vaultId })
      done.close()
      return { ...report, vault, practice }
    } catch (error) {
      await new GehoorDatabase(target).delete()
      throw error
    } finally {
      present?.close()
    }
  })

/** Restores an export for the test, compares what came out with what it says of itself, and throws it away. */
export const runDrill = (
  { handle, opener, target, keys }: Jobs['drill']['job'],
  transfer: Transfer,
  onProgress: OnProgress,
): Promise<Jobs['drill']['answer']> =>
  checked(async () => {
    const opened = await openExport(() => received(handle, transfer), opener)
    const database = new GehoorDatabase(target)
    try {
      const report = await fill(opened, target, keyFrom(keys), null, onProgress)
      const [cases, logs] = await Promise.all([database.cases.count(), database.logs.count()])
      if (cases !== report.counts.cases || logs !== cases + 1) throw new ExportFault('damaged')
      return report
    } finally {
      await database.delete()
    }
  })

async function fill(
  { lines }: OpenedExport,
  target: string,
  key: SealingKey,
  present: Parameters<typeof restoreInto>[0]['present'],
  onProgress: OnProgress,
): Promise<RestoreReport> {
  const database = new GehoorDatabase(target, 'relaxed')
  let done = 0
  try {
    return await restoreInto({
      lines,
      target: database,
      key,
      present,
      onProgress: (bytes) => {
        done += bytes
        onProgress(done, 0)
      },
    })
  } finally {
    database.close()
  }
}

async function* received(handle: string, transfer: Transfer): AsyncGenerator<Uint8Array> {
  let offset = 0
  // The next piece is on its way while this one is read.
  let next = transfer.receive(handle, 0)
  for (let piece = await next; piece.length > 0; piece = await next) {
    offset += piece.length
    next = transfer.receive(handle, offset)
    next.catch(() => undefined)
    yield piece
  }
}

async function checked<Value>(work: () => Promise<Value>): Promise<Checked<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof ExportFault) return { ok: false, reason: error.reason }
    if (isQuota(error)) return { ok: false, reason: 'diskFull' }
    throw error
  }
}
