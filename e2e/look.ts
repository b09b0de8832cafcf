import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Where every screen is kept as a picture, to be looked at. */
export const SCREENS = 'test-results/screens'

/**
 * Looks at a screen as it must always be: no finding of axe (WCAG 2.2 AA and its best practices), light and dark, nothing
 * wider than the window; and keeps its picture.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: `${SCREENS}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page })
      // A page of its own for the report is nothing that an Electron window can open.
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect
      .soft(violations.map(({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`))
      .toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0)
}
