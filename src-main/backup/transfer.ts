import { type Exports, PIECE_MAX } from './exports.ts'

type Headers = Readonly<Record<string, string>>
type Refuse = (status: number, reason: string) => Response

/**
 * The bytes of exports, between a worker of the page and the disk: a worker has no bridge, and megabytes through the bridge would
 * hold up the window. Every piece is ciphertext. Only our own page reaches this scheme, and a handle is asked for by the contract.
 *
 * `POST /.backup/HANDLE` appends a piece; `GET /.backup/HANDLE/OFFSET` reads one. @returns null for another address
 */
export async function serveTransfer(request: Request, exports: Exports, headers: Headers): Promise<Response | null> {
  const path = /^[a-z]+:\/\/[^/]+\/\.backup\/([^?#]*)$/.exec(request.url)?.[1]
  if (path === undefined) return null
  const refuse: Refuse = (status, reason) => new Response(null, { status, headers: { ...headers, 'x-refused': reason } })
  const [, handle = '', offset] = /^([\w-]{1,64})(?:\/(\d{1,15}))?$/.exec(path) ?? []
  if (handle === '') return refuse(400, 'unknownFile')
  try {
    if (request.method === 'POST' && offset === undefined) return await append(request, exports, handle, headers, refuse)
    if (request.method === 'GET' && offset !== undefined) return await read(exports, handle, Number(offset), headers, refuse)
    return refuse(405, 'failed')
  } catch {
    return refuse(500, 'failed')
  }
}

async function append(request: Request, exports: Exports, handle: string, headers: Headers, refuse: Refuse): Promise<Response> {
  const bytes = await body(request)
  if (bytes === null) return refuse(413, 'failed')
  const appended = await exports.append(handle, bytes)
  if (appended.ok) return new Response(null, { status: 204, headers })
  return refuse(appended.reason === 'unknownFile' ? 404 : 507, appended.reason)
}

async function read(exports: Exports, handle: string, offset: number, headers: Headers, refuse: Refuse): Promise<Response> {
  const piece = await exports.piece(handle, offset)
  if (piece === null) return refuse(404, 'unknownFile')
  return new Response(piece, { headers: { ...headers, 'content-type': 'application/octet-stream' } })
}

/** Null for what is empty, or more than a piece: then no more of it is read. */
async function body(request: Request): Promise<Uint8Array | null> {
  if (!request.body) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body) {
    length += part.length
    if (length > PIECE_MAX) return null
    parts.push(part)
  }
  return length === 0 ? null : Buffer.concat(parts)
}
