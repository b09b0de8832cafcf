import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningApp } from '../launch.ts'
import { makeChosen, openLetters } from '../pages/many-letters.ts'

/** Every letter that a case still asks for, at once. @returns their files, from the output folder */
export async function makeLettersDue(
  running: RunningApp,
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<readonly string[]> {
  const { page } = running
  await openLetters(page)
  await picture('letters-due')
  const isAnyChosen = await page.getByRole('button', { name: /^Maak \d+ brie(f|ven)$/ }).isVisible()
  if (!isAnyChosen) return []
  const folder = join(out, 'letters', 'due')
  mkdirSync(folder, { recursive: true })
  await makeChosen(running, folder)
  await page.getByRole('heading', { name: /^\d+ brie(f|ven) gemaakt$/ }).waitFor({ timeout: 120_000 })
  await picture('letters-made')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click()
  return readdirSync(folder)
    .sort()
    .map((file) => `letters/due/${file}`)
}
