/** Opens cases for the worker that holds their words: reading a register takes as long as putting its words in, and goes on beside it. */
import '../zod-without-eval.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { borrowed, type OpeningKey } from '../store/sealing.ts'
import type { LentKey } from '../store/store.ts'
import type { CaseText } from './case-text.ts'
import { type ReadTexts, readTexts, type Wanted } from './read-texts.ts'

export interface Asked extends Wanted {
  readonly type: 'read'
  readonly turn: number
}
/** `texts`: null when the store failed. */
export interface Told {
  readonly turn: number
  readonly texts: ReadonlyMap<string, CaseText> | null
}

let keys: OpeningKey = borrowed([])
/** Lent again when there is a new one. */
const newestKeys: OpeningKey = { keyOf: (sealed) => keys.keyOf(sealed) }
let read: ReadTexts | null = null

addEventListener('message', async ({ data }: MessageEvent<LentKey | Asked>) => {
  if (data.type === 'key') {
    keys = borrowed(data.keys)
    read ??= readTexts(new GehoorDatabase(data.database), newestKeys)
    return
  }
  const texts = (await read?.(data).catch(() => null)) ?? null
  postMessage({ turn: data.turn, texts } satisfies Told)
})
