import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '../../src-main/backup/test-kit.ts'

const SCRIPT = join(import.meta.dirname, 'endless-exports.ts')
/** Long enough for the first to be on its way on a busy machine. */
const LATEST_MS = 1_500

/** The same delays for the same seed: what failed once can be done again. */
export function* delays(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state % LATEST_MS
  }
}

/**
 * Lets exports be made in a folder and kills their maker at some moment (kill -9), and looks what is left.
 *
 * @param day the day to begin with @returns what is wrong, and the day to go on with
 */
export async function killExports(
  base: string,
  day: number,
  delay: number,
): Promise<{ readonly wrong: readonly string[]; readonly day: number }> {
  const said = await run(base, day, delay)
  const { folder, record } = openDesk(base)
  const last = said.at(-1)
  const names = readdirSync(folder).filter((name) => name.endsWith('.age'))
  const wrong = names.filter((name) => !isWhole(join(folder, name))).map((name) => `${name} is not whole`)
  const { lastGood } = record.get()
  if (lastGood && !names.includes(lastGood.fileName)) wrong.push(`the last good one, ${lastGood.fileName}, is gone`)
  if (last && !names.includes(last.name)) wrong.push(`${last.name} was said to be made, and is gone`)
  return { wrong, day: (last?.day ?? day) + 1 }
}

interface Said {
  readonly day: number
  readonly name: string
}

function run(base: string, day: number, delay: number): Promise<readonly Said[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [SCRIPT, base, String(day)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      // The clock of the kill begins with the first that counts: before that the machine may only be busy.
      if (text === '') setTimeout(() => child.kill('SIGKILL'), delay)
      text += part
    })
    child.once('close', () =>
      done(
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => ({ day: Number(line.split(' ')[0]), name: line.split(' ')[1] ?? '' })),
      ),
    )
  })
}

function isWhole(path: string): boolean {
  const bytes = readFileSync(path)
  return createHash('sha256').update(bytes.subarray(32)).digest().equals(bytes.subarray(0, 32))
}
