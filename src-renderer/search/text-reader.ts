import type { LentKey } from '../store/store.ts'
import type { ReadTexts } from './read-texts.ts'
import type { Asked, Told } from './text-worker.ts'

/** The worker that opens cases, for the one that asks; it ends with that. */
export function openTextReader(): { readonly lend: (key: LentKey) => void; readonly read: ReadTexts } {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, PromiseWithResolvers<Told['texts']>>()
  let turns = 0
  worker.onmessage = ({ data: { turn, texts } }: MessageEvent<Told>) => {
    waiting.get(turn)?.resolve(texts)
    waiting.delete(turn)
  }
  return {
    lend: (key) => worker.postMessage(key),
    read: async (wanted) => {
      turns += 1
      const answer = Promise.withResolvers<Told['texts']>()
      waiting.set(turns, answer)
      worker.postMessage({ type: 'read', turn: turns, ...wanted } satisfies Asked)
      const texts = await answer.promise
      if (!texts) throw new Error('The store could not be read')
      return texts
    },
  }
}
