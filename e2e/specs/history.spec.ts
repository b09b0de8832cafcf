import type { Page } from '@playwright/test'
import type { CaseEventData, CaseEventType } from '../../src-renderer/domain/complaint/events.ts'
import { event } from '../../src-renderer/domain/complaint/events.ts'
import { evolve } from '../../src-renderer/domain/complaint/evolve.ts'
import type { DomainEvent } from '../../src-renderer/domain/log/event.ts'
import { record } from '../../src-renderer/domain/log/record.ts'
import { intake, recorder } from '../../src-renderer/domain/test-kit.ts'
import { cardOf } from '../../src-renderer/store/card.ts'
import { expect, test } from '../app.ts'
import { look } from '../look.ts'
import { assign, openAssign } from '../pages/case-file.ts'
import { box } from '../pages/controls.ts'
import { practise } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { seedAndUnlock } from '../seed.ts'

const CALL = {
  name: 'Noor van Proefdam',
  child: 'Teun',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school, 40 minuten.',
  subject: 'Niet opgehaald van school',
  suspicion: 'Nee',
} as const

const history = (page: Page) => page.getByRole('region', { name: 'Wat er gebeurd is' })
const told = (page: Page) => history(page).getByRole('listitem')
const ID = '00000000-0000-7000-8000-00000000c013'

/** Events as one person wrote them on one machine, on a day in November, knowing the log given. */
function written<T extends CaseEventType>(
  by: string,
  device: string,
  day: number,
  log: readonly DomainEvent[],
  ...data: readonly [T, CaseEventData[T]][]
) {
  const decided = data.map(([type, given]) => event(type, given))
  const machine = recorder(by, device, Date.UTC(2026, 10, day, 9))
  return record(ID, decided, log, { ...machine, newId: () => `${day}-${machine.newId()}` })
}

/** A case of three days: registered, a contact, and then whatever a test adds. */
function young(): DomainEvent[] {
  const registered = { ...intake, natureId: null, receivedOn: '2026-11-16', reference: '2026-001', kind: 'complaint' as const }
  const first = written('p01', 'pc-a', 16, [], ['complaintRegistered', registered])
  const contact = { contactId: 'c1', on: '2026-11-17', channel: 'phone', party: 'complainant', shareable: true } as const
  const second = written('p11', 'pc-b', 17, first, ['contactLogged', { ...contact, summary: 'Moeder gebeld, geen gehoor.' }])
  return [...first, ...second]
}

/** Writes the case into the register, and opens it. */
async function openSeeded(page: Page, log: readonly DomainEvent[]): Promise<void> {
  const complaint = evolve(log)
  if (!complaint) throw new Error('no case')
  await seedAndUnlock(page, [{ id: ID, year: 2026, number: 1, card: cardOf(complaint), log }])
  await openCases(page)
}

test('C13: a change goes back as a new event, by keyboard, and both stay', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  expect(await register(page)).toBe('2026-001')
  await page.getByRole('button', { name: 'Wijzig' }).first().click()
  await box(page, 'Kind alleen voornaam').fill('Tess')
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click()
  await expect(told(page).filter({ hasText: 'Kind: van “Teun” naar “Tess”' }).first()).toBeVisible()

  await history(page).getByRole('button', { name: 'Zet terug: Gegevens gewijzigd' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Kind: van “Tess” naar “Teun”')
  await look(page, '40-put-back')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Zet terug' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told(page).filter({ hasText: 'Kind: van “Tess” naar “Teun”' }).first()).toBeVisible()
  await expect(told(page).filter({ hasText: 'Kind: van “Teun” naar “Tess”' }).first()).toBeVisible()
})

test('C13: what was undone stays, struck through, with who and why; and the history is narrowed to a kind', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openSeeded(page, young())
  await caseRow(page, '2026-001').getByRole('link').click()
  await history(page).getByRole('button', { name: 'Maak ongedaan: Contact: Telefoon, Ouder' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Waarom')).toBeFocused()
  await dialog.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(dialog.getByText('Vul dit in.')).toBeVisible()
  await look(page, '41-undo')
  await dialog.getByLabel('Waarom').fill('Verkeerd dossier.')
  await dialog.getByRole('button', { name: 'Maak ongedaan' }).press('Enter')

  await expect(history(page).locator('s').first()).toHaveText('Contact: Telefoon, Ouder')
  await expect(history(page).getByText(/^Ongedaan gemaakt door Gerda Uitslag op .*: Verkeerd dossier\.$/)).toBeVisible()
  await expect(history(page).getByRole('button', { name: /^Maak ongedaan/ })).toHaveCount(0)
  await history(page).getByRole('radiogroup').getByText('Contact').click()
  await expect(history(page).locator('.timeline > li')).toHaveCount(2)
  await look(page, '42-history')
})

test('C13: the case is seen as it was at the end of a day, and only seen', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  const log = young()
  const later = written('p01', 'pc-a', 19, log, ['detailsChanged', { changes: { child: 'Tess', subject: 'Later anders' } }])
  await openSeeded(page, [...log, ...later])
  await caseRow(page, '2026-001').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Later anders' })).toBeVisible()
  await history(page).getByRole('button', { name: 'Zoals het was op' }).click()
  const day = box(page.getByRole('dialog'), 'Dag')
  await day.fill('15-11')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Toen was dit dossier er nog niet. Het begint op maandag 16 november 2026.')
  await day.fill('18-11')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('alert')).toContainText('Zo stond dit dossier er op woensdag 18 november 2026 aan het eind van de dag.')
  await expect(page.getByRole('heading', { level: 1, name: 'Niet gebeld bij koorts' })).toBeVisible()
  await expect(page.locator('.timeline > li')).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^(Wijzig|Maak ongedaan|Zet terug)/ })).toHaveCount(0)
  await look(page, '43-as-it-was')
  await page.getByRole('button', { name: 'Terug naar nu' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Later anders' })).toBeVisible()
})

test('C13: two edits that did not know each other stand side by side until someone chooses', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  const log = young()
  const here = written('p01', 'pc-a', 18, log, ['detailsChanged', { changes: { child: 'Noud K.' } }])
  const handledHere = written('p01', 'pc-a', 19, [...log, ...here], ['handlerAssigned', { handlerId: 'p11' }])
  const there = written('p04', 'pc-c', 18, log, ['detailsChanged', { changes: { child: 'N.' } }])
  const handledThere = written('p04', 'pc-c', 19, [...log, ...there], ['handlerAssigned', { handlerId: 'p04' }])
  await openSeeded(page, [...log, ...here, ...handledHere, ...there, ...handledThere])
  await expect(caseRow(page, '2026-001')).toContainText('2 versies. Kies er een')
  await look(page, '44-list-conflict')
  await caseRow(page, '2026-001').getByRole('link').click()

  const conflicts = page.getByRole('region', { name: 'Kies wat klopt' })
  await expect(conflicts.getByRole('listitem').filter({ hasText: 'Noud K.' })).toContainText('Gerda Uitslag')
  await expect(conflicts.getByRole('listitem').filter({ hasText: 'N.' }).first()).toContainText('Bas Quartelhoek')
  await look(page, '45-conflict')
  await conflicts.getByRole('button', { name: 'Neem deze: Kind, van Gerda Uitslag' }).press('Enter')
  await expect(conflicts.getByRole('region', { name: 'Kind' })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(conflicts.getByRole('button', { name: /^Neem deze: Behandelaar/ }).first()).toBeFocused()
  await conflicts.getByRole('button', { name: 'Neem deze: Behandelaar, van Bas Quartelhoek' }).press('Enter')
  await expect(conflicts).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Gegevens' })).toContainText('Bas Quartelhoek')
  await expect(told(page).filter({ hasText: 'naar “N.”' }).first()).toBeVisible()
  await expect(told(page).filter({ hasText: 'naar “Noud K.”' }).first()).toBeVisible()
})

test('C4: what is passed on stands on top of the case for the new handler', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  await openIntake(page)
  await fillIntake(page, CALL)
  expect(await register(page)).toBe('2026-001')
  await openAssign(page)
  await page.getByRole('dialog').getByLabel('Wat moet de behandelaar weten?').fill('Moeder belt liever na vijven.')
  await look(page, '46-assign-note')
  await assign(page)
  await expect(page.locator('.banner').filter({ hasText: 'Moeder belt liever na vijven.' })).toContainText(
    'Overgedragen door Gerda Uitslag',
  )
  await look(page, '47-handover')
})

test('C4: while the handler is away the case says who acts', async ({ launch }) => {
  const { page } = await launch()
  await practise(page)
  const log = young()
  await openSeeded(page, [...log, ...written('p01', 'pc-a', 17, log, ['handlerAssigned', { handlerId: 'p10' }])])
  await caseRow(page, '2026-001').getByRole('link').click()
  await expect(page.getByText('Monique Ravenhorst is weg tot en met zondag 14 februari 2027. Ruud Barneholt neemt waar')).toBeVisible()
  await expect(page.getByText('Volgende stap voor Ruud Barneholt')).toBeVisible()
})
