import type { CaseCard } from '../store/card.ts'
import { type Live, liveCell } from '../store/live.ts'
import type { Store } from '../store/store.ts'
import type { Hit } from './case-index.ts'
import type { Names } from './case-text.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Likeness, Similar } from './similar.ts'

/** The page's side of the search. */
export interface CaseSearch {
  /** How many cases are not in the index yet; null before it was told of any. */
  readonly waiting: Live<number | null>
  /** How often the index caught up with the register: an answer of before may be another now. */
  readonly caughtUp: Live<number>
  setNames(names: Names): void
  /** The cases this person may see (rule C11), as they are now: what changed since the last time is read again. */
  show(cards: ReadonlyMap<string, CaseCard>): void
  search(typed: string): Promise<readonly Hit[]>
  similar(likeness: Likeness): Promise<readonly Similar[]>
  close(): void
}

/** Of so many hits is told where they matched: more than anyone reads. */
const EXPLAINED = 200

/** @param start makes the worker; given, so that a test can do without one */
export function openCaseSearch(
  store: Pick<Store, 'lendKey'>,
  start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): CaseSearch {
  const worker = start()
  const waiting = liveCell<number | null>(null)
  const caughtUp = liveCell(0)
  let shown: ReadonlyMap<string, CaseCard> = new Map()
  let last = 0
  const say = (message: ToWorker): void => worker.postMessage(message)
  const open = new Map<number, (message: FromWorker) => void>()
  const ask = (question: (id: number) => ToWorker, answer: (message: FromWorker) => void): void => {
    last += 1
    open.set(last, answer)
    say(question(last))
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'progress') {
      waiting.set(data.waiting)
      if (data.waiting === 0) caughtUp.set(caughtUp.get() + 1)
      return
    }
    open.get(data.id)?.(data)
    open.delete(data.id)
  }
  store.lendKey(worker)
  return {
    waiting,
    caughtUp,
    setNames: (names) => say({ type: 'names', names }),
    show: (cards) => {
      const read = [...cards].filter(([caseId, card]) => shown.get(caseId) !== card).map(([caseId]) => caseId)
      const drop = [...shown.keys()].filter((caseId) => !cards.has(caseId))
      shown = cards
      if (waiting.get() === null || read.length > 0) waiting.set(read.length)
      // The newest first: those are asked for most.
      if (read.length > 0 || drop.length > 0) say({ type: 'change', read: read.reverse(), drop })
    },
    search: (typed) =>
      new Promise((resolve) =>
        ask(
          (id) => ({ type: 'search', id, typed, explained: EXPLAINED }),
          (message) => resolve(message.type === 'hits' ? message.hits : []),
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
