import type { bridge, Callable } from './bridge.ts'

/** Runs in the page's own world before its scripts: gives the preload a way to define an API there, and takes window.open away. */
export function mainWorld(join: typeof bridge): void {
  if (window !== window.top) return

  const frozen = (value: unknown): unknown => {
    if (value instanceof Object && !ArrayBuffer.isView(value)) for (const member of Object.values(Object.freeze(value))) frozen(member)
    return value
  }
  const expose: Callable = (key, api) => {
    if (typeof key !== 'string') throw new TypeError('stand-in: an API needs a name')
    if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
    Object.defineProperty(window, key, { value: frozen(api), enumerable: true })
  }
  const refuseToOpen = (refused: Callable): void => {
    const { open } = window
    window.open = (url, target, features) => {
      if (target === '_self' || target === '_parent' || target === '_top') return open.call(window, url, target, features)
      refused(new URL(url ?? 'about:blank', document.baseURI).href)
      return null
    }
  }
  addEventListener(
    'stand-in',
    (event) => {
      if (event instanceof MouseEvent && event.relatedTarget) refuseToOpen(join(event.relatedTarget, 'page', 'preload', expose))
    },
    { once: true },
  )
}
