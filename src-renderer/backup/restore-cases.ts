import { anonymisation, evolve } from '../domain/complaint/evolve.ts'
import { mergeLogs } from '../domain/log/causality.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { withoutPersonalData } from '../domain/retention/without-personal-data.ts'
import { attachmentsOfCase, openAttachments } from '../store/attachments.ts'
import { cardOf, columnsOf } from '../store/card.ts'
import { cardPlace, logPlace } from '../store/cards.ts'
import { draftsAboutCase } from '../store/drafts.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { CaseRow, GehoorDatabase, LogRow } from '../store/schema.ts'
import { type SealingKey, seal, unseal } from '../store/sealing.ts'
import { type Counts, ExportFault } from './format.ts'
import { filesIn } from './named-files.ts'
import type { RestorePlan } from './restore.ts'
import type { FileWriter } from './restore-files.ts'

/** Cases that are sealed and written at a time. */
const BATCH = 100

interface Rows {
  readonly row: CaseRow
  readonly log: LogRow
  readonly anonymous: boolean
}

export interface CaseWriter {
  begin(caseId: string, events: number): Promise<void>
  add(event: DomainEvent): void
  finish(): Promise<void>
  counts(): Pick<Counts, 'cases' | 'events'>
}

export function caseWriter({ target, key, present, onProgress }: RestorePlan, files: FileWriter): CaseWriter {
  let open: { readonly caseId: string; readonly expected: number; readonly log: DomainEvent[] } | null = null
  let batch: { caseId: string; incoming: readonly DomainEvent[] }[] = []
  const seen = new Set<string>()
  const counts = { cases: 0, events: 0 }
  const cleaners = [draftsAboutCase(target), attachmentsOfCase(target, openAttachments(target, key))]

  const close = (): void => {
    if (!open) return
    if (open.log.length !== open.expected) throw new ExportFault('damaged')
    batch.push({ caseId: open.caseId, incoming: open.log })
    open = null
  }
  /** The write before this one: the next cases are read and sealed while the disk works. */
  let writing: Promise<unknown> = Promise.resolve()

  const flush = async (): Promise<void> => {
    const rows = await Promise.all(batch.map(({ caseId, incoming }) => rowsOf(caseId, incoming)))
    batch = []
    await writing
    writing = write(rows)
    // Whoever waits for it next tells its failure.
    writing.catch(() => undefined)
    onProgress(0)
  }
  const write = async (rows: readonly Rows[]): Promise<void> => {
    await target.transaction('rw', [target.cases, target.logs, ...cleaners.flatMap(({ tables }) => tables)], async () => {
      await target.cases.bulkPut(rows.map(({ row }) => row))
      await target.logs.bulkPut(rows.map(({ log }) => log))
      // Rule C12, also when it is the export that knows: what was copied from here goes.
      for (const { row, anonymous } of rows) if (anonymous) for (const { clean } of cleaners) await clean(row.id)
    })
  }
  const rowsOf = async (caseId: string, incoming: readonly DomainEvent[]): Promise<Rows> => {
    const here = present ? await logHere(present.database, key, caseId) : null
    const log = joined(here?.log ?? [], incoming, present?.mode ?? 'replace')
    const complaint = evolve(log)
    if (!complaint) throw new ExportFault('damaged')
    files.name(filesIn(log), filesIn(incoming))
    if (!complaint.anonymous) files.admit(caseId)
    const version = (here?.version ?? 0) + 1
    const card = cardOf(complaint)
    const [sealedCard, sealedLog] = await Promise.all([
      seal(key, cardPlace(caseId, version), card),
      seal(key, logPlace(caseId, version), log),
    ])
    return {
      row: { ...columnsOf(card), version, card: sealedCard },
      log: { id: caseId, version, log: sealedLog },
      anonymous: complaint.anonymous !== null,
    }
  }

  return {
    begin: async (caseId, events) => {
      close()
      if (seen.has(caseId) || caseId === ORGANISATION || events === 0) throw new ExportFault('damaged')
      seen.add(caseId)
      open = { caseId, expected: events, log: [] }
      counts.cases += 1
      counts.events += events
      if (batch.length >= BATCH) await flush()
    },
    add: (event) => {
      if (open?.caseId !== event.caseId || open.log.length >= open.expected) throw new ExportFault('damaged')
      open.log.push(event)
    },
    finish: async () => {
      close()
      await flush()
      await writing
    },
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

/** @returns the organisation's own log as it becomes */
export async function writeOrganisation(
  { target, key, present }: RestorePlan,
  incoming: readonly DomainEvent[],
  files: FileWriter,
): Promise<readonly DomainEvent[]> {
  if (incoming.length === 0 || incoming.some(({ caseId }) => caseId !== ORGANISATION)) throw new ExportFault('damaged')
  const here = present ? await logHere(present.database, key, ORGANISATION) : null
  const log = present?.mode === 'merge' ? mergeLogs(here?.log ?? [], incoming) : incoming
  const version = (here?.version ?? 0) + 1
  await target.logs.put({ id: ORGANISATION, version, log: await seal(key, logPlace(ORGANISATION, version), log) })
  files.name(filesIn(log), filesIn(incoming))
  files.admit(ORGANISATION)
  return log
}
