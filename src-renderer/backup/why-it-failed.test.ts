/** Whatever ends an export or the reading of one, it ends, and with the reason of whoever failed first. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { unreachable } from '../platform/export-file.ts'
import { importKey } from '../store/sealing.ts'
import { runDrill, runExport, runInspect, runReadBack } from './jobs.ts'
import { exportJob, Files, registerWith } from './test-kit.ts'

const nothing = (): void => undefined

class FullDisk extends Files {
  readonly error = new Error('diskFull')
  #left: number
  constructor(pieces: number) {
    super()
    this.#left = pieces
  }
  override async send(handle: string, piece: Uint8Array): Promise<void> {
    this.#left -= 1
    if (this.#left < 0) throw this.error
    await super.send(handle, piece)
  }
}

test.each([0, 1, 5])('a disk that is full after %i pieces, while the register is read far ahead', async (pieces) => {
  // More than is held for the shell, and than the shell holds.
  const register = await registerWith(1, [9_000_000])
  const disk = new FullDisk(pieces)
  await expect(runExport(exportJob(register), disk, nothing)).rejects.toBe(disk.error)
})

test('a stick that is pulled out while it is read is no damage', async () => {
  const register = await registerWith(1, [3_000_000])
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  files.piece = (handle, offset) => {
    if (offset > 0) throw unreachable()
    return Files.prototype.piece.call(files, handle, offset)
  }
  const file = { handle: 'file', opener: { kind: 'device', identities: [register.device] } as const }
  const refused = { ok: false, reason: 'unreachable' }
  expect(await runReadBack(file, files)).toEqual(refused)
  expect(await runInspect({ ...file, here: null }, files)).toEqual(refused)
  expect(await runDrill({ ...file, target: 'pulled', keys: register.desk.key.all() }, files, nothing)).toEqual(refused)
})

test('a register that cannot be read', async () => {
  const register = await registerWith(1)
  const another = (await importKey(crypto.getRandomValues(new Uint8Array(32)))).all()
  await expect(runExport({ ...exportJob(register), keys: another }, new Files(), nothing)).rejects.toThrow(
    'The log of the organisation cannot be read',
  )
})
