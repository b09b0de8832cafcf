import { PreventableEvent } from '../emitter.ts'
import type { AppEmitter } from './app-events.ts'
import { engine, stopEngine } from './engine.ts'
import { windows } from './windows.ts'

/** From start to exit, in the order in which Electron asks and tells. */
export class Lifecycle {
  readonly whenReady: Promise<void>
  readonly #app: AppEmitter
  readonly #becomeReady: () => void
  /** What must be over before this process may end. */
  readonly #lastWords: () => Promise<void>
  #ready = false
  #quitting = false

  constructor(app: AppEmitter, lastWords: () => Promise<void>) {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.whenReady = promise
    this.#becomeReady = resolve
    this.#app = app
    this.#lastWords = lastWords
  }

  get isReady(): boolean {
    return this.#ready
  }

  /** An app that quits before it is ready, as a second instance does, never becomes so. */
  start(): void {
    if (this.#quitting) return
    void engine()
    this.#ready = true
    this.#becomeReady()
  }

  quit(): void {
    if (this.#quitting || this.#refused('before-quit')) return
    this.#quitting = true
    void this.#leave()
  }

  exit(code: number): void {
    this.#quitting = true
    void this.#end(code)
  }

  windowClosed(): void {
    if (windows.size > 0 || this.#quitting) return
    if (this.#app.listenerCount('window-all-closed') === 0) this.quit()
    else this.#app.emit('window-all-closed')
  }

  async #leave(): Promise<void> {
    for (const window of [...windows]) if (!(await window.tryClose())) return this.#stay()
    if (this.#refused('will-quit')) return this.#stay()
    await this.#end(0)
  }

  #stay(): void {
    this.#quitting = false
  }

  async #end(code: number): Promise<void> {
    await Promise.all([stopEngine(), this.#lastWords()])
    process.exit(code)
  }

  #refused(event: 'before-quit' | 'will-quit'): boolean {
    const asked = new PreventableEvent()
    this.#app.emit(event, asked)
    return asked.defaultPrevented
  }
}
