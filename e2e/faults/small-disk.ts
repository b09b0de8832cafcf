/** Makes one good export and one that no longer fits, in a folder that cannot grow, and tells what came of it as JSON. */
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { make, openDesk } from '../../src-main/backup/test-kit.ts'

const [, , base = '', size = '0'] = process.argv
const desk = openDesk(base)
const first = await make(desk, new Uint8Array(randomBytes(1_000)))
desk.clockOff = 60_000
const second = await make(desk, new Uint8Array(randomBytes(Number(size))))
console.log(JSON.stringify({ first, second, left: readdirSync(desk.folder), record: desk.record.get() }))
