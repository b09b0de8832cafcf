import { GehoorDatabase, keepAside, keptAside } from '../store/schema.ts'
import { keyFrom, type SealingKey, type TaggedKey } from '../store/sealing.ts'
import { compareWith } from './compare.ts'
import type { Manifest, VaultParts } from './format.ts'
import { freshKeys } from './fresh-vault.ts'
import { type Checked, type FileToOpen, fromFile, type Hands } from './from-file.ts'
import { type Contents, inspect } from './inspect.ts'
import { piecesOf } from './lines.ts'
import { type ReadBack, readToEnd } from './read-back.ts'
import type { OpenedExport } from './read-export.ts'
import { type Restored, type RestorePlan, type RestoreReport, restoreInto } from './restore.ts'
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
  /** What an export that was just written holds, as it stands on the disk: opened to its end, by the keys of this machine. */
  readBack: { readonly job: FileToOpen; readonly answer: Checked<ReadBack> }
  inspect: {
    readonly job: FileToOpen & {
      readonly here: (OpenedRegister & { readonly viewerId: string }) | null
    }
    readonly answer: Checked<Contents>
  }
  restore: {
    readonly job: FileToOpen & {
      /** Name of the database that is made, and deleted again when anything is wrong. */
      readonly target: string
      /** Day of the calendar: who has left by then gets no access. */
      readonly today: string
      /** Registers that do not open, and are kept all the same. */
      readonly aside?: readonly string[]
      /** The keys that are here and stay; null where there are none, or when the register is another's. */
      readonly here: {
        readonly keys: readonly TaggedKey[]
        readonly vaultId: string
        /** What is here of the register itself; null when nothing of it can be read. */
        readonly register: { readonly database: string; readonly mode: 'merge' | 'replace' } | null
      } | null
    }
    /** `vault`: the keys of a register that comes where there are none, or another's. */
    readonly answer: Checked<RestoreReport & { readonly vault: (VaultParts & { readonly practice: boolean }) | null }>
  }
  drill: {
    readonly job: FileToOpen & { readonly target: string; readonly keys: readonly TaggedKey[] }
    readonly answer: Checked<RestoreReport>
  }
}
export type JobName = keyof Jobs

/** Bytes of lines that wait for the shell while the register is read on. */
const AHEAD = 4_194_304

export async function runExport(
  { database, keys, handle, manifest }: Jobs['export']['job'],
  hands: Hands,
  onProgress: OnProgress,
): Promise<Jobs['export']['answer']> {
  const key = keyFrom(keys)
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(
    undefined,
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  )
  const sealed = await hands.shell.wrap(readable, manifest.vault)
  const writer = writable.getWriter()
  const source = new GehoorDatabase(database)
  /** In the order in which they came: the first is why, and brought the other end down with it. */
  const failures: unknown[] = []
  const because = (error: unknown): never => {
    failures.push(error)
    throw error
  }
  const take = async (piece: Uint8Array<ArrayBuffer>): Promise<void> => {
    await writer.ready
    // That it failed, whoever writes the next hears.
    writer.write(piece).catch(() => undefined)
  }
  const write = async (): Promise<ExportReport> => {
    try {
      const report = await writeExport({ database: source, key, manifest }, take, onProgress)
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
    for await (const piece of piecesOf(sealed)) {
      await sending
      sending = hands.send(handle, piece).catch(because)
      sending.catch(() => undefined)
    }
    await sending
  }
  try {
    const [report] = await Promise.all([write().catch(because), send().catch(because)])
    return report
  } catch {
    throw failures[0]
  }
}

export const runReadBack = (file: Jobs['readBack']['job'], hands: Hands): Promise<Jobs['readBack']['answer']> =>
  fromFile(file, hands, ({ lines }) => readToEnd(lines))

export const runInspect = ({ here, ...file }: Jobs['inspect']['job'], hands: Hands): Promise<Jobs['inspect']['answer']> =>
  fromFile(file, hands, async ({ manifest, lines }) => {
    const database = here && new GehoorDatabase(here.database)
    try {
      return await inspect(manifest, lines, here && database && { ...here, key: keyFrom(here.keys), database })
    } finally {
      database?.close()
    }
  })

export const runRestore = (
  { target, today, aside = [], here, ...file }: Jobs['restore']['job'],
  hands: Hands,
  onProgress: OnProgress,
): Promise<Jobs['restore']['answer']> =>
  fromFile(file, hands, async (opened) => {
    const { key, vaultId, register, vaultFor } = await keysOf(here, opened, today)
    const present = register && new GehoorDatabase(register.database)
    try {
      const { organisation, counts, unreadable } = await fill(
        opened,
        target,
        key,
        register && present && { database: present, mode: register.mode },
        onProgress,
      )
      const vault = await vaultFor(organisation)
      // Strict, and last: with it all before it is on the disk, and without it this is no register.
      const done = new GehoorDatabase(target)
      await keepAside(done, [...aside, ...(present ? await keptAside(present) : [])])
      await done.facts.put({ name: 'vaultId', value: vaultId })
      done.close()
      return { counts, unreadable, vault }
    } catch (error) {
      await new GehoorDatabase(target).delete()
      throw error
    } finally {
      present?.close()
    }
  })

type RestoreJob = Jobs['restore']['job']
type RestoredVault = Extract<Jobs['restore']['answer'], { ok: true }>['value']['vault']
interface KeysOfRestore {
  readonly key: SealingKey
  readonly vaultId: string
  readonly register: NonNullable<RestoreJob['here']>['register']
  readonly vaultFor: (organisation: Restored['organisation']) => Promise<RestoredVault>
}

/** Keys that are here stay, with the slots of today: nobody who lost access since gets it back by an old export. */
async function keysOf(here: RestoreJob['here'], { manifest, deviceIdentities }: OpenedExport, today: string): Promise<KeysOfRestore> {
  const { vault, practice } = manifest
  if (here && (here.register || here.vaultId === vault.vaultId))
    return { key: keyFrom(here.keys), vaultId: here.vaultId, register: here.register, vaultFor: async () => null }
  const fresh = await freshKeys(vault)
  return {
    key: fresh.key,
    vaultId: vault.vaultId,
    register: null,
    vaultFor: async (organisation) => ({ ...(await fresh.vaultFor(organisation, today, await deviceIdentities())), practice }),
  }
}

/** Restores an export for the test, compares what came out with what it says of itself, and throws it away. */
export const runDrill = (
  { target, keys, ...file }: Jobs['drill']['job'],
  hands: Hands,
  onProgress: OnProgress,
): Promise<Jobs['drill']['answer']> =>
  fromFile(file, hands, async (opened) => {
    const database = new GehoorDatabase(target)
    const key = keyFrom(keys)
    try {
      const restored = await fill(opened, target, key, null, onProgress)
      await compareWith(database, key, restored)
      return { counts: restored.counts, unreadable: restored.unreadable }
    } finally {
      await database.delete()
    }
  })

async function fill(
  { manifest, lines }: OpenedExport,
  target: string,
  key: SealingKey,
  present: RestorePlan['present'],
  onProgress: OnProgress,
): Promise<Restored> {
  const database = new GehoorDatabase(target, 'relaxed')
  let done = 0
  try {
    return await restoreInto({
      manifest,
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
