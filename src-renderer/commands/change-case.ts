import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import { type CaseCommand, type CaseRefusal, decide } from '../domain/complaint/decide.ts'
import { evolve } from '../domain/complaint/evolve.ts'
import { record } from '../domain/log/record.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { ReadRefusal } from '../store/case-log.ts'
import { recorderOf, type Session } from './session.ts'

/** Why nothing was stored. `busy`: others kept writing in between. */
export type ChangeRefusal = CaseRefusal | { readonly code: ReadRefusal | 'diskFull' | 'busy' }

/** Another window of time to decide anew on what someone else wrote. */
const TRIES = 4

/** One command on one case: read, decide, record, store. It happens whole or not at all. */
export async function changeCase(session: Session, caseId: string, command: CaseCommand): Promise<Result<ComplaintCase, ChangeRefusal>> {
  const { cases, organisation } = session.store
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await cases.read(caseId)
    if (!stored.ok) return refuse({ code: stored.reason })
    const { complaint, log, version } = stored.value
    const decision = decide(complaint, command, { today: session.clock.today(), organisation: organisation.current.get() })
    if (!decision.ok) return decision
    const next = [...log, ...record(caseId, decision.value, log, recorderOf(session))]
    const outcome = await cases.commit(next, version)
    if (outcome === 'diskFull') return refuse({ code: 'diskFull' })
    const changed = outcome === 'committed' ? evolve(next) : null
    if (changed) return ok(changed)
  }
  return refuse({ code: 'busy' })
}
