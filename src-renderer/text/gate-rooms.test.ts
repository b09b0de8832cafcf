import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { gateRooms } from './nl/gate-rooms.ts'

const renderer = join(import.meta.dirname, '..')

/** What the start reads: `main.tsx`, and what it imports without waiting for somebody to unlock. */
function sourcesOfTheStart(): readonly string[] {
  const found = new Map<string, string>()
  const read = (path: string): void => {
    if (found.has(path) || path.includes('/text/')) return
    const source = readFileSync(path, 'utf8')
    found.set(path, source)
    for (const [, specifier = ''] of source.matchAll(/^(?:import|export) (?!type)[^'"]*['"](\.[^'"]+)['"]/gm))
      read(resolve(dirname(path), specifier))
  }
  read(join(renderer, 'main.tsx'))
  return [...found.values()]
}

it('the rooms of the gate are those that the start speaks from, and no more', () => {
  const sources = sourcesOfTheStart()
  expect(sources.length).toBeGreaterThan(20)
  const spoken = new Set(sources.flatMap((source) => [...source.matchAll(/\bt\(\s*['"`](\w+)\./g)].map(([, room]) => room)))
  expect([...spoken].toSorted()).toEqual(Object.keys(gateRooms).toSorted())
})
