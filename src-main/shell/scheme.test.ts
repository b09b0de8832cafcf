import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ElectronSubset } from '../electron.ts'
import { SECURITY_HEADERS } from './policy.ts'
import { declareScheme, type ExportStreams, fileFor, serve, serveScheme } from './scheme.ts'

type Protocol = ElectronSubset['protocol']
type SchemeHandler = Parameters<Protocol['handle']>[1]

class FakeProtocol implements Protocol {
  readonly declared: unknown[] = []
  readonly handlers = new Map<string, SchemeHandler>()
  registerSchemesAsPrivileged: Protocol['registerSchemesAsPrivileged'] = (schemes) => {
    this.declared.push(...schemes)
  }
  handle: Protocol['handle'] = (scheme, handler) => {
    this.handlers.set(scheme, handler)
  }
}

const SECRET = 'not for the page'
let around = ''
let folder = ''

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'gehoor-scheme-'))
  folder = join(around, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(around, 'renderer-old'))
  await writeFile(join(around, 'secret.txt'), SECRET)
  await writeFile(join(around, 'renderer-old', 'secret.txt'), SECRET)
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'index.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'een naam.svg'), '<svg/>')
  await writeFile(join(folder, 'assets', 'font.woff2'), 'font')
})
afterAll(() => rm(around, { recursive: true, force: true }))

const EXPORT = new Uint8Array([1, 2, 3])
const exports: ExportStreams = async (handle) => (handle === 'handle-1' ? { bytes: 3, body: new Blob([EXPORT]).stream() } : null)

const ask = (url: string, method = 'GET'): Promise<Response> => serve(new Request(url, { method }), folder, exports)

/** `new Request` tidies an address up, and refuses some: here it stays as it is written. */
const asWritten = (url: string): Request => Object.defineProperty(new Request('app://gehoor/'), 'url', { value: url })

function hasSecurityHeaders(response: Response): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name), name).toBe(value)
}

describe('the scheme', () => {
  test('is declared as a web origin, without a way around the policy', () => {
    const protocol = new FakeProtocol()
    declareScheme(protocol)
    expect(protocol.declared).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ])
  })

  test('is served from the folder of the page', async () => {
    const protocol = new FakeProtocol()
    serveScheme(protocol, folder, exports)
    expect([...protocol.handlers.keys()]).toEqual(['app'])
    const response = await protocol.handlers.get('app')?.(new Request('app://gehoor/index.html'))
    expect(await response?.text()).toBe('<!doctype html>')
  })
})

describe('what is served', () => {
  test.each([
    ['app://gehoor/', '<!doctype html>', 'text/html; charset=utf-8'],
    ['app://gehoor/index.html?a=1#/zaken', '<!doctype html>', 'text/html; charset=utf-8'],
    ['app://gehoor/assets/index.js', 'export {}', 'text/javascript; charset=utf-8'],
    ['app://gehoor/assets/een%20naam.svg', '<svg/>', 'image/svg+xml'],
    ['app://gehoor/assets/font.woff2', 'font', 'application/octet-stream'],
    ['app://gehoor/assets/../index.html', '<!doctype html>', 'text/html; charset=utf-8'],
  ])('%s, with its type and every security header', async (url, text, type) => {
    const response = await ask(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toBe(text)
    hasSecurityHeaders(response)
  })

  test.each([
    'app://gehoor/missing.js',
    'app://gehoor/assets',
    'app://gehoor/assets/',
    'app://gehoor',
    'app://gehoor/../secret.txt',
    'app://gehoor/../renderer-old/secret.txt',
    'app://gehoor/..%2fsecret.txt',
    'app://gehoor/%2e%2e/secret.txt',
    'app://gehoor/%2e%2e%2fsecret.txt',
    'app://gehoor/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'app://gehoor/..%2frenderer-old%2fsecret.txt',
    'app://gehoor/%5c..%5csecret.txt',
    'app://gehoor/index.html%00',
    'app://gehoor/%00/../secret.txt',
    'app://gehoor/%',
    'app://gehoor/%ff',
    'app://gehoor//etc/passwd',
    'app://gehoor/.exports/',
    'app://gehoor/.exports/handle-2',
    'app://gehoor/.exports/handle-1/',
    'app://gehoor/.exports/handle-1?a=1',
    'app://gehoor/.exports/..%2findex.html',
    'app://gehoor/%2fetc%2fpasswd',
    'app://gehoor/C:%5cWindows%5cwin.ini',
    'app://other/index.html',
    'app://gehoorx/index.html',
    'app://gehoor.evil/index.html',
    'app://gehoor@evil/index.html',
    'app://gehoor:80/index.html',
    'https://gehoor/index.html',
  ])('%s is not found, also with every security header', async (url) => {
    const response = await serve(asWritten(url), folder, exports)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
    hasSecurityHeaders(response)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('%s is refused, also with every security header', async (method) => {
    expect((await ask('app://gehoor/.exports/handle-1', method)).status).toBe(404)
    const response = await ask('app://gehoor/index.html', method)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
    hasSecurityHeaders(response)
  })
})

test('an export that is open is served as a stream of a known length, and stays in no cache', async () => {
  const response = await ask('app://gehoor/.exports/handle-1')
  expect([response.status, response.headers.get('content-length'), response.headers.get('cache-control')]).toEqual([200, '3', 'no-store'])
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(EXPORT)
  hasSecurityHeaders(response)
})

describe('the file that an address names', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '/', '//', '\\', '%2e%2e', '%2E.', '%2f', '%5c', '%5C', '%00', '\0', '%', '%c0%ae', '%252e', '...', '..x'),
    fc.constantFrom('assets', 'index.html', 'secret.txt', 'renderer', 'renderer-old', 'C:', '~', '?', '#', ' ', '\n', '%20', 'etc/passwd'),
    fc.string({ maxLength: 3 }),
  )

  test('lies inside the folder, whatever is asked', () => {
    let named = 0
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileFor(`app://gehoor/${parts.join('')}`, folder)
        if (file === null) return
        named += 1
        expect(resolve(file).startsWith(folder + sep)).toBe(true)
        expect(file).not.toContain('\0')
      }),
      { numRuns: 5_000 },
    )
    expect(named).toBeGreaterThan(500)
  })

  test('is one of another host for nobody', () => {
    const host = fc.string({ minLength: 1 }).filter((text) => !/^[/?#]/.test(text))
    fc.assert(fc.property(host, (rest) => fileFor(`app://gehoor${rest}/index.html`, folder) === null))
  })

  test('is found for a plain path of any depth', () => {
    const name = fc.stringMatching(/^[a-z0-9_-]{1,8}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const file = fileFor(`app://gehoor/${names.join('/')}.js`, folder)
        expect(file && relative(folder, file)).toBe(`${names.join(sep)}.js`)
      }),
    )
  })
})
