import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, mayLoad, ORIGIN, SCHEME, SECURITY_HEADERS } from './policy.ts'

describe('the origin', () => {
  test('is the one that IndexedDB belongs to, for ever', () => {
    expect([SCHEME, ORIGIN]).toEqual(['app', 'app://gehoor'])
  })
})

describe('the content security policy', () => {
  test('is, to the letter, the one of design/security.md', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
  })

  test('is sent with every answer, with nothing that loosens it', () => {
    expect(SECURITY_HEADERS).toEqual({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('what may be loaded', () => {
  test.each([
    'app://gehoor',
    'app://gehoor/',
    'app://gehoor/index.html#/zaken',
    'app://gehoor/assets/index.js',
    'blob:app://gehoor/5f0c5f0c',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml,%3Csvg/%3E',
  ])('%s', (url) => {
    expect(mayLoad(url)).toBe(true)
  })

  test.each([
    'http://example.nl/',
    'https://example.nl/',
    'https://gehoor/',
    'https://example.nl/app://gehoor/',
    'ws://example.nl/',
    'wss://example.nl/',
    'ftp://example.nl/',
    'file:///etc/passwd',
    'file://example.nl/share/brief.docx',
    '//example.nl/',
    'data:text/html,<script>1</script>',
    'data:text/javascript,1',
    'data:application/pdf,x',
    'data:,x',
    'data:;base64,AAAA',
    'data:text/html,data:image/png',
    'app://gehoorx/',
    'app://gehoor.evil/',
    'app://gehoor.evil/app://gehoor/',
    'app://gehoor:80/',
    'app://gehoor@evil/',
    'app://evil@gehoor/',
    'app://gehoor\\@evil/',
    'app://gehoor%2eevil/',
    'app://other/',
    'app:///index.html',
    'app:/gehoor/',
    'apps://gehoor/',
    'blob:https://example.nl/5f0c',
    'blob:app://gehoorx/5f0c',
    'blob:null/5f0c',
    'filesystem:app://gehoor/temporary/x',
    'view-source:app://gehoor/',
    'javascript:1',
    'about:blank',
    'chrome://version/',
    'chrome-extension://abc/x.js',
    'mailto:balie@example.nl',
    'tel:06-12345678',
    'stun:example.nl',
    '',
  ])('never %s', (url) => {
    expect(mayLoad(url)).toBe(false)
  })

  test('no address of the web, however it is written', () => {
    const web = fc.webUrl({ validSchemes: ['http', 'https', 'ws', 'wss', 'ftp', 'file'], withQueryParameters: true, withFragments: true })
    fc.assert(fc.property(web, (url) => !mayLoad(url)))
  })

  test('nothing that a browser would fetch from another place', () => {
    const part = fc.constantFrom(
      'app',
      ':',
      '//',
      '/',
      'gehoor',
      '@',
      '.',
      '\\',
      '?',
      '#',
      'x',
      'https',
      'blob:',
      'data:',
      'image/',
      '%2e',
      '80',
    )
    const start = fc.constantFrom('', ORIGIN, `blob:${ORIGIN}`, 'data:', 'blob:')
    fc.assert(
      fc.property(start, fc.array(part, { maxLength: 7 }), (first, parts) => {
        const url = first + parts.join('')
        if (!mayLoad(url) || url.startsWith('data:image/')) return
        const { protocol, host, username } = new URL(url.replace(/^blob:/, ''))
        expect([protocol, host, username]).toEqual(['app:', 'gehoor', ''])
      }),
      { numRuns: 2_000 },
    )
  })
})
