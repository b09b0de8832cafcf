import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { letterDocx } from '../documents/letter-docx.ts'
import { checkLetterhead } from '../documents/letterhead/check-letterhead.ts'
import { letterTold } from '../documents/test-kit.ts'
import { NO_REPORT, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { openClock } from '../platform/clock.ts'
import type { Desktop } from '../platform/desktop.ts'
import { parseEvents } from '../store/parse-event.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changeReport } from './change-report.ts'
import { issueCoverLetter, saveKeptCoverLetter } from './cover-letter.ts'
import { keepLetterhead } from './house-style.ts'
import type { Session } from './session.ts'
import { type Desk, fillDisk, openDesk, read } from './test-kit.ts'

const clock = openClock(() => Date.UTC(2027, 4, 20, 9), null)
const ASKED = { supervisor: 'GGD Wilgenland', language: 'nl' } as const
const saveDocument = vi.fn<Desktop['saveDocument']>()
const write = vi.fn(letterDocx)

async function signOff(session: Session): Promise<void> {
  const organisation = session.store.organisation.current.get()
  const source = reportSource(organisation, NO_REPORT, yearFigures([], organisation, 2026, '2027-05-20'), null)
  await read(changeOrganisation(session, [{ type: 'reportSignedOff', version: 1, data: { year: 2026, signedOn: '2027-05-19', source } }]))
}
async function ready(): Promise<{ desk: Desk; session: Session }> {
  saveDocument.mockReset().mockResolvedValue({ ok: true, handle: 'file-1', fileName: 'brief.docx' })
  write.mockClear()
  const desk = await openDesk({ saveDocument })
  const session = { ...desk.session, personId: 'marjolein', clock }
  await signOff(session)
  return { desk, session }
}
const reportOf = ({ store }: Session) => store.organisation.current.get().reports.get(2026) ?? NO_REPORT
const saved = (turn: number): Uint8Array => new Uint8Array(saveDocument.mock.calls[turn]?.[0].bytes ?? [])
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('R7: a cover letter that is made', () => {
  it('is kept as it was saved, with its hash; made again it is a new version', async () => {
    const { session } = await ready()
    expect(await read(issueCoverLetter(session, { write }, 2026, ASKED))).toEqual({ handle: 'file-1', fileName: 'brief.docx' })
    await read(issueCoverLetter(session, { write }, 2026, { ...ASKED, language: 'en' }))
    const { letters } = reportOf(session)
    expect(letters).toMatchObject([
      { supervisor: 'GGD Wilgenland', language: 'nl', datedOn: '2027-05-20', sha256: sha256(saved(0)), size: saved(0).length },
      { supervisor: 'GGD Wilgenland', language: 'en', datedOn: '2027-05-20', sha256: sha256(saved(1)) },
    ])
    const [first] = letters
    if (!first) throw new Error('None was kept')
    expect(await read(saveKeptCoverLetter(session, 2026, first))).toMatchObject({ fileName: 'brief.docx' })
    expect(saved(2)).toEqual(saved(0))
    expect(parseEvents(JSON.parse(JSON.stringify(session.store.organisation.log())))).toEqual(session.store.organisation.log())
  })

  it('goes on the letterhead of the organisation', async () => {
    const { session } = await ready()
    const sample = readFileSync(join(import.meta.dirname, '../../resources/sample/letterhead.docx'))
    const check = async (bytes: Uint8Array, letter: Parameters<typeof checkLetterhead>[1]) => checkLetterhead(bytes, letter)
    await read(keepLetterhead(session, { check }, new File([sample], 'papier.docx'), letterTold()))
    await read(issueCoverLetter(session, { write }, 2026, ASKED))
    expect(write.mock.calls[0]?.[1]?.letterhead).toEqual(new Uint8Array(sample))
  })

  it('C14: is proposed under a name that names nobody, in its language', async () => {
    const { session } = await ready()
    await issueCoverLetter(session, { write }, 2026, ASKED)
    await issueCoverLetter(session, { write }, 2026, { ...ASKED, language: 'en' })
    expect(saveDocument.mock.calls.map(([{ suggestedName }]) => suggestedName)).toEqual([
      'Brief bij klachtenjaarverslag 2026.docx',
      'Letter with the annual report on complaints 2026.docx',
    ])
  })

  it('is of the version that it went with, and the next one says that it replaces that', async () => {
    const { session } = await ready()
    await read(issueCoverLetter(session, { write }, 2026, ASKED))
    await read(changeReport(session, 2026, { type: 'deliver', supervisor: 'GGD Wilgenland', sentOn: '2027-05-19' }))
    await read(changeReport(session, 2026, { type: 'withdraw', reason: 'Fout.' }))
    expect(reportOf(session).letters).toEqual([])
    expect(reportOf(session).withdrawn[0]?.letters).toHaveLength(1)
    await signOff(session)
    await read(issueCoverLetter(session, { write }, 2026, ASKED))
    expect(JSON.stringify(write.mock.calls.at(-1)?.[0])).toContain('vervangt het verslag dat wij u op 19 mei 2027 stuurden')
  })
})

describe('nothing is put on record', () => {
  it('for anyone but the director, or of a report that does not stand', async () => {
    const { session } = await ready()
    expect(await issueCoverLetter({ ...session, personId: 'gerda' }, { write }, 2026, ASKED)).toEqual({ ok: false, reason: 'notDirector' })
    expect(await issueCoverLetter(session, { write }, 2025, ASKED)).toEqual({ ok: false, reason: 'notSignedOff' })
    expect([write.mock.calls.length, saveDocument.mock.calls.length]).toEqual([0, 0])
  })

  it.each(['cancelled', 'diskFull', 'notAllowed', 'inUse', 'failed'] as const)('when the file was not saved: %s', async (reason) => {
    const { session } = await ready()
    saveDocument.mockResolvedValue({ ok: false, reason })
    expect(await issueCoverLetter(session, { write }, 2026, ASKED)).toEqual({ ok: false, reason })
    expect(reportOf(session).letters).toEqual([])
  })

  it('when the disk of the register is full: that the file is not in Gehoor is told', async () => {
    const { desk, session } = await ready()
    fillDisk(desk)
    expect(await issueCoverLetter(session, { write }, 2026, ASKED)).toEqual({ ok: false, reason: 'notKept' })
    expect(reportOf(session).letters).toEqual([])
    expect(await desk.database.chunks.count()).toBe(0)
  })

  it('a letter whose bytes are not those that were kept is not handed out', async () => {
    const { session } = await ready()
    await read(issueCoverLetter(session, { write }, 2026, ASKED))
    const [letter] = reportOf(session).letters
    if (!letter) throw new Error('None was kept')
    const other = { ...letter, sha256: sha256(new Uint8Array([1])) }
    expect(await saveKeptCoverLetter(session, 2026, other)).toEqual({ ok: false, reason: 'damaged' })
    expect(saveDocument).toHaveBeenCalledTimes(1)
  })
})
