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
import { makeCalendarFile } from './agenda-step.ts'
import { type DemoArguments, readArguments } from './arguments.ts'
import { readCases } from './cases-file.ts'
import { countYears } from './counts.ts'
import { leaveExport } from './export-step.ts'
import { makeLettersDue } from './letters-step.ts'
import { playMails } from './mails-step.ts'
import { importOldRegister } from './old-register.ts'
import { type CaseSummary, playCase, type Stage } from './one-case.ts'
import { namesIn } from './organisation-file.ts'
import { makeYearReport } from './year-step.ts'

/** Says what is wrong, and ends. */
function stop(line: string): void {
  console.error(line)
  process.exitCode = 1
}

async function play(args: DemoArguments): Promise<void> {
  const { organisation, out, today } = args
  const input = attempt(args.cases, () => readCases(args.cases))
  const names = attempt(organisation, () => namesIn(organisation))
  if (!input || !names) return
  mkdirSync(join(out, 'screens'), { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'gehoor-demo-'))
  const running = await launchApp({ userData, args: [`--organisation=${organisation}`], ...(today === null ? {} : { today }) })
  const stage: Stage = { running, names, out, picture: pictures(running.page, out), today: today ?? dateInAmsterdam(Date.now()) }
  try {
    // Only the director sees the annual report (rule R2).
    if (!(await begin(stage, args.year === null ? null : names.director))) return
    await playAll(stage, args, input)
  } finally {
    await running.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

/** In the order of an office that begins: what it has already, then what comes in, then what it makes of it all. */
async function playAll(stage: Stage, { register, mails, year }: DemoArguments, input: ReturnType<typeof readCases>): Promise<void> {
  const { running, out, picture, today } = stage
  const imported = register === null ? null : await importOldRegister(running, register, out, picture)
  const cases: CaseSummary[] = []
  for (const [index, read] of input.entries()) {
    cases.push(await playInput(stage, read, index + 1))
    tell(cases.at(-1))
  }
  const read = mails === null ? null : await playMails(stage, mails)
  const isPlain = register === null && mails === null && year === null
  const lettersDue = isPlain ? [] : await makeLettersDue(running, out, picture)
  const report = year === null ? null : await makeYearReport(running, year, out, picture)
  const handler = cases.find((one) => one.handler !== null)?.handler ?? null
  const calendar = handler === null ? null : await makeCalendarFile(running, handler, out)
  await leaveExport(running, out)
  await showRest(running.page, picture)
  const more = { ...(imported ? { register: imported } : {}), ...(read ? { mails: read } : {}), ...(report ? { report } : {}) }
  const years = await countYears(out, today)
  const summary = isPlain ? cases : { cases, ...more, lettersDue, years, calendar }
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  if (year !== null && report === null) stop(`--year ${year}: there is nothing of that year to report`)
  console.log(`${cases.filter((one) => one.reference !== null).length} of ${cases.length} cases; see ${out}`)
}

async function playInput(stage: Stage, read: ReturnType<typeof readCases>[number], place: number): Promise<CaseSummary> {
  if (read.ok) return playCase(stage, read.input, place)
  const { receivedOn, problems } = read
  return { case: place, reference: null, receivedOn, handler: null, status: null, letterFile: null, problems }
}

/** Keeps a picture of each screen, once for each name, numbered in the order they were seen. */
function pictures(page: Page, out: string): Stage['picture'] {
  const taken = new Set<string>()
  return async (name) => {
    if (taken.has(name)) return
    taken.add(name)
    await page.screenshot({ path: join(out, 'screens', `${String(taken.size).padStart(2, '0')}-${name}.png`) })
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
async function begin({ running: { page }, picture }: Stage, person: string | null): Promise<boolean> {
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
  if (person !== null) await page.getByText(person, { exact: true }).click()
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

function tell(summary: CaseSummary | undefined): void {
  if (!summary) return
  const { case: place, reference, handler, letterFile, problems } = summary
  const what = reference === null ? 'not registered' : `${reference}, ${handler ?? 'no handler'}, ${letterFile ?? 'no letter'}`
  console.log(`case ${place}: ${what}`)
  for (const { field, message } of problems) console.log(`  ${field}: ${message}`)
}

const args = readArguments(process.argv.slice(2))
if ('wrong' in args) stop(args.wrong)
else await play(args)
