import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Addresses, originOf } from './address.ts'

const addresses = new Addresses((scheme) => scheme === 'app')

describe('addresses', () => {
  test.each([
    ['app://gehoor/', 'https://gehoor.app.localhost/'],
    ['app://gehoor/a/b.js?c=d#e', 'https://gehoor.app.localhost/a/b.js?c=d#e'],
    ['blob:app://gehoor/0ba7', 'blob:https://gehoor.app.localhost/0ba7'],
  ])('%s is %s', (app, web) => {
    expect(addresses.toWeb(app)).toBe(web)
    expect(addresses.fromWeb(web)).toBe(app)
  })

  test('a bare host gets its slash, as in Chromium', () => {
    expect(addresses.toWeb('app://gehoor')).toBe('https://gehoor.app.localhost/')
  })

  test.each([
    'https://example.com/',
    'https://app.localhost/',
    'https://gehoor.other.localhost/',
    'http://gehoor.app.localhost/',
    'about:blank',
    '',
  ])('%s stays as it is', (url) => {
    expect(addresses.toWeb(url)).toBe(url)
    expect(addresses.fromWeb(url)).toBe(url)
  })

  test('whatever the path, there and back is the same', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const url = `app://gehoor/${path.slice(1)}?${query}`
        expect(addresses.fromWeb(addresses.toWeb(url))).toBe(url)
      }),
    )
  })

  test('an origin is scheme and host', () => {
    expect(originOf('app://gehoor/index.html#x')).toBe('app://gehoor')
    expect(originOf('about:blank')).toBe('null')
  })
})
