import { describe, expect, test } from 'vitest'
import { demonstrationDate, profileFolder, sampleFile } from './development.ts'

const environment = { GEHOOR_USER_DATA: '/tmp/gehoor-test', HOME: '/home/balie' }

describe('an app that runs from its source', () => {
  test('keeps its data in the folder it is told', () => {
    expect(profileFolder(environment, false)).toBe('/tmp/gehoor-test')
  })

  test.each([{}, { GEHOOR_USER_DATA: '' }, { GEHOOR_USER_DATA: undefined }])(
    'keeps its data where it always is, when told nothing: %j',
    (told) => {
      expect(profileFolder(told, false)).toBe(null)
    },
  )

  test('works with the date of a demonstration', () => {
    expect(demonstrationDate(['electron', '.', '--today=2026-03-02', '--today=2026-03-03'], false)).toBe('2026-03-02')
  })

  test.each([
    '--today',
    '--today=',
    '--today=morgen',
    '--today=2026-3-2',
    '--today=2026-03-02T00:00',
    'x--today=2026-03-02',
    '--today=2026-03-021',
    '--today=2026-02-31',
    '--today=2026-02-29',
    '--today=2026-13-01',
    '--today=2026-00-10',
    '--today=2026-01-00',
  ])('hears no date in %s', (argument) => {
    expect(demonstrationDate(['electron', argument], false)).toBe(null)
  })
})

test('a date that does not exist gives way to one that does', () => {
  expect(demonstrationDate(['electron', '.', '--today=2026-02-31', '--today=2028-02-29'], false)).toBe('2028-02-29')
})

describe('the organisation to practise with', () => {
  const own = '/app/resources/sample/organisation.json'

  test('is another one when an app that runs from its source is told so', () => {
    expect(sampleFile(['electron', '.', '--organisation=/tmp/other.json'], false, own)).toBe('/tmp/other.json')
  })

  test.each(['--organisation', '--organisation=', 'organisation=/tmp/other.json'])('is its own when it hears %s', (argument) => {
    expect(sampleFile(['electron', argument], false, own)).toBe(own)
  })

  test('is its own in a packaged app, whatever it is told', () => {
    expect(sampleFile(['gehoor', '--organisation=/etc/passwd'], true, own)).toBe(own)
  })
})

describe('a packaged app', () => {
  test('listens to no folder from outside', () => {
    expect(profileFolder(environment, true)).toBe(null)
  })

  test('listens to no date from outside', () => {
    expect(demonstrationDate(['gehoor', '--today=2026-03-02'], true)).toBe(null)
  })
})
