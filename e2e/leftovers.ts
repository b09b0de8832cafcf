import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a file holds of something that must not be there. */
export interface Leftover {
  readonly file: string
  readonly secret: string
  readonly writtenAs: string
}

/**
 * Every place under a folder where a secret can be read: in the bytes of each file and in its name, in the ways that programs
 * write text. Secrets have six characters or more, since fewer are found by chance.
 */
export function leftovers(folder: string, secrets: readonly string[]): Leftover[] {
  const wanted = secrets.map((secret) => ({ secret, spellings: spellings(secret) }))
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  if (entries.length === 0) throw new Error(`${folder} is empty: nothing was searched`)
  return entries.flatMap((entry) => {
    const file = relative(folder, join(entry.parentPath, entry.name))
    const content = entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : Buffer.alloc(0)
    const searched = Buffer.concat([Buffer.from(`${file}\n`), content])
    return wanted.flatMap(({ secret, spellings: all }) =>
      [...all].filter(([, bytes]) => searched.includes(bytes)).map(([writtenAs]) => ({ file, secret, writtenAs })),
    )
  })
}

/** How a secret can stand in a file, by a name for each way; ways that come out the same are kept once. */
export function spellings(secret: string): Map<string, Buffer> {
  if ([...secret].length < 6) throw new Error(`'${secret}' is too short to be searched for`)
  const found = new Map<string, [string, Buffer]>()
  const add = (name: string, bytes: Buffer): void => {
    const key = bytes.toString('hex')
    if (!found.has(key)) found.set(key, [name, bytes])
  }
  const forms = new Set([secret, secret.toLowerCase(), secret.toUpperCase(), secret.normalize('NFD')])
  for (const form of forms) {
    add('UTF-8', Buffer.from(form, 'utf8'))
    add('UTF-16LE', Buffer.from(form, 'utf16le'))
    add('UTF-16BE', Buffer.from(form, 'utf16le').swap16())
    if (/^[\0-\u00ff]*$/.test(form)) add('Latin-1', Buffer.from(form, 'latin1'))
    add('percent', Buffer.from(encodeURIComponent(form)))
    add('form', Buffer.from(encodeURIComponent(form).replaceAll('%20', '+')))
    add('JSON', Buffer.from(form.replaceAll(/[^\0-\u007f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)))
  }
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const bytes = Buffer.from(secret, encoding)
    add(`hex of ${encoding}`, Buffer.from(bytes.toString('hex')))
    add(`HEX of ${encoding}`, Buffer.from(bytes.toString('hex').toUpperCase()))
    for (const text of base64(bytes)) {
      add(`base64 of ${encoding}`, Buffer.from(text))
      add(`base64url of ${encoding}`, Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')))
    }
  }
  return new Map([...found.values()].map(([name, bytes], index) => [`${name} (${index})`, bytes]))
}

/** Base64 takes three bytes at a time, so there are three ways to begin; what its neighbours decide on is left out at both ends. */
function base64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Math.floor((before + bytes.length) / 3) * 3 - before
    const text = Buffer.concat([Buffer.alloc(before), bytes.subarray(0, whole)]).toString('base64')
    return text.slice(before === 0 ? 0 : 4)
  })
}
