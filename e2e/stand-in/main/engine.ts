import { join } from 'node:path'
import { Browser } from '../chromium/browser.ts'
import { downloadAsked } from './downloads.ts'
import { host } from './host.ts'
import { getPath } from './paths.ts'
import { decide } from './requests.ts'
import { schemes } from './schemes.ts'

let starting: Promise<Browser> | undefined
let stopping = false

async function start(): Promise<Browser> {
  const profile = join(getPath('userData'), 'chromium')
  const tell = (url: string): void => downloadAsked(schemes.addresses.fromWeb(url))
  const browser = await Browser.launch({ profile, flags: host.commandLine.chromium, decide, downloadAsked: tell })
  void browser.ended.then(fail)
  return browser
}

/** Without its windows the app can only end. */
function fail(why: unknown): void {
  if (stopping) return
  console.error('stand-in:', why instanceof Error ? why.message : why)
  process.exit(1)
}

/** The app's Chromium. It starts at the first call: the sooner it is made, the more of the start runs beside the app's own. */
export function engine(): Promise<Browser> {
  if (!starting) {
    starting = start()
    starting.catch(fail)
  }
  return starting
}

export async function stopEngine(): Promise<void> {
  stopping = true
  const browser = await starting?.catch(() => undefined)
  await browser?.close()
}
