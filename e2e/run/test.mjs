// npm test: sets up what a fresh clone needs, then types, lint, boundaries, unit, e2e; one plain line at the end.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chooseRuntime, fetchElectron, hasDisplay, node, root, run } from './runtime.mjs'
import { build, installPackages, installPrograms } from './setup.mjs'

/** Date lines run in these zones: a calendar date must be the same in each (rule T1). */
const ZONES = ['Europe/Amsterdam', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns']
const RESULTS = join(root, 'test-results')

let passed = 0
let failed = 0

/** @param {string} name @param {boolean} isRight */
function check(name, isRight) {
  if (isRight) passed += 1
  else failed += 1
  console.log(`${isRight ? 'passed' : 'FAILED'}: ${name}`)
}

/** @param {string} title @param {number} ofPassed @param {number} ofFailed */
function count(title, ofPassed, ofFailed) {
  passed += ofPassed
  failed += ofFailed
  console.log(`${ofFailed === 0 ? 'passed' : 'FAILED'}: ${title} (${ofPassed} passed, ${ofFailed} failed)`)
}

function finish() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

/** @param {string} file @returns {any} */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(join(RESULTS, file), 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} title @param {string} zone @param {readonly string[]} filters */
function unit(title, zone, filters) {
  const file = `unit-${zone.replaceAll('/', '-')}.json`
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${join(RESULTS, file)}`]
  const code = run(node(), args, { TZ: zone })
  const result = readResult(file)
  if (result) count(title, result.numPassedTests, result.numFailedTests + (code !== 0 && result.numFailedTests === 0 ? 1 : 0))
  else count(title, 0, 1)
}

/** @param {any} suite @returns {any[]} the tests that failed, of it and of what stands in it */
const failuresOf = (suite) => [
  ...(suite.suites ?? []).flatMap(failuresOf),
  ...(suite.specs ?? []).filter((/** @type {any} */ { ok }) => !ok),
]

/** What failed once more, the names last of all: a long log is often read from its end only. @param {any[]} failures */
function tellFailures(failures) {
  for (const { tests } of failures) {
    for (const { attachments } of tests.at(-1)?.results ?? []) {
      const page = attachments.find((/** @type {{ name: string }} */ { name }) => name === 'error-context')?.path
      if (page) console.log(readFileSync(page, 'utf8').split('```yaml')[1]?.split('\n').slice(0, 20).join('\n'))
    }
  }
  for (const { title, file, line, tests } of failures) {
    console.log(`failed: ${file}:${line} ${title}`)
    for (const { message, location } of (tests.at(-1)?.results ?? []).flatMap((/** @type {any} */ { errors }) => errors)) {
      console.log(`  at line ${location?.line}: ${String(message).split('\n').slice(0, 8).join('\n  ')}`)
    }
  }
}

function e2e() {
  const code = run(node(), [join(root, 'node_modules/.bin/playwright'), 'test'])
  const result = readResult('e2e.json')
  const stats = result?.stats
  tellFailures((result?.suites ?? []).flatMap(failuresOf))
  if (stats) count('e2e', stats.expected, stats.unexpected + stats.flaky + (code !== 0 && stats.unexpected + stats.flaky === 0 ? 1 : 0))
  else count('e2e', 0, 1)
}

/** Electron needs a display, also where nobody looks. The stand-in runs headless. @returns {() => void} ends it */
function openDisplay() {
  if (hasDisplay()) return () => undefined
  process.env.DISPLAY = ':97'
  const server = spawn('Xvfb', [':97', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
  return () => server.kill()
}

const runtime = await chooseRuntime()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
const needsDisplay = runtime === 'electron' && !hasDisplay() && spawnSync('which', ['Xvfb']).status !== 0
if (!installPackages() || !installPrograms(needsDisplay ? ['xvfb'] : [])) {
  check('set-up', false)
  finish()
}
const isElectron = runtime === 'electron' && fetchElectron()

check('types', run(process.execPath, [join(root, 'e2e/run/types.mjs')]) === 0)
check('lint', run(node(), [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']) === 0)
check('boundaries', run(process.execPath, [join(root, 'e2e/run/boundaries.mjs')]) === 0)
const [home = 'UTC', ...abroad] = ZONES
unit('unit', home, [])
for (const zone of abroad) unit(`dates in ${zone}`, zone, ['src-renderer/domain', 'src-renderer/text'])
if (build()) {
  const closeDisplay = isElectron ? openDisplay() : () => undefined
  e2e()
  closeDisplay()
} else check('build', false)
finish()
