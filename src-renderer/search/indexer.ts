import { aMoment } from '../store/a-moment.ts'
import { type CaseIndex, caseIndex } from './case-index.ts'
import type { CaseText, Names } from './case-text.ts'
import type { ReadTexts } from './read-texts.ts'

/** So few at a time that a question never waits long, so many that the cipher stays busy. */
const SLICE = 200
/** Slices that are asked for while one is put in: who reads never waits for the next question. */
const AHEAD = 2

export interface Indexer {
  readonly index: CaseIndex
  /** Every text is made anew: the names stand in them. What cannot be read now is, at the next change. */
  setNames(names: Names): void
  /** @returns when all that waited has been read, also by an earlier call @throws when the store fails: then it waits on */
  change(changed: readonly string[], drop: readonly string[]): Promise<void>
}

/** Cases that are being read. One that is dropped meanwhile leaves `ids`. */
interface Slice {
  readonly ids: Set<string>
  readonly texts: Promise<ReadonlyMap<string, CaseText>>
}

/**
 * Keeps the index as the register is: reads the cases it is told of, in slices between which it answers.
 *
 * @param caughtUp told each time that nothing waits any more
 */
export function openIndexer(readTexts: ReadTexts, caughtUp: () => void): Indexer {
  const index = caseIndex()
  const waiting = new Set<string>()
  /** Those of a whole register, newest first: what lies together is read together, which is much faster. */
  const run = new Set<string>()
  const opening = new Set<Slice>()
  let names: Names = { locations: {}, natures: {}, people: {} }
  let reading: Promise<void> | null = null

  /** What is written while it is being opened waits again, so that the newest is read last. */
  const openNext = (): Slice | null => {
    const from = waiting.size > 0 ? waiting : run
    const ids = [...firstOf(from, SLICE)]
    if (ids.length === 0) return null
    for (const caseId of ids) from.delete(caseId)
    const slice = { ids: new Set(ids), texts: readTexts({ caseIds: ids, isRun: from === run, names }) }
    opening.add(slice)
    return slice
  }
  const put = (slice: Slice, texts: ReadonlyMap<string, CaseText>): void => {
    for (const caseId of slice.ids) {
      const text = texts.get(caseId)
      if (text) index.put(text)
      else index.remove(caseId)
    }
    opening.delete(slice)
  }
  const readAll = async (): Promise<void> => {
    const ahead: Slice[] = []
    const ask = (): void => {
      while (ahead.length < AHEAD) {
        const next = openNext()
        if (!next) return
        ahead.push(next)
      }
    }
    try {
      ask()
      for (let slice = ahead.shift(); slice; slice = ahead.shift()) {
        const texts = await slice.texts
        // Is read while the words of this one are put in.
        ask()
        put(slice, texts)
        await aMoment()
        ask()
      }
    } catch (error) {
      // What was being read waits for the next time that something changes.
      for (const { ids, texts } of opening) {
        texts.catch(() => undefined)
        for (const caseId of ids) waiting.add(caseId)
      }
      opening.clear()
      reading = null
      throw error
    }
    // In the same breath as nothing waits: what comes a moment later begins anew.
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
      const inIndex = [...index.all()].map(({ caseId }) => caseId)
      // What is being read meanwhile comes with the names of before.
      const all = new Set([...inIndex, ...[...opening].flatMap(({ ids }) => [...ids])])
      if (all.size > 0) read([...all]).catch(() => undefined)
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

function* firstOf(ids: Iterable<string>, count: number): Generator<string> {
  let left = count
  for (const id of ids) {
    if (left === 0) return
    left -= 1
    yield id
  }
}
