import { EventEmitter } from 'node:events'
import { BINDING, delivery, documentScripts, PRELOAD_WORLD } from '../page/scripts.ts'
import type { Session } from './devtools.ts'
import { Loads } from './loads.ts'
import type { Protocol } from './protocol.ts'

export interface PageOptions {
  readonly width: number
  readonly height: number
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly preload: string
}

/** The isolated world of one document: its execution context, by a number that others will have too, and by a name that none will. */
export interface Document {
  readonly id: number
  readonly uniqueId: string
}

interface PageEvents {
  /** A text from the isolated world; answers go to the document that sent it. */
  message: [text: string, document: Document]
  /** A frame is about to ask for another document by itself, as with a link; not so when it is sent there. */
  'asks-to-navigate': [frame: string, url: string]
  'asks-to-open': [url: string]
  loaded: []
  crashed: [reason: string, exitCode: number]
  gone: []
}

/** One page of Chromium, alone in its window. */
export class Page extends EventEmitter<PageEvents> {
  /** Chromium's name for the page as a target, and for its main frame. */
  readonly id: string
  readonly #session: Session
  readonly #browser: Session
  readonly #frames = new Set<string>()
  readonly #loads = new Loads()
  #url = ''
  #window = 0
  /** False for what Chromium shows before the app loads anything. */
  #begun = false
  #document: Document | undefined

  constructor(id: string, session: Session, browser: Session) {
    super()
    this.id = id
    this.#session = session
    this.#browser = browser
    this.#frames.add(id)
    this.on('gone', () => this.#loads.abandon())
    this.#watchDocuments()
    this.#watchFrames()
  }

  /** As Chromium knows it, https. */
  get url(): string {
    return this.#url
  }

  hasFrame(frame: string): boolean {
    return this.#frames.has(frame)
  }

  /** All that must hold before the first document; sent at once, and answered in order. */
  async prepare({ width, height, x, y, preload }: PageOptions): Promise<void> {
    const scripts = documentScripts(preload)
    const session = this.#session
    this.#window = (await this.#browser.send('Browser.getWindowForTarget', { targetId: this.id })).windowId
    await Promise.all([
      // The profile remembers how the last window stood, and a maximised one takes no size.
      this.#setBounds({ windowState: 'normal' }),
      this.#browser.send('Browser.setContentsSize', { windowId: this.#window, width, height }),
      x === undefined || y === undefined || this.#setBounds({ left: x, top: y }),
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preloadWorld, worldName: PRELOAD_WORLD }),
    ])
  }

  /** Resolves when the page has loaded; rejects with Chromium's `net::ERR_…`. */
  async navigate(url: string): Promise<void> {
    this.#begun = true
    const { loaderId, errorText } = await this.#session.send('Page.navigate', { url })
    if (errorText) throw new Error(errorText)
    if (loaderId) await this.#loads.finished(loaderId)
  }

  reload(): void {
    this.#session.tell('Page.reload')
  }

  close(): void {
    this.#browser.tell('Target.closeTarget', { targetId: this.id })
  }

  focus(): void {
    this.#session.tell('Page.bringToFront')
  }

  maximize(): void {
    this.#browser.tell('Browser.setWindowBounds', { windowId: this.#window, bounds: { windowState: 'maximized' } })
  }

  /** By the page's own rules for print, as Electron prints. */
  async printToPdf(options: Protocol.Page.printToPDFParameters): Promise<Uint8Array> {
    const { data } = await this.#session.send('Page.printToPDF', { ...options, transferMode: 'ReturnAsBase64' })
    return new Uint8Array(Buffer.from(data, 'base64'))
  }

  emulateColorScheme(value: 'light' | 'dark' | ''): void {
    this.#session.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  /** To the given document, or the present one; a document that is gone hears nothing. */
  deliver(text: string, document = this.#document): void {
    if (document) this.#session.tell('Runtime.evaluate', { expression: delivery(text), uniqueContextId: document.uniqueId })
  }

  #watchDocuments(): void {
    const session = this.#session
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData?.frameId === this.id) this.#document = context
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#document?.id) this.#document = undefined
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.#document = undefined
    })
    // Frames have the isolated world too, but are not to use it.
    session.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      if (executionContextId === this.#document?.id) this.emit('message', payload, this.#document)
    })
  }

  #watchFrames(): void {
    const session = this.#session
    let failed = false
    session.on('Page.frameAttached', ({ frameId }) => this.#frames.add(frameId))
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.#frames.delete(frameId)
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.id || !this.#begun) return
      this.#url = (frame.unreachableUrl ?? frame.url) + (frame.urlFragment ?? '')
      failed = frame.unreachableUrl !== undefined
      this.#loads.begin(frame.loaderId)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.id) this.#url = url
    })
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.id || name !== 'load' || !this.#loads.finish(loaderId) || failed) return
      this.emit('loaded')
    })
    session.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
      if (disposition === 'currentTab' && /^https?:/.test(url)) this.emit('asks-to-navigate', frameId, url)
    })
    session.on('Page.windowOpen', ({ url }) => {
      this.emit('asks-to-open', url)
    })
  }

  async #setBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    await this.#browser.send('Browser.setWindowBounds', { windowId: this.#window, bounds })
  }
}
