import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RequestOf, ResponseOf } from '../contract/contract.ts'
import { reasonOf } from '../files/documents.ts'
import { type FileStream, OpenedFiles } from './opened-files.ts'
import type { RecordStore } from './record.ts'
import { exportName, outdated } from './rotation.ts'
import { beginExport, type ExportFile, isThere } from './writer.ts'

type Failure = 'folderAbsent' | 'diskFull' | 'notAllowed' | 'inUse' | 'failed'
const refusal = <Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason })

interface Dependencies {
  readonly record: RecordStore
  readonly newId: () => string
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
}

/** What did not move for so long hangs: it keeps nothing open any more. Milliseconds. */
const STILL_MS = 120_000

interface Writing {
  readonly handle: string
  readonly name: string
  readonly organisation: string
  readonly madeAt: number
  readonly file: ExportFile
  /** What was asked last: pieces that overtake each other would make another file. */
  last: Promise<unknown>
}

/** The files of exports: the one being written, and those being read. The page knows them by handle. */
export class Exports {
  readonly #deps: Dependencies
  #writing: Writing | null = null
  #isBeginning = false
  #movedAt = Number.NEGATIVE_INFINITY
  readonly #opened: OpenedFiles

  constructor(deps: Dependencies) {
    this.#deps = deps
    this.#opened = new OpenedFiles(deps.newId, () => {
      this.#movedAt = performance.now()
    })
  }

  /** Whether an export is written or a file is read, up to a little ago: between two pieces a page may be working for a while. */
  isMoving(): boolean {
    return performance.now() - this.#movedAt < STILL_MS
  }

  async begin(
    organisation: string,
  ): Promise<{ ok: true; handle: string; madeAt: number } | { ok: false; reason: Failure | 'noFolder' | 'busy' }> {
    const { record, newId, now } = this.#deps
    const { folder } = record.get()
    if (folder === null) return refusal('noFolder')
    if (this.#writing || this.#isBeginning) return refusal('busy')
    this.#isBeginning = true
    try {
      if (!(await isThere(folder))) return this.#failed('folderAbsent')
      const madeAt = now()
      const name = await freeName(folder, organisation, madeAt)
      const file = await beginExport(folder, name)
      this.#writing = { handle: newId(), name, organisation, madeAt, file, last: Promise.resolve() }
      return { ok: true, handle: this.#writing.handle, madeAt }
    } catch (error) {
      return this.#failed(whyOf(error))
    } finally {
      this.#isBeginning = false
    }
  }

  /** The next piece. What fails ends the export, and leaves nothing of it. */
  async append(handle: string, bytes: Uint8Array): Promise<{ ok: true } | { ok: false; reason: Failure | 'unknownFile' }> {
    const writing = this.#writing
    if (writing?.handle !== handle) return refusal('unknownFile')
    return this.#inTurn(writing, async () => {
      await writing.file.append(bytes)
      return { ok: true }
    })
  }

  /** On the disk and read back, but not in its place yet: it can be opened for reading now. */
  async settle(handle: string): Promise<ResponseOf<'backup:settle'>> {
    const writing = this.#writing
    if (writing?.handle !== handle) return refusal('unknownFile')
    return this.#inTurn(writing, async () => {
      if (await writing.file.settle()) return { ok: true, reading: (await this.#opened.open(writing.file.partPath)).handle }
      await this.#drop(writing)
      return this.#failed('differs')
    })
  }

  /** In its place; what the rotation does not keep goes. */
  async publish({ handle, cases, isWhole }: RequestOf<'backup:publish'>): Promise<ResponseOf<'backup:publish'>> {
    const writing = this.#writing
    if (writing?.handle !== handle) return refusal('unknownFile')
    const { record } = this.#deps
    return this.#inTurn(writing, async () => {
      await writing.file.publish()
      this.#writing = null
      const bytes = writing.file.size()
      const { folder, lastGood } = record.get()
      // One with holes in it is kept beside the last good one, and never in its place.
      if (isWhole) record.set({ lastGood: { madeAt: writing.madeAt, fileName: writing.name, cases, bytes }, lastFailure: null })
      else record.set({ lastFailure: { at: writing.madeAt, reason: 'notWhole' } })
      if (folder !== null && isWhole)
        await rotate(folder, writing.organisation, new Set([writing.name, lastGood?.fileName ?? writing.name]))
      return { ok: true, fileName: writing.name, bytes }
    })
  }

  /** @param reason why the page could not go on; null when a person stopped it */
  async abort(handle: string, reason: 'unreadable' | null): Promise<void> {
    const writing = this.#writing
    if (writing?.handle !== handle) return
    await writing.last
    await this.#drop(writing)
    if (reason !== null) this.#failed(reason)
  }

  async openForReading(
    path: string,
  ): Promise<{ ok: true; handle: string; fileName: string; bytes: number } | { ok: false; reason: Failure }> {
    try {
      return { ok: true, ...(await this.#opened.open(path)), fileName: basename(path) }
    } catch (error) {
      return refusal(whyOf(error))
    }
  }

  /** The bytes of what was opened for reading; null for any other handle. */
  stream(handle: string): Promise<FileStream | null> {
    return this.#opened.stream(handle)
  }

  close(handle: string): Promise<void> {
    return this.#opened.close(handle)
  }

  /** The page that asked is gone: half an export stays nowhere. */
  async abandonAll(): Promise<void> {
    const writing = this.#writing
    if (writing) await this.abort(writing.handle, null)
    await this.#opened.closeAll()
  }

  #inTurn<Answer>(writing: Writing, work: () => Promise<Answer>): Promise<Answer | { ok: false; reason: Failure | 'unknownFile' }> {
    this.#movedAt = performance.now()
    const attempt = async (): Promise<Answer | { ok: false; reason: Failure | 'unknownFile' }> => {
      if (this.#writing !== writing) return refusal('unknownFile')
      try {
        return await work()
      } catch (error) {
        await this.#drop(writing)
        return this.#failed(whyOf(error))
      }
    }
    const turn = writing.last.then(attempt)
    writing.last = turn
    return turn
  }

  async #drop(writing: Writing): Promise<void> {
    if (this.#writing === writing) this.#writing = null
    await writing.file.abandon()
  }

  #failed<Reason extends Failure | 'differs' | 'unreadable'>(reason: Reason): { ok: false; reason: Reason } {
    const { record, now } = this.#deps
    record.set({ lastFailure: { at: now(), reason } })
    return refusal(reason)
  }
}

async function freeName(folder: string, organisation: string, madeAt: number): Promise<string> {
  const local = localMinute(madeAt)
  for (let turn = 1; ; turn += 1) {
    const name = exportName(organisation, local, turn)
    if (!(await isThere(join(folder, name)))) return name
  }
}

/** `YYYY-MM-DDTHH:MM` by the clock on the wall. */
function localMinute(at: number): string {
  const date = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What cannot be removed now goes next time: no reason to call the export failed. */
async function rotate(folder: string, organisation: string, protectedNames: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(outdated(names, organisation, protectedNames).map((name) => rm(join(folder, name)).catch(() => undefined)))
}

/** A stick that was pulled out says so in more than one way. */
function whyOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENODEV' || code === 'EIO' || code === 'ESTALE'
    ? 'folderAbsent'
    : code === 'EFBIG'
      ? 'diskFull'
      : reasonOf(error)
}
