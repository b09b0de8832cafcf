/** A register that is open: a real store on an IndexedDB in memory, and a desktop that answers as it is told to. */
import 'fake-indexeddb/auto'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { complainant, intake, organisation } from '../domain/test-kit.ts'
import { openClock } from '../platform/clock.ts'
import type { Desktop } from '../platform/desktop.ts'
import type { CaseLog } from '../store/case-log.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { importKey, type SealingKey } from '../store/sealing.ts'
import { openStore } from '../store/store.ts'
import { openBackups } from './backups.ts'
import { changeOrganisation } from './change-organisation.ts'
import { registerComplaint } from './register-complaint.ts'
import type { Session } from './session.ts'

/** Monday 23 November 2026, a quarter past ten in Amsterdam. */
const NOW = Date.UTC(2026, 10, 23, 9, 15)
export const clock = openClock(() => NOW, null)

/** A desktop of which only what a test names may be asked. */
export function desktopWith(answers: Partial<Desktop> = {}): Desktop {
  const unexpected = (): Promise<never> => Promise.reject(new Error('This test asks nothing of the desktop'))
  return {
    appInfo: unexpected,
    notify: unexpected,
    setNotifications: unexpected,
    setLockAfter: unexpected,
    setAppearance: unexpected,
    sampleOrganisation: unexpected,
    reportError: unexpected,
    vaultState: unexpected,
    createVault: unexpected,
    unlock: unexpected,
    unlockRemembered: unexpected,
    recover: unexpected,
    restoreVaultCopy: unexpected,
    newRecoveryKey: unexpected,
    confirmRecoveryKey: unexpected,
    giveAccess: unexpected,
    removeAccess: unexpected,
    finishRotation: unexpected,
    changePassphrase: unexpected,
    remembers: unexpected,
    remember: unexpected,
    forget: unexpected,
    namePeople: unexpected,
    lock: unexpected,
    discardPractice: unexpected,
    saveDocument: unexpected,
    saveLetterhead: unexpected,
    savePdf: unexpected,
    beginCopy: unexpected,
    appendCopy: unexpected,
    finishCopy: unexpected,
    abortCopy: unexpected,
    chooseFolder: unexpected,
    saveInFolder: unexpected,
    openFile: unexpected,
    backupState: unexpected,
    chooseBackupFolder: unexpected,
    setBackups: unexpected,
    beginExport: unexpected,
    appendExport: unexpected,
    settleExport: unexpected,
    publishExport: unexpected,
    abortExport: unexpected,
    chooseExport: unexpected,
    openLastExport: unexpected,
    exportIdentities: unexpected,
    closeExport: unexpected,
    recordDrill: unexpected,
    closeWindow: unexpected,
    turnToDatabase: unexpected,
    onClosing: () => () => undefined,
    onMenuCommand: () => () => undefined,
    ...answers,
  }
}

let databases = 0
export const newDatabase = (): GehoorDatabase => new GehoorDatabase(`commands-${databases++}`)

export function ids(prefix = 'id'): () => string {
  let count = 0
  return () => `${prefix}-${String(count++).padStart(4, '0')}`
}

export interface Desk {
  readonly session: Session
  readonly database: GehoorDatabase
  readonly key: SealingKey
  /** The bytes of the key. */
  readonly dataKey: Uint8Array
}

/** An open register with nothing in it yet. */
export async function emptyDesk(answers: Partial<Desktop> = {}): Promise<Desk> {
  const database = newDatabase()
  const dataKey = crypto.getRandomValues(new Uint8Array(32))
  const key = await importKey(dataKey.slice())
  const store = await openStore(database, key, 'vault-1', { mayBeEmpty: true })
  if (!store.ok) throw new Error(store.reason)
  const desktop = desktopWith(answers)
  return {
    database,
    key,
    dataKey,
    session: {
      store: store.value,
      backups: openBackups({
        desktop,
        run: () => Promise.reject(new Error('This test has no worker')),
        register: { database: database.name, key, vaultId: 'vault-1' },
        newId: ids(),
        practice: false,
      }),
      desktop,
      clock,
      newId: ids(),
      personId: 'gerda',
      deviceId: 'pc-1',
      practice: false,
    },
  }
}

/** With the organisation of the domain's tests in it. */
export async function openDesk(answers: Partial<Desktop> = {}): Promise<Desk> {
  const desk = await emptyDesk(answers)
  const { profile, calendar, locations, people, absences, natures } = organisation
  const events: NewOrganisationEvent[] = [
    { type: 'organisationFounded', version: 1, data: { ...profile, holidays: calendar.holidays } },
    ...locations.map((data): NewOrganisationEvent => ({ type: 'locationAdded', version: 1, data })),
    ...people.map((data): NewOrganisationEvent => ({ type: 'personAdded', version: 1, data })),
    ...absences.map((data): NewOrganisationEvent => ({ type: 'absencePlanned', version: 1, data })),
    ...natures.map((data): NewOrganisationEvent => ({ type: 'natureAdded', version: 1, data })),
  ]
  const founded = await changeOrganisation(desk.session, events)
  if (!founded.ok) throw new Error(founded.reason)
  return desk
}

/** And one complaint. @returns its id */
export async function registerOne({ session }: Desk, language: 'nl' | 'en' = 'nl'): Promise<string> {
  const registered = await registerComplaint(session, 'complaint', { ...intake, complainants: [{ ...complainant, language }] })
  if (!registered.ok) throw new Error(registered.reason.code)
  return registered.value.caseId
}

/** The same session, but before each of its first writes something else happens. */
export function interrupted({ session }: Desk, times: number, meanwhile: (turn: number) => Promise<unknown>): Session {
  const { cases } = session.store
  let turn = 0
  const commit: CaseLog['commit'] = async (log, seen) => {
    turn += 1
    if (turn <= times) await meanwhile(turn)
    return cases.commit(log, seen)
  }
  return { ...session, store: { ...session.store, cases: { ...cases, commit } } }
}

/** From now on the disk is full. */
export function fillDisk({ database }: Desk): void {
  const full = (): never => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  database.logs.hook('creating', full)
  database.logs.hook('updating', full)
}

export async function read<Value>(answer: Promise<{ ok: true; value: Value } | { ok: false; reason: unknown }>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}
