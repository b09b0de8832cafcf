import { dateInAmsterdam } from '../../src-renderer/domain/deadlines/calendar-date.ts'
import { expect, listenToNotifications, test } from '../app.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const CALL = {
  name: 'Noor van Proefdam',
  location: "'t Vlierpad",
  description: 'Niet opgehaald van school.',
  nature: 'Vervoer BSO',
  suspicion: 'Nee',
} as const

const MINUTE = 60_000

/** A few minutes before the next midnight: from there to tomorrow is less than it takes to lock for want of a touch. */
function lateInTheEvening(): number {
  const now = Date.now()
  let at = now
  while (dateInAmsterdam(at) === dateInAmsterdam(now)) at += MINUTE
  return at - 4 * MINUTE
}

test('T5: when it becomes tomorrow while the window is open, what is late is late at once, and the desktop is told', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { ...CALL, receivedOn: '16-11-2026' })
  await register(page)
  const told = await listenToNotifications(running)
  await page.clock.install({ time: lateInTheEvening() })
  await lock(page)
  await unlock(page)
  await openCases(page)
  await expect(caseRow(page, '2026-001')).toContainText('Vandaag')
  await expect.poll(told).toEqual(['Gehoor: 1 termijn vandaag'])
  await page.clock.fastForward('06:00')
  await expect(caseRow(page, '2026-001')).toContainText('1 dag te laat')
  await expect.poll(told).toEqual(['Gehoor: 1 termijn vandaag', 'Gehoor: 1 termijn te laat'])
})
