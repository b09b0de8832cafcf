import { withMovedCases } from '../domain/complaint/moved.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { recorderOf, type Session } from './session.ts'

/**
 * Settings, people and places: each change is an event of the organisation's own log. What moves deadlines is recorded with
 * the open cases that it moves (rule T9).
 */
export async function changeOrganisation(
  session: Session,
  events: readonly NewOrganisationEvent[],
): Promise<Result<null, 'diskFull' | 'busy'>> {
  const { organisation, cards } = session.store
  const decided = withMovedCases(events, cards.all.get().values(), organisation.current.get())
  const outcome = await organisation.append(record(ORGANISATION, decided, organisation.log(), recorderOf(session)))
  if (outcome === 'committed') return ok(null)
  return refuse(outcome === 'diskFull' ? 'diskFull' : 'busy')
}
