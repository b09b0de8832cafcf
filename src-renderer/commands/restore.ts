import { inWorkers, type RunJob } from '../backup/client.ts'
import { leftOutOf } from '../backup/format.ts'
import type { OpenFault } from '../backup/from-file.ts'
import type { Contents } from '../backup/inspect.ts'
import type { Jobs } from '../backup/jobs.ts'
import type { Opener } from '../backup/keys.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Desktop } from '../platform/desktop.ts'
import { databaseNames, GehoorDatabase } from '../store/schema.ts'
import { databaseFacts } from '../store/store.ts'
import type { ExportRefusal } from './backups.ts'
import type { HeldKeys } from './open-register.ts'
import type { Session } from './session.ts'

export type { Contents } from '../backup/inspect.ts'

/** A file that someone chose; main knows where it lies. */
export interface ChosenExport {
  readonly handle: string
  readonly fileName: string
  readonly bytes: number
}

/** What someone typed to open it with. */
export type TypedKey = { readonly kind: 'passphrase' | 'recoveryKey'; readonly text: string }

/**
 * `fresh`: there is no register that is open. `other`: in the place of a register of another organisation. `replace`: in the place of
 * this one. `merge`: beside this one, as two computers put together what each knows.
 */
export type RestoreMode = 'fresh' | 'other' | 'replace' | 'merge'
/** `exportFirst`: what is here now could not be kept, so nothing was done. */
export type RestoreRefusal =
  | { readonly code: OpenFault | 'cancelled' | 'cannotWrite' | 'locked' | 'youAreNotInIt' }
  | { readonly code: 'exportFirst'; readonly reason: ExportRefusal }

export interface Restored {
  readonly cases: number
  readonly attachments: number
  /** Cases and attachments that the export itself could not hold. */
  readonly leftOut: number
}

/** What a worker can be given of the register. */
const registerOf = ({ backups: { register } }: Session) => ({ database: register.database, keys: register.key.all() })

/** The keys that are here, and with what of the register. Those of another register make way for the keys of the export. */
function hereOf(session: Session | null, held: HeldKeys | null, mode: RestoreMode): Jobs['restore']['job']['here'] {
  if (mode === 'other') return null
  const keys = session?.backups.register ?? held
  if (!keys) return null
  const register = session && (mode === 'replace' || mode === 'merge') ? { database: session.backups.register.database, mode } : null
  return { keys: keys.key.all(), vaultId: keys.vaultId, register }
}

const openerOf = ({ kind, text }: TypedKey): Opener =>
  kind === 'passphrase' ? { kind, passphrase: text } : { kind, identity: asIdentity(text) }

const PREFIX = 'AGE-SECRET-KEY-1'
/** As it stands on paper or in a key file, read as the vault reads it (src-main/vault/age.ts). */
function asIdentity(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return PREFIX + (letters.split(PREFIX.replaceAll('-', '')).at(-1) ?? '')
}

/** What is in the file, before anything is done with it. Nothing is written. */
export function inspectExport(
  desktop: Desktop,
  file: ChosenExport,
  typed: TypedKey,
  session: Session | null,
  run: RunJob = session?.backups.run ?? inWorkers(desktop),
): Promise<Result<Contents, OpenFault>> {
  const here = session && { ...registerOf(session), viewerId: session.personId }
  return run('inspect', { handle: file.handle, opener: openerOf(typed), here })
}

interface RestoreOrder {
  /** Keys that are open while the register is not. */
  readonly held: HeldKeys | null
  readonly file: ChosenExport
  readonly typed: TypedKey
  readonly mode: RestoreMode
  readonly contents: Contents
  readonly signal: AbortSignal
  /** @param bytes of attachments done, of `file.bytes` in all */
  readonly onProgress: (bytes: number) => void
}

/**
 * Fills a database beside the register, and then turns to it: whole, or not at all. What is replaced was exported first.
 *
 * The page must be loaded anew after it: what it has in memory is the register of before.
 */
export async function restoreExport(
  { desktop, newId, today }: { readonly desktop: Desktop; readonly newId: () => string; readonly today: string },
  session: Session | null,
  { held, file, typed, mode, contents, signal, onProgress }: RestoreOrder,
  run: RunJob = session?.backups.run ?? inWorkers(desktop),
): Promise<Result<Restored, RestoreRefusal>> {
  if (mode === 'replace' && !contents.knowsViewer) return refuse({ code: 'youAreNotInIt' })
  const lost = mode === 'merge' ? null : await keepWhatIsHere(session)
  if (lost) return refuse({ code: 'exportFirst', reason: lost })
  const target = `gehoor-${newId()}`
  const here = hereOf(session, held, mode)
  // What did not open was not exported first either.
  const aside = session ? [] : await registersHere()
  const job = { handle: file.handle, opener: openerOf(typed), target, today, aside, here }
  try {
    const restored = await run('restore', job, { signal, onProgress })
    if (!restored.ok) return refuse({ code: restored.reason })
    signal.throwIfAborted()
    const { vault, counts, unreadable } = restored.value
    const turned = await desktop.turnToDatabase({ database: target, vault })
    if (!turned.ok) {
      await deleteDatabase(target)
      return refuse({ code: turned.reason })
    }
    return ok({ cases: counts.cases, attachments: counts.attachments, leftOut: leftOutOf(unreadable) })
  } catch (error) {
    await deleteDatabase(target)
    if (signal.aborted) return refuse({ code: 'cancelled' })
    throw error
  }
}

/** @returns why the register that is open could not be exported; null when it was, or when none is open */
async function keepWhatIsHere(session: Session | null): Promise<ExportRefusal | null> {
  if (!session) return null
  const kept = await session.backups.exportNow(session.store.organisation.current.get().profile.name)
  return kept.ok ? null : kept.reason
}

/** Whatever may still hold a case: not what is empty, nor what a restore left that was cut off. */
async function registersHere(): Promise<readonly string[]> {
  const names = await databaseNames().catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const database = new GehoorDatabase(name)
      const facts = await databaseFacts(database)
      database.close()
      return !facts.ok || (facts.value.vaultId !== null && !facts.value.empty) ? [name] : []
    }),
  )
  return found.flat()
}

/** What cannot be deleted now goes at the next unlock. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = asked.onerror = asked.onblocked = () => done()
  })
}
