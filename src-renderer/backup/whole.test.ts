/** An export holds everything that people put in, table by table, and everything comes back. */
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeCase } from '../commands/change-case.ts'
import { changeOrganisation } from '../commands/change-organisation.ts'
import { saveKeptCoverLetter } from '../commands/cover-letter.ts'
import { keepLetterhead } from '../commands/house-style.ts'
import { keepLetter, saveKeptLetter } from '../commands/issue-letter.ts'
import { keepFile } from '../commands/keep-file.ts'
import { letterLook } from '../commands/letter-look.ts'
import { keptMails, openMail } from '../commands/mails.ts'
import { read } from '../commands/test-kit.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { type PlaceOf, SEALED_TABLES, type TableName } from '../store/sealed-tables.ts'
import { type Sealed, type SealingKey, sealBytes, unsealBytes } from '../store/sealing.ts'
import { openStore, type Store } from '../store/store.ts'
import { runDrill, runExport, runReadBack, runRestore } from './jobs.ts'
import { TABLES } from './tables.ts'
import { exportJob, Files, keyAfter, type Register, registerWith, TODAY } from './test-kit.ts'

const nothing = (): void => undefined
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const LETTER = bytesOf('De brief, zoals hij is verstuurd.'.repeat(50_000))
const COVER = bytesOf('De brief bij het verslag')
const LETTERHEAD = bytesOf('Het briefpapier')
const MAIL = 'From: Noor van Proefdam\n\nDe fles was te warm.'

/** Something in every table, by the commands of the app. */
async function fullRegister(): Promise<Register> {
  const register = await registerWith(2, [100, 2_500_000])
  const { session } = register.desk
  const [caseId = ''] = register.caseIds
  await read(changeCase(session, caseId, { type: 'assignHandler', handlerId: 'jorrit' }))
  await read(
    keepLetter(session, caseId, {
      bytes: LETTER,
      fileName: 'brief.docx',
      made: {
        letterId: 'letter-1',
        kind: 'acknowledgement',
        complainantId: 'k1',
        language: 'nl',
        handlerId: 'jorrit',
        datedOn: TODAY,
        sha256: hashOf(LETTER),
        size: LETTER.length,
      },
    }),
  )
  const data = { year: 2025, letterId: 'cover-1', supervisor: 'GGD', language: 'nl', datedOn: TODAY, size: COVER.length } as const
  await read(
    keepFile(session.store.attachments, { caseId: ORGANISATION, attachmentId: 'cover-1' }, new Blob([COVER]), (sha256) =>
      changeOrganisation(session, [{ type: 'reportLetterMade', version: 1, data: { ...data, sha256 } }]),
    ),
  )
  const check = async () => ({}) as never
  for (const head of [bytesOf('Het vorige briefpapier'), LETTERHEAD])
    await read(keepLetterhead(session, { check }, new File([head], 'briefpapier.docx'), {} as never))
  const imported = {
    importId: 'import-1',
    fileName: 'oud.csv',
    cases: 0,
    duplicates: 0,
    rejected: 0,
    signature: 'a|b',
    mapping: ['receivedOn'],
  }
  await read(changeOrganisation(session, [{ type: 'registerImported', version: 1, data: imported }]))
  const mail = { from: null, replyTo: null, subject: 'Fles', sentAt: null, text: 'Te warm', files: [], isBulk: false, faults: [] }
  await read(openMail(session, { read: async () => mail }, new File([MAIL], 'mail.eml')))
  await session.store.drafts.save('intake/1', { text: 'half' }, 1)
  await session.store.listPreferences.write('gerda', { views: ['Te laat'] })
  await session.store.seen.mark('gerda', 5)
  await session.store.calendarFiles.write('gerda', { days: [TODAY] })
  return register
}

/** What one table holds, opened; versions count writes, and are not content. */
async function rowsOf(database: GehoorDatabase, key: SealingKey, name: TableName): Promise<unknown[]> {
  const rows = await database.table<Record<string, unknown>>(name).toArray()
  return Promise.all(
    rows.map(async ({ version: _, ...row }) => {
      const opened: Record<string, unknown> = { ...row }
      for (const [column, placeOf] of Object.entries<PlaceOf<never>>(SEALED_TABLES[name])) {
        const place = (await placeOf({ ...row, version: _ } as never, database)) ?? waitingPlace(row)
        const plain = await unsealBytes(key, place, row[column] as Sealed)
        if (!plain) throw new Error(`${name} does not open`)
        opened[column] = name === 'chunks' ? hashOf(plain) : JSON.parse(new TextDecoder().decode(plain))
      }
      return opened
    }),
  )
}
/** Of a file that is settled by no case: it is small here. */
const waitingPlace = (row: Record<string, unknown>): string => `chunks/bytes/${row.caseId}/${row.attachmentId}/${row.index}/1`

const NAMES = Object.keys(SEALED_TABLES) as TableName[]
const allOf = async (database: GehoorDatabase, key: SealingKey): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await rowsOf(database, key, name)])))

async function exported(register: Register): Promise<Files> {
  const files = new Files()
  const made = await runExport(exportJob(register), files, nothing)
  expect(made.unreadable).toEqual({ cases: [], attachments: [], rows: [] })
  return files
}

/** On a machine that has nothing. */
async function restoredFresh(
  register: Register,
  files: Files,
  target: string,
): Promise<{ database: GehoorDatabase; key: SealingKey; store: Store }> {
  const opener = { kind: 'recoveryKey', identity: register.recoveryKey } as const
  const restored = await runRestore({ handle: 'file', opener, target, today: TODAY, here: null }, files, nothing)
  const key = await keyAfter(register, restored)
  const database = new GehoorDatabase(target)
  const store = await openStore(database, key, 'vault-1', { mayBeEmpty: false })
  if (!store.ok) throw new Error(store.reason)
  return { database, key, store: store.value }
}

describe('the list of tables', () => {
  test('names every table of the database, and tells why some are left out', () => {
    const inSchema = new GehoorDatabase('schema').tables.map(({ name }) => name).sort()
    expect(Object.keys(TABLES).sort()).toEqual(inSchema)
    expect(Object.keys(SEALED_TABLES).sort()).toEqual(inSchema)
    const leftOut = Object.entries(TABLES).flatMap(([name, how]) => (typeof how === 'object' ? [name] : []))
    expect(leftOut).toEqual(['cases', 'unfinishedAttachments', 'facts'])
  })
})

describe('everything comes back', () => {
  test('every table, on a machine that has nothing', async () => {
    const register = await fullRegister()
    const before = await allOf(register.desk.database, register.desk.key)
    for (const name of NAMES) expect(before[name]?.length, name).toBeGreaterThan(0)
    const { database, key } = await restoredFresh(register, await exported(register), 'whole-1')
    const after = await allOf(database, key)
    for (const name of NAMES) expect(after[name], name).toEqual(before[name])
  })

  test('a letter, the letterhead and a mail that waits open as the same bytes', async () => {
    const register = await fullRegister()
    const { store } = await restoredFresh(register, await exported(register), 'whole-2')
    const { complaint } = await read(store.cases.read(register.caseIds[0] ?? ''))
    const [letter] = complaint.letters
    if (!letter) throw new Error('No letter')
    const saved: Uint8Array[] = []
    const saveDocument = async ({ bytes }: { bytes: Uint8Array }) => {
      saved.push(bytes)
      return { ok: true as const, handle: 'h', fileName: 'brief.docx' }
    }
    const session = { ...register.desk.session, store, desktop: { ...register.desk.session.desktop, saveDocument } }
    expect(await saveKeptLetter(session, complaint, letter)).toMatchObject({ ok: true })
    const [cover] = store.organisation.current.get().reports.get(2025)?.letters ?? []
    if (!cover) throw new Error('No cover letter')
    expect(await saveKeptCoverLetter(session, 2025, cover)).toMatchObject({ ok: true })
    expect(saved).toEqual([LETTER, COVER])
    const look = await read(letterLook(store, store.organisation.current.get().letterStyle))
    expect(look.letterhead).toEqual(LETTERHEAD)
    const [mail] = keptMails(await store.drafts.list(), 'gerda')
    if (!mail) throw new Error('No mail')
    const pieces: Uint8Array[] = []
    expect(await store.attachments.read({ ...mail, caseId: mail.mailId }, (piece) => void pieces.push(piece))).toEqual({
      ok: true,
      value: null,
    })
    expect(Buffer.concat(pieces).toString()).toBe(MAIL)
    expect(store.organisation.current.get().mappings.get('a|b')).toEqual(['receivedOn'])
  })

  test('also what a later release keeps, and nothing here has a name for', async () => {
    const register = await registerWith(1)
    const { database, key } = register.desk
    const [caseId = ''] = register.caseIds
    const bytes = await sealBytes(key, `chunks/bytes/${caseId}/later/0/1`, bytesOf('later'))
    await database.chunks.put({ attachmentId: 'later', index: 0, caseId, bytes })
    const fresh = await restoredFresh(register, await exported(register), 'whole-3')
    expect(await rowsOf(fresh.database, fresh.key, 'chunks')).toEqual(await rowsOf(database, key, 'chunks'))
  })

  test('the drill compares all of it, and so does the read-back', async () => {
    const register = await fullRegister()
    const files = new Files()
    const made = await runExport(exportJob(register), files, nothing)
    expect(made.counts).toMatchObject({ cases: 2, attachments: 2, otherFiles: 5, rows: 5 })
    const opener = { kind: 'device', identities: [register.device] } as const
    const drill = { handle: 'file', opener, target: 'whole-drill', keys: register.desk.key.all() }
    expect(await runDrill(drill, files, nothing)).toMatchObject({ ok: true, value: { counts: made.counts } })
    expect(await runReadBack({ handle: 'file', opener }, files)).toEqual({ ok: true, value: { counts: made.counts, sha256: made.sha256 } })
  })
})

describe('over a register that is here', () => {
  const over = async (register: Register, files: Files, mode: 'merge' | 'replace', target: string): Promise<Record<string, unknown[]>> => {
    const { desk } = register
    const here = { keys: desk.key.all(), vaultId: 'vault-1', register: { database: desk.database.name, mode } }
    const opener = { kind: 'device', identities: [register.device] } as const
    expect(await runRestore({ handle: 'file', opener, target, today: TODAY, here }, files, nothing)).toMatchObject({
      ok: true,
      value: { vault: null, unreadable: { attachments: [] } },
    })
    return allOf(new GehoorDatabase(target), desk.key)
  }

  test.each(['merge', 'replace'] as const)('nothing is lost and nothing doubled: %s', async (mode) => {
    const register = await fullRegister()
    const before = await allOf(register.desk.database, register.desk.key)
    expect(await over(register, await exported(register), mode, `over-${mode}`)).toEqual(before)
  })

  test.each(['merge', 'replace'] as const)('what is half typed here stays, and what was then does not come back: %s', async (mode) => {
    const register = await fullRegister()
    const files = await exported(register)
    const { drafts } = register.desk.session.store
    await drafts.remove('intake/1')
    await drafts.save('intake/2', { text: 'nu' }, 2)
    const after = await over(register, files, mode, `half-${mode}`)
    expect(after.drafts).toEqual(await rowsOf(register.desk.database, register.desk.key, 'drafts'))
    expect(after.unfinishedAttachments).toHaveLength(1)
  })
})
