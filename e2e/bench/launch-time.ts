import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { executable, root } from '../run/runtime.mjs'
import { type Figure, median, ms } from './measure.ts'

const RUNS = 5

/** From spawn to the unlock screen, against the same app with an empty page: by turns, so that both meet the same machine. */
export async function launchTime(userData: string): Promise<Figure> {
  const empty = emptyApp()
  const full: number[] = []
  const bare: number[] = []
  // One of each that does not count: the first start fills the caches of the disk.
  await timeTo(root, userData, 'h1')
  await timeTo(empty, userData, 'h1')
  for (let index = 0; index < RUNS; index += 1) {
    full.push(await timeTo(root, userData, 'h1'))
    bare.push(await timeTo(empty, userData, 'h1'))
  }
  rmSync(empty, { recursive: true, force: true })
  const ratio = median(full) / median(bare)
  const value = `${ratio.toFixed(2)} (${ms(median(full))} / ${ms(median(bare))})`
  return { name: 'spawn to unlock screen / to an empty page', value, bar: 'at most 1.3', isMet: ratio <= 1.3 }
}

/** The same main process and preload, with a page that holds one heading. */
function emptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-empty-'))
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  writeFileSync(join(folder, 'out/renderer/index.html'), '<!doctype html><html lang="nl"><title>Gehoor</title><h1>Gehoor</h1></html>')
  return folder
}

async function timeTo(folder: string, userData: string, selector: string): Promise<number> {
  const started = performance.now()
  const app = await electron.launch({
    executablePath: executable(),
    args: [folder],
    colorScheme: null,
    env: { ...environment(), GEHOOR_USER_DATA: userData },
  })
  const page = await app.firstWindow()
  await page.locator(selector).first().waitFor()
  const time = performance.now() - started
  await app.close()
  return time
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
