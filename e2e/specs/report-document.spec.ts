import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from '../app.ts'
import { answerSaveDialog } from '../launch.ts'
import { look } from '../look.ts'
import { practise } from '../pages/gate.ts'
import { openReport } from '../pages/report.ts'
import { openSettings } from '../pages/settings.ts'
import { seedAndUnlock } from '../seed.ts'
import { REPORTED } from '../seed-report.ts'

test('R7: a report of one location, in two languages, and one that is cancelled', async ({ launch, userData }) => {
  test.setTimeout(180_000)
  const running = await launch({ today: '2027-02-15' })
  const { page } = running
  await practise(page, 'Marjolein Hofwijzer')
  await seedAndUnlock(page, REPORTED)
  await openReport(page)
  await page.getByRole('link', { name: 'Bekijk het verslag' }).click()
  await page.getByRole('heading', { name: 'Het verslag' }).waitFor()

  await test.step('R7: for one location, with charts of that location only, and in English', async () => {
    const paper = page.locator('.report-paper')
    await expect(paper.getByRole('figure').filter({ hasText: 'Tijd tot het oordeel' })).toBeVisible()
    await page.getByRole('button', { name: /Voor wie/ }).click()
    await page.getByRole('option', { name: 'Onder de Linde' }).click()
    await expect(paper.getByText('De cijfers, tabellen en grafieken gaan alleen over deze locatie.')).toBeVisible()
    await expect(paper).not.toContainText('Vlierpad')
    await expect(paper.getByRole('row', { name: /^Samen/ }).first()).toHaveText(/Samen\s*0\s*3\s*3\s*0/)
    await page.getByRole('radio', { name: 'English' }).click({ force: true })
    await expect(paper.getByText('The figures, tables and charts are of this location only.')).toBeVisible()
    await expect(paper).toHaveAttribute('lang', 'en')
    await look(page, '79-report-of-one')
    await page.getByRole('radio', { name: 'Nederlands' }).click({ force: true })
    await page.getByRole('button', { name: /Voor wie/ }).click()
    await page.getByRole('option', { name: 'Eén verslag voor alles' }).click()
  })

  await test.step('cancelled while it is made, it is nowhere, and can be made again', async () => {
    const cancelled = join(userData, 'geannuleerd.docx')
    await answerSaveDialog(running, cancelled)
    // A slow machine: the worker gets to its work after two seconds.
    await page.evaluate(() => {
      const Quick = Worker
      Object.assign(window, {
        Worker: class extends Quick {
          override postMessage(message: unknown) {
            setTimeout(() => super.postMessage(message), 2_000)
          }
        },
      })
    })
    const making = page.getByRole('progressbar', { name: 'Het verslag wordt gemaakt' })
    await page.getByRole('button', { name: 'Naar Word' }).click()
    await expect(making).toBeVisible()
    await page.getByRole('button', { name: 'Annuleer' }).click()
    await expect(making).toHaveCount(0)
    await expect(page.getByRole('status').filter({ hasText: 'Bewaard' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Naar Word' }).click()
    await expect(making).toBeVisible()
    expect(existsSync(cancelled)).toBe(false)
    await expect(page.getByText('Bewaard: geannuleerd.docx')).toBeVisible({ timeout: 60_000 })
    expect(existsSync(cancelled)).toBe(true)
  })

  await test.step('in an English window they are in English, until another language is chosen', async () => {
    await openSettings(page, 'Weergave')
    await page.getByRole('radio', { name: 'English' }).click({ force: true })
    const goTo = (address: string): Promise<void> =>
      page.evaluate((hash) => {
        location.hash = hash
      }, address)
    await goTo('#/report/2026')
    const languages = page.getByRole('radiogroup', { name: 'Language of the overview' })
    await expect(languages.getByRole('radio', { name: 'English' })).toBeChecked()
    const visit = join(userData, 'visit.docx')
    await answerSaveDialog(running, visit)
    await page.getByRole('button', { name: 'Make the overview' }).click()
    await expect.poll(() => existsSync(visit), { timeout: 30_000 }).toBe(true)
    const written = strFromU8(unzipSync(new Uint8Array(readFileSync(visit)))['word/document.xml'] ?? new Uint8Array())
    expect(written).toContain('Overview of complaints for the supervisor')
    expect(written).toContain('Complaint 2026-803')
    await goTo('#/report/2026/document')
    await expect(page.locator('.report-paper')).toHaveAttribute('lang', 'en')
    await page.getByRole('radio', { name: 'Nederlands' }).click({ force: true })
    await expect(page.locator('.report-paper')).toHaveAttribute('lang', 'nl')
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible()
  })
})
