import { JobFailed, type RunJob, type Watch } from '../backup/client.ts'
import { FORMAT, FORMAT_VERSION, leftOutOf } from '../backup/format.ts'
import type { OpenFault } from '../backup/from-file.ts'
import type { Opener } from '../backup/keys.ts'
import type { ReadBack } from '../backup/read-back.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { BackupStatus, Desktop } from '../platform/desktop.ts'
import { type Live, liveCell } from '../store/live.ts'
import type { SealingKey } from '../store/sealing.ts'

type Began = Awaited<ReturnType<Desktop['beginExport']>>
type Begun = Extract<Began, { ok: true }>
type BeginRefusal = Extract<Began, { ok: false }>['reason']
/** `cancelled`: a person stopped it. `unreadable`: the register could not be read to its end. */
export type ExportRefusal = BeginRefusal | 'cancelled' | 'differs' | 'unreadable'
export type DrillRefusal = 'busy' | 'none' | 'folderAbsent' | 'cannotRead' | 'cancelled' | 'newKeys' | 'damaged' | 'diskFull'

export interface MadeExport {
  readonly fileName: string
  readonly cases: number
  /** Cases and attachments that could not be read, and are not in it. */
  readonly leftOut: number
}
export interface DrillReport {
  readonly cases: number
  readonly events: number
  readonly attachments: number
}

export interface Activity {
  readonly kind: 'export' | 'drill'
  /** From 0 to 1; null while it cannot be said. */
  readonly share: number | null
}

/** Exports of the open register, one at a time, in the background. */
export interface Backups {
  /** What main knows of them; null until it was asked. */
  readonly status: Live<BackupStatus | null>
  readonly activity: Live<Activity | null>
  refresh(): Promise<void>
  exportNow(organisation: string): Promise<Result<MadeExport, ExportRefusal>>
  /** Restores the last export beside the register, compares, reports, and throws it away. */
  drill(): Promise<Result<DrillReport, DrillRefusal>>
  cancel(): void
  /** For a restore over this register: its database and its key, which cannot be read. */
  readonly register: { readonly database: string; readonly key: SealingKey; readonly vaultId: string }
  readonly run: RunJob
  /** Whether an export, a drill or a restore is under way: then nobody need touch anything for a while. */
  readonly isWorking: () => boolean
}

interface Dependencies {
  readonly desktop: Desktop
  readonly run: RunJob
  readonly register: Backups['register']
  readonly newId: () => string
  readonly practice: boolean
}

export function openBackups({ desktop, run: start, register, newId, practice }: Dependencies): Backups {
  const status = liveCell<BackupStatus | null>(null)
  const activity = liveCell<Activity | null>(null)
  let stop: AbortController | null = null
  let jobs = 0
  const run: RunJob = (name, job, watch) => {
    jobs += 1
    return start(name, job, watch).finally(() => {
      jobs -= 1
    })
  }

  const refresh = async (): Promise<void> => status.set(await desktop.backupState())
  const opener = async (): Promise<Opener> => ({ kind: 'device', identities: (await desktop.exportIdentities()).identities })

  const alone = async <Value, Reason>(
    kind: Activity['kind'],
    work: (watch: Required<Watch>) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason | 'busy' | 'cancelled'>> => {
    if (stop) return refuse('busy')
    const mine = new AbortController()
    stop = mine
    activity.set({ kind, share: null })
    try {
      const onProgress = (done: number, total: number): void => activity.set({ kind, share: total > 0 ? done / total : null })
      const answer = await work({ signal: mine.signal, onProgress })
      return mine.signal.aborted && !answer.ok ? refuse('cancelled') : answer
    } catch (error) {
      if (mine.signal.aborted) return refuse('cancelled')
      throw error
    } finally {
      stop = null
      activity.set(null)
      await refresh()
    }
  }

  const write = async (
    { handle, madeAt, vault }: Begun,
    organisation: string,
    watch: Watch,
  ): Promise<Result<MadeExport, ExportRefusal>> => {
    const { version: app } = await desktop.appInfo()
    const manifest = {
      format: FORMAT,
      version: FORMAT_VERSION,
      madeAt: new Date(madeAt).toISOString(),
      app,
      organisation,
      practice,
      vault,
    } as const
    const { database, key } = register
    const made = await run('export', { handle, database, keys: key.all(), manifest }, watch)
    const settled = await desktop.settleExport({ handle })
    if (!settled.ok) return refuse(known(settled.reason))
    const back = await run('readBack', { handle: settled.reading, opener: await opener() }, watch)
    await desktop.closeExport({ handle: settled.reading })
    if (!back.ok && back.reason === 'unreachable') return refuse('folderAbsent')
    if (!back.ok || !isSame(back.value, made)) return refuse('differs')
    const leftOut = leftOutOf(made.unreadable)
    const { cases } = made.counts
    const published = await desktop.publishExport({ handle, cases, isWhole: leftOut === 0 })
    return published.ok ? ok({ fileName: published.fileName, cases, leftOut }) : refuse(known(published.reason))
  }
  const tryRestore = async (handle: string, watch: Watch): Promise<Result<DrillReport, DrillRefusal>> => {
    const target = `${register.database}-drill-${newId()}`
    const drilled = await run('drill', { handle, opener: await opener(), target, keys: register.key.all() }, watch)
    const silent = drilled.ok ? undefined : SAYS_NOTHING[drilled.reason]
    if (silent) return refuse(silent)
    await desktop.recordDrill({ isWhole: drilled.ok })
    return drilled.ok ? ok(drilled.value.counts) : refuse('damaged')
  }

  return {
    status,
    activity,
    register,
    run,
    isWorking: () => jobs > 0 || stop !== null,
    refresh,
    cancel: () => stop?.abort(),
    exportNow: (organisation) =>
      alone<MadeExport, ExportRefusal>('export', async (watch) => {
        const begun = await desktop.beginExport({ organisation })
        if (!begun.ok) return refuse(begun.reason)
        const made = await write(begun, organisation, watch).catch((error: unknown) => asRefusal(error))
        // Whatever ended it, nothing of it stays; main knows by itself what the disk refused.
        if (!made.ok) {
          // That a folder went away says nothing of the register.
          const isNoFault = watch.signal.aborted || made.reason === 'folderAbsent'
          await desktop.abortExport({ handle: begun.handle, reason: isNoFault ? null : 'unreadable' })
        }
        return made
      }),
    drill: () =>
      alone<DrillReport, DrillRefusal>('drill', async (watch) => {
        const file = await desktop.openLastExport()
        if (!file.ok) return refuse(file.reason === 'none' || file.reason === 'folderAbsent' ? file.reason : 'cannotRead')
        const onProgress = (done: number): void => watch.onProgress(done, file.bytes)
        try {
          return await tryRestore(file.handle, { ...watch, onProgress })
        } finally {
          await desktop.closeExport({ handle: file.handle })
        }
      }),
  }
}

/** Why a drill came to no end, where that says nothing of the file: keys that were renewed since, or a stick that was pulled out. */
const SAYS_NOTHING: Partial<Record<OpenFault, DrillRefusal>> = {
  diskFull: 'diskFull',
  wrongKey: 'newKeys',
  unreachable: 'folderAbsent',
}

/** What stands on the disk is what was written, line by line, and its files byte by byte. */
const isSame = (there: ReadBack, made: ReadBack): boolean =>
  there.sha256 === made.sha256 && JSON.stringify(there.counts) === JSON.stringify(made.counts)

/** Main knows a file no more that it dropped itself. */
const known = <Reason extends string>(reason: Reason): Exclude<Reason, 'unknownFile'> | 'failed' =>
  reason === 'unknownFile' ? 'failed' : (reason as Exclude<Reason, 'unknownFile'>)

const REASONS: readonly ExportRefusal[] = ['folderAbsent', 'diskFull', 'notAllowed', 'inUse', 'failed']
/** What main said of a piece; anything else kept the register from being read to its end. */
function asRefusal(error: unknown): Result<never, ExportRefusal> {
  const refused = error instanceof JobFailed ? error.refused : null
  return refuse(REASONS.find((reason) => reason === refused) ?? 'unreadable')
}
