import { hasLeft } from '../domain/organisation/organisation.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Session } from './session.ts'

/**
 * Takes away that somebody can unlock here, at once. What that person's key sealed is sealed anew in the background
 * (`finishRotation`).
 *
 * @returns who still can
 */
export async function removeAccess(
  { desktop, store }: Session,
  personId: string,
): Promise<Result<readonly string[], 'locked' | 'yourself' | 'cannotWrite'>> {
  const answer = await desktop.removeAccess({ personId })
  if (!answer.ok) return refuse(answer.reason)
  await store.rotation.begin(answer.dataKeys)
  return ok(answer.withAccess)
}

/** Who can still unlock here, and does not work here any more; never who is asking. */
export function leaversWithAccess({ store, clock, personId }: Session, withAccess: readonly string[]): readonly string[] {
  const organisation = store.organisation.current.get()
  return withAccess.filter((id) => id !== personId && hasLeft(organisation, id, clock.today()))
}

/**
 * Goes on with a rotation of the data key until it is done. Whatever cuts it off, every row opens, and it goes on from there.
 *
 * @returns `later` when something is still being written, or the key file cannot be
 */
export async function finishRotation({ desktop, store: { rotation } }: Session): Promise<'done' | 'later'> {
  while (rotation.keys() > 1) {
    const keys = rotation.keys()
    if ((await rotation.run()) > 0) return 'later'
    const answer = await desktop.finishRotation({ keys })
    if (answer.ok) rotation.end()
    else if (answer.reason !== 'changed') return 'later'
  }
  return 'done'
}
