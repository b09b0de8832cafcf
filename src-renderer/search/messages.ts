import type { Hits } from './case-index.ts'
import type { Names } from './case-text.ts'
import type { Likeness, Similar } from './similar.ts'

/** What the page says to the worker, after the store lent it the key (`Store.lendKey`). */
export type ToWorker =
  | { readonly type: 'names'; readonly names: Names }
  /** Cases to read, again where they were written since; and those that are gone, or not for this person any more. */
  | { readonly type: 'change'; readonly read: readonly string[]; readonly drop: readonly string[] }
  | { readonly type: 'search'; readonly id: number; readonly typed: string; readonly explained: number }
  | { readonly type: 'similar'; readonly id: number; readonly likeness: Likeness }

export type FromWorker =
  /** Whatever it was told of by then can be found. */
  | { readonly type: 'caughtUp' }
  | { readonly type: 'hits'; readonly id: number; readonly hits: Hits }
  | { readonly type: 'likes'; readonly id: number; readonly likes: readonly Similar[] }
