import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { make, openDesk } from '../../src-main/backup/test-kit.ts'
import { delays, killExports } from './kill-exports.ts'

/** A few in the suite; `npm run faults` asks for 200. */
const RUNS = Number(process.env.GEHOOR_KILLS ?? 4)

test('kill -9 at any moment of an export: every export is whole, and the last one that counted is there', {
  timeout: 3_600_000,
}, async () => {
  const base = mkdtempSync(join(tmpdir(), 'gehoor-kill-'))
  try {
    const moments = delays(RUNS)
    for (let run = 0, day = 0; run < RUNS; run += 1) {
      const { value: delay = 0 } = moments.next()
      const after = await killExports(base, day, delay)
      expect(after.wrong, `run ${run}, after ${delay} ms`).toEqual([])
      day = after.day
    }
    // The next one takes away what was cut off.
    const desk = openDesk(base)
    desk.clockOff = 5_000 * 86_400_000
    await make(desk, new Uint8Array(10))
    expect(readdirSync(desk.folder).filter((name) => !name.endsWith('.age'))).toEqual([])
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
})
