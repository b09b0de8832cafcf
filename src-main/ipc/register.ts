import type { z } from 'zod'
import {
  type Channel,
  contract,
  type EventName,
  type EventOf,
  events,
  type Reply,
  type RequestOf,
  type ResponseOf,
} from '../contract/contract.ts'
import type { AppContents, AppFrame, ElectronSubset, InvokeEvent } from '../electron.ts'

export type Handler<C extends Channel> = (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>
export type Handlers = { readonly [C in Channel]: Handler<C> }

/** Reports what went wrong inside a handler; it never sees the request. */
export type ReportFailure = (where: string, error: unknown) => void

/** Only the app's own page may ask: the top frame, of our origin, still there. */
export function isTrusted(frame: AppFrame | null, origin: string): boolean {
  try {
    return frame !== null && frame.parent === null && originOf(frame.url) === origin
  } catch {
    // A frame that is disposed of meanwhile throws at every question.
    return false
  }
}

function originOf(url: string): string | null {
  // `new URL(…).origin` is 'null' for custom schemes in Node, so scheme and host are compared as text.
  // Chromium writes both in lower case: anything else was not written by it.
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(url)?.[0] ?? null
}

/**
 * Opens every channel of the contract. A handler without a schema cannot exist: both come from the same map.
 *
 * Whatever arrives, the answer is a `Reply`: nothing a handler throws reaches the page.
 */
export function registerHandlers(ipc: ElectronSubset['ipcMain'], handlers: Handlers, origin: string, report: ReportFailure): void {
  const inTurn = queue()
  for (const channel of Object.keys(contract) as Channel[]) {
    ipc.handle(channel, (event, ...args) => {
      const work = (): Promise<Reply<unknown>> => answer(channel, handlers, event, args, origin, report)
      // Two answers that both change the vault file would lose one of the changes.
      return channel.startsWith('vault:') ? inTurn(work) : work()
    })
  }
}

function queue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

async function answer<C extends Channel>(
  channel: C,
  handlers: Handlers,
  event: InvokeEvent,
  args: readonly unknown[],
  origin: string,
  report: ReportFailure,
): Promise<Reply<ResponseOf<C>>> {
  if (!isTrusted(event.senderFrame, origin)) return { ok: false, error: 'refusedSender' }
  const schemas: { request: z.ZodType; response: z.ZodType } = contract[channel]
  const request = schemas.request.safeParse(args[0])
  if (!request.success || args.length > 1) return { ok: false, error: 'badRequest' }
  try {
    const response = await handlers[channel](request.data as RequestOf<C>)
    return { ok: true, value: schemas.response.parse(response) as ResponseOf<C> }
  } catch (error) {
    report(channel, error)
    return { ok: false, error: 'failed' }
  }
}

/** Tells the page something, in the shape the contract gives it. */
export function tell<E extends EventName>(contents: AppContents, event: E, payload: EventOf<E>): void {
  if (!contents.isDestroyed()) contents.send(event, events[event].parse(payload))
}
