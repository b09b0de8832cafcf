import { expect, test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { openIntake } from '../pages/intake.ts'

test('a date is typed as people type it, and written out in full when it is left', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  const date = box(page, 'Gebeurd op')
  const TYPED = [
    ['13-11', 'vr 13-11-2026'],
    ['3/4/26', 'vr 03-04-2026'],
    ['03042026', 'vr 03-04-2026'],
    ['3 apr', 'vr 03-04-2026'],
    ['di 3 maart 2026', 'di 03-03-2026'],
    ['2026-11-02', 'ma 02-11-2026'],
    ['gisteren', 'zo 22-11-2026'],
    ['vr', 'vr 20-11-2026'],
    ['24-11', 'ma 24-11-2025'],
    ['29-2-2024', 'do 29-02-2024'],
    ['30 februari', '30 februari'],
  ]
  for (const [typed = '', written = ''] of TYPED) {
    await date.fill('')
    await date.pressSequentially(typed)
    await expect(date, 'nothing changes while it is typed').toHaveValue(typed)
    await page.keyboard.press('Tab')
    await expect(date).toHaveValue(written)
  }
  await expect(page.getByText('Februari 2026 heeft 28 dagen.')).toBeVisible()
})

test('arrow keys step a day at a time, and begin at today', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  const date = box(page, 'Gebeurd op')
  await date.focus()
  await page.keyboard.press('ArrowDown')
  await expect(date).toHaveValue('ma 23-11-2026')
  await page.keyboard.press('ArrowDown')
  await expect(date).toHaveValue('zo 22-11-2026')
  await page.keyboard.press('ArrowUp')
  await expect(date).toHaveValue('ma 23-11-2026')
  await date.fill('1-3')
  await page.keyboard.press('ArrowDown')
  await expect(date).toHaveValue('za 28-02-2026')

  const received = box(page, 'Ontvangen op')
  await expect(received).toHaveValue('ma 23-11-2026')
  await page.getByRole('button', { name: 'Dag eerder: Ontvangen op' }).click()
  await expect(received).toHaveValue('zo 22-11-2026')
  await page.getByRole('button', { name: 'Dag later: Ontvangen op' }).click()
  await expect(received).toHaveValue('ma 23-11-2026')
})

test('Alt+down opens the calendar: arrows choose, Escape leaves it as it was, and the focus comes back', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  const date = box(page, 'Gebeurd op')
  const calendar = page.getByRole('dialog', { name: 'Gebeurd op' })
  await date.fill('13-11')

  await page.keyboard.press('Alt+ArrowDown')
  await expect(calendar.getByRole('heading', { name: /november 2026/i })).toBeVisible()
  await expect(calendar.locator(':focus')).toHaveText('13')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(calendar).toBeHidden()
  await expect(date).toHaveValue('vr 13-11-2026')
  await expect(date).toBeFocused()

  await page.keyboard.press('Alt+ArrowDown')
  await expect(calendar.locator(':focus')).toHaveText('13')
  await page.keyboard.press('PageUp')
  await expect(calendar.getByRole('heading', { name: /oktober 2026/i })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(calendar).toBeHidden()
  await expect(date).toHaveValue('ma 12-10-2026')
  await expect(date).toBeFocused()
})
