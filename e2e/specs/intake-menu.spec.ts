import { expect, type RunningApp, test } from '../app.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'

const KEYS = {
  newComplaint: 'CmdOrCtrl+N',
  search: 'CmdOrCtrl+K',
  lock: 'CmdOrCtrl+L',
  today: 'CmdOrCtrl+1',
  cases: 'CmdOrCtrl+2',
  agenda: 'CmdOrCtrl+3',
  measures: 'CmdOrCtrl+4',
} as const

const click = ({ app }: RunningApp, id: keyof typeof KEYS): Promise<void> =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

test('the menu holds the keys of the app, and each item does what it says', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  const found = await running.app.evaluate(
    ({ Menu }, ids) => Object.fromEntries(ids.map((id) => [id, Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator])),
    Object.keys(KEYS),
  )
  expect(found).toEqual(KEYS)

  await click(running, 'newComplaint')
  await expect(page.getByRole('heading', { name: 'Nieuwe klacht' })).toBeVisible()
  await expect(box(page, 'Naam ouder')).toBeFocused()
  await page.keyboard.type('Eerste Beller')
  await click(running, 'agenda')
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible()
  await click(running, 'measures')
  await expect(page.getByRole('heading', { name: 'Maatregelen', exact: true })).toBeVisible()
  await click(running, 'today')
  await expect(page.getByRole('heading', { name: 'Vandaag', exact: true })).toBeVisible()
  await click(running, 'cases')
  await expect(page.getByRole('heading', { name: 'Klachten', exact: true })).toBeVisible()
  await expect(page.getByText('1 concept staat nog open')).toBeVisible()
  await click(running, 'newComplaint')
  await expect(box(page, 'Naam ouder')).toHaveValue('')
  await click(running, 'lock')
  await expect(page.getByRole('heading', { name: /wie ben je\?$/ })).toBeVisible()
})

test('the keys work wherever the focus is, and search comes to the box in the list', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await page.keyboard.press('Control+n')
  await expect(box(page, 'Naam ouder')).toBeFocused()
  await page.keyboard.type('Eerste Beller')
  await expect(box(page, 'Naam ouder')).toHaveValue('Eerste Beller')
  const screens = ['Vandaag', 'Klachten', 'November 2026', 'Maatregelen']
  for (const [index, name] of screens.entries()) {
    await page.keyboard.press(`Control+${index + 1}`)
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  }
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: /wie ben je\?$/ })).toBeVisible()
})
