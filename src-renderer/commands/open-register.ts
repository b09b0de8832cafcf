import { inWorkers } from '../backup/client.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Clock } from '../platform/clock.ts'
import type { Desktop, Unlocked } from '../platform/desktop.ts'
import { type GehoorDatabase, removeOtherDatabases } from '../store/schema.ts'
import { importKey, type SealingKey } from '../store/sealing.ts'
import { type OpenRefusal, openStore, type Store } from '../store/store.ts'
import { openBackups } from './backups.ts'
import type { Session } from './session.ts'

export interface Platform {
  readonly desktop: Desktop
  readonly clock: Clock
  readonly newId: () => string
  readonly database: GehoorDatabase
}

/** The keys of the register that is unlocked, also when its rows cannot be opened: a restore seals with them. */
export interface HeldKeys {
  readonly key: SealingKey
  readonly vaultId: string
}

/** From the key that main hands over once to an open register. The bytes of the keys are wiped on the way. */
export async function openRegister(
  { desktop, clock, newId, database }: Platform,
  unlocked: Unlocked,
): Promise<Result<Session, { readonly code: OpenRefusal; readonly held: HeldKeys }>> {
  const key = await importKey(unlocked.dataKeys)
  // Before the recovery key was confirmed a first run may have stopped halfway: then an empty database is no loss.
  const mayBeEmpty = unlocked.practice || !unlocked.recoveryConfirmed
  const store = await openStore(database, key, unlocked.vaultId, { mayBeEmpty })
  const { personId, deviceId, practice, vaultId } = unlocked
  if (!store.ok) return refuse({ code: store.reason, held: { key, vaultId } })
  const register = { database: database.name, key, vaultId }
  const backups = openBackups({ desktop, run: inWorkers(desktop), register, newId, practice })
  // What a restore replaced, and what one left that was cut off. It can wait: nobody looks at it any more.
  void removeOtherDatabases(database).catch(() => undefined)
  return ok({ store: store.value, backups, desktop, clock, newId, personId, deviceId, practice })
}

/**
 * Throws a practice register away: first its rows, then its keys, after which main loads the page anew for a first run.
 *
 * In this order because keys without rows ask to begin again, while rows without keys would be told as a loss.
 */
export async function discardPractice(desktop: Desktop, store: Store): Promise<boolean> {
  await store.deleteAll()
  return (await desktop.discardPractice()).ok
}
