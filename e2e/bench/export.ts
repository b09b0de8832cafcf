import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leaveRecoveryKey } from '../demo/export-step.ts'
import { launchApp, type RunningApp } from '../launch.ts'
import { chooseFolder, exportsIn, makeExport, openExport, restore } from '../pages/backup.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'
import { manyCases, seed, seedAttachments } from '../seed.ts'
import { addAttachmentEvent } from './export-cases.ts'
import { type Figure, ms } from './measure.ts'
import { watchMemory } from './memory.ts'

const CASES = Number(process.env.GEHOOR_BENCH_CASES ?? 20_000)
const ATTACHMENTS = Number(process.env.GEHOOR_BENCH_ATTACHMENTS ?? 500)
const LONGEST_MS = 1_800_000
const SIZE = 2_097_152
const EXPORT_SHARE = 0.5
const RESTORE_SHARE = 1 / 3
const MEMORY_MB = 400
const FRAME_MS = 100

/** An export of many cases with a gigabyte of attachments, and its restore, beside gzip, age and gunzip on the same bytes. */
export async function exportAndRestore(today: string, locations: readonly string[], handlers: readonly string[]): Promise<Figure[]> {
  const base = mkdtempSync(join(tmpdir(), 'gehoor-bench-export-'))
  const out = join(base, 'out')
  mkdirSync(out)
  const block = randomBytes(SIZE)
  const sha256 = createHash('sha256').update(block).digest('hex')
  const cases = manyCases(CASES, locations, handlers, today).map((one, index) =>
    index < ATTACHMENTS ? addAttachmentEvent(one, { attachmentId: `${one.id}-a`, size: SIZE, sha256 }) : one,
  )
  const running = await launchApp({ userData: join(base, 'user-data'), today })
  try {
    await practise(running.page)
    await openCases(running.page)
    await seed(running.page, cases)
    await seedAttachments(
      running.page,
      cases.slice(0, ATTACHMENTS).map(({ id }) => ({ caseId: id, attachmentId: `${id}-a` })),
      block.toString('base64'),
    )
    await lock(running.page)
    await unlock(running.page)
    await running.page.locator('tr[data-case]').first().waitFor({ timeout: 120_000 })
    await leaveRecoveryKey(running, out)
    await chooseFolder(running, out)
    const made = await measured(running, () => makeExport(running.page, LONGEST_MS))
    await running.close()
    return figures(out, made, await putBack(join(base, 'another'), join(out, fileIn(out)), today))
  } finally {
    await running.close()
    rmSync(base, { recursive: true, force: true })
  }
}

const fileIn = (out: string): string => exportsIn(out).find((name) => name.endsWith('.age')) ?? ''

/** On a computer that has nothing yet, from the press of the button until all of it is there. */
async function putBack(userData: string, path: string, today: string): Promise<Measured> {
  const running = await launchApp({ userData, today })
  try {
    await running.page.getByRole('button', { name: 'Verder' }).waitFor()
    await openExport(running, path)
    await running.page.getByRole('heading', { name: 'Wat erin staat' }).waitFor({ timeout: LONGEST_MS })
    return await measured(running, () => restore(running.page, LONGEST_MS))
  } finally {
    await running.close()
  }
}

interface Measured {
  readonly time: number
  readonly memory: { readonly main: number; readonly page: number }
  readonly frame: number
}

async function measured({ app, page }: RunningApp, work: () => Promise<void>): Promise<Measured> {
  await page.evaluate(() => {
    const shared = globalThis as { longest?: number; last?: number }
    shared.longest = 0
    shared.last = performance.now()
    const tick = (now: number): void => {
      shared.longest = Math.max(shared.longest ?? 0, now - (shared.last ?? now))
      shared.last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const memory = watchMemory(app.process().pid ?? 0)
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const frame = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0)
  return { time, memory: memory.stop(), frame }
}

function figures(out: string, made: Measured, restored: Measured): Figure[] {
  const path = join(out, fileIn(out))
  const key = join(out, 'recovery-key.txt')
  const lines = join(out, 'lines')
  timed(`age -d -i '${key}' '${path}' | gunzip > '${lines}'`)
  const unzipped = timed(`age -d -i '${key}' '${path}' | gunzip > /dev/null`)
  const recipient = execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim()
  const zipped = timed(`gzip < '${lines}' | age -r ${recipient} > '${lines}.age'`)
  const megabytes = statSync(lines).size / 1e6
  const rate = (time: number): string => `${Math.round(megabytes / (time / 1_000))} MB/s`
  const share = (theirs: number, ours: number): number => theirs / ours
  const heaviest = Math.max(made.memory.page + made.memory.main, restored.memory.page + restored.memory.main)
  const longest = Math.max(made.frame, restored.frame)
  return [
    {
      name: `export of ${CASES} cases, ${Math.round(megabytes)} MB of lines, to gzip | age`,
      value: `${share(zipped, made.time).toFixed(2)} (${rate(made.time)} to ${rate(zipped)})`,
      bar: 'at least 0.5',
      isMet: share(zipped, made.time) >= EXPORT_SHARE,
    },
    {
      name: 'restore of the same, to age -d | gunzip',
      value: `${share(unzipped, restored.time).toFixed(2)} (${rate(restored.time)} to ${rate(unzipped)})`,
      bar: 'at least 0.33',
      isMet: share(unzipped, restored.time) >= RESTORE_SHARE,
    },
    {
      name: 'memory that both add, page and main together',
      value: `${Math.round(heaviest)} MB (page ${Math.round(Math.max(made.memory.page, restored.memory.page))})`,
      bar: `under ${MEMORY_MB} MB`,
      isMet: heaviest < MEMORY_MB,
    },
    { name: 'longest frame meanwhile', value: ms(longest), bar: `at most ${FRAME_MS} ms`, isMet: longest <= FRAME_MS },
  ]
}

function timed(command: string): number {
  const start = performance.now()
  execFileSync('bash', ['-c', command])
  return performance.now() - start
}
