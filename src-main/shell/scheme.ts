import { readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import type { ExportAddress } from '../contract/backup-channels.ts'
import type { ElectronSubset } from '../electron.ts'
import { ORIGIN, SCHEME, SECURITY_HEADERS } from './policy.ts'

const EXPORTS = `${ORIGIN}${'/.exports/' satisfies ExportAddress}`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
}

/** Before the app is ready: our scheme is a full web origin, with storage, workers and compiled-code cache. */
export function declareScheme(protocol: ElectronSubset['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** What the page may fetch of the exports that main opened for it, by handle; null for any other. */
export type ExportStreams = (handle: string) => Promise<{ readonly bytes: number; readonly body: ReadableStream } | null>

/** Serves the built page from `folder`, and nothing outside it; and the bytes of an export that is open. */
export function serveScheme(protocol: ElectronSubset['protocol'], folder: string, exports: ExportStreams): void {
  protocol.handle(SCHEME, (request) => serve(request, folder, exports))
}

export async function serve(request: Request, folder: string, exports: ExportStreams): Promise<Response> {
  if (request.method !== 'GET') return refusal()
  if (request.url.startsWith(EXPORTS)) return serveExport(await exports(request.url.slice(EXPORTS.length)))
  const file = fileFor(request.url, folder)
  if (file === null) return refusal()
  try {
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...SECURITY_HEADERS, 'content-type': type } })
  } catch {
    return refusal()
  }
}

function serveExport(opened: Awaited<ReturnType<ExportStreams>>): Response {
  if (!opened) return refusal()
  const length = { 'content-type': 'application/octet-stream', 'content-length': String(opened.bytes), 'cache-control': 'no-store' }
  return new Response(opened.body, { headers: { ...SECURITY_HEADERS, ...length } })
}

const refusal = (): Response => new Response(null, { status: 404, headers: SECURITY_HEADERS })

/** The file a URL of our origin names, or null when it is not one inside the folder. */
export function fileFor(url: string, folder: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null
  const path = url.slice(ORIGIN.length).replace(/[?#].*$/, '')
  try {
    const file = join(folder, decodeURIComponent(path === '/' ? '/index.html' : path))
    const inside = relative(folder, file)
    return inside !== '' && !inside.startsWith('..') && !file.includes('\0') ? file : null
  } catch {
    return null
  }
}
