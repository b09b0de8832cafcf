import type { Exports } from './exports.ts'

type Headers = Readonly<Record<string, string>>

/**
 * The bytes of files that are being read, from the disk to a worker of the page: a worker has no bridge. Every piece is ciphertext.
 * Only our own page reaches this scheme, and a handle is asked for by the contract.
 *
 * `GET /.backup/HANDLE/OFFSET` reads a piece. @returns null for another address
 */
export async function serveTransfer(request: Request, exports: Exports, headers: Headers): Promise<Response | null> {
  const path = /^[a-z]+:\/\/[^/]+\/\.backup\/([^?#]*)$/.exec(request.url)?.[1]
  if (path === undefined) return null
  const refuse = (status: number, reason: string): Response => new Response(null, { status, headers: { ...headers, 'x-refused': reason } })
  const [, handle = '', offset] = /^([\w-]{1,64})\/(\d{1,15})$/.exec(path) ?? []
  if (offset === undefined) return refuse(400, 'unknownFile')
  if (request.method !== 'GET') return refuse(405, 'failed')
  try {
    const piece = await exports.piece(handle, Number(offset))
    if (piece === null) return refuse(404, 'unknownFile')
    return new Response(piece, { headers: { ...headers, 'content-type': 'application/octet-stream' } })
  } catch {
    return refuse(500, 'failed')
  }
}
