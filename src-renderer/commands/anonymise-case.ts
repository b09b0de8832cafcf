import { anonymousFacts } from '../domain/complaint/anonymous.ts'
import { event } from '../domain/complaint/events.ts'
import { record } from '../domain/log/record.ts'
import { personById } from '../domain/organisation/organisation.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type RetentionReason, retentionContext, retentionFacts, retentionOf } from '../domain/retention/retention.ts'
import type { ReadRefusal } from '../store/case-log.ts'
import { recorderOf, type Session } from './session.ts'

export type AnonymiseRefusal =
  | { readonly code: 'mustStay'; readonly reasons: readonly RetentionReason[] }
  /** `directorOnly`: it cannot be undone, so the director decides. */
  | { readonly code: 'directorOnly' | 'caseAnonymised' | ReadRefusal | 'diskFull' | 'busy' }

const TRIES = 4

/**
 * Rule C12: all that is personal in a closed case goes, in one transaction: its log, its card, and what other tables keep of it.
 * What stays is one event with its counts, and who did it.
 */
export async function anonymiseCase(session: Session, caseId: string): Promise<Result<null, AnonymiseRefusal>> {
  const { cases } = session.store
  const organisation = session.store.organisation.current.get()
  if (personById(organisation, session.personId)?.role !== 'director') return refuse({ code: 'directorOnly' })
  const context = retentionContext(organisation, session.clock.today())
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await cases.read(caseId)
    if (!stored.ok) return refuse({ code: stored.reason })
    const { complaint, log, version } = stored.value
    if (complaint.anonymous) return refuse({ code: 'caseAnonymised' })
    const { reasons } = retentionOf(retentionFacts(complaint), context)
    const facts = anonymousFacts(complaint)
    if (reasons.length > 0 || !facts) return refuse({ code: 'mustStay', reasons })
    const outcome = await cases.commit([...log, ...record(caseId, [event('caseAnonymised', facts)], log, recorderOf(session))], version)
    if (outcome === 'committed') return ok(null)
    if (outcome === 'diskFull') return refuse({ code: 'diskFull' })
  }
  return refuse({ code: 'busy' })
}
