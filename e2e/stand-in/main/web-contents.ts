import type { AppFrame, InvokeEvent, PdfOptions } from '../../../src-main/electron.ts'
import { originOf } from '../chromium/address.ts'
import { Disconnected } from '../chromium/devtools.ts'
import type { Document, Page } from '../chromium/page.ts'
import { NavigationEvent, type PreventableEvent, StrictEmitter } from '../emitter.ts'
import { pack, unpack } from '../page/codec.ts'
import type { FromPage, Keystroke, ToPage } from '../page/messages.ts'
import { record } from '../record.ts'
import { answer } from './ipc-main.ts'
import { dress } from './native-theme.ts'
import { schemes } from './schemes.ts'

interface ContentsEvents {
  'will-navigate': [NavigationEvent]
  'will-redirect': [NavigationEvent]
  'will-frame-navigate': [NavigationEvent]
  'will-attach-webview': [PreventableEvent]
  'render-process-gone': [event: object, details: { reason: string; exitCode: number }]
  'did-finish-load': []
  destroyed: []
}
type OpenHandler = (details: { url: string }) => { action: 'deny' }

/** What a page tells of the window around it. */
export interface Surroundings {
  readonly resized: (width: number, height: number) => void
  readonly keyPressed: (keystroke: Keystroke) => void
  readonly gone: () => void
}

const withoutHash = (url: string): string => url.replace(/#.*$/s, '')
let lastId = 0

export class WebContents extends StrictEmitter<ContentsEvents> {
  readonly id = ++lastId
  readonly #opening: Promise<Page>
  readonly #surroundings: Surroundings
  /** Where a frame asked to go, and the app said no. */
  readonly #barred = new Map<string, string>()
  #page: Page | undefined
  #destroyed = false
  #openHandler: OpenHandler | undefined

  constructor(opening: Promise<Page>, surroundings: Surroundings) {
    super({
      'will-navigate': true,
      'will-redirect': true,
      'will-frame-navigate': true,
      'will-attach-webview': true,
      'render-process-gone': true,
      'did-finish-load': true,
      destroyed: true,
    })
    this.#surroundings = surroundings
    this.#opening = opening.then((page) => this.#watch(page))
    this.#opening.catch((error: unknown) => {
      // Whoever leaves while a window opens does not miss it; any other failure ends the app.
      if (!(error instanceof Disconnected)) throw error
    })
  }

  /** Chromium's name of the page, by which Playwright asks for its window. */
  get targetId(): string | undefined {
    return this.#page?.id
  }

  get mainFrame(): AppFrame {
    const url = this.getURL()
    return { url, origin: originOf(url), parent: null }
  }

  getURL(): string {
    return schemes.addresses.fromWeb(this.#page?.url ?? '')
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  send(channel: string, ...args: unknown[]): void {
    const text = pack({ kind: 'send', channel, args } satisfies ToPage)
    this.#do((page) => page.deliver(text))
  }

  reload(): void {
    this.#do((page) => page.reload())
  }

  async printToPDF(options: PdfOptions): Promise<Uint8Array> {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    return (await this.#opening).printToPdf(options)
  }

  /** Closes the page without asking the window, as on Electron; Playwright's `page.close()` calls it. */
  close(): void {
    this.#do((page) => page.close())
  }

  focus(): void {
    this.#do((page) => page.focus())
  }

  maximize(): void {
    this.#do((page) => page.maximize())
  }

  async load(url: string): Promise<void> {
    const page = await this.#opening
    this.#barred.clear()
    await page.navigate(schemes.addresses.toWeb(url))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** The only policy that the app may choose, and what Chromium was started with (chromium/flags.ts). */
  setWebRTCIPHandlingPolicy(_policy: 'disable_non_proxied_udp'): void {}

  hasFrame(frame: string): boolean {
    return this.#page?.hasFrame(frame) ?? false
  }

  /** Whether the request for a frame's next document may go on. */
  mayNavigate({ frame, redirected }: { frame: string; redirected: boolean }, url: string): boolean {
    if (redirected) return !this.#refuses('will-redirect', url)
    const barred = this.#barred.get(frame) === url
    this.#barred.delete(frame)
    return !barred
  }

  #do(action: (page: Page) => void): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    void this.#opening.then(action, () => undefined)
  }

  #watch(page: Page): Page {
    this.#page = page
    page.on('message', (text, document) => this.#heard(unpack(text) as FromPage, document))
    page.on('asks-to-navigate', (frame, url) => this.#askedToNavigate(frame, schemes.addresses.fromWeb(url)))
    page.on('asks-to-open', (url) => this.#askedToOpen(schemes.addresses.fromWeb(url)))
    page.on('loaded', () => this.emit('did-finish-load'))
    page.on('crashed', (reason, exitCode) => this.emit('render-process-gone', {}, { reason, exitCode }))
    page.on('gone', () => {
      this.#destroyed = true
      this.emit('destroyed')
      this.#surroundings.gone()
    })
    dress(page)
    return page
  }

  #heard(message: FromPage, document: Document): void {
    if (message.kind === 'invoke') void this.#invoked(message, document)
    else if (message.kind === 'key') this.#surroundings.keyPressed(message)
    else if (message.kind === 'open') this.#askedToOpen(schemes.addresses.fromWeb(message.url))
    else if (message.kind === 'navigate') this.#stoppedNavigation(schemes.addresses.fromWeb(message.url))
    else if (message.kind === 'resize') this.#surroundings.resized(message.width, message.height)
    else console.error('stand-in: the preload failed:', message.fault)
  }

  async #invoked(message: Extract<FromPage, { kind: 'invoke' }>, document: Document): Promise<void> {
    const event: InvokeEvent = { sender: this, senderFrame: this.mainFrame }
    this.#page?.deliver(await answer(message, event), document)
  }

  /** The page asks here first; the request for the document comes after, and finds the answer. */
  #askedToNavigate(frame: string, url: string): void {
    if (this.#refusesNavigation(frame, url)) this.#barred.set(frame, withoutHash(url))
  }

  /** To an address that needs no request, from the top frame. It is stopped already, whatever the app says. */
  #stoppedNavigation(url: string): void {
    if (!this.#refusesNavigation(this.targetId, url)) console.error(`stand-in: a page cannot go to ${url} here`)
  }

  #refusesNavigation(frame: string | undefined, url: string): boolean {
    return this.#refuses('will-frame-navigate', url) || (frame === this.targetId && this.#refuses('will-navigate', url))
  }

  #refuses(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string): boolean {
    const asked = new NavigationEvent(url)
    this.emit(event, asked)
    return asked.defaultPrevented
  }

  #askedToOpen(url: string): void {
    if (!this.#openHandler) console.error(`stand-in: no window-open handler; Electron would open ${url}`)
    this.#openHandler?.({ url })
    record.refusedWindows.push(url)
  }
}
