import { evolve } from '../domain/complaint/evolve.ts'
import { aMoment } from '../store/a-moment.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase, LogRow } from '../store/schema.ts'
import { type OpeningKey, unseal } from '../store/sealing.ts'
import { type CaseIndex, caseIndex } from './case-index.ts'
import { caseText, type Names } from './case-text.ts'

/** So few at a time that a question never waits long, so many that the cipher stays busy. */
const SLICE = 200

export interface Indexer {
  readonly index: CaseIndex
  /** Every text is made anew: the names stand in them. */
  setNames(names: Names): void
  /** @returns when all that waited has been read, also by an earlier call */
  change(changed: readonly string[], drop: readonly string[]): Promise<void>
}

/** Cases whose logs are being opened. One that is dropped meanwhile leaves `ids`. */
interface Slice {
  readonly ids: Set<string>
  readonly logs: Promise<ReadonlyMap<string, unknown>>
}

/**
 * Keeps the index as the register is: opens the logs of the cases it is told of, in slices between which it answers.
 *
 * @param caughtUp told each time that nothing waits any more
 */
export function openIndexer(database: GehoorDatabase, key: OpeningKey, caughtUp: () => void): Indexer {
  const index = caseIndex()
  const waiting = new Set<string>()
  /** Those of a whole register, newest first: what lies together is read together, which is much faster. */
  const run = new Set<string>()
  const opening = new Set<Slice>()
  let names: Names = { locations: {}, natures: {}, people: {} }
  let reading: Promise<void> | null = null

  const openLogs = async (ids: readonly string[], isRun: boolean): Promise<ReadonlyMap<string, unknown>> => {
    const rows = isRun ? await inRun(database, ids) : await database.logs.bulkGet([...ids])
    const opened = rows.map(
      async (row): Promise<[string, unknown]> =>
        row ? [row.id, await unseal(key, logPlace(row.id, row.version), row.log)] : ['', undefined],
    )
    return new Map(await Promise.all(opened))
  }
  /** What is written while it is being opened waits again, so that the newest is read last. */
  const openNext = (): Slice | null => {
    const from = waiting.size > 0 ? waiting : run
    const ids = [...firstOf(from, SLICE)]
    if (ids.length === 0) return null
    for (const caseId of ids) from.delete(caseId)
    const slice = { ids: new Set(ids), logs: openLogs(ids, from === run) }
    opening.add(slice)
    return slice
  }
  const put = (slice: Slice, logs: ReadonlyMap<string, unknown>): void => {
    for (const caseId of slice.ids) {
      const events = parseEvents(logs.get(caseId))
      const complaint = events && evolve(events)
      if (complaint) index.put(caseText(complaint, names))
      else index.remove(caseId)
    }
    opening.delete(slice)
  }
  const readAll = async (): Promise<void> => {
    let next = openNext()
    while (next) {
      const slice = next
      const logs = await slice.logs
      // Is opened while the words of this one are put in.
      next = openNext()
      put(slice, logs)
      await aMoment()
      next ??= openNext()
    }
    reading = null
    caughtUp()
  }
  const read = (ids: readonly string[]): Promise<void> => {
    if (ids.length < index.size()) for (const caseId of ids) waiting.add(caseId)
    else {
      // Ids begin with the time at which the case was entered.
      const newestFirst = [...run, ...ids].sort().reverse()
      run.clear()
      for (const caseId of newestFirst) run.add(caseId)
    }
    // Begun only after it is held here: where nothing waits it is done at once, and would then be held for ever.
    reading ??= Promise.resolve().then(readAll)
    return reading
  }
  return {
    index,
    setNames: (given) => {
      names = given
      const all = [...index.all()].map(({ caseId }) => caseId)
      if (all.length > 0) void read(all)
    },
    change: (changed, drop) => {
      for (const caseId of drop) {
        waiting.delete(caseId)
        run.delete(caseId)
        for (const { ids } of opening) ids.delete(caseId)
        index.remove(caseId)
      }
      return read(changed)
    },
  }
}

/** The rows of these ids, by one question for all that lies between them. */
async function inRun(database: GehoorDatabase, ids: readonly string[]): Promise<LogRow[]> {
  const sorted = [...ids].sort()
  const asked = new Set(ids)
  const rows = await database.logs.where('id').between(sorted[0], sorted.at(-1), true, true).toArray()
  return rows.filter(({ id }) => asked.has(id))
}

function* firstOf(ids: Iterable<string>, count: number): Generator<string> {
  let left = count
  for (const id of ids) {
    if (left === 0) return
    left -= 1
    yield id
  }
}
