/** The worker: words of cases live here, in memory, and are gone with the page at lock. */
import type { LentKey } from '../store/store.ts'
import { type Indexer, openIndexer } from './indexer.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { similarTo } from './similar.ts'
import { openTextReader } from './text-reader.ts'

const tell = (message: FromWorker): void => postMessage(message)
const reader = openTextReader()
let indexer: Indexer | null = null

addEventListener('message', ({ data }: MessageEvent<LentKey | ToWorker>) => {
  if (data.type === 'key') {
    reader.lend(data)
    indexer ??= openIndexer(reader.read, () => tell({ type: 'caughtUp' }))
  } else if (indexer) answer(indexer, data)
})

function answer(to: Indexer, message: ToWorker): void {
  switch (message.type) {
    case 'names':
      to.setNames(message.names)
      break
    case 'change':
      // What the store could not give now is read at the next change.
      to.change(message.read, message.drop).catch(() => undefined)
      break
    case 'search':
      tell({ type: 'hits', id: message.id, hits: to.index.search(message.typed, message.explained) })
      break
    case 'similar':
      tell({ type: 'likes', id: message.id, likes: similarTo(to.index, message.likeness) })
      break
  }
}
