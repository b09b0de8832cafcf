import type { Page } from '@playwright/test'
import { nl } from '../../src-renderer/text/nl/index.ts'
import type { RunningApp } from '../launch.ts'
import { lock, unlock } from '../pages/gate.ts'
import { stopFrames, watchFrames } from './frames.ts'
import { type Figure, median, ms, percentile } from './measure.ts'

const finder = (page: Page) => page.getByRole('dialog', { name: nl.find.label })

/** From the list on the screen to an index that holds every case, and what the window did meanwhile. */
export async function indexing({ page }: RunningApp, cases: number): Promise<Figure> {
  await lock(page)
  await unlock(page)
  await page.locator('tr[data-case]').first().waitFor()
  const began = performance.now()
  await page.keyboard.press('Control+k')
  await finder(page)
    .getByRole('status')
    .filter({ hasText: nl.find.building })
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined)
  // From when the finder stands there: that it opens is no part of the index.
  await page.evaluate(watchFrames)
  await finder(page).getByRole('status').filter({ hasNotText: nl.find.building }).waitFor({ state: 'attached', timeout: 120_000 })
  const time = performance.now() - began
  const { work } = await stopFrames(page)
  const longest = Math.max(...work, 0)
  await page.keyboard.press('Escape')
  const value = `${ms(time)}, longest frame ${ms(longest)}`
  return { name: `index of ${cases} cases after unlock`, value, bar: 'under 3 s, none over 50 ms', isMet: time < 3_000 && longest <= 50 }
}

const WORDS = [
  'verkeerde boterham',
  'factuur',
  'opgehaald school',
  'wisselende gezichten',
  'wilgen',
  '2025-01',
  'gebeld val',
  'kademarivel',
]

/** What each key costs the window, and how long until its answer stands there. */
export async function searching({ page }: RunningApp, cases: number): Promise<Figure> {
  await page.keyboard.press('Control+k')
  const box = finder(page).getByRole('searchbox')
  await box.waitFor()
  await page.evaluate(watchKeys)
  for (const words of WORDS) {
    await box.pressSequentially(words, { delay: 90 })
    await page.keyboard.press('Control+a')
  }
  const { handling, answers } = await page.evaluate(() => (globalThis as { keys?: Keys }).keys ?? { handling: [], answers: [] })
  await page.keyboard.press('Escape')
  const p95 = percentile(handling, 0.95)
  const value = `p95 ${p95.toFixed(1)} ms of ${handling.length} keys; answer ${ms(median(answers))}, p95 ${ms(percentile(answers, 0.95))}`
  return { name: `search in ${cases} cases, a key in the window`, value, bar: 'p95 under 16 ms', isMet: handling.length > 50 && p95 < 16 }
}

interface Keys {
  readonly handling: number[]
  readonly answers: number[]
}

/** In the page: from a typed letter until the window is free again, and until the list of what was found changed. */
function watchKeys(): void {
  const keys: Keys = { handling: [], answers: [] }
  Object.assign(globalThis, { keys })
  let typedAt = 0
  addEventListener(
    'beforeinput',
    () => {
      const began = performance.now()
      typedAt = began
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => keys.handling.push(performance.now() - began)
      port2.postMessage(null)
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (typedAt > 0) keys.answers.push(performance.now() - typedAt)
    typedAt = 0
  }).observe(document.querySelector('[role="dialog"] [role="listbox"]')?.parentElement ?? document.body, { childList: true, subtree: true })
}
