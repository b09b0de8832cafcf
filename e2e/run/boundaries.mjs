// Who imports whom, and what nobody imports. The number of modules is asserted: a cruiser that cannot read TypeScript sees
// none, finds nothing wrong, and says all is well.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { node, root, run } from './runtime.mjs'

const FOLDERS = ['src-main', 'src-renderer']

/** @param {string} folder @returns {string[]} */
const sources = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

/** @returns {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} */
function cruise() {
  try {
    const output = execFileSync(node(), [cruiser, ...FOLDERS, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(output)
  } catch (error) {
    // It exits with the number of violations; what it found is on its output all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return JSON.parse(error.stdout)
    throw error
  }
}

const { modules, summary } = cruise()
const seen = new Set(modules.map((module) => module.source))
const unseen = FOLDERS.flatMap(sources).filter((file) => !seen.has(file))
for (const { from, to, rule } of summary.violations) console.error(`${rule.name}: ${from} imports ${to}`)
for (const file of unseen) console.error(`not seen: ${file}`)
const boundariesHold = summary.violations.length === 0 && unseen.length === 0
if (boundariesHold) console.log(`${FOLDERS.flatMap(sources).length} modules keep to their rooms.`)
const nothingUnused = run(node(), [join(root, 'node_modules/knip/bin/knip.js'), '--no-progress']) === 0
process.exit(boundariesHold && nothingUnused ? 0 : 1)
