import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { make, openDesk } from '../../src-main/backup/test-kit.ts'

const base = mkdtempSync(join(tmpdir(), 'gehoor-disk-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const SCRIPT = join(import.meta.dirname, 'small-disk.ts')
const TOO_MUCH = '4000000'

/** A disk of 2 MB where we may mount one; elsewhere a process that may write no larger file, which is refused in the same place. */
function onSmallDisk(): unknown {
  const folder = join(base, 'small')
  mkdirSync(folder)
  const run = (command: string, args: readonly string[]): unknown => JSON.parse(execFileSync(command, args, { encoding: 'utf8' }))
  if (!mounts('tmpfs', folder, 'size=2m')) {
    // The signal that would end it is ignored, so that the write itself fails.
    return run('bash', ['-c', `trap '' XFSZ; ulimit -f 2000; exec "$0" "$@"`, process.execPath, SCRIPT, folder, TOO_MUCH])
  }
  try {
    return run(process.execPath, [SCRIPT, folder, TOO_MUCH])
  } finally {
    execFileSync('umount', [folder])
  }
}

function mounts(type: string, folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', type, '-o', options, type, folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a disk that fills up is said, leaves nothing half, and the last good export as it was', () => {
  expect(onSmallDisk()).toMatchObject({
    first: 'gehoor-de-proef-2026-11-23-1015.age',
    second: 'diskFull',
    left: ['gehoor-de-proef-2026-11-23-1015.age'],
    record: { lastGood: { fileName: 'gehoor-de-proef-2026-11-23-1015.age' }, lastFailure: { reason: 'diskFull' } },
  })
})

test('a folder in which nobody may write is said', async () => {
  const desk = openDesk(join(base, 'read-only'))
  // Nobody may, not even root.
  desk.record.set({ folder: '/sys' })
  expect(await make(desk, new Uint8Array(10))).toBe('notAllowed')
  expect(desk.record.get()).toMatchObject({ lastGood: null, lastFailure: { reason: 'notAllowed' } })
})
