import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../run/runtime.mjs'

export interface DemoArguments {
  readonly organisation: string
  readonly cases: string
  readonly out: string
  readonly today: string | null
  /** An older register to import; null for none. */
  readonly register: string | null
  /** A folder of mails; null for none. */
  readonly mails: string | null
  /** Of which year the report is made; null for none. */
  readonly year: number | null
}

const text = { type: 'string' } as const
const OPTIONS = { organisation: text, cases: text, out: text, today: text, register: text, mails: text, year: text } as const
const USAGE = 'use --organisation FILE, --cases FILE, --out DIR, --today YYYY-MM-DD, --register FILE, --mails DIR, --year YYYY'

/** `--cases FILE` and `--cases=FILE` alike. Paths are from where the command was given. */
export function readArguments(args: readonly string[]): DemoArguments | { readonly wrong: string } {
  const given = valuesOf(args)
  if ('wrong' in given) return given
  const { today = null, year = null } = given
  if (today !== null && !/^\d{4}-\d{2}-\d{2}$/.test(today)) return { wrong: `--today ${today}: not a date (YYYY-MM-DD)` }
  if (year !== null && !/^\d{4}$/.test(year)) return { wrong: `--year ${year}: not a year (YYYY)` }
  return {
    organisation: from(given.organisation) ?? resolve(root, 'resources/sample/organisation.json'),
    cases: from(given.cases) ?? resolve(root, 'resources/sample/cases.json'),
    out: from(given.out) ?? resolve(root, 'demo-output'),
    today,
    register: from(given.register),
    mails: from(given.mails),
    year: year === null ? null : Number(year),
  }
}

const from = (path: string | undefined): string | null => (path === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), path))

function valuesOf(args: readonly string[]): Partial<Record<keyof typeof OPTIONS, string>> | { readonly wrong: string } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : String(error)}: ${USAGE}` }
  }
}
