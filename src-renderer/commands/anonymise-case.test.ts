import { describe, expect, it } from 'vitest'
import { event } from '../domain/complaint/events.ts'
import type { DomainEvent } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { openClock } from '../platform/clock.ts'
import { logPlace } from '../store/cards.ts'
import { unseal } from '../store/sealing.ts'
import { anonymiseCase } from './anonymise-case.ts'
import { changeCase } from './change-case.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Session } from './session.ts'
import { type Desk, fillDisk, interrupted, openDesk, read, registerOne } from './test-kit.ts'

/** Years later the director is at the keyboard. */
const later = ({ session }: Desk, day = Date.UTC(2028, 10, 30)): Session => ({
  ...session,
  clock: openClock(() => day, null),
  personId: 'marjolein',
})

async function withdrawn(desk: Desk): Promise<string> {
  const caseId = await registerOne(desk)
  await read(
    changeCase(desk.session, caseId, { type: 'close', closing: { cause: 'withdrawn', closedOn: '2026-11-23', reason: 'Opgelost' } }),
  )
  return caseId
}

const reportSent = ({ session }: Desk) =>
  read(changeOrganisation(session, [{ type: 'reportSent', version: 1, data: { year: 2026, sentOn: '2027-05-20' } }]))

async function storedLog({ database, key }: Desk, caseId: string): Promise<unknown> {
  const row = await database.logs.get(caseId)
  return row && unseal(key, logPlace(caseId, row.version), row.log)
}

const PERSONAL = /Hoogwater|sanne@|06-1234|Noud|koorts|Beleid|Opgelost|gerda/

describe('C12: a case is anonymised', () => {
  it('only what the report counts is left: in its log, in its card, and in the list', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    expect(JSON.stringify(await storedLog(desk, caseId))).toMatch(PERSONAL)
    expect(await anonymiseCase(later(desk), caseId)).toEqual({ ok: true, value: null })
    const stored = JSON.stringify(await storedLog(desk, caseId))
    expect(stored).not.toMatch(PERSONAL)
    expect(stored).toContain('caseAnonymised')
    const card = desk.session.store.cards.all.get().get(caseId)
    expect(JSON.stringify(card)).not.toMatch(PERSONAL)
    expect(card).toMatchObject({ anonymised: true, status: 'withdrawn', closedOn: '2026-11-23', complainant: '', child: '', title: '' })
    expect(await desk.database.logs.where('id').equals(caseId).count()).toBe(1)
  })

  it('drafts about it go in the same write; a call that was not registered yet, and drafts about others, stay', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    const { drafts } = desk.session.store
    for (const id of [`edit-${caseId}`, `contact-${caseId}-x`, 'edit-other', 'call-1']) await drafts.save(id, { kind: 'edit' }, 1)
    await read(anonymiseCase(later(desk), caseId))
    expect((await drafts.list()).map(({ id }) => id).sort()).toEqual(['call-1', 'edit-other'])
  })

  it('the bytes of its attachments go in the same write, and those of other cases stay', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    const { attachments } = desk.session.store
    await read(attachments.write({ caseId, attachmentId: 'a1' }, new Blob(['Noud had koorts'])))
    await read(attachments.write({ caseId: 'other', attachmentId: 'a2' }, new Blob(['iets anders'])))
    await read(anonymiseCase(later(desk), caseId))
    expect((await desk.database.chunks.toArray()).map(({ attachmentId }) => attachmentId)).toEqual(['a2'])
  })

  it('an older copy of its log that comes back is not written', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    const before = await read(desk.session.store.cases.read(caseId))
    await read(anonymiseCase(later(desk), caseId))
    const now = await read(desk.session.store.cases.read(caseId))
    const merged: DomainEvent[] = [...before.log, ...now.log]
    expect(await desk.session.store.cases.commit(merged, now.version)).toBe('committed')
    expect(JSON.stringify(await storedLog(desk, caseId))).not.toMatch(PERSONAL)
  })

  it('it is in the log who did it, and on which machine', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    await read(anonymiseCase(later(desk), caseId))
    expect((await read(desk.session.store.cases.read(caseId))).log).toMatchObject([{ by: 'marjolein', device: 'pc-1' }])
  })
})

describe('C12: what must stay is refused, and nothing changes', () => {
  it('before its day, without the report, and while a hold is set: with every reason', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await read(changeCase(desk.session, caseId, { type: 'setHold', reason: 'Rechtszaak' }))
    const before = await storedLog(desk, caseId)
    expect(await anonymiseCase(later(desk, Date.UTC(2028, 10, 20)), caseId)).toEqual({
      ok: false,
      reason: { code: 'mustStay', reasons: ['termNotOver', 'reportNotSent', 'held'] },
    })
    expect(await storedLog(desk, caseId)).toEqual(before)
  })

  it('an open case, one that is not there, and one that was done already', async () => {
    const desk = await openDesk()
    const open = await registerOne(desk)
    expect(await anonymiseCase(later(desk), open)).toEqual({ ok: false, reason: { code: 'mustStay', reasons: ['notClosed'] } })
    expect(await anonymiseCase(later(desk), 'nobody')).toEqual({ ok: false, reason: { code: 'notFound' } })
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    await read(anonymiseCase(later(desk), caseId))
    expect(await anonymiseCase(later(desk), caseId)).toEqual({ ok: false, reason: { code: 'caseAnonymised' } })
  })

  it('by anyone but the director', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    expect(await anonymiseCase({ ...later(desk), personId: 'gerda' }, caseId)).toEqual({ ok: false, reason: { code: 'directorOnly' } })
  })

  it('when it was reopened a moment before', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    const session = interrupted({ ...desk, session: later(desk) }, 1, () =>
      changeCase(later(desk), caseId, { type: 'reopen', reopenedOn: '2028-11-30', reason: 'Nieuw bericht' }),
    )
    expect(await anonymiseCase(session, caseId)).toMatchObject({ ok: false, reason: { code: 'mustStay', reasons: ['notClosed'] } })
  })

  it('with a full disk everything is as it was, drafts too', async () => {
    const desk = await openDesk()
    const caseId = await withdrawn(desk)
    await reportSent(desk)
    await desk.session.store.drafts.save(`edit-${caseId}`, { kind: 'edit' }, 1)
    const before = await storedLog(desk, caseId)
    fillDisk(desk)
    expect(await anonymiseCase(later(desk), caseId)).toEqual({ ok: false, reason: { code: 'diskFull' } })
    expect(await storedLog(desk, caseId)).toEqual(before)
    expect(await desk.session.store.drafts.list()).toHaveLength(1)
  })
})

it('C12: a log that was anonymised elsewhere is stored as that alone', async () => {
  const desk = await openDesk()
  const caseId = await withdrawn(desk)
  const { log, version } = await read(desk.session.store.cases.read(caseId))
  const facts = {
    reference: '2026-001',
    kind: 'complaint',
    channel: 'phone',
    receivedOn: '2026-11-16',
    confirmedInWritingOn: null,
    locationId: null,
    careType: null,
    ground: null,
    natureId: null,
    acknowledgedOn: null,
    proposedOn: null,
    judgment: null,
    outcomeSentOn: null,
    measures: [],
    disputes: [],
    closing: { cause: 'withdrawn', closedOn: '2026-11-23' },
  } as const
  const elsewhere = record(caseId, [event('caseAnonymised', facts)], log, {
    by: 'm',
    device: 'pc-7',
    newId: () => 'far',
    now: () => Date.UTC(2029, 1, 1),
  })
  await desk.session.store.cases.commit([...elsewhere, ...log], version)
  expect(JSON.stringify(await storedLog(desk, caseId))).not.toMatch(PERSONAL)
})
