import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { answerSaveDialog, expect, test } from '../app.ts'
import { look, SCREENS } from '../look.ts'
import { day, openAgenda, pickPeople, seeAs } from '../pages/agenda.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const CALL = {
  name: 'Noor van Proefdam',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school.',
  nature: 'Vervoer BSO',
  suspicion: 'Nee',
} as const

/** A call received on a day, handled by someone. */
async function handled(page: Page, receivedOn: string, handler: string, location: string = CALL.location): Promise<void> {
  await openIntake(page)
  await fillIntake(page, { ...CALL, location, receivedOn })
  await register(page)
  await openAssign(page)
  await assign(page, handler)
}

test('the calendar of one handler: deadlines on the day to act, late ones, week numbers, holidays, and the way by arrow keys', async ({
  launch,
}) => {
  const { page } = await launch()
  await practise(page)
  for (const receivedOn of ['26-10-2026', '14-11-2026']) await handled(page, receivedOn, 'Jorrit van Eemsterveen')
  await openAgenda(page)
  await pickPeople(page, 'Jorrit van Eemsterveen')
  const grid = page.getByRole('table', { name: 'Agenda van Jorrit van Eemsterveen, november 2026' })

  await test.step('a month of whole weeks, numbered as ISO has them', async () => {
    await expect(grid.getByRole('row')).toHaveCount(7)
    await expect(grid.getByRole('rowheader')).toHaveText(['Week 44', 'Week 45', 'Week 46', 'Week 47', 'Week 48', 'Week 49'])
    await expect(day(page, '2026-11-23')).toHaveAttribute('aria-current', 'date')
  })

  await test.step('each deadline stands on the day to act by, with its kind and its state in words', async () => {
    await expect(day(page, '2026-11-02').getByRole('link')).toHaveText(['Te laat: Bevestigen2026-001'])
    await expect(day(page, '2026-11-20').getByRole('link')).toHaveText(['Te laat: Bevestigen2026-002'])
    // Aim on Saturday 5 December (rule T5): the Friday before is the day to act, the date itself a shadow.
    await expect(day(page, '2026-12-04').getByRole('link')).toHaveText([/Oplossing2026-002$/])
    await expect(day(page, '2026-12-05').getByRole('link')).toHaveText([/^De datum zelf: .*2026-002$/])
  })

  await test.step('the arrows go by day and week, over the end of the month; Enter opens what stands there', async () => {
    await day(page, '2026-11-23').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(day(page, '2026-12-01')).toBeFocused()
    await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible()
    await page.keyboard.press('Home')
    await expect(day(page, '2026-11-30')).toBeFocused()
    await page.keyboard.press('End')
    await expect(day(page, '2026-12-06')).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(day(page, '2027-01-06')).toBeFocused()
    await page.keyboard.press('PageUp')
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    await expect(day(page, '2026-12-04')).toBeFocused()
  })

  await test.step('days on which nobody works say why', async () => {
    await expect(day(page, '2026-12-25')).toContainText('Eerste kerstdag')
    await expect(day(page, '2026-12-25')).toHaveAccessibleName('vrijdag 25 december, niets, Eerste kerstdag')
    await look(page, '30-agenda-december')
  })

  await test.step('Enter opens the case', async () => {
    await day(page, '2026-12-04').press('Enter')
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-002')
  })
})

test('the week, the list, several people, and what the week of each holds', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await handled(page, '26-10-2026', 'Jorrit van Eemsterveen')
  await handled(page, '16-11-2026', 'Sjoerd Paalvast')
  await handled(page, '18-11-2026', 'Jorrit van Eemsterveen')
  await openAgenda(page)

  await test.step('a week shows all of its days, and the arrows go by day and by week', async () => {
    await seeAs(page, 'Week')
    await expect(page.getByRole('heading', { name: 'Week 48', level: 1 })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Agenda van Iedereen, week 48, 23 nov t/m 29 november 2026' })).toBeVisible()
    await expect(day(page, '2026-11-23').getByRole('link')).toHaveText(["Vandaag: Bevestigen2026-002't VlierpadSjoerd"])
    await look(page, '31-agenda-week')
    await day(page, '2026-11-23').focus()
    await page.keyboard.press('ArrowRight')
    await expect(day(page, '2026-11-24')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(day(page, '2026-12-01')).toBeFocused()
    await expect(page.getByRole('heading', { name: 'Week 49', level: 1 })).toBeVisible()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect(day(page, '2026-11-29')).toBeFocused()
    await page.getByRole('button', { name: 'Volgende week' }).click()
    await expect(page.getByRole('heading', { name: 'Week 49', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Vandaag', exact: true }).click()
  })

  await test.step('legal dates do not move: what is dragged stays where it was', async () => {
    await day(page, '2026-11-23').getByRole('link').dragTo(day(page, '2026-11-26'))
    await expect(day(page, '2026-11-26').getByRole('link')).toHaveCount(0)
    await expect(day(page, '2026-11-23').getByRole('link')).toHaveCount(1)
  })

  await test.step('the view is still there after a case was opened, and back', async () => {
    await day(page, '2026-11-23').getByRole('link').click()
    await expect(page.getByRole('navigation', { name: 'Waar je bent' })).toContainText('2026-002')
    await openAgenda(page)
    await expect(page.getByRole('radio', { name: 'Week', exact: true })).toBeChecked()
  })

  await test.step('the list: all that is late, then week by week', async () => {
    await seeAs(page, 'Lijst')
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasNotText: 'Afwezig' })).toContainText([
      'Te laat',
      'Week 48',
      'Week 50',
      'Week 53',
    ])
    const late = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Te laat', level: 2 }) })
    await expect(late.getByRole('listitem')).toHaveCount(2)
    await look(page, '32-agenda-list')
  })

  await test.step('on paper: whose and which days, and nothing to press', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Agenda van Iedereen, 23 nov t/m 14 februari 2027')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByText('2026-001').first()).toBeVisible()
    await page.screenshot({ path: `${SCREENS}/33-agenda-print.png` })
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('several people: theirs together, and not those of others', async () => {
    await seeAs(page, 'Maand')
    await pickPeople(page, 'Sjoerd Paalvast', 'Bas Quartelhoek')
    const grid = page.getByRole('table', { name: 'Agenda van Bas Quartelhoek en Sjoerd Paalvast, november 2026' })
    await expect(grid.getByText('2026-002').first()).toBeVisible()
    await expect(grid.getByText('2026-001')).toHaveCount(0)
    await pickPeople(page, 'Bas Quartelhoek', 'Jorrit van Eemsterveen')
    await expect(
      page
        .getByRole('table', { name: /van Jorrit van Eemsterveen en Sjoerd Paalvast/ })
        .getByText('2026-001')
        .first(),
    ).toBeVisible()
  })

  await test.step('the work of each person, and a press shows theirs alone', async () => {
    const work = page.getByRole('table', { name: 'Werk per persoon' })
    // 2026-001: two days too late to act, its limit in two weeks. 2026-003: the letter this week, the rest later.
    await expect(work.getByRole('row', { name: /Jorrit/ }).getByRole('cell')).toHaveText(['2', '1', '2', '1'])
    await expect(work.getByRole('row', { name: /Sjoerd/ }).getByRole('cell')).toHaveText(['0', '1', '1', '1'])
    await expect(work.getByRole('row', { name: /Monique/ })).toContainText('weg t/m 14 feb')
    await work.getByRole('button', { name: 'Toon de agenda van Sjoerd Paalvast' }).click()
    await expect(page.getByRole('table', { name: 'Agenda van Sjoerd Paalvast, november 2026' })).toBeVisible()
    await look(page, '34-agenda-load')
  })

  await test.step('what is done and what kinds are in view is a choice', async () => {
    await page.getByRole('button', { name: 'Brief', exact: true }).click()
    await expect(day(page, '2026-11-23').getByRole('link')).toHaveCount(0)
    await page.getByRole('button', { name: 'Brief', exact: true }).click()
    await expect(day(page, '2026-11-23').getByRole('link')).toHaveCount(1)
  })
})

test('C4: what a person who is away has to do stands in the deputy’s calendar, once', async ({ launch }) => {
  // Monique Ravenhorst is away from 18 November; Ruud Barneholt stands in.
  const before = await launch({ today: '2026-11-17' })
  await practise(before.page)
  await handled(before.page, '16-11-2026', 'Monique Ravenhorst', 'Onder de Linde')
  await before.close()
  const { page } = await launch()
  await unlock(page)
  await openAgenda(page)
  await pickPeople(page, 'Ruud Barneholt')
  await expect(day(page, '2026-11-23').getByRole('link')).toHaveText(['Vandaag: Bevestigen2026-001voor Monique'])
  await pickPeople(page, 'Ruud Barneholt', 'Monique Ravenhorst')
  await expect(page.getByRole('table', { name: /van Monique Ravenhorst, november/ }).getByRole('link')).toHaveCount(0)
  await pickPeople(page, 'Ruud Barneholt')
  await expect(day(page, '2026-11-23').getByRole('link')).toHaveCount(1)
})

/** The events of a calendar file, as another program reads them. */
async function eventsIn(path: string): Promise<[title: string, day: string, status: string, sequence: number][]> {
  const text = await readFile(path, 'utf8')
  expect(text).not.toMatch(/Proefdam|Vlierpad|Jorrit|school/i)
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string => String(event.getFirstPropertyValue(name))
    return [value('summary'), value('dtstart'), value('status'), Number(value('sequence'))]
  })
}

test('a calendar file of one person: read again it takes the place of the one before, also after the app was closed', async ({
  launch,
  userData,
}) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await handled(page, '18-11-2026', 'Jorrit van Eemsterveen')
  await openAgenda(page)
  // Blocked, but reachable: it says why.
  await page.getByRole('button', { name: 'Agendabestand' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Een agendabestand is van één persoon. Kies eerst van wie.')).toBeVisible()
  await pickPeople(page, 'Jorrit van Eemsterveen')
  const first = join(userData, 'eerste.ics')
  await answerSaveDialog(running, first)
  await page.getByRole('button', { name: 'Agendabestand' }).click()
  await expect(page.getByText('eerste.ics is bewaard. Open het bestand in Outlook of Thunderbird.')).toBeVisible()
  const before = await eventsIn(first)
  expect(before.map(([title, on, status]) => [title, on, status])).toEqual([
    ['Bevestigen 2026-001', '2026-11-25', 'CONFIRMED'],
    ['Oplossing 2026-001', '2026-12-09', 'CONFIRMED'],
    ['Oordeel 2026-001', '2026-12-30', 'CONFIRMED'],
  ])
  await look(page, '35-agenda-file')
  await running.close()

  const again = await launch()
  await unlock(again.page)
  await openCases(again.page)
  await caseRow(again.page, '2026-001').getByRole('link').click()
  await again.page.getByRole('heading', { name: 'Mensen' }).locator('..').getByRole('button', { name: 'Wijzig' }).click()
  await assign(again.page, 'Sjoerd Paalvast')
  await openAgenda(again.page)
  await pickPeople(again.page, 'Jorrit van Eemsterveen')
  const second = join(userData, 'tweede.ics')
  await answerSaveDialog(again, second)
  await again.page.getByRole('button', { name: 'Agendabestand' }).click()
  await expect(again.page.getByText('tweede.ics is bewaard', { exact: false })).toBeVisible()
  const after = await eventsIn(second)
  expect(after.map(([title, on, status]) => [title, on, status])).toEqual(before.map(([title, on]) => [title, on, 'CANCELLED']))
  for (const [index, [, , , sequence]] of after.entries()) expect(sequence).toBeGreaterThan(before[index]?.[3] ?? Number.NaN)
})
