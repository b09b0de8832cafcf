import { expect, it, vi } from 'vitest'
import type { Desktop } from '../platform/desktop.ts'
import { finishRotation, leaversWithAccess, removeAccess } from './access.ts'
import { changeOrganisation } from './change-organisation.ts'
import { clock, openDesk, read } from './test-kit.ts'

const KEYS = () => crypto.getRandomValues(new Uint8Array(32))
type Finished = Awaited<ReturnType<Desktop['finishRotation']>>

/** A register of which one person loses access, with the key that this register has behind a new one. */
async function leaving(answers: Finished[] = [{ ok: true }]) {
  const finish = vi.fn<Desktop['finishRotation']>(async () => answers.shift() ?? { ok: true })
  const desk = await openDesk({
    removeAccess: async () => ({ ok: true, dataKeys: new Uint8Array([...KEYS(), ...KEYS()]), withAccess: ['gerda'] }),
    finishRotation: finish,
  })
  return { ...desk, finish }
}

it('who left by today, and can still unlock, is found; who is asking never is', async () => {
  const { session } = await openDesk()
  const people = ['gerda', 'jorrit', 'bas']
  expect(leaversWithAccess(session, people)).toEqual([])
  const left = (personId: string, on: string) => ({ type: 'personLeft', version: 1, data: { personId, on } }) as const
  await read(changeOrganisation(session, [left('gerda', '2026-01-01'), left('jorrit', clock.today()), left('bas', '2027-01-01')]))
  expect(leaversWithAccess(session, people)).toEqual(['jorrit'])
  expect(leaversWithAccess(session, ['gerda', 'bas'])).toEqual([])
})

it('who has no access any more starts a rotation, which is finished with as many keys as it began with', async () => {
  const { session, finish } = await leaving()
  expect(await removeAccess(session, 'jorrit')).toEqual({ ok: true, value: ['gerda'] })
  expect(session.store.rotation.keys()).toBe(2)
  expect(await finishRotation(session)).toBe('done')
  expect(finish.mock.calls).toEqual([[{ keys: 2 }]])
  expect(session.store.rotation.keys()).toBe(1)
})

it('keeps the older keys when the vault could not be written, and looks again when somebody else left meanwhile', async () => {
  const full = await leaving([{ ok: false, reason: 'cannotWrite' }])
  await removeAccess(full.session, 'jorrit')
  expect(await finishRotation(full.session)).toBe('later')
  expect(full.session.store.rotation.keys()).toBe(2)

  const changed = await leaving([{ ok: false, reason: 'changed' }, { ok: true }])
  await removeAccess(changed.session, 'jorrit')
  expect(await finishRotation(changed.session)).toBe('done')
  expect(changed.finish).toHaveBeenCalledTimes(2)
})

it('does nothing when access could not be taken away', async () => {
  const { session } = await openDesk({ removeAccess: async () => ({ ok: false, reason: 'cannotWrite' }) })
  expect(await removeAccess(session, 'jorrit')).toEqual({ ok: false, reason: 'cannotWrite' })
  expect(session.store.rotation.keys()).toBe(1)
})
