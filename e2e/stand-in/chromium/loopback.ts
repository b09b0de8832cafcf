import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/** A document that went away does not come for what was left for it. */
const KEPT_MS = 60_000

const left = new Map<string, Response>()

/** Known to the Chromium that is told by its flags, and to no page. */
const NAME = `${randomUUID()}.stand-in`

/**
 * Where bodies of megabytes come from: the DevTools protocol carries them as text, at a tenth of the speed of Electron's own way.
 * A request that was intercepted is sent on here, which no page can see, nor do by itself.
 *
 * @returns the rule by which Chromium finds it
 */
export async function openLoopback(): Promise<string> {
  const server = createServer(serve)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve).unref()
  await promise
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('stand-in: no port')
  return `MAP ${NAME} 127.0.0.1:${address.port}`
}

/** @returns the id at whose address it is fetched, once */
export function leave(answer: Response): string {
  const id = randomUUID()
  left.set(id, answer)
  setTimeout(() => left.delete(id), KEPT_MS).unref()
  return id
}

export const addressOf = (id: string): string => `http://${NAME}/${id}`

function serve({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const id = url.slice(1)
  const answer = headers.host === NAME ? left.get(id) : undefined
  left.delete(id)
  response.writeHead(answer?.status ?? 404, { ...Object.fromEntries(answer?.headers ?? []), 'cache-control': 'no-store' })
  if (!answer?.body) return void response.end()
  // What ends in the middle is cut off there, on whichever side.
  pipeline(Readable.fromWeb(answer.body as ReadableStream), response).catch(() => response.destroy())
}
