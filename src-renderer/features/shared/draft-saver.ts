import type { Drafts } from '../../store/drafts.ts'

/** A pause in typing after which is saved, and the longest that saving waits while someone types on: a crash loses less than a second. */
const PAUSE_MS = 300
const LONGEST_MS = 700

export type DraftState = { readonly kind: 'none' } | { readonly kind: 'saved'; readonly at: number } | { readonly kind: 'failed' }

interface DraftSaver<Value> {
  save(value: Value): void
  /** Writes what still waits, now. */
  flush(): Promise<void>
  /** Throws the draft away. Nothing is saved after it. */
  remove(): Promise<void>
}

/** Saves a form while it is being typed, without React: when, in which order, and what is told of it. */
export function draftSaver<Value>(drafts: Drafts, id: string, now: () => number, tell: (state: DraftState) => void): DraftSaver<Value> {
  let waiting: { value: Value; since: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false
  let last: Promise<void> = Promise.resolve()

  const write = (): Promise<void> => {
    clearTimeout(timer)
    const next = waiting
    waiting = null
    // One write at a time: an older state of the form must not arrive after a newer one.
    if (next && !isGone) {
      last = last
        .then(() => drafts.save(id, next.value, now()))
        .then(
          () => tell({ kind: 'saved', at: now() }),
          () => tell({ kind: 'failed' }),
        )
    }
    return last
  }
  return {
    save: (value) => {
      if (isGone) return
      waiting = { value, since: waiting?.since ?? performance.now() }
      clearTimeout(timer)
      timer = setTimeout(() => void write(), Math.max(0, Math.min(PAUSE_MS, waiting.since + LONGEST_MS - performance.now())))
    },
    flush: write,
    remove: async () => {
      isGone = true
      clearTimeout(timer)
      await last
      await drafts.remove(id)
    },
  }
}
