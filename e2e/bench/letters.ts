import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_LOOK } from '../../src-renderer/documents/letter-look.ts'
import { kindTold } from '../../src-renderer/documents/test-kit.ts'
import type { LetterJob } from '../../src-renderer/documents/worker.ts'
import { launchApp, type RunningApp } from '../launch.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'
import { makeChosen, openLetters } from '../pages/many-letters.ts'
import { root } from '../run/runtime.mjs'
import { manyCases, seed } from '../seed.ts'
import { stopFrames, watchFrames } from './frames.ts'
import { type Figure, median, ms } from './measure.ts'

const ASSETS = join(root, 'out/renderer/assets')
const RUNS = 60
const WARM_UP = 20

/** The worker that makes letters, in the built app. */
function workerFile(): string {
  const file = readdirSync(ASSETS).find(
    (name) => name.endsWith('.js') && readFileSync(join(ASSETS, name), 'utf8').includes('GehoorPlaceholders'),
  )
  if (file === undefined) throw new Error('No worker for letters was built')
  return file
}

/** One letter after the other in the worker, plain and on the sample letterhead, by turns: both meet the same machine. */
export async function warmLetters({ page }: RunningApp): Promise<Figure[]> {
  const content = kindTold({ kind: 'outcome', language: 'nl', form: 'informal', long: false })
  const letterhead = readFileSync(join(root, 'resources/sample/letterhead.docx')).toString('base64')
  const given = { file: `assets/${workerFile()}`, letterhead, runs: RUNS, content, look: DEFAULT_LOOK }
  const times = await page.evaluate(async ({ file, letterhead: encoded, runs, content: told, look }) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const worker = new Worker(new URL(file, location.href), { type: 'module' })
    const timed = (job: LetterJob): Promise<number> =>
      new Promise((resolve, reject) => {
        const started = performance.now()
        worker.onmessage = ({ data }: MessageEvent<object>) =>
          'bytes' in data ? resolve(performance.now() - started) : reject(new Error('No letter came'))
        worker.onerror = () => reject(new Error('No worker came'))
        worker.postMessage(job)
      })
    const plain: number[] = []
    const onLetterhead: number[] = []
    for (let run = 0; run < runs; run += 1) {
      plain.push(await timed({ id: run, content: told, look }))
      onLetterhead.push(await timed({ id: run, content: told, look: { ...look, letterhead: bytes } }))
    }
    worker.terminate()
    return { plain, onLetterhead }
  }, given)
  const figure = (name: string, all: readonly number[]): Figure => {
    const warm = median(all.slice(WARM_UP))
    return {
      name: `letter in the worker, ${name}`,
      value: `${warm.toFixed(1)} ms warm (cold ${ms(all[0] ?? Number.NaN)})`,
      bar: 'under 60 ms',
      isMet: warm < 60,
    }
  }
  return [figure('plain', times.plain), figure('on the sample letterhead', times.onLetterhead)]
}

const MANY = 200

/** 200 letters from the list of what is needed, and LibreOffice turning the same 200 into PDF right after it. */
export async function manyLetters(today: string, locations: readonly string[], handlers: readonly string[]): Promise<Figure[]> {
  const userData = mkdtempSync(join(tmpdir(), 'gehoor-bench-letters-'))
  const folder = join(userData, 'letters')
  mkdirSync(folder)
  const running = await launchApp({ userData, today })
  try {
    const { page } = running
    await practise(page)
    await openCases(page)
    await seed(page, manyCases(400, locations, handlers, today))
    await lock(page)
    await unlock(page)
    await openLetters(page)
    await page.getByRole('button', { name: /^Maak 1\d\d brieven$/ }).waitFor()
    await page.evaluate(watchFrames)
    const started = performance.now()
    await makeChosen(running, folder)
    // Looked for by its role, hundreds of rows are searched time and again, in the frames that count.
    await page.waitForFunction(() => /gemaakt$/.test(document.querySelector('[role=dialog] h2')?.textContent ?? ''), null, {
      polling: 250,
      timeout: 120_000,
    })
    const time = performance.now() - started
    const { work } = await stopFrames(page)
    const files = readdirSync(folder)
    // Some of the 200 in the list have no handler: as many as were made are counted for 200.
    const forMany = (time * MANY) / files.length
    const longest = Math.max(...work, 0)
    const office = libreOffice(folder, files, join(userData, 'pdf'))
    const officeForMany = (office * MANY) / files.length
    return [
      {
        name: `${MANY} letters in one go, to the last on record`,
        value: `${(forMany / 1_000).toFixed(1)} s (${files.length} in ${(time / 1_000).toFixed(1)} s)`,
        bar: 'under 15 s',
        isMet: forMany < 15_000,
      },
      { name: `${MANY} letters in one go, longest frame`, value: ms(longest), bar: 'none over 100 ms', isMet: longest <= 100 },
      {
        name: `${MANY} letters / LibreOffice converting the same`,
        value: `${(forMany / officeForMany).toFixed(2)} (${(forMany / 1_000).toFixed(1)} s / ${(officeForMany / 1_000).toFixed(1)} s)`,
        bar: 'at most 1',
        isMet: forMany <= officeForMany,
      },
    ]
  } finally {
    await running.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

function libreOffice(folder: string, files: readonly string[], outDir: string): number {
  const profile = `-env:UserInstallation=file://${outDir}-profile`
  const started = performance.now()
  const done = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', outDir, ...files], {
    cwd: folder,
    timeout: 300_000,
  })
  const time = performance.now() - started
  if (done.status !== 0 || readdirSync(outDir).length !== files.length) throw new Error('LibreOffice did not convert every letter')
  return time
}
