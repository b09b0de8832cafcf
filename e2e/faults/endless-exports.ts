/** Makes one export after another, a day apart, and says each that counts, until it is killed. Bytes 0 to 31 are the hash of the rest. */
import { createHash, randomBytes } from 'node:crypto'
import { make, openDesk } from '../../src-main/backup/test-kit.ts'

const [, , base = '', first = '0'] = process.argv
const desk = openDesk(base)
for (let day = Number(first); ; day += 1) {
  desk.clockOff = day * 86_400_000
  const rest = randomBytes(200_000 + (day % 7) * 150_000)
  const name = await make(desk, Buffer.concat([createHash('sha256').update(rest).digest(), rest]))
  console.log(`${day} ${name}`)
}
