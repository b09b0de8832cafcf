import type { Session } from './devtools.ts'
import type { Protocol } from './protocol.ts'

export interface Asked {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | undefined
  /** With `fetch`, of which the script reads the answer as it comes. Chromium calls it by the older name too. */
  readonly byScript: boolean
  /** Set when a frame asks for its next document. */
  readonly document: { readonly frame: string; readonly redirected: boolean } | undefined
}
/**
 * A response, or why there is none; 'Aborted' leaves a page where it was, any other reason shows Chromium's error page. `sentOn`: the
 * address where it is answered instead, which the page does not see.
 */
export type Decide = (asked: Asked) => Promise<Response | Protocol.Network.ErrorReason | { readonly sentOn: string }>

/** Puts every request of every page, frame and worker before `decide`: Chromium itself never sends one. */
export async function intercept(browser: Session, decide: Decide): Promise<void> {
  browser.on('Fetch.requestPaused', (paused) => {
    void answer(browser, paused, decide)
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function answer(browser: Session, paused: Protocol.Fetch.requestPausedPayload, decide: Decide): Promise<void> {
  const { requestId } = paused
  const refuse = (errorReason: Protocol.Network.ErrorReason): void => browser.tell('Fetch.failRequest', { requestId, errorReason })
  try {
    const decided = await decide(asked(paused))
    if (typeof decided === 'string') return refuse(decided)
    if ('sentOn' in decided) return browser.tell('Fetch.continueRequest', { requestId, url: decided.sentOn })
    const body = Buffer.from(await decided.arrayBuffer()).toString('base64')
    const responseHeaders = Array.from(decided.headers, ([name, value]) => ({ name, value }))
    browser.tell('Fetch.fulfillRequest', { requestId, responseCode: decided.status, responseHeaders, body })
  } catch (error) {
    console.error(`stand-in: ${paused.request.url}:`, error)
    refuse('Failed')
  }
}

function asked({ request, resourceType, frameId, redirectedRequestId }: Protocol.Fetch.requestPausedPayload): Asked {
  const { url, method, headers, hasPostData, postDataEntries } = request
  if (hasPostData && !postDataEntries) throw new Error('stand-in: a request body of this kind is not implemented')
  const body = postDataEntries && new Uint8Array(Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))))
  const document = resourceType === 'Document' ? { frame: frameId, redirected: redirectedRequestId !== undefined } : undefined
  return { url, method, headers, body, byScript: resourceType === 'XHR' || resourceType === 'Fetch', document }
}
