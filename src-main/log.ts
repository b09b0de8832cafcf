import log from 'electron-log/node'

/**
 * The log holds no personal data, ever: where it happened, the kind of error, and places in the code.
 * Messages are left out, since they can quote what was typed or where a file lies.
 */
export function startLog(file: string): void {
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = 1_000_000
}

export function logFailure(where: string, error: unknown): void {
  const { name, code, frames } = describeError(error)
  log.error(where, name, code, ...frames)
}

/** What the page tells of a failure passes the same filter as our own: the page holds everything that was typed. */
export function logPageFailure(where: string, name: string, frames: readonly string[]): void {
  log.error('page', identifier(where), identifier(name), ...frames.flatMap(pageFrame).slice(0, FRAMES))
}

export interface ErrorOutline {
  readonly name: string
  readonly code: string
  readonly frames: readonly string[]
}

/** What of an error may be written down. */
export function describeError(error: unknown): ErrorOutline {
  if (!(error instanceof Error)) return { name: typeof error, code: '', frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { name: safe(error.name), code: safe(code), frames: trace(error).flatMap(frame).slice(0, FRAMES) }
}

const FRAMES = 10

/** The stack after its message, which stands before it and can itself have lines that look like places in the code. */
function trace({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  return start < 0 ? [] : stack.slice(start + message.length).split('\n')
}

/** `at save (C:\Users\Name\…\vault.ts:12:3)` becomes `save vault.ts:12:3`: a path can hold a person's name. */
function frame(line: string): string[] {
  const found = /^\s*at (?:(?:async )?([\w.<>$ ]+) \()?.*?([\w.-]+:\d+:\d+)\)?$/.exec(line)
  return found ? [safe(`${found[1] ?? ''} ${found[2] ?? ''}`.trim())] : []
}

/** Its own places are in scripts; anything else that ends in two numbers may be a line of a message, such as a time of day. */
function pageFrame(line: string): string[] {
  const place = /^\s*at /.test(line) ? line : `at ${line}`
  return frame(place).filter((found) => /\.[cm]?[jt]sx?:\d+:\d+$/.test(found))
}

/** A name as code has it. A sentence is none, nor is an address or a number. */
const identifier = (name: string): string => (/^[A-Za-z_$][\w$.-]{0,60}$/.test(name) ? name : 'unnamed')

/** Code names only: nothing that could be a sentence, an address or a path. */
const safe = (text: string): string => text.replaceAll(/[^\w.:<>$ -]/g, '').slice(0, 120)
