import { addressOf, leave } from '../chromium/loopback.ts'
import { pack } from '../page/codec.ts'
import type { ToPage } from '../page/messages.ts'
import { bundle } from '../page/parcel.ts'

/** Characters that the DevTools protocol carries to a page without holding it up: it takes megabytes apart on the page's own thread. */
const LARGE = 100_000
/** The page asks at its own address, and is sent on to where the parcel is. */
const FOLDER = '/.stand-in/'

/** What to tell the page: the packed message itself, or where it can be fetched, once. */
export function wrapped(message: ToPage): string {
  const aside: Uint8Array[] = []
  const text = pack(message, aside)
  if (aside.length === 0 && text.length < LARGE) return text
  return pack({ kind: 'parcel', id: leave(new Response(bundle(text, aside))) } satisfies ToPage)
}

/** Where the page finds an answer to what it fetched, which may be one without end: there it comes as a stream. */
export const streamed = (answer: Response): string => addressOf(leave(answer))

/** Null for a request that is not for a parcel. */
export const parcelAt = (path: string): string | null => (path.startsWith(FOLDER) ? addressOf(path.slice(FOLDER.length)) : null)
