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
import { launchTime } from './launch-time.ts'
import { type Figure, print } from './measure.ts'
import { letter, scrolling, typing, unlockToList } from './screens.ts'

const CASES = 5_000
const TODAY = '2026-11-23'
const HANDLERS = ['p07', 'p08', 'p09', 'p11', 'p12', 'p04']
const LOCATIONS = ['centrum', 'rietnest', 'kikker', 'linde', 'vlier', 'gob']

/** What the window loads, less what comes when it is first needed: the documents in their worker, and what shows a PDF. */
function bundle(): Figure {
  const assets = join(root, 'out/renderer/assets')
  const size = (file: string): number => gzipSync(readFileSync(join(assets, file)), { level: 9 }).length
  const loaded = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file) && !/^(worker|pdf)-/.test(file))
  const kilobytes = loaded.reduce((sum, file) => sum + size(file), 0) / 1_000
  return {
    name: 'renderer bundle, gzipped, without documents',
    value: `${Math.round(kilobytes)} kB`,
    bar: 'at most 450 kB',
    isMet: kilobytes <= 450,
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
  figures.push(await unlockToList(running, CASES))
  await unlock(running.page)
  await running.page.locator('tr[data-case]').first().waitFor()
  figures.push(await typing(running, CASES))
  figures.push(await scrolling(running, CASES))
  figures.push(await letter(running, userData))
} finally {
  await running.close()
}
figures.push(...(await agenda(TODAY, LOCATIONS, HANDLERS)))
figures.push(await launchTime(userData))
rmSync(userData, { recursive: true, force: true })
print(figures)
