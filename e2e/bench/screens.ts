import type { Page } from '@playwright/test'
import type { RunningApp } from '../launch.ts'
import { answerSaveDialog } from '../launch.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { box } from '../pages/controls.ts'
import { lock, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { type Figure, median, ms, percentile } from './measure.ts'

/** From the moment the key is there (scrypt is over) to the first frame with rows. */
export async function unlockToList({ page }: RunningApp, cases: number, most: number): Promise<Figure> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    await page.evaluate(watchForRows)
    await unlock(page)
    times.push(await page.evaluate(() => (globalThis as { rowsAfter?: Promise<number> }).rowsAfter ?? Number.NaN))
    const shown = await page.getByRole('table').getAttribute('aria-rowcount')
    if (Number(shown) < cases * 0.5) throw new Error(`The list holds ${shown} rows`)
    await lock(page)
  }
  const value = `${ms(median(times))} (${times.map(Math.round).join(', ')})`
  return { name: `unlock to the list with ${cases} cases, after scrypt`, value, bar: `under ${most} ms`, isMet: median(times) < most }
}

/** In the page: from the import of the key, the first thing done with what main answers, to rows on the screen. */
function watchForRows(): void {
  const shared = globalThis as { rowsAfter?: Promise<number> }
  shared.rowsAfter = new Promise((resolve) => {
    let answered = Number.NaN
    const importKey = crypto.subtle.importKey
    crypto.subtle.importKey = new Proxy(importKey, {
      apply: (target, _, given) => {
        answered = performance.now()
        return Reflect.apply(target, crypto.subtle, given)
      },
    })
    new MutationObserver((_, observer) => {
      if (!document.querySelector('tr[data-case]')) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - answered)))
    }).observe(document.body, { childList: true, subtree: true })
  })
}

const STORY = 'Teun is donderdag gevallen en kwam thuis met een buil. Moeder hoorde het pas bij het ophalen. '

/** Frames while someone types a story, a name and a date in the intake. */
export async function typing({ page }: RunningApp, cases: number): Promise<Figure> {
  await openIntake(page)
  // The screen itself is drawn first: what counts is the typing.
  await page.evaluate(idle)
  await page.evaluate(watchFrames)
  await box(page, 'Naam ouder').pressSequentially('Noor van Leeuwen', { delay: 30 })
  await box(page, 'In de woorden van de ouder').pressSequentially(STORY.repeat(2), { delay: 30 })
  await box(page, 'Ontvangen op').fill('')
  await box(page, 'Ontvangen op').pressSequentially('16-11-2026', { delay: 60 })
  const { frames, work } = await stopFrames(page)
  const longest = Math.max(...work, 0)
  const value = `${ms(longest)} longest, p95 interval ${ms(percentile(frames, 0.95))}`
  return { name: `typing in the intake with ${cases} cases, longest frame`, value, bar: 'none over 50 ms', isMet: longest <= 50 }
}

export async function scrolling({ page }: RunningApp, cases: number): Promise<Figure> {
  await page
    .getByRole('link', { name: /^Klachten/ })
    .first()
    .click()
  await page.getByText('Alle', { exact: false }).first().click()
  await page.locator('tr[data-case]').first().hover()
  await page.evaluate(watchFrames)
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 600)
  const { frames } = await stopFrames(page)
  const p95 = percentile(frames, 0.95)
  const value = `p95 ${ms(p95)}, longest ${ms(Math.max(...frames))}`
  return { name: `scrolling the list of ${cases} cases`, value, bar: 'smooth (p95 under 34 ms)', isMet: p95 < 34 }
}

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

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve()))

export const stopFrames = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const { watched } = globalThis as { watched?: Watched & { stop: boolean } }
    if (!watched) throw new Error('Nothing was watched')
    watched.stop = true
    return { frames: watched.frames, work: watched.work }
  })

/** From the press of the button to the letter on the disk and on record, warm. */
export async function letter(running: RunningApp, folder: string): Promise<Figure> {
  const { page } = running
  await openIntake(page)
  await fillIntake(page, {
    name: 'Noor van Leeuwen',
    email: 'noor@example.nl',
    location: 'Het Rietnest',
    description: STORY,
    suspicion: 'Nee',
  })
  const reference = await register(page)
  await openAssign(page)
  await assign(page)
  await page.getByRole('button', { name: 'Maak de brief' }).click()
  await answerSaveDialog(running, `${folder}/${reference}.docx`)
  await page.getByRole('button', { name: 'Naar Word' }).waitFor()
  const times: number[] = []
  for (let run = 0; run < 8; run += 1) times.push(await page.evaluate(timeLetter))
  const warm = median(times.slice(1))
  const value = `${ms(warm)} (cold ${ms(times[0] ?? Number.NaN)})`
  return { name: 'acknowledgement: press to saved and on record', value, bar: 'under 150 ms warm', isMet: warm < 150 }
}

async function timeLetter(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent === 'Naar Word')
  if (!button) throw new Error('No button')
  const started = performance.now()
  const saved = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (button.textContent !== 'Naar Word' || performance.now() - started < 1) return
      observer.disconnect()
      resolve(performance.now() - started)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  button.click()
  return saved
}
