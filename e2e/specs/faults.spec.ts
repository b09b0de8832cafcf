import { test } from '../app.ts'
import { faultRegister, roundsOf } from '../faults/round.ts'

/** `npm run faults` plays 200 of these. */
const ROUNDS = 6
const SEED = 20_261_123

test('nothing that was said to be saved is lost, wherever the power goes out: while a case is saved, or the key is rotated', async ({
  userData,
}) => {
  test.setTimeout(600_000)
  const register = await faultRegister({ userData, today: '2026-11-23' })
  for (const round of roundsOf(SEED, ROUNDS)) await test.step(`${round.work}, ${round.after} ms`, () => register.play(round))
  await register.close()
})
