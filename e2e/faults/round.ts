import type { Page } from '@playwright/test'
import { type LaunchOptions, launchApp, type RunningApp } from '../launch.ts'
import { lock, PASSPHRASE, practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake } from '../pages/intake.ts'
import { openCases } from '../pages/main-menu.ts'
import { manyCases, seed } from '../seed.ts'

/** What is going on when the power goes out. */
export type Work = 'saving a case' | 'rotating the key'
export interface Round {
  readonly work: Work
  /** Milliseconds from the beginning of the work. */
  readonly after: number
}

const SEEDED = 300
const LEAVER = 'p12'

/** The same rounds for the same seed: xorshift32 (Marsaglia 2003). */
export function roundsOf(seedNumber: number, count: number): Round[] {
  let state = seedNumber || 1
  const next = (below: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? { work: 'saving a case', after: next(400) } : { work: 'rotating the key', after: next(2_500) },
  )
}

/** A register that the power goes out on, again and again. It knows what was said to be saved. */
export interface Register {
  /** One more round. Throws when something is lost that was said to be saved, or cannot be read. */
  play(round: Round): Promise<void>
  close(): Promise<void>
  readonly said: number
}

export async function faultRegister(options: LaunchOptions): Promise<Register> {
  const said = new Set<string>()
  const typed = new Set<string>()
  let count = 0
  let running: RunningApp = await launchApp(options)
  await practise(running.page)
  await seed(running.page, manyCases(SEEDED, ['rietnest', 'vlier'], ['p07', 'p08'], options.today ?? '2026-11-23'))
  await lock(running.page)
  await unlock(running.page)

  const again = async (): Promise<void> => {
    running = await launchApp(options)
    await unlock(running.page)
    await expectAll(running.page, said, typed)
  }
  return {
    get said() {
      return said.size
    },
    play: async ({ work, after }) => {
      count += 1
      if (work === 'saving a case') {
        const name = `Proefpersoon ${String(count).padStart(4, '0')}`
        typed.add(name)
        if (await saveAndCut(running, name, after)) said.add(name)
      } else await rotateAndCut(running, after)
      await again()
    },
    close: () => running.close(),
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** @returns whether it was said to be saved before the power went out */
async function saveAndCut({ page, kill }: RunningApp, name: string, after: number): Promise<boolean> {
  await openIntake(page)
  const told = { description: `Verteld door ${name}.`, nature: 'Communicatie', suspicion: 'Nee' } as const
  await fillIntake(page, { name, location: 'Het Rietnest', receivedOn: '16-11-2026', ...told })
  await page.getByText(/^Concept bewaard om/).waitFor()
  let isSaid = false
  const toast = page.getByText(/ is geregistreerd$/).waitFor({ timeout: 5_000 })
  const heard = toast.then(
    () => {
      isSaid = true
    },
    () => undefined,
  )
  await page.keyboard.press('Control+Enter')
  await wait(after)
  const wasSaid = isSaid
  await kill()
  await heard
  return wasSaid
}

/** Somebody gets access and loses it, after which every row is sealed anew; all of that is cut off somewhere. */
async function rotateAndCut({ page, kill }: RunningApp, after: number): Promise<void> {
  const left = await page.evaluate(
    async ([personId, passphrase]) => {
      await window.desktop.giveAccess({ person: { personId, name: 'Iemand Anders', role: 'handler' }, passphrase })
      return window.desktop.removeAccess({ personId })
    },
    [LEAVER, PASSPHRASE] as const,
  )
  if (!left.ok || !left.value.ok) throw new Error(`The access was not removed: ${JSON.stringify(left)}`)
  await lock(page)
  await unlock(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
  await wait(after)
  await kill()
}

/** Every case can be read, those that were said to be saved are there, and nothing that was typed is gone. */
async function expectAll(page: Page, said: ReadonlySet<string>, typed: ReadonlySet<string>): Promise<void> {
  await openCases(page)
  await page.locator('tr[data-case]').first().waitFor()
  const damaged = await page.getByText(/niet worden gelezen/).count()
  if (damaged > 0) throw new Error('Cases cannot be read')
  await page.getByRole('radio', { name: /^Alle/ }).check({ force: true })
  for (const name of said) await expectFound(page, name)
  const drafts = await page.getByRole('link', { name: /^Verder met / }).allInnerTexts()
  for (const name of typed) if (!said.has(name) && !drafts.some((text) => text.includes(name))) await expectFound(page, name)
}

async function expectFound(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.locator('tr[data-case]', { hasText: name }).first().waitFor({ timeout: 10_000 })
}
