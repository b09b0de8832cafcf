import { referenceFor } from '../domain/complaint/reference.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { locationById } from '../domain/organisation/organisation.ts'
import { withReferences } from '../domain/register/dry-run.ts'
import { importedEvents } from '../domain/register/imported-events.ts'
import type { PlannedCase } from '../domain/register/row.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { aMoment } from '../store/a-moment.ts'
import { recorderOf, type Session } from './session.ts'

export interface ImportOrder {
  readonly fileName: string
  readonly rows: readonly { readonly row: number; readonly planned: PlannedCase }[]
  readonly duplicates: number
  readonly rejected: number
  readonly signature: string
  readonly mapping: readonly (string | null)[]
  /** Why a case was closed where the register does not say. */
  readonly fromRegister: string
}

interface ImportProgress {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
}

export type ImportRefusal = 'diskFull' | 'busy' | 'cancelled'

/** How many cases get their events before the page may draw. */
const BATCH = 100

/** All rows of a dry run become cases, in one write with the record of it; or none do. */
export async function importRegister(
  session: Session,
  order: ImportOrder,
  { signal, onProgress }: ImportProgress = {},
): Promise<Result<{ readonly importId: string }, ImportRefusal>> {
  const { store, newId, personId } = session
  const organisation = store.organisation.current.get()
  const importId = newId()
  const years = new Set(
    order.rows.flatMap(({ planned }) => [planned.intake.receivedOn, planned.reference ?? ''].map((text) => Number(text.slice(0, 4)))),
  )
  const highest = new Map<number, number>()
  for (const year of years) if (Number.isInteger(year)) highest.set(year, (await store.cases.nextNumber(year)) - 1)
  const named = withReferences(
    order.rows.map(({ planned }) => planned),
    (year) => highest.get(year) ?? 0,
    referenceFor,
  )
  const logs: ReturnType<typeof record>[] = []
  for (const [index, planned] of named.entries()) {
    if (index % BATCH === 0) {
      if (signal?.aborted) return refuse('cancelled')
      await aMoment()
    }
    const ownerId = planned.handlerId ?? locationById(organisation, planned.intake.locationId)?.managerId ?? personId
    const source = { importId, fileName: order.fileName, row: order.rows[index]?.row ?? 1 }
    const events = importedEvents(planned, source, { newId, ownerId, words: { fromRegister: order.fromRegister } })
    logs.push(record(newId(), events, [], recorderOf(session)))
  }
  const { fileName, duplicates, rejected, signature, mapping } = order
  const told: NewOrganisationEvent = {
    type: 'registerImported',
    version: 1,
    data: { importId, fileName, cases: logs.length, duplicates, rejected, signature, mapping },
  }
  const prepared = await store.organisation.prepare(record(ORGANISATION, [told], store.organisation.log(), recorderOf(session)))
  const outcome = await store.imports.add(logs, prepared, { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) })
  if (outcome === 'committed') return ok({ importId })
  return refuse(outcome === 'stale' ? 'busy' : outcome)
}

/** @returns in a refusal the references of the cases that were changed since */
export async function undoImport(
  session: Session,
  importId: string,
): Promise<Result<{ readonly cases: number }, 'diskFull' | 'busy' | { readonly touched: readonly string[] }>> {
  const { store } = session
  const cards = [...store.cards.all.get().values()].filter((card) => card.importId === importId)
  const told: NewOrganisationEvent = { type: 'registerImportUndone', version: 1, data: { importId } }
  const prepared = await store.organisation.prepare(record(ORGANISATION, [told], store.organisation.log(), recorderOf(session)))
  const outcome = await store.imports.remove(
    cards.map(({ caseId }) => caseId),
    prepared,
  )
  if (outcome === 'committed') return ok({ cases: cards.length })
  if (typeof outcome === 'string') return refuse(outcome === 'stale' ? 'busy' : outcome)
  const touched = new Set(outcome.touched)
  return refuse({ touched: cards.filter(({ caseId }) => touched.has(caseId)).map(({ reference }) => reference) })
}
