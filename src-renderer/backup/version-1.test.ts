/** Exports of the first format held no letters and no letterhead: what they lack is told, or found here. */
import 'fake-indexeddb/auto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { keepLetterhead } from '../commands/house-style.ts'
import { read } from '../commands/test-kit.ts'
import { GehoorDatabase } from '../store/schema.ts'
import { runExport, runRestore } from './jobs.ts'
import { exportJob, Files, type Register, registerWith, TODAY } from './test-kit.ts'

const nothing = (): void => undefined

interface Line {
  readonly type: string
  readonly kind?: string
  readonly attachmentId?: string
}

/** What is exported now, as the first release wrote it. */
async function asVersion1(register: Register): Promise<Files> {
  const files = new Files()
  await runExport(exportJob(register), files, nothing)
  const age = new Decrypter()
  age.addIdentity(register.recoveryKey)
  const text = gunzipSync(await age.decrypt(new Uint8Array(files.files.get('file') ?? []))).toString()
  const lines = text.trimEnd().split('\n')
  const others = new Set(
    lines.flatMap((line) => {
      const { type, kind, attachmentId }: Line = JSON.parse(line)
      return type === 'attachment' && kind !== 'attachment' ? [attachmentId] : []
    }),
  )
  const kept = lines.slice(0, -1).flatMap((line): string[] => {
    const parsed: Line = JSON.parse(line)
    if (parsed.type === 'row' || (parsed.attachmentId && others.has(parsed.attachmentId))) return []
    if (parsed.type === 'manifest') return [JSON.stringify({ ...parsed, version: 1 })]
    return [JSON.stringify({ ...parsed, kind: undefined })]
  })
  const hashed = kept.filter((line) => !line.startsWith('{"type":"bytes"')).map((line) => `${line}\n`)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(hashed.join('')))
  const { counts } = JSON.parse(lines.at(-1) ?? '')
  const end = {
    type: 'end',
    counts: { cases: counts.cases, events: counts.events, attachments: counts.attachments, attachmentBytes: 100 },
    unreadable: { cases: [], attachments: [] },
    sha256: Buffer.from(digest).toString('hex'),
  }
  const sealing = new Encrypter()
  sealing.addRecipient(register.vault.recovery.recipient)
  const all = [...kept, JSON.stringify(end)].map((line) => `${line}\n`).join('')
  files.files.set('file', Buffer.from(await sealing.encrypt(gzipSync(all))))
  return files
}

test('what it lacks is told on another machine, and stays where it is on this one', async () => {
  const register = await registerWith(1, [100])
  const { desk } = register
  await desk.session.store.drafts.save('intake/1', {}, 1)
  const head = new File(['Het briefpapier'], 'briefpapier.docx')
  await read(keepLetterhead(desk.session, { check: async () => ({}) as never }, head, {} as never))
  const files = await asVersion1(register)
  const job = { handle: 'file', opener: { kind: 'recoveryKey', identity: register.recoveryKey }, today: TODAY } as const
  const { letterhead } = desk.session.store.organisation.current.get().letterStyle
  expect(await runRestore({ ...job, target: 'first-fresh', here: null }, files, nothing)).toMatchObject({
    ok: true,
    value: { counts: { attachments: 1, otherFiles: 0 }, unreadable: { attachments: [letterhead?.fileId] } },
  })
  const here = { keys: desk.key.all(), vaultId: 'vault-1', register: { database: desk.database.name, mode: 'replace' as const } }
  expect(await runRestore({ ...job, target: 'first-here', here }, files, nothing)).toMatchObject({
    ok: true,
    value: { unreadable: { attachments: [] } },
  })
  expect(await new GehoorDatabase('first-here').chunks.count()).toBe(2)
})
