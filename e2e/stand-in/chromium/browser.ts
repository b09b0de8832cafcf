import { setTimeout as wait } from 'node:timers/promises'
import { Disconnected, type Session } from './devtools.ts'
import { chromiumFlags } from './flags.ts'
import { type Decide, intercept } from './intercept.ts'
import { type ChromiumProcess, launchChromium } from './launch.ts'
import { openLoopback } from './loopback.ts'
import { Page, type PageOptions } from './page.ts'
import { takeProfile } from './profile.ts'

export interface BrowserOptions {
  readonly profile: string
  readonly flags: readonly string[]
  readonly decide: Decide
  /** A page tried to download. It is denied already. */
  readonly downloadAsked: (url: string) => void
}

const CLOSING_MS = 3000

/** Headless unless a display is there and is asked for. */
const headless = (): boolean => process.env.STANDIN_HEADLESS !== '0' || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** One Chromium, whose pages are the windows of the app and nothing else. */
export class Browser {
  readonly session: Session
  readonly #process: ChromiumProcess
  readonly #pages = new Map<string, Page>()
  /** The page of the start window, for the app's first window to take; headless Chromium has none. */
  #start: Promise<string | undefined>
  #opening: Promise<unknown> = Promise.resolve()

  static async launch({ profile, flags, decide, downloadAsked }: BrowserOptions): Promise<Browser> {
    const [resolves] = await Promise.all([openLoopback(), takeProfile(profile)])
    const hidden = headless()
    const browser = new Browser(launchChromium([...chromiumFlags(profile, hidden, resolves), ...flags]), hidden)
    try {
      await intercept(browser.session, decide)
      await denyDownloads(browser.session, downloadAsked)
      await browser.session.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] })
    } catch (error) {
      throw error instanceof Disconnected ? new Error(await browser.ended) : error
    }
    return browser
  }

  private constructor(process: ChromiumProcess, hidden: boolean) {
    this.#process = process
    this.session = process.devtools.session()
    const start = Promise.withResolvers<string | undefined>()
    this.#start = start.promise
    let starting = !hidden
    if (hidden) start.resolve(undefined)
    this.session.on('Target.targetCreated', ({ targetInfo: { targetId } }) => {
      if (starting) start.resolve(targetId)
      else void this.#refuseStranger(targetId)
      starting = false
    })
    this.session.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
      this.#pages.get(targetId)?.emit('crashed', status, errorCode)
    })
    this.session.on('Target.targetDestroyed', ({ targetId }) => {
      this.#pages.get(targetId)?.emit('gone')
      this.#pages.delete(targetId)
    })
  }

  /** How Chromium ended, in words, when it has. */
  get ended(): Promise<string> {
    return this.#process.ended
  }

  /** One after the other, so that a page nobody asked for can be told from one that is just being made. */
  open(options: PageOptions): Promise<Page> {
    const start = this.#start
    this.#start = Promise.resolve(undefined)
    const opened = this.#opening.then(async () => this.#open(options, (await start) ?? (await this.#create(options))))
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  async close(): Promise<void> {
    this.session.tell('Browser.close')
    const left = new AbortController()
    void this.ended.then(() => left.abort())
    await wait(CLOSING_MS, undefined, { signal: left.signal }).then(this.#process.kill, () => undefined)
  }

  async #create({ width, height }: PageOptions): Promise<string> {
    return (await this.session.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })).targetId
  }

  async #open(options: PageOptions, targetId: string): Promise<Page> {
    const { sessionId } = await this.session.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new Page(targetId, this.#process.devtools.session(sessionId), this.session)
    this.#pages.set(targetId, page)
    await page.prepare(options)
    return page
  }

  /** A page that is no window of the app, such as a popup that slipped through, is closed. */
  async #refuseStranger(targetId: string): Promise<void> {
    await this.#opening
    if (!this.#pages.has(targetId)) this.session.tell('Target.closeTarget', { targetId })
  }
}

async function denyDownloads(browser: Session, tell: (url: string) => void): Promise<void> {
  browser.on('Browser.downloadWillBegin', ({ url }) => tell(url))
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}
