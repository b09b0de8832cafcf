import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { leftovers } from '../leftovers.ts'
import { look } from '../look.ts'
import { box } from '../pages/controls.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { mainMenu } from '../pages/main-menu.ts'
import { seedAndUnlock } from '../seed.ts'
import { closedCase } from '../seed-closed.ts'

/** Invented words that stand nowhere else, so that each find is a leak. */
const FIRST = closedCase({
  number: 901,
  receivedOn: '2024-02-12',
  closedOn: '2024-03-04',
  name: 'Wieberdina Proefbergen',
  told: { child: 'Quirijntje', subject: 'Zwemvleugeltjes vergeten', description: 'Quirijntje ging zonder zwemvleugeltjes het badje in.' },
})
const SECOND = closedCase({
  number: 902,
  receivedOn: '2024-04-02',
  closedOn: '2024-04-19',
  name: 'Harmke Toetsenburg',
  told: { child: 'Feddeltje', subject: 'Dubbele rekening', description: 'Tweemaal afgeschreven.' },
})
const HELD = closedCase({
  number: 903,
  receivedOn: '2024-05-02',
  closedOn: '2024-05-30',
  name: 'Jurrien Vasthoudend',
  told: { subject: 'Ruzie op het plein' },
  after: [{ type: 'setHold', reason: 'Verzekeraar vraagt het op' }],
})
const RECENT = closedCase({
  number: 904,
  receivedOn: '2026-09-01',
  closedOn: '2026-10-05',
  name: 'Ilse Kortgeleden',
  told: { subject: 'Te laat gehaald' },
})
const GONE = ['Wieberdina', 'Proefbergen', 'Quirijntje', 'Zwemvleugeltjes', 'Harmke', 'Toetsenburg', 'Feddeltje', 'afgeschreven']

async function openRetention(page: Page): Promise<void> {
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: 'Bewaren en anoniem maken' }).click()
  await page.getByRole('heading', { name: 'Bewaren en anoniem maken' }).waitFor()
}

const draftIds = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('gehoor')
        request.onsuccess = () => {
          const keys = request.result.transaction('drafts').objectStore('drafts').getAllKeys()
          keys.onsuccess = () => {
            request.result.close()
            // What a person had seen lies there as well; it is nobody's text.
            resolve(keys.result.filter((key) => key !== 'seen'))
          }
        }
      }),
  )

test('C12: cases of which the term is over are anonymised, and nothing of them can be read any more', async ({ launch, userData }) => {
  test.setTimeout(180_000)
  const running = await launch()
  const { page } = running
  await practise(page, 'Marjolein Hofwijzer')
  await seedAndUnlock(page, [FIRST, SECOND, HELD, RECENT])
  const staying = page.getByRole('table', { name: 'Gesloten, en blijft nog' })
  const ready = page.getByRole('table', { name: 'Kan anoniem' })

  await test.step('a draft about one of them is on the disk', async () => {
    await page.evaluate((id) => {
      location.hash = `#/case/${id}/edit`
    }, FIRST.id)
    await box(page, 'Kind alleen voornaam').fill('Quirijntje V.')
    await expect.poll(() => draftIds(page)).toEqual([`edit-${FIRST.id}`])
  })

  await test.step('before the report was sent they stay, and it says why', async () => {
    await openRetention(page)
    await expect(page.getByText('Er is nu geen dossier dat anoniem mag worden.')).toBeVisible()
    await expect(staying.getByRole('row', { name: /2024-901/ })).toContainText('Jaarverslag van 2024 nog niet verstuurd')
    await expect(staying.getByRole('row', { name: /2024-903/ })).toContainText('Blijft bewaard, de reden staat in het dossier')
    await expect(staying.getByRole('row', { name: /2026-904/ })).toContainText('Bewaartermijn loopt tot do 5 okt 2028')
    await look(page, '60-retention-staying')
  })

  await test.step('the report of the year is recorded by hand', async () => {
    await page.getByRole('button', { name: 'Leg vast wanneer het jaarverslag van 2024 is verstuurd' }).click()
    const dialog = page.getByRole('dialog')
    await box(dialog, 'Verstuurd op').fill('20-5-2024')
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(dialog.getByText('Kies een dag na 2024, en niet later dan vandaag.')).toBeVisible()
    await box(dialog, 'Verstuurd op').fill('20-5-2025')
    await look(page, '61-retention-report')
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(ready.getByRole('rowheader')).toHaveText(['2024-901', '2024-902'])
    await expect(staying.getByRole('rowheader')).toHaveText(['2024-903', '2026-904'])
  })

  await test.step('nothing goes before it is chosen, and before the word is typed', async () => {
    const button = page.getByRole('button', { name: /^Maak \d+ dossiers? anoniem$/ })
    // A person can press what is blocked, and is told why; Playwright would wait for it.
    await button.press('Enter')
    await expect(page.getByText('Kies eerst een dossier.')).toBeVisible()
    await page.getByText('Kies alles').click()
    await look(page, '62-retention-chosen')
    await page.getByRole('button', { name: 'Maak 2 dossiers anoniem' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Dit kan niet ongedaan worden gemaakt.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Maak anoniem' }).click()
    await expect(dialog.getByText('Typ het woord anoniem.')).toBeVisible()
    await look(page, '63-retention-confirm')
    await box(dialog, 'Typ anoniem om door te gaan').fill('Anoniem')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
  })

  await test.step('each case says what became of it; the draft about it is gone', async () => {
    const results = page.getByRole('status').filter({ hasText: 'Wat er gebeurde' })
    await expect(results.getByRole('listitem')).toHaveText([/2024-901\s*Anoniem/, /2024-902\s*Anoniem/])
    await expect(page.getByText('2 dossiers zijn al anoniem.')).toBeVisible()
    await look(page, '64-retention-done')
    expect(await draftIds(page)).toEqual([])
  })

  await test.step('the case still counts, and is of nobody', async () => {
    await page.evaluate((id) => {
      location.hash = `#/case/${id}`
    }, FIRST.id)
    await expect(page.getByText('Dit dossier is anoniem gemaakt.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Meer', exact: true })).toHaveCount(0)
    await look(page, '65-case-anonymised')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('Wieberdina')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Niets gevonden')
    await page.keyboard.press('Escape')
  })

  await test.step('not after a restart either', async () => {
    await lock(page)
    await unlock(page)
    await openRetention(page)
    await expect(page.getByText('2 dossiers zijn al anoniem.')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/Wieberdina|Zwemvleugel|Harmke/)
  })
  await running.close()
  // LevelDB keeps bytes of before for a while: sealed ones. What this shows is that nothing readable is left of either.
  expect(leftovers(userData, GONE)).toEqual([])
})

test('C12: the office sees what is kept, and cannot anonymise', async ({ launch }) => {
  const { page } = await launch()
  await practise(page, 'Gerda Uitslag')
  await seedAndUnlock(page, [FIRST])
  await openRetention(page)
  await page.getByRole('button', { name: 'Leg vast wanneer het jaarverslag van 2024 is verstuurd' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText('2024-901', { exact: true }).click()
  const button = page.getByRole('button', { name: 'Maak 1 dossier anoniem' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await button.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Alleen de directeur maakt dossiers anoniem.')).toBeVisible()
  await look(page, '66-retention-office')
})

test('C12: a handler is told whom to ask', async ({ launch }) => {
  const { page } = await launch()
  await practise(page, 'Ineke Tolhuizen')
  await mainMenu(page).getByRole('link', { name: 'Instellingen' }).click()
  await expect(page.getByRole('link', { name: 'Bewaren en anoniem maken' })).toHaveCount(0)
  await page.evaluate(() => {
    location.hash = '#/retention'
  })
  await expect(page.getByRole('alert')).toContainText('Alleen kantoor en de directeur')
})
