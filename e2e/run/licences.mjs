// The licences of every package that is in the app: they are shipped with it, and shown in its help.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.mjs'

/**
 * Packages that the app is made of, also those of those: what the lockfile does not call a development or an optional one.
 * @param {string} [folder]
 * @returns {{ name: string, version: string, licence: string, text: string }[]} by name
 */
export function shippedPackages(folder = root) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path.startsWith('node_modules/') && !dev && !optional && !devOptional)
    .map(([path, { version }]) => {
      const manifest = JSON.parse(readFileSync(join(folder, path, 'package.json'), 'utf8'))
      return { name: manifest.name, version, licence: licenceOf(manifest), text: textOf(join(folder, path)) }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const licenceOf = ({ license, licenses }) => (typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? ''))

/** @param {string} folder */
function textOf(folder) {
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !name.endsWith('.json'))
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}

/** One text for all, as it is shown. */
export function licencesText() {
  const packages = shippedPackages().map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trim())
  return packages.join(`\n\n${'-'.repeat(72)}\n\n`)
}

/** Puts it beside the built page. @returns {import('vite').Plugin} */
export function licencesPlugin() {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText() })
    },
  }
}
