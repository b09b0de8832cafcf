import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { beginRegister, confirmRecoveryKey, finishSetup } from '../pages/setup.ts'

const call = (name: string) =>
  ({
    name,
    child: 'Teun',
    location: 'Het Rietnest',
    description: `Verteld door ${name}.`,
    nature: 'Communicatie',
    suspicion: 'Nee',
  }) as const

/** Chromium’s databases, wherever under the folder of the app they lie. */
const databases = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
    .map((entry) => join(entry.parentPath, entry.name))

test('a register that is gone while its keys are there is told, and never shown as an empty one', async ({ launch, userData }) => {
  const first = await launch()
  await beginRegister(first.page, { organisation: 'Kinderopvang De Proef', name: 'Marijke Voorbeeld' })
  await confirmRecoveryKey(first.page)
  await finishSetup(first.page, 'De Wilgenkatjes', { name: 'Samira El Proef' })
  await first.close()
  const keys = readFileSync(join(userData, 'vault.json'))
  const found = databases(userData)
  expect(found).not.toEqual([])
  for (const folder of found) rmSync(folder, { recursive: true })

  // The second start finds what the first left behind: that must be no register either.
  for (const _ of [1, 2]) {
    const again = await launch()
    await unlock(again.page)
    await expect(again.page.getByText(/het register is leeg of weg\. Begin niet opnieuw/)).toBeVisible()
    await expect(again.page.getByRole('button')).toHaveText(['Zet een reservekopie terug'])
    await expect(again.page.getByRole('navigation')).toHaveCount(0)
    await again.close()
  }
  expect(readFileSync(join(userData, 'vault.json')).equals(keys)).toBe(true)
})

/** Changes one bit of whatever is sealed of a case, in every table that holds it. */
function damageCase(page: Page, number: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('gehoor'))
    const tables = database.transaction(['cases', 'logs'], 'readwrite')
    const [cases, logs] = [tables.objectStore('cases'), tables.objectStore('logs')]
    const found = (await done(cases.getAll())).find((row) => row.number === wanted)
    const log = await done(logs.get(found.id))
    found.card[40] ^= 1
    log.log[40] ^= 1
    await done(cases.put(found))
    await done(logs.put(log))
    const count = await done(cases.count())
    database.close()
    return count
  }, number)
}

const countCases = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('gehoor')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('cases').objectStore('cases').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

test('a case whose bytes were changed is told and kept, and the others open and can be added to', async ({ launch }) => {
  const first = await launch()
  const { page } = first
  await practise(page)
  for (const name of ['Noor van Proefdam', 'Boris Proefstra']) {
    await openIntake(page)
    await fillIntake(page, call(name))
    await register(page)
  }
  expect(await damageCase(page, 1)).toBe(2)
  await lock(page)
  await unlock(page)

  await openCases(page)
  await expect(page.getByText('1 dossier kan niet worden gelezen. Het is niet gewist.')).toBeVisible()
  await expect(caseRow(page, '2026-002')).toBeVisible()
  await expect(caseRow(page, '2026-001')).toHaveCount(0)
  await page
    .getByRole('row', { name: /2026-002/ })
    .getByRole('link')
    .click()
  await expect(page.getByText('Verteld door Boris Proefstra.').first()).toBeVisible()

  // Its number is not given again.
  await openIntake(page)
  await fillIntake(page, call('Wout Toetsing'))
  expect(await register(page)).toBe('2026-003')
  expect(await countCases(page)).toBe(3)
  await first.close()

  const second = await launch()
  await unlock(second.page)
  await expect(second.page.getByText('1 dossier kan niet worden gelezen. Het is niet gewist.')).toBeVisible()
  expect(await countCases(second.page)).toBe(3)
})
