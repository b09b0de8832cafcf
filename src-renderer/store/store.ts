import { ORGANISATION } from '../domain/log/event.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type Attachments, attachmentsOfCase, openAttachments } from './attachments.ts'
import { type CalendarFiles, openCalendarFiles } from './calendar-files.ts'
import { type Cards, openCards } from './cards.ts'
import { type CaseLog, openCaseLog } from './case-log.ts'
import { type Drafts, draftsAboutCase, openDrafts } from './drafts.ts'
import { type Imports, openImports } from './imports.ts'
import { type ListPreferences, openListPreferences } from './list-preferences.ts'
import { type OrganisationLog, openOrganisationLog } from './organisation-log.ts'
import { openRotation, type Rotation } from './rotation.ts'
import type { GehoorDatabase } from './schema.ts'
import type { SealingKey, TaggedKey } from './sealing.ts'
import { openSeen, type Seen } from './seen.ts'

type Borrower = Pick<Worker, 'postMessage'>

/** What a worker gets, before anything else, to open rows itself. */
export interface LentKey {
  readonly type: 'key'
  readonly keys: readonly TaggedKey[]
  /** The name of the database. */
  readonly database: string
}

/** The open register. It lives as long as the page is unlocked. */
export interface Store {
  readonly cards: Cards
  readonly cases: CaseLog
  readonly imports: Imports
  readonly organisation: OrganisationLog
  readonly drafts: Drafts
  readonly seen: Seen
  readonly listPreferences: ListPreferences
  readonly calendarFiles: CalendarFiles
  readonly attachments: Attachments
  /** Lends the keys to a worker of this page, and again when there is a new one; they are gone with it. */
  lendKey(worker: Borrower): void
  readonly rotation: Rotation
  /** For a practice register only: the whole database goes. */
  deleteAll(): Promise<void>
}

/**
 * `otherVault`: these rows were sealed with keys that this machine does not have. `damaged`: Chromium cannot open its files.
 * `missing`: there are keys, and no rows.
 */
export type OpenRefusal = 'otherVault' | 'damaged' | 'missing' | 'organisationDamaged'

/** What the database says of itself before it is opened: nothing of it needs a key. */
export interface DatabaseFacts {
  readonly vaultId: string | null
  readonly empty: boolean
}

export async function databaseFacts(database: GehoorDatabase): Promise<Result<DatabaseFacts, 'damaged'>> {
  try {
    const [fact, logs] = await Promise.all([database.facts.get('vaultId'), database.logs.count()])
    return ok({ vaultId: fact?.value ?? null, empty: logs === 0 })
  } catch {
    return refuse('damaged')
  }
}

/**
 * Opens the register with its key. Case cards are loaded apart, so that the window need not wait for them.
 *
 * @param mayBeEmpty an empty database is a beginning, and not a loss that must be told
 */
export async function openStore(
  database: GehoorDatabase,
  key: SealingKey,
  vaultId: string,
  { mayBeEmpty }: { readonly mayBeEmpty: boolean },
): Promise<Result<Store, OpenRefusal>> {
  const facts = await databaseFacts(database)
  if (!facts.ok) return facts
  if (facts.value.vaultId === null) {
    if (!mayBeEmpty || !facts.value.empty) return refuse(facts.value.empty ? 'missing' : 'otherVault')
    await database.facts.put({ name: 'vaultId', value: vaultId })
  } else if (facts.value.vaultId !== vaultId) return refuse('otherVault')
  database.sealingKey = key
  const organisation = openOrganisationLog(database, key)
  if (!(await organisation.load())) return refuse('organisationDamaged')
  const cards = openCards(database, key)
  const drafts = openDrafts(database, key)
  const attachments = openAttachments(database, key)
  const cases = openCaseLog(database, key, cards, [draftsAboutCase(database), attachmentsOfCase(database, attachments)])
  // What cannot be cleaned now is tried again at the next unlock: no reason to keep the register closed.
  await attachments
    .clean(async (caseId, attachmentId) =>
      // What a draft keeps, as the file of a mail that has no case yet, is no leftover.
      (await database.drafts.get(caseId)) ? undefined : isInLog(cases, organisation, caseId, attachmentId),
    )
    .catch(() => undefined)
  const rotation = openRotation(database, key)
  const borrowers = new Set<Borrower>()
  const lend = (worker: Borrower): void => worker.postMessage({ type: 'key', keys: key.lend(), database: database.name } satisfies LentKey)
  return ok({
    cards,
    cases,
    imports: openImports(database, key, cards),
    organisation,
    drafts,
    seen: openSeen(drafts),
    listPreferences: openListPreferences(drafts),
    calendarFiles: openCalendarFiles(database, key),
    attachments,
    lendKey: (worker) => {
      borrowers.add(worker)
      lend(worker)
    },
    rotation: {
      ...rotation,
      begin: async (dataKeys) => {
        await rotation.begin(dataKeys)
        // What is sealed from here on is sealed under the new one.
        for (const worker of borrowers) lend(worker)
      },
    },
    deleteAll: () => database.delete(),
  })
}

/** Whatever event names it, also one of a newer release; undefined when the log cannot be read. */
async function isInLog(cases: CaseLog, organisation: OrganisationLog, caseId: string, attachmentId: string): Promise<boolean | undefined> {
  const named = JSON.stringify(attachmentId)
  if (caseId === ORGANISATION) return JSON.stringify(organisation.log()).includes(named)
  const read = await cases.read(caseId)
  if (!read.ok) return read.reason === 'notFound' ? false : undefined
  return JSON.stringify(read.value.log).includes(named)
}
