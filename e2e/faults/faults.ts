/** The power goes out, 200 times: `npm run faults -- [ROUNDS] [SEED]`. Part of the tests are a few of them (specs/faults.spec.ts). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultRegister, roundsOf } from './round.ts'

const [rounds = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const userData = mkdtempSync(join(tmpdir(), 'gehoor-faults-'))
const register = await faultRegister({ userData, today: '2026-11-23' })
process.stdout.write(`${rounds} rounds, seed ${seed}\n`)
for (const [index, round] of roundsOf(seed, rounds).entries()) {
  await register.play(round)
  process.stdout.write(`${index + 1}: ${round.work}, cut off after ${round.after} ms: nothing lost (${register.said} said to be saved)\n`)
}
await register.close()
rmSync(userData, { recursive: true, force: true })
