import { resolve } from 'node:path'
import { root } from '../run/runtime.mjs'

export interface DemoArguments {
  readonly organisation: string
  readonly cases: string
  readonly out: string
  readonly today: string | null
  /** An older register to import; null for none. */
  readonly register: string | null
}

const NAMES = ['organisation', 'cases', 'out', 'today', 'register'] as const
type Name = (typeof NAMES)[number]

/** `--cases FILE` and `--cases=FILE` alike. Paths are from where the command was given. */
export function readArguments(args: readonly string[]): DemoArguments | { readonly wrong: string } {
  const given: Partial<Record<Name, string>> = {}
  const rest = [...args]
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/.exec(option) ?? []
    const known = NAMES.find((candidate) => candidate === name)
    const value = inline ?? rest.shift()
    if (!known || value === undefined) {
      return { wrong: `${option}: use --organisation FILE, --cases FILE, --out DIR, --today YYYY-MM-DD, --register FILE` }
    }
    given[known] = value
  }
  const { today = null } = given
  if (today !== null && !/^\d{4}-\d{2}-\d{2}$/.test(today)) return { wrong: `--today ${today}: not a date (YYYY-MM-DD)` }
  const from = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)
  return {
    organisation: given.organisation === undefined ? resolve(root, 'resources/sample/organisation.json') : from(given.organisation),
    cases: given.cases === undefined ? resolve(root, 'resources/sample/cases.json') : from(given.cases),
    out: given.out === undefined ? resolve(root, 'demo-output') : from(given.out),
    today,
    register: given.register === undefined ? null : from(given.register),
  }
}
