import { describe, expect, test } from 'vitest'
import { parseCommandLine } from './command-line.ts'

describe('the command line', () => {
  test('flags before the folder are for Chromium, what follows is for the app', () => {
    expect(parseCommandLine(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.', '--today=2026-11-23', 'file'])).toEqual({
      app: '.',
      args: ['--today=2026-11-23', 'file'],
      chromium: ['--no-sandbox', '--remote-debugging-port=0'],
    })
  })

  test.each([[[]], [['--inspect=0']], [['--user-data-dir=/tmp/x', '.']]])('%j is refused', (given) => {
    expect(() => parseCommandLine(given)).toThrow('stand-in: ')
  })
})
