import { Worker as Thread } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportContent } from '../documents/report-blocks.ts'
import { reportContent } from '../documents/report-content.ts'
import { writeReport } from '../documents/reports.ts'
import { NO_REPORT, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { manyLocations, manyReportCases } from '../domain/report/test-kit.ts'
import { organisation } from '../domain/test-kit.ts'
import type { Desktop } from '../platform/desktop.ts'
import { saveReport } from './save-report.ts'
import { openDesk } from './test-kit.ts'

/** What a page knows as a worker, on a thread of Node's: the script is the real one. */
const BOOT = `
  const { parentPort, workerData } = require('node:worker_threads')
  globalThis.addEventListener = (_, listen) => parentPort.on('message', (data) => listen({ data }))
  globalThis.postMessage = (data) => parentPort.postMessage(data)
  import(workerData)`
const ended: Promise<void>[] = []
class PageWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  readonly #thread: Thread
  constructor(script: URL) {
    this.#thread = new Thread(BOOT, { eval: true, workerData: script.href })
    this.#thread.on('message', (data) => this.onmessage?.({ data }))
    this.#thread.on('error', () => this.onerror?.())
    ended.push(new Promise((resolve) => this.#thread.on('exit', () => resolve())))
  }
  postMessage = (data: unknown): void => this.#thread.postMessage(data)
  terminate = (): Promise<number> => this.#thread.terminate()
}

beforeEach(() => vi.stubGlobal('Worker', PageWorker))
afterEach(() => {
  vi.unstubAllGlobals()
  ended.length = 0
})

const places = { ...organisation, locations: manyLocations(40) }
const content = (cases: number): ReportContent => {
  const figures = yearFigures(manyReportCases(cases, places, 2026), places, 2026, '2027-03-01')
  return reportContent(reportSource(places, NO_REPORT, figures, null), null, '2027-03-01', 'nl')
}
const saveDocument = vi.fn<Desktop['saveDocument']>().mockResolvedValue({ ok: true, handle: 'h', fileName: 'verslag.docx' })
const desk = async () => {
  saveDocument.mockClear()
  return (await openDesk({ saveDocument })).session
}

describe('a report made in a worker', { timeout: 60_000 }, () => {
  it('is saved whole, and the worker ends', async () => {
    const told = content(20)
    expect(await saveReport(await desk(), writeReport(told), told)).toEqual({ ok: true, value: { handle: 'h', fileName: 'verslag.docx' } })
    const [asked] = saveDocument.mock.calls[0] ?? []
    expect(asked?.suggestedName).toBe('Klachtenjaarverslag 2026 Kinderopvang De Proef.docx')
    expect(strFromU8(unzipSync(asked?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain('</w:document>')
    await Promise.all(ended)
  })

  it('that is cancelled is nowhere: nothing is saved, nobody is asked for a place, and the worker ends', async () => {
    const told = content(500)
    const job = writeReport(told)
    const saving = saveReport(await desk(), job, told)
    job.cancel()
    expect(await saving).toEqual({ ok: false, reason: 'cancelled' })
    await Promise.all(ended)
    expect(ended).toHaveLength(1)
    expect(saveDocument).not.toHaveBeenCalled()
  })

  it('can be made at once again after that', async () => {
    const told = content(20)
    writeReport(told).cancel()
    expect((await writeReport(told).bytes)?.length).toBeGreaterThan(1_000)
    await Promise.all(ended)
    expect(ended).toHaveLength(2)
  })

  it('cannot be cancelled once it is made: it is whole', async () => {
    const job = writeReport(content(20))
    const bytes = await job.bytes
    job.cancel()
    expect(await job.bytes).toBe(bytes)
  })

  it('that cannot be made is an error, and the worker ends all the same', async () => {
    const broken = { ...content(5), blocks: [{ kind: 'text', text: null }] } as never
    await expect(writeReport(broken).bytes).rejects.toThrow('The report could not be made')
    await Promise.all(ended)
  })
})
