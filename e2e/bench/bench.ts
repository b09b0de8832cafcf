/** Every figure that an issue asks for, measured in the real app. `npm run bench`; nothing of it runs in the tests. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchApp } from '../launch.ts'
import { lock, practise, unlock } from '../pages/gate.ts'
import { openCases } from '../pages/main-menu.ts'
import { root } from '../run/runtime.mjs'
import { manyCases, seed } from '../seed.ts'
import { agenda } from './agenda.ts'
import { exportAndRestore } from './export.ts'
import { indexing, searching } from './finding.ts'
import { launchTime } from './launch-time.ts'
import { manyLetters, warmLetters } from './letters.ts'
import { type Figure, print } from './measure.ts'
import { oldRegister } from './old-register.ts'
import { report } from './report.ts'
import { letter, scrolling, typing, unlockToList } from './screens.ts'

const CASES = 5_000
const TODAY = '2026-11-23'
const HANDLERS = ['p07', 'p08', 'p09', 'p11', 'p12', 'p04']
const LOCATIONS = ['centrum', 'rietnest', 'kikker', 'linde', 'vlier', 'gob']

const ASSETS = join(root, 'out/renderer/assets')

/** The chunks that a chunk cannot do without; what it loads later, by `import()`, is not among them. */
const needs = (file: string): string[] =>
  [...readFileSync(join(ASSETS, file), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].flatMap(([, name]) => name ?? [])

/** What the window has loaded when its first screen can be used: the gate, what lies behind it, and all they need; and all styles. */
function bundle(): Figure {
  const files = readdirSync(ASSETS)
  const loaded = new Set<string>(files.filter((file) => file.endsWith('.css')))
  const open = files.filter((file) => /^(gate|inside)-.*\.js$/.test(file))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    open.push(...needs(file))
  }
  const size = (file: string): number => gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length
  const kilobytes = [...loaded].reduce((sum, file) => sum + size(file), 0) / 1_000
  return {
    name: 'renderer bundle, gzipped, up to the first screen',
    value: `${Math.round(kilobytes)} kB`,
    bar: 'at most 450 kB',
    isMet: kilobytes <= 450,
  }
}

/** As many as twenty years leave. */
async function manyYears(): Promise<Figure[]> {
  const many = 20_000
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-many-'))
  const large = await launchApp({ userData: folder, today: TODAY })
  try {
    await practise(large.page)
    await openCases(large.page)
    await seed(large.page, manyCases(many, LOCATIONS, HANDLERS, TODAY))
    await lock(large.page)
    const figures = [await unlockToList(large, many, 1_200)]
    await unlock(large.page)
    figures.push(await indexing(large, many))
    figures.push(await searching(large, many))
    figures.push(await scrolling(large, many, 20))
    return figures
  } finally {
    await large.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const userData = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
const figures: Figure[] = [bundle()]
const running = await launchApp({ userData, today: TODAY })
try {
  await practise(running.page)
  await openCases(running.page)
  await seed(running.page, manyCases(CASES, LOCATIONS, HANDLERS, TODAY))
  await lock(running.page)
  figures.push(await unlockToList(running, CASES, 700))
  await unlock(running.page)
  await running.page.locator('tr[data-case]').first().waitFor()
  figures.push(await typing(running, CASES))
  figures.push(await scrolling(running, CASES, 34))
  figures.push(await letter(running, userData))
  figures.push(...(await warmLetters(running)))
} finally {
  await running.close()
}
figures.push(...(await manyLetters(TODAY, LOCATIONS, HANDLERS)))
figures.push(...(await manyYears()))
const empty = mkdtempSync(join(tmpdir(), 'gehoor-bench-empty-'))
figures.push(await oldRegister(empty, TODAY))
rmSync(empty, { recursive: true, force: true })
figures.push(...(await agenda(TODAY, LOCATIONS, HANDLERS)))
figures.push(...(await exportAndRestore(TODAY, LOCATIONS, HANDLERS)))
figures.push(await report())
figures.push(await launchTime(userData))
rmSync(userData, { recursive: true, force: true })
print(figures)
