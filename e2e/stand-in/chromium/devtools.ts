import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './protocol.ts'

type Method = keyof Protocol.CommandParameters
type EventName = keyof Protocol.Events
interface Answer {
  readonly result?: unknown
  readonly error?: { readonly message: string }
}
interface Incoming extends Answer {
  readonly id?: number
  readonly method?: EventName
  readonly params?: unknown
  readonly sessionId?: string
}

/** Chromium's end of the pipe closed: what a command meant to do no longer matters. */
export class Disconnected extends Error {}

/** The DevTools protocol over Chromium's pipe: JSON messages with a zero byte after each. */
export class DevTools {
  readonly #out: Writable
  readonly #calls = new Map<number, (answer: Answer | Disconnected) => void>()
  readonly #sessions = new Map<string | undefined, Session>()
  #lastCall = 0
  #open = true

  constructor(out: Writable, incoming: Readable) {
    this.#out = out
    out.on('error', () => this.#close())
    incoming.on('close', () => this.#close())
    this.#read(incoming)
  }

  session(id?: string): Session {
    const session = this.#sessions.get(id) ?? new Session(this, id)
    this.#sessions.set(id, session)
    return session
  }

  call(method: Method, params: object | undefined, sessionId: string | undefined): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    if (!this.#open) reject(new Disconnected(`stand-in: ${method}: Chromium is gone`))
    else {
      const id = ++this.#lastCall
      this.#calls.set(id, (answer) => {
        if (answer instanceof Disconnected) reject(answer)
        else if (answer.error) reject(new Error(`stand-in: ${method}: ${answer.error.message}`))
        else resolve(answer.result)
      })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    }
    return promise
  }

  #read(incoming: Readable): void {
    let parts: string[] = []
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      const pieces = chunk.split('\0')
      const rest = pieces.pop() ?? ''
      for (const piece of pieces) {
        this.#dispatch(JSON.parse(parts.join('') + piece))
        parts = []
      }
      parts.push(rest)
    })
  }

  #dispatch(message: Incoming): void {
    if (message.method) this.#sessions.get(message.sessionId)?.receive(message.method, message.params)
    else if (message.id !== undefined) {
      this.#calls.get(message.id)?.(message)
      this.#calls.delete(message.id)
    }
  }

  #close(): void {
    this.#open = false
    const gone = new Disconnected('stand-in: Chromium is gone')
    for (const call of this.#calls.values()) call(gone)
    this.#calls.clear()
  }
}

/** One conversation: with the browser, or with one page of it. */
export class Session {
  readonly #devtools: DevTools
  readonly #id: string | undefined
  readonly #events = new EventEmitter()

  constructor(devtools: DevTools, id: string | undefined) {
    this.#devtools = devtools
    this.#id = id
  }

  async send<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): Promise<Protocol.CommandReturnValues[M]> {
    return (await this.#devtools.call(method, params, this.#id)) as Protocol.CommandReturnValues[M]
  }

  /** For a command whose answer nobody waits for: that its page went away meanwhile is no fault. */
  tell<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): void {
    this.send(method, params).catch((error: unknown) => {
      if (!(error instanceof Disconnected) && !/Session with given id not found|Cannot find context/.test(String(error)))
        console.error(error)
    })
  }

  on<E extends EventName>(event: E, listener: (payload: Protocol.Events[E]) => void): void {
    this.#events.on(event, listener)
  }

  receive(event: EventName, payload: unknown): void {
    this.#events.emit(event, payload)
  }
}
