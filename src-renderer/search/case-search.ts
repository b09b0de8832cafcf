import type { CaseCard } from '../store/card.ts'
import { type Live, liveCell } from '../store/live.ts'
import type { Store } from '../store/store.ts'
import { type Hits, NO_HITS } from './case-index.ts'
import type { Names } from './case-text.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Likeness, Similar } from './similar.ts'

/** The page's side of the search. */
export interface CaseSearch {
  /** Whether there are cases that cannot be found by their words yet. */
  readonly isBuilding: Live<boolean>
  /** How often the index caught up with the register: an answer of before may be another now. */
  readonly caughtUp: Live<number>
  setNames(names: Names): void
  /** The cases this person may see (rule C11), as they are now: what changed since the last time is read again. */
  show(cards: ReadonlyMap<string, CaseCard>): void
  /** @param explained of how many hits is told where they matched */
  search(typed: string, explained: number): Promise<Hits>
  similar(likeness: Likeness): Promise<readonly Similar[]>
  close(): void
}

/** @param start makes the worker; given, so that a test can do without one */
export function openCaseSearch(
  store: Pick<Store, 'lendKey'>,
  start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): CaseSearch {
  const worker = start()
  const isBuilding = liveCell(true)
  const caughtUp = liveCell(0)
  let shown: ReadonlyMap<string, CaseCard> | null = null
  let last = 0
  const say = (message: ToWorker): void => worker.postMessage(message)
  const open = new Map<number, (message: FromWorker) => void>()
  const ask = (question: (id: number) => ToWorker, answer: (message: FromWorker) => void): void => {
    last += 1
    open.set(last, answer)
    say(question(last))
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'caughtUp') {
      isBuilding.set(false)
      caughtUp.set(caughtUp.get() + 1)
      return
    }
    open.get(data.id)?.(data)
    open.delete(data.id)
  }
  store.lendKey(worker)
  return {
    isBuilding,
    caughtUp,
    setNames: (names) => say({ type: 'names', names }),
    show: (cards) => {
      const before = shown
      const read = [...cards].filter(([caseId, card]) => before?.get(caseId) !== card).map(([caseId]) => caseId)
      const drop = [...(before?.keys() ?? [])].filter((caseId) => !cards.has(caseId))
      shown = cards
      if (read.length > 0) isBuilding.set(true)
      // An empty register is told as well: then there is nothing to wait for.
      if (before === null || read.length > 0 || drop.length > 0) say({ type: 'change', read, drop })
    },
    search: (typed, explained) =>
      new Promise((resolve) =>
        ask(
          (id) => ({ type: 'search', id, typed, explained }),
          (message) => resolve(message.type === 'hits' ? message.hits : NO_HITS),
        ),
      ),
    similar: (likeness) =>
      new Promise((resolve) =>
        ask(
          (id) => ({ type: 'similar', id, likeness }),
          (message) => resolve(message.type === 'likes' ? message.likes : []),
        ),
      ),
    close: () => worker.terminate(),
  }
}
