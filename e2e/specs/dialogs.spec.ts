import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, fromMenu, openAssign } from '../pages/case-file.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'

test('the dialogs of a case: what must wait says for what, a refused day is told at its box, each is looked at', async ({ launch }) => {
  test.setTimeout(300_000)
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  // Past its limit: then the reason of that is asked as well.
  await fillIntake(page, {
    name: 'Noor van Proefdam',
    receivedOn: '1-10-2026',
    location: "'t Vlierpad",
    description: 'Niet opgehaald van school.',
    suspicion: 'Nee',
  })
  await register(page)
  const dialog = page.getByRole('dialog')
  const confirm = (name = 'Leg vast') => dialog.getByRole('button', { name, exact: true }).click()
  const cancel = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  /** Opened from the menu, looked at, and left. */
  const seen = async (item: string, picture: string) => {
    await fromMenu(page, item)
    await dialog.waitFor()
    await look(page, picture)
    await cancel()
  }

  await test.step('the menu says what must wait, and for what; choosing it does nothing', async () => {
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    const waiting = page.getByRole('menuitem', { name: 'Geef het oordeel' })
    await expect(waiting).toHaveAttribute('aria-disabled', 'true')
    await expect(waiting).toHaveAccessibleName('Geef het oordeel Wijs eerst een behandelaar aan.')
    await look(page, '57-menu-waiting')
    await waiting.press('Enter')
    await expect(waiting, 'it does nothing, and stays to be read').toBeVisible()
    await page.keyboard.press('Escape')
    await openAssign(page)
    await look(page, '58-assign')
    await assign(page)
  })

  await test.step('a day that is refused is told at its box, which gets the focus, until it is typed anew', async () => {
    await page.getByRole('button', { name: 'Leg contact vast' }).click()
    await box(dialog, 'Wat is er besproken').fill('Gebeld.')
    const day = dialog.getByRole('textbox', { name: 'Wanneer', exact: true })
    for (const [typed, told] of [
      ['1-1-2099', 'Deze dag moet nog komen.'],
      ['30-9-2026', 'Dat is te vroeg: toen was het nog niet zover.'],
    ] as const) {
      await day.fill(typed)
      await confirm()
      await expect(day).toBeFocused()
      await expect(day).toHaveAttribute('aria-invalid', 'true')
      await expect(day).toHaveAccessibleDescription(new RegExp(told))
      await expect(dialog.getByText(told), 'said once').toHaveCount(1)
    }
    await look(page, '59-contact-refused')
    await day.fill('2-10-2026')
    await expect(day).not.toHaveAttribute('aria-invalid', 'true')
    await confirm()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('each dialog of the menu', async () => {
    await seen('Leg een voorstel vast', '60-solution')
    await seen('Leg bevindingen vast', '60-findings')
    await seen('Leg de overschrijding uit', '60-breach')
    await seen('Klacht is ingetrokken', '60-withdrawn')
    await seen('Valt buiten de reikwijdte', '60-out-of-scope')
    await seen('Houd het dossier bewaard', '60-hold')
  })

  await test.step('wederhoor, and the reaction', async () => {
    await fromMenu(page, 'Vraag wederhoor')
    await box(dialog, 'Wie').fill('Petra')
    await look(page, '60-reply-asked')
    await confirm()
    await look(page, '60-next-letters')
    await expect(page.getByRole('button', { name: 'Brief: uitnodiging wederhoor' })).toBeVisible()
    await page.getByRole('button', { name: 'Leg de reactie vast' }).click()
    await look(page, '60-reply')
    await cancel()
  })

  await test.step('a measure: promised, moved, done, its effect; or dropped', async () => {
    const act = async (item: string, picture: string) => {
      await page.getByRole('button', { name: 'Werk bij' }).click()
      await page.getByRole('menuitem', { name: item }).click()
      await dialog.waitFor()
      await look(page, picture)
    }
    await fromMenu(page, 'Voeg een maatregel toe')
    await box(dialog, 'Wat gaan we doen').fill('De chauffeur belt bij vertraging')
    await box(dialog, 'Klaar uiterlijk').fill('1-1-2020')
    await confirm()
    await expect(box(dialog, 'Klaar uiterlijk')).toBeFocused()
    await look(page, '60-measure-refused')
    await box(dialog, 'Klaar uiterlijk').fill('18-12-2026')
    await confirm()
    await act('Andere datum', '60-reschedule')
    await cancel()
    await act('Vervalt', '60-drop')
    await cancel()
    await act('Is klaar', '60-realised')
    await confirm()
    await act('Bekijk het effect', '60-effect')
    await cancel()
  })

  await test.step('a dispute, and its result', async () => {
    await fromMenu(page, 'Leg een geschil vast')
    await look(page, '60-dispute')
    await box(dialog, 'Waar gaat het geschil over').fill('Niet eens met het oordeel')
    await confirm()
    await page.getByRole('button', { name: 'Leg de uitspraak vast' }).click()
    await look(page, '60-dispute-result')
    await cancel()
  })
})
