import type { Page } from '../chromium/page.ts'
import { StrictEmitter } from '../emitter.ts'

type Source = 'system' | 'light' | 'dark'

const pages = new Set<Page>()

class NativeTheme extends StrictEmitter<{ updated: [] }> {
  #source: Source = 'system'

  constructor() {
    super({ updated: true })
  }

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (source === this.#source) return
    this.#source = source
    for (const page of pages) show(page)
    this.emit('updated')
  }

  /** The system, here, is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

function show(page: Page): void {
  page.emulateColorScheme(nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource)
}

/** Keeps a page in the theme; again at every load, because Playwright's own emulation resets it when it connects. */
export function dress(page: Page): void {
  const redress = (): void => {
    if (nativeTheme.themeSource !== 'system') show(page)
  }
  pages.add(page)
  redress()
  page.on('loaded', redress)
  page.on('gone', () => pages.delete(page))
}
