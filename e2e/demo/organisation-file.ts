import { readFileSync } from 'node:fs'
import type { InputCase, InputProblem } from './cases-file.ts'

/** The names a case can refer to; the app itself reads and checks the whole file. */
export interface Names {
  readonly locations: readonly string[]
  readonly natures: readonly string[]
  readonly people: readonly string[]
  /** Who may make the annual report; null when nobody is. */
  readonly director: string | null
}

export function namesIn(path: string): Names {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const list = (key: string): unknown[] => {
    const value: unknown = file !== null && typeof file === 'object' && key in file ? Reflect.get(file, key) : []
    return Array.isArray(value) ? value : []
  }
  const named = (item: unknown): string => (typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item))
  const director = list('people').find((item) => typeof item === 'object' && item !== null && Reflect.get(item, 'role') === 'director')
  return {
    locations: list('locations').map(named),
    natures: list('natures').map(named),
    people: list('people').map(named),
    director: director === undefined ? null : named(director),
  }
}

/** A name as the organisation writes it, whatever its case and blanks in the file; undefined when it is not there. */
export const known = (names: readonly string[], typed: string): string | undefined => names.find((name) => folded(name) === folded(typed))

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Names in a case that the organisation does not have. */
export function unknownNames(input: InputCase, names: Names): InputProblem[] {
  const missing = (field: string, list: readonly string[], typed: string | undefined): InputProblem[] =>
    typed === undefined || known(list, typed) !== undefined
      ? []
      : [{ field, message: `“${typed}” is not in the organisation: ${list.join(', ')}` }]
  return [
    ...missing('location', names.locations, input.location),
    ...missing('nature', names.natures, input.nature),
    ...missing('handler', names.people, input.handler),
  ]
}
