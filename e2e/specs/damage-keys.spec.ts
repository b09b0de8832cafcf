import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'
import { giveAccess } from '../pages/settings.ts'

const CALL = {
  name: 'Noor van Proefdam',
  child: 'Teun',
  location: 'Het Rietnest',
  description: 'Thuisgekomen met een buil.',
  nature: 'Communicatie',
  suspicion: 'Nee',
} as const
const COLLEAGUE = 'Noortje Blaakhof'

const damagedVault = (page: Page) => page.getByRole('heading', { name: 'Het sleutelbestand is beschadigd' })
const useCopy = (page: Page) => page.getByRole('button', { name: 'Gebruik de kopie' })

/** As a disk does it: one bit of a byte in the middle. */
function flipOneBit(file: string): Buffer {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(file, bytes)
  return bytes
}

test('a key file that is damaged is kept, its copy opens the register, and nothing is lost', async ({ launch, userData }) => {
  const vault = join(userData, 'vault.json')
  const first = await launch()
  await practise(first.page)
  await openIntake(first.page)
  await fillIntake(first.page, CALL)
  const reference = await register(first.page)
  await giveAccess(first.page, COLLEAGUE, 'nog vier andere woorden hier')
  await first.close()
  const damaged = flipOneBit(vault)

  const second = await launch()
  await expect(damagedVault(second.page)).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Verder' })).toHaveCount(0)
  await useCopy(second.page).click()
  await unlock(second.page)
  await openCases(second.page)
  await expect(caseRow(second.page, reference)).toBeVisible()
  await second.close()

  const aside = readdirSync(userData).filter((name) => name.startsWith('vault.json.damaged-'))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(userData, aside[0] ?? '')).equals(damaged)).toBe(true)
  const third = await launch()
  await unlock(third.page)
  await openCases(third.page)
  await expect(caseRow(third.page, reference)).toBeVisible()
})

test('a key file that is damaged without a copy is told as such, and neither written over nor taken for a first run', async ({
  launch,
  userData,
}) => {
  const vault = join(userData, 'vault.json')
  const first = await launch()
  await practise(first.page)
  await first.close()
  expect(existsSync(`${vault}.previous`)).toBe(false)
  const whole = readFileSync(vault)
  writeFileSync(vault, whole.subarray(0, whole.length / 2))

  const second = await launch()
  await expect(damagedVault(second.page)).toBeVisible()
  await expect(second.page.getByText(/^Er is geen bruikbare kopie\./)).toBeVisible()
  await expect(second.page.getByRole('button')).toHaveText(['Zet een reservekopie terug'])
  // What a page could ask for all the same.
  const asked = await second.page.evaluate(async () => [
    await window.desktop.createVault({
      person: { personId: 'x', name: 'y', role: 'office' },
      passphrase: 'een nieuwe zin',
      practice: true,
    }),
    await window.desktop.restoreVaultCopy(undefined),
  ])
  expect(asked).toEqual(['vaultExists', 'noCopy'].map((reason) => ({ ok: true, value: { ok: false, reason } })))
  await second.close()
  expect(readFileSync(vault).equals(whole.subarray(0, whole.length / 2))).toBe(true)

  writeFileSync(vault, whole)
  const third = await launch()
  await unlock(third.page)
  await expect(third.page.getByRole('heading', { name: 'Vandaag', exact: true })).toBeVisible()
})

test('a key file that is gone while the register is there is no first run, and opens it again when it is put back', async ({
  launch,
  userData,
}) => {
  const vault = join(userData, 'vault.json')
  const first = await launch()
  await practise(first.page)
  await openIntake(first.page)
  await fillIntake(first.page, CALL)
  const reference = await register(first.page)
  await first.close()
  renameSync(vault, `${userData}-vault.json`)

  const second = await launch()
  await expect(second.page.getByRole('heading', { name: 'Het register kan niet worden geopend' })).toBeVisible()
  await expect(second.page.getByText(/het sleutelbestand is weg\. Er is niets gewist\./)).toBeVisible()
  await expect(second.page.getByRole('button')).toHaveText(['Zet een reservekopie terug'])
  await second.close()
  expect(existsSync(vault)).toBe(false)

  renameSync(`${userData}-vault.json`, vault)
  const third = await launch()
  await unlock(third.page, PASSPHRASE)
  await openCases(third.page)
  await expect(caseRow(third.page, reference)).toBeVisible()
})
