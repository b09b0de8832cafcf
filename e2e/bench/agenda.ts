import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../src-renderer/domain/deadlines/calendar-date.ts'
import { agendaIndex } from '../../src-renderer/features/agenda/agenda-index.ts'
import { caseViewer } from '../../src-renderer/features/shared/case-views.ts'
import { sampleOrganisation } from '../../src-renderer/features/test-kit.ts'
import { launchApp, type RunningApp } from '../launch.ts'
import { day, openAgenda, pickPeople } from '../pages/agenda.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'
import { manyCases, seed } from '../seed.ts'
import { type Figure, median, ms } from './measure.ts'

const CASES = 20_000
const RUNS = 12

type Case = ReturnType<typeof manyCases>[number]

/** Three measures in every case, so that one has six deadlines: more than a hundred thousand together. */
function withMeasures(one: Case, owners: readonly string[], today: string): Case {
  const measures = [0, 1, 2].map((step) => ({
    measureId: `${one.id}-m${step}`,
    text: 'Afspraak gemaakt',
    level: 'location' as const,
    ownerId: owners[(one.number + step) % owners.length] ?? '',
    promisedFor: addDays(today, (one.number % 300) - 150 + step * 20),
    realiseBy: addDays(today, (one.number % 300) - 150 + step * 20),
    realisedOn: null,
    effectCheckedOn: null,
  }))
  return { ...one, card: { ...one.card, measures: one.card.kind === 'signal' ? [] : measures } }
}

/** The calendar of one handler among all deadlines of many years. */
export async function agenda(today: string, locations: readonly string[], handlers: readonly string[]): Promise<Figure[]> {
  const cases = manyCases(CASES, locations, handlers, today).map((one) => withMeasures(one, handlers, today))
  const userData = mkdtempSync(join(tmpdir(), 'gehoor-bench-agenda-'))
  const running = await launchApp({ userData, today })
  try {
    await practise(running.page)
    await openCases(running.page)
    await seed(running.page, cases)
    await lock(running.page)
    await unlock(running.page)
    await running.page.locator('tr[data-case]').first().waitFor()
    return [reading(cases, today, handlers[0] ?? ''), await drawing(running)]
  } finally {
    await running.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

/** The functions of the app on the same cases: after a change the index is made anew, and a month of one handler is read from it. */
function reading(cases: readonly Case[], today: string, handler: string): Figure {
  const organisation = sampleOrganisation()
  const view = caseViewer(organisation, today)
  const views = cases.map(({ card }) => view(card))
  const deadlines = views.reduce((sum, { deadlines: all }) => sum + all.length, 0)
  const times: number[] = []
  let found = 0
  for (let run = 0; run <= RUNS; run += 1) {
    const changed = views.map((one, index) => (index === run ? { ...one, title: String(run) } : one))
    const started = performance.now()
    found = agendaIndex(changed, organisation, today, true).between([handler], addDays(today, -28), addDays(today, 13)).length
    times.push(performance.now() - started)
  }
  const warm = median(times.slice(1))
  return {
    name: `calendar: reading a month of one handler from ${deadlines} deadlines, after a change`,
    value: `${ms(warm)} (first ${ms(times[0] ?? Number.NaN)}, ${found} found)`,
    bar: 'under 30 ms',
    isMet: warm < 30,
  }
}

/** From the press of "next month" to the frame that shows it. */
async function drawing({ page }: RunningApp): Promise<Figure> {
  await openAgenda(page)
  await pickPeople(page, 'Ineke Tolhuizen')
  await day(page, '2026-11-23').waitFor()
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) times.push(await page.evaluate(timeMonth, run % 2 === 0 ? 'Vorige maand' : 'Volgende maand'))
  const value = `${ms(median(times))} (${times.map(Math.round).join(', ')})`
  return { name: `calendar: a month of one handler, press to drawn, ${CASES} cases`, value, bar: 'under 50 ms', isMet: median(times) < 50 }
}

/** In the page: React Aria listens to the pointer, and a click without one counts as a press. */
function timeMonth(label: string): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)
  const grid = document.querySelector('table.month')
  if (!button || !grid) throw new Error('No month')
  const first = grid.querySelector('td')?.dataset.day
  const started = performance.now()
  return new Promise((resolve) => {
    const drawn = (): void => {
      if (grid.querySelector('td')?.dataset.day === first) return
      observer.disconnect()
      // The task after the frame: style, layout and paint are done by then.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - started)
        channel.port2.postMessage(null)
      })
    }
    const observer = new MutationObserver(drawn)
    observer.observe(grid, { childList: true, subtree: true, attributes: true })
    button.click()
  })
}
