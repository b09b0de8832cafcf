import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { DevTools } from './devtools.ts'

export interface ChromiumProcess {
  readonly devtools: DevTools
  /** How it ended, in words, when it has. */
  readonly ended: Promise<string>
  kill(): void
}

const REMEMBERED_LINES = 30

/**
 * Starts Chromium with its DevTools protocol on a pipe: when this process dies, however it dies, the pipe closes and Chromium leaves.
 * A group of its own, because a Ctrl+C in the terminal is for the app to answer.
 */
export function launchChromium(flags: readonly string[]): ChromiumProcess {
  const executable = process.env.STANDIN_CHROMIUM ?? '/usr/bin/chromium'
  const child = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true })
  const [, , said, out, incoming] = child.stdio
  if (!(out instanceof Writable && incoming instanceof Readable && said)) throw new Error('stand-in: Chromium has no pipes')

  const lines: string[] = []
  createInterface({ input: said }).on('line', (line) => {
    // Playwright waits for this line of ours; the rest is noise until Chromium fails.
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
    if (lines.push(line) > REMEMBERED_LINES) lines.shift()
  })

  const { promise: ended, resolve } = Promise.withResolvers<string>()
  child.on('error', ({ message }) => resolve(`${executable} does not start: ${message}`))
  child.on('close', (code, signal) => resolve(`Chromium ended with ${signal ?? code} and last said:\n${lines.join('\n')}`))
  return { devtools: new DevTools(out, incoming), ended, kill: () => child.kill('SIGKILL') }
}
