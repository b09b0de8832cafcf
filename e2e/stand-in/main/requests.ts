import type { Asked, Decide } from '../chromium/intercept.ts'
import { type RecordedRequest, record } from '../record.ts'
import { parcelAt, streamed } from './parcels.ts'
import { schemes } from './schemes.ts'
import { isCancelled } from './web-request.ts'
import { windows } from './windows.ts'

/** Chromium asks for an icon by itself, Electron does not: neither the app nor the page's console is to know. */
const isFavicon = (url: string): boolean => url.endsWith('/favicon.ico')
const noIcon = (): Response => new Response(null, { status: 204 })

/**
 * What becomes of each request, asked in Electron's order: the guards of the window's navigation, `onBeforeRequest`, then the scheme's
 * handler. What nobody serves goes nowhere, because the stand-in has no network.
 */
export const decide: Decide = async (asked) => {
  const url = schemes.addresses.fromWeb(asked.url)
  if (isFavicon(url)) return noIcon()
  const parcel = parcelAt(new URL(asked.url).pathname)
  if (parcel) return { sentOn: parcel }
  const done = (outcome: RecordedRequest['outcome']): void => void record.requests.push({ url, outcome })

  const barred = refusedNavigation({ ...asked, url })
  if (barred) {
    done(barred)
    return 'Aborted'
  }
  if (await isCancelled(url)) {
    done('cancelled by onBeforeRequest')
    return 'BlockedByClient'
  }
  const handler = schemes.handlerOf(url)
  if (!handler) {
    done('refused: no handler')
    return 'NameNotResolved'
  }
  done('served')
  const response = await handler(new Request(url, init(asked)))
  if (response.type === 'error') return 'Failed'
  return asked.byScript ? { sentOn: streamed(response) } : response
}

function refusedNavigation({ url, document }: Asked): RecordedRequest['outcome'] | undefined {
  if (!document) return undefined
  const owner = [...windows].find(({ webContents }) => webContents.hasFrame(document.frame))
  if (!owner) return 'refused: not a window of the app'
  return owner.webContents.mayNavigate(document, url) ? undefined : 'refused: navigation'
}

function init({ method, headers, body }: Asked): RequestInit {
  return { method, headers, ...(body && { body }) }
}
