import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseCommand } from '../domain/complaint/decide.ts'
import { changeCase } from './change-case.ts'
import { type Desk, fillDisk, interrupted, openDesk, read, registerOne } from './test-kit.ts'

const assign: CaseCommand = { type: 'assignHandler', handlerId: 'jorrit' }
const childIs = (child: string): CaseCommand => ({ type: 'changeDetails', changes: { child } })

let desk: Desk
let caseId = ''
beforeEach(async () => {
  desk = await openDesk()
  caseId = await registerOne(desk)
})
const stored = () => read(desk.session.store.cases.read(caseId))
const change = (command: CaseCommand) => changeCase(desk.session, caseId, command)

describe('one command on one case', () => {
  it('happens, is stored, and answers with the case as it is now', async () => {
    expect(await read(change(assign))).toMatchObject({ handlerId: 'jorrit', reference: '2026-001' })
    expect(await stored()).toMatchObject({ version: 2, complaint: { handlerId: 'jorrit' } })
  })

  it('that is refused says why, and changes nothing', async () => {
    expect(await change({ type: 'assignHandler', handlerId: 'gerda' })).toEqual({ ok: false, reason: { code: 'handlerIsOffice' } })
    expect(await stored()).toMatchObject({ version: 1, complaint: { handlerId: null } })
  })

  it('C13: builds on what its author had seen', async () => {
    await change(childIs('N.'))
    await change(assign)
    const { log } = await stored()
    expect(log.map(({ basedOn }) => basedOn)).toEqual([[], [log[0]?.id], [log[1]?.id]])
  })
})

describe('when someone else writes in between', () => {
  it('both changes are kept', async () => {
    const session = interrupted(desk, 1, () => change(childIs('N.')))
    expect(await read(changeCase(session, caseId, assign))).toMatchObject({ child: 'N.', handlerId: 'jorrit' })
    expect(await stored()).toMatchObject({ version: 3, complaint: { child: 'N.', handlerId: 'jorrit', conflicts: [] } })
  })

  it('C4: it is decided anew on what they wrote', async () => {
    const about: CaseCommand = { type: 'changeDetails', changes: { aboutPeople: [{ name: 'Jorrit van Eemsterveen', personId: null }] } }
    const session = interrupted(desk, 1, () => change(about))
    expect(await changeCase(session, caseId, assign)).toEqual({ ok: false, reason: { code: 'handlerIsComplainedAbout' } })
    expect(await stored()).toMatchObject({ version: 2, complaint: { handlerId: null } })
  })

  it('three times over it still gets through', async () => {
    const session = interrupted(desk, 3, (turn) => change(childIs(`N${turn}.`)))
    expect(await read(changeCase(session, caseId, assign))).toMatchObject({ child: 'N3.', handlerId: 'jorrit' })
  })

  it('again and again, it gives up and says so, with only their changes in the case', async () => {
    const session = interrupted(desk, Number.POSITIVE_INFINITY, (turn) => change(childIs(`N${turn}.`)))
    expect(await changeCase(session, caseId, assign)).toEqual({ ok: false, reason: { code: 'busy' } })
    expect((await stored()).complaint).toMatchObject({ child: 'N4.', handlerId: null })
  })
})

describe('when it cannot be stored or read', () => {
  it('a full disk is told, and the case is as it was', async () => {
    fillDisk(desk)
    expect(await change(assign)).toEqual({ ok: false, reason: { code: 'diskFull' } })
    expect(await stored()).toMatchObject({ version: 1, complaint: { handlerId: null } })
    expect(desk.session.store.cards.all.get().get(caseId)?.handlerId).toBeNull()
  })

  it('a case that is not there is said to be gone', async () => {
    expect(await changeCase(desk.session, 'nowhere', assign)).toEqual({ ok: false, reason: { code: 'notFound' } })
  })

  it('a damaged case is left as it is', async () => {
    const damage = new Uint8Array(40)
    desk.database.sealingKey = null // As from outside the app.
    await desk.database.logs.update(caseId, { log: damage })
    expect(await change(assign)).toEqual({ ok: false, reason: { code: 'damaged' } })
    expect((await desk.database.logs.get(caseId))?.log).toEqual(damage)
  })
})
