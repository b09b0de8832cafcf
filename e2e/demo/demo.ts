/**
 * The journey without a person, in the real app: first run with the sample organisation, every case of a file from the call
 * to the letter, and a picture of each screen. It uses only what a person has: the window.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dateInAmsterdam } from '../../src-renderer/domain/deadlines/calendar-date.ts'
import { launchApp } from '../launch.ts'
import { choosePassphrase, choosePractice, lock } from '../pages/gate.ts'
import { type DemoArguments, readArguments } from './arguments.ts'
import { readCases } from './cases-file.ts'
import { leaveExport } from './export-step.ts'
import { importOldRegister } from './old-register.ts'
import { type CaseSummary, playCase, type Stage } from './one-case.ts'
import { namesIn } from './organisation-file.ts'

/** Says what is wrong, and ends. */
function stop(line: string): void {
  console.error(line)
  process.exitCode = 1
}

async function play({ organisation, cases, out, today, register }: DemoArguments): Promise<void> {
  const input = attempt(cases, () => readCases(cases))
  const names = attempt(organisation, () => namesIn(organisation))
  if (!input || !names) return
  mkdirSync(join(out, 'screens'), { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'gehoor-demo-'))
  const running = await launchApp({ userData, args: [`--organisation=${organisation}`], ...(today === null ? {} : { today }) })
  const taken = new Set<string>()
  const picture: Stage['picture'] = async (name) => {
    if (taken.has(name)) return
    taken.add(name)
    const number = String(taken.size).padStart(2, '0')
    await running.page.screenshot({ path: join(out, 'screens', `${number}-${name}.png`) })
  }
  try {
    if (!(await begin(running.page, picture))) return
    const date = today ?? dateInAmsterdam(Date.now())
    const summaries: CaseSummary[] = []
    for (const [index, read] of input.entries()) {
      const place = index + 1
      const summary = read.ok
        ? await playCase({ running, names, out, picture, today: date }, read.input, place)
        : {
            case: place,
            reference: null,
            receivedOn: read.receivedOn,
            handler: null,
            status: null,
            letterFile: null,
            problems: read.problems,
          }
      summaries.push(summary)
      tell(summary)
    }
    await leaveExport(running, out)
    const imported = register === null ? null : await importOldRegister(running, register, out, picture)
    await showRest(running.page, picture)
    const summary = imported === null ? summaries : { cases: summaries, register: imported }
    writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    console.log(`${summaries.filter((summary) => summary.reference !== null).length} of ${summaries.length} cases; see ${out}`)
  } finally {
    await running.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

function attempt<Value>(path: string, read: () => Value): Value | null {
  try {
    return read()
  } catch (error) {
    stop(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

type Page = Stage['running']['page']

/** First run with the organisation of the file. False when the app says that the file is wrong. */
async function begin(page: Page, picture: Stage['picture']): Promise<boolean> {
  await page.getByRole('heading', { name: 'Welkom bij Gehoor' }).waitFor()
  await picture('welcome')
  await choosePractice(page)
  const who = page.getByRole('heading', { name: 'Wie ben je vandaag?' })
  const wrong = page.getByRole('alert')
  await who.or(wrong).waitFor()
  if (await wrong.isVisible()) {
    stop(await wrong.innerText())
    return false
  }
  await picture('who-are-you')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture('passphrase')
  await choosePassphrase(page)
  await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
  await picture('empty')
  return true
}

async function showRest(page: Page, picture: Stage['picture']): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
  await menu.getByRole('link', { name: /^Vandaag/ }).click()
  await page.getByRole('heading', { name: 'Vandaag', exact: true, level: 1 }).waitFor()
  await picture('today')
  await menu.getByRole('link', { name: /^Klachten/ }).click()
  await page.getByRole('heading', { name: 'Klachten', exact: true }).waitFor()
  await picture('cases')
  await menu.getByRole('link', { name: 'Agenda' }).click()
  await page.getByRole('table', { name: /^Agenda van/ }).waitFor()
  await picture('agenda')
  await menu.getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('heading', { name: 'Instellingen' }).waitFor()
  await picture('settings')
  await lock(page)
  await picture('unlock')
}

function tell({ case: place, reference, handler, letterFile, problems }: CaseSummary): void {
  const what = reference === null ? 'not registered' : `${reference}, ${handler ?? 'no handler'}, ${letterFile ?? 'no letter'}`
  console.log(`case ${place}: ${what}`)
  for (const { field, message } of problems) console.log(`  ${field}: ${message}`)
}

const args = readArguments(process.argv.slice(2))
if ('wrong' in args) stop(args.wrong)
else await play(args)
