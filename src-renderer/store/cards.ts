import { evolve } from '../domain/complaint/evolve.ts'
import { aMoment } from './a-moment.ts'
import { CARD_VERSION, type CaseCard, cardOf, columnsOf } from './card.ts'
import { type Live, liveCell } from './live.ts'
import { parseEvents } from './parse-event.ts'
import type { CaseRow, GehoorDatabase } from './schema.ts'
import { type SealingKey, unseal } from './sealing.ts'

export interface Cards {
  /** Every readable case by its id. A new map after each change. */
  readonly all: Live<ReadonlyMap<string, CaseCard>>
  /** Ids of rows that could not be opened. They are left as they are: a backup can still hold them. */
  readonly damaged: Live<readonly string[]>
  /** False until the first load is done: an empty list means nothing before that. */
  readonly isLoaded: Live<boolean>
  load(): Promise<void>
  put(card: CaseCard): void
  /** See `LiveCell.hold`: for many writes in a row. */
  hold(): () => void
  /** Many at once: one new map. */
  change(added: readonly CaseCard[], removed: readonly string[]): void
}

export const cardPlace = (id: string, version: number): string => `cases/card/${id}/${version}`
export const logPlace = (id: string, version: number): string => `logs/log/${id}/${version}`

/** Small enough to let the page draw in between: the cipher answers at once, and would leave it no moment. */
const BATCH = 500

/** The cards in memory: read once after unlock, kept up by every write of this page, gone with it at lock. */
export function openCards(database: GehoorDatabase, key: SealingKey): Cards {
  const all = liveCell<ReadonlyMap<string, CaseCard>>(new Map())
  const damaged = liveCell<readonly string[]>([])
  const isLoaded = liveCell(false)
  return {
    all,
    damaged,
    isLoaded,
    load: async () => {
      const cards = new Map<string, CaseCard>()
      const unreadable: string[] = []
      for await (const rows of inBatches(database)) {
        const opened = await Promise.all(rows.map((row) => openCard(database, key, row)))
        for (const [index, row] of rows.entries()) {
          const card = opened[index]
          if (card) cards.set(row.id, card)
          else unreadable.push(row.id)
        }
        await aMoment()
      }
      damaged.set(unreadable)
      all.set(cards)
      isLoaded.set(true)
    },
    hold: all.hold,
    put: (card) => all.set(new Map(all.get()).set(card.caseId, card)),
    change: (added, removed) => {
      const next = new Map(all.get())
      for (const card of added) next.set(card.caseId, card)
      for (const caseId of removed) next.delete(caseId)
      all.set(next)
    },
  }
}

/** All rows, by their ids; the next are on their way while these are opened. */
async function* inBatches(database: GehoorDatabase): AsyncGenerator<readonly CaseRow[]> {
  const after = (id: string): Promise<CaseRow[]> => database.cases.where('id').above(id).limit(BATCH).toArray()
  let next = after('')
  for (let rows = await next; rows.length > 0; rows = await next) {
    next = after(rows.at(-1)?.id ?? '')
    yield rows
  }
}

async function openCard(database: GehoorDatabase, key: SealingKey, row: CaseRow): Promise<CaseCard | null> {
  const card = await unseal(key, cardPlace(row.id, row.version), row.card)
  return isCard(card, row) ? card : fromLog(database, key, row)
}

/** The seal says that we wrote it; the version says that we still write it so; the columns must be its own. */
function isCard(card: unknown, row: CaseRow): card is CaseCard {
  if (typeof card !== 'object' || card === null || !('cardVersion' in card) || card.cardVersion !== CARD_VERSION) return false
  const columns = columnsOf(card as CaseCard)
  return columns.id === row.id && columns.year === row.year && columns.number === row.number
}

/** A card of an older release, or a damaged one: what it says stands in the log as well. */
async function fromLog(database: GehoorDatabase, key: SealingKey, row: CaseRow): Promise<CaseCard | null> {
  const stored = await database.logs.get(row.id)
  const events = stored && parseEvents(await unseal(key, logPlace(row.id, stored.version), stored.log))
  const complaint = events && evolve(events)
  return complaint ? cardOf(complaint) : null
}
