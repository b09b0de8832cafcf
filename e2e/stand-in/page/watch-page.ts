import type { FromPage } from './messages.ts'

/**
 * What the window around a page must know of it: keys it did not keep, where it wants to go, its size. It runs in the isolated world,
 * where the page can neither see nor stop it. Injected with `toString()`, so it closes over nothing but globals.
 */
export function watchPage(tell: (message: FromPage) => void): void {
  // Electron's menu gets a key after the page. A capturing listener on the window is the first to run; a task later, all have.
  const key = (event: KeyboardEvent): void => {
    const { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
    setTimeout(() => {
      if (!event.defaultPrevented) tell({ kind: 'key', key, code, ctrl, alt, shift, meta })
    })
  }

  // A link that would open a new window is stopped here, because one that exists already can only be closed.
  const opensWindow = (event: MouseEvent, link: HTMLAnchorElement): boolean => {
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) return true
    return link.target !== '' && !['_self', '_parent', '_top'].includes(link.target)
  }
  const click = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    if (!link?.href || event.button > 1 || event.defaultPrevented || !opensWindow(event, link)) return
    event.preventDefault()
    tell({ kind: 'open', url: link.href })
  }

  // Requests are decided upon in the main process; an address that needs none, such as blob:, is stopped before it is asked about.
  const navigate = (event: NavigateEvent): void => {
    if (/^https?:/.test(event.destination.url) || event.downloadRequest !== null) return
    event.preventDefault()
    tell({ kind: 'navigate', url: event.destination.url })
  }

  // Electron's `navigateOnDragDrop` is off. A file that the page does not take would open in a new tab of Chromium.
  const dragover = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }

  navigation.addEventListener('navigate', navigate)
  addEventListener('dragover', dragover)
  addEventListener('keydown', key, { capture: true })
  addEventListener('click', click)
  addEventListener('auxclick', click)
  addEventListener('resize', () => tell({ kind: 'resize', width: innerWidth, height: innerHeight }))
}
