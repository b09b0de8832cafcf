import { Addresses } from '../chromium/address.ts'

type Handler = (request: Request) => Response | Promise<Response>

/** The app's own schemes, and who serves them. */
class Schemes {
  readonly addresses = new Addresses((scheme) => this.#handlers.has(scheme))
  /** `undefined` while a scheme is registered, but not yet served. */
  readonly #handlers = new Map<string, Handler | undefined>()

  register(scheme: string): void {
    this.#handlers.set(scheme, undefined)
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#handlers.has(scheme)) throw new Error(`stand-in: ${scheme}: only registered schemes are implemented`)
    if (this.#handlers.get(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
  }

  handlerOf(url: string): Handler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(':')))
  }
}

export const schemes = new Schemes()
