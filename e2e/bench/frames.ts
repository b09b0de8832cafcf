import type { Page } from '@playwright/test'

interface Watched {
  readonly frames: number[]
  readonly work: number[]
}

/** In the page: the time between frames, and how long the main thread worked in each that was long. */
export function watchFrames(): void {
  const watched: Watched & { stop: boolean } = { frames: [], work: [], stop: false }
  Object.assign(globalThis, { watched })
  const began = performance.now()
  new PerformanceObserver((list) => {
    // A frame is told when it is over: one that began before the watch is the screen being drawn.
    const own = list.getEntries().filter((entry) => entry.startTime >= began)
    watched.work.push(...own.map((entry) => entry.duration))
  }).observe({ type: 'long-animation-frame' })
  let last = began
  const tick = (now: number): void => {
    watched.frames.push(now - last)
    last = now
    if (!watched.stop) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

export const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve()))

export const stopFrames = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const { watched } = globalThis as { watched?: Watched & { stop: boolean } }
    if (!watched) throw new Error('Nothing was watched')
    watched.stop = true
    return { frames: watched.frames, work: watched.work }
  })
