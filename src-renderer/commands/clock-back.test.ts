import { expect, it } from 'vitest'
import { openClock } from '../platform/clock.ts'
import { changeCase } from './change-case.ts'
import { clock, openDesk, read, registerOne } from './test-kit.ts'

const YEAR_MS = 365 * 86_400_000

it('a clock that jumped back a year loses no change, and puts none before what it changed', async () => {
  const desk = await openDesk()
  const caseId = await registerOne(desk)
  const yearBack = { ...desk.session, clock: openClock(() => clock.now() - YEAR_MS, null) }
  await read(changeCase(yearBack, caseId, { type: 'assignHandler', handlerId: 'jorrit' }))
  await read(changeCase(desk.session, caseId, { type: 'changeDetails', changes: { child: 'Noor' } }))
  const { complaint, log } = await read(desk.session.store.cases.read(caseId))
  expect(complaint).toMatchObject({ handlerId: 'jorrit', child: 'Noor', conflicts: [] })
  expect(log.map(({ type }) => type)).toEqual(['complaintRegistered', 'handlerAssigned', 'detailsChanged'])
  expect(log.map(({ basedOn }) => basedOn.length)).toEqual([0, 1, 1])
})
