import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CommandLine, parseCommandLine } from '../command-line.ts'

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}

export interface Host {
  readonly commandLine: CommandLine
  readonly folder: string
  readonly manifest: Manifest
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json')
  const manifest: Partial<Manifest> = JSON.parse(readFileSync(file, 'utf8'))
  const { name, version, main } = manifest
  if (!(name && version && main)) throw new Error(`stand-in: ${file} lacks name, version or main`)
  return { ...manifest, name, version, main }
}

function readHost(): Host {
  const commandLine = parseCommandLine(process.argv.slice(2))
  const folder = resolve(commandLine.app)
  return { commandLine, folder, manifest: readManifest(folder) }
}

/** Which app is run, and how it was called: what Electron's binary reads before anything else. */
export const host = readHost()
