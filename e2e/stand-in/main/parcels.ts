import { randomUUID } from 'node:crypto'
import type { ToPage } from '../page/messages.ts'

/** Characters that the DevTools protocol carries to a page without holding it up: it takes megabytes apart on the page's own thread. */
const LARGE = 100_000
const FOLDER = '/.stand-in/'
/** A document that went away does not come for its parcel. */
const KEPT_MS = 60_000

const parcels = new Map<string, string>()

/** What to tell the page: the packed message itself, or where it can be fetched, once. */
export function wrapped(text: string, pack: (message: ToPage) => string): string {
  if (text.length < LARGE) return text
  const id = randomUUID()
  parcels.set(id, text)
  setTimeout(() => parcels.delete(id), KEPT_MS).unref()
  return pack({ kind: 'parcel', address: FOLDER + id })
}

/** @param path of a request; null when it is not for a parcel */
export function parcelAt(path: string): Response | null {
  if (!path.startsWith(FOLDER)) return null
  const id = path.slice(FOLDER.length)
  const text = parcels.get(id)
  parcels.delete(id)
  return new Response(text ?? null, { status: text === undefined ? 404 : 200 })
}
