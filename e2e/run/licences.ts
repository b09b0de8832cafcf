// The licences of every package that is in the app: they are shipped with it, and shown in its help.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface Shipped {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

interface Locked {
  readonly version: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))

/** By name, what the app is made of and what that is made of: all that the lockfile calls neither development nor optional. */
export function shippedPackages(root: string): Shipped[] {
  const packages: Readonly<Record<string, Locked>> = json(root, 'package-lock.json').packages
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path.startsWith('node_modules/') && !dev && !optional && !devOptional)
    .map(([path, { version }]) => {
      const { name, license } = json(root, path, 'package.json')
      return { name: String(name), version, licence: typeof license === 'string' ? license : '', text: textOf(join(root, path)) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function textOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !name.endsWith('.json'))
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}

/** Puts one text with all of them beside the built page. @param root the folder of the project */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const texts = shippedPackages(root).map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trim())
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n\n${'-'.repeat(72)}\n\n`) })
    },
  }
}
