import { describe, expect, it } from 'vitest'
import { dossierContent } from '../documents/dossier-content.ts'
import { dossierDocx } from '../documents/dossier-docx.ts'
import type { LetterWriter } from '../documents/letters.ts'
import type { Desktop } from '../platform/desktop.ts'
import { giveAccess } from './give-access.ts'
import { type Desk, openDesk, read, registerOne } from './test-kit.ts'

const writer: Pick<LetterWriter, 'write'> = {
  write: (content) => ('sections' in content ? dossierDocx(content) : Promise.reject(new Error('This is no dossier'))),
}

async function order({ session }: Desk, caseId: string) {
  const { complaint } = await read(session.store.cases.read(caseId))
  const [complainant] = complaint.complainants
  if (!complainant) throw new Error('The case has a complainant')
  const organisation = session.store.organisation.current.get()
  const content = dossierContent({ complaint, complainant, organisation, redacted: [], datedOn: session.clock.today() })
  return { caseId, reference: complaint.reference, content, summary: 'Inzageverzoek: dossier gemaakt.' }
}

describe('an access request', () => {
  it('saves the dossier under a name that tells nobody, and puts it on record as a contact with the complainant', async () => {
    const asked: Parameters<Desktop['saveDocument']>[0][] = []
    const desk = await openDesk({
      saveDocument: (request) => {
        asked.push(request)
        return Promise.resolve({ ok: true, handle: 'h1', fileName: 'inzage.docx' })
      },
    })
    const caseId = await registerOne(desk)
    const given = await giveAccess(desk.session, writer, await order(desk, caseId))
    expect(given).toEqual({ ok: true, value: { handle: 'h1', fileName: 'inzage.docx' } })
    expect(asked[0]?.suggestedName).toBe('2026-001 inzage.docx')
    expect(new TextDecoder().decode(asked[0]?.bytes.slice(0, 2))).toBe('PK')
    const { complaint } = await read(desk.session.store.cases.read(caseId))
    expect(complaint.contacts).toMatchObject([
      { on: '2026-11-23', channel: 'letter', party: 'complainant', summary: 'Inzageverzoek: dossier gemaakt.', shareable: true },
    ])
  })

  it('nothing is on record when no file was saved', async () => {
    const desk = await openDesk({ saveDocument: () => Promise.resolve({ ok: false, reason: 'cancelled' }) })
    const caseId = await registerOne(desk)
    expect(await giveAccess(desk.session, writer, await order(desk, caseId))).toEqual({
      ok: false,
      reason: { step: 'save', reason: 'cancelled' },
    })
    expect((await read(desk.session.store.cases.read(caseId))).complaint.contacts).toEqual([])
  })
})
