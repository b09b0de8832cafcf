// What a fresh clone needs before anything else: packages, a build, and for the tests a few of Debian's programs.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, has, node, root, run } from './runtime.mjs'

/** @param {string} path */
const changedAt = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0)

/** `npm ci` when the lockfile is newer than what was installed from it. @returns {boolean} whether the packages are there */
export function installPackages() {
  if (changedAt('node_modules/.package-lock.json') > changedAt('package-lock.json')) return true
  console.log('Installing packages (npm ci).')
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) === 0
}

/** @returns {boolean} whether the app was built */
export function build() {
  return run(node(), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error']) === 0
}

/** Programs the tests use as a user has them, and the Debian packages that bring them. */
const PROGRAMS = /** @type {const} */ ([
  { isThere: () => chromium() !== null, package: 'chromium' },
  { isThere: () => has('soffice'), package: 'libreoffice-writer-nogui' },
  { isThere: () => has('pdftotext'), package: 'poppler-utils' },
  { isThere: () => has('age'), package: 'age' },
  { isThere: () => has('xmllint'), package: 'libxml2-utils' },
  { isThere: () => hasFont('open-sans'), package: 'fonts-open-sans' },
  { isThere: () => hasFont('crosextra'), package: 'fonts-crosextra-carlito' },
])

/** @param {string} folder */
const hasFont = (folder) => process.platform !== 'linux' || existsSync(`/usr/share/fonts/truetype/${folder}`)

/** What apt-get prints is shown only when it fails: it would bury what the tests say. @param {readonly string[]} args */
function aptGet(...args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { env: environment, encoding: 'utf8' })
  if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`)
  return status === 0
}

/**
 * Installs what is missing where that is possible (root, apt-get), else says what to install.
 * @param {readonly string[]} more further packages, for a display when Electron runs the tests
 * @returns {boolean} whether everything is there
 */
export function installPrograms(more = []) {
  const missing = [...PROGRAMS.filter((program) => !program.isThere()).map((program) => program.package), ...more]
  if (missing.length === 0) return true
  const isRoot = process.getuid?.() === 0
  if (isRoot && has('apt-get')) {
    console.log(`Installing ${missing.join(', ')} (apt-get).`)
    if (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...missing)) return true
  }
  console.error(`Missing programs. On Debian: sudo apt-get install ${missing.join(' ')}`)
  return false
}
