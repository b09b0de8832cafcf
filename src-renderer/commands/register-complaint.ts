import { type CaseRefusal, decide } from '../domain/complaint/decide.ts'
import type { CaseKind, Intake } from '../domain/complaint/intake.ts'
import { referenceFor } from '../domain/complaint/reference.ts'
import { yearOf } from '../domain/deadlines/calendar-date.ts'
import { record } from '../domain/log/record.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { recorderOf, type Session } from './session.ts'

export type RegisterRefusal = CaseRefusal | { readonly code: 'diskFull' | 'busy' }

export interface Registered {
  readonly caseId: string
  readonly reference: string
}

const TRIES = 4

/** A new complaint or signal, with the next reference of its year of receipt. */
export async function registerComplaint(session: Session, kind: CaseKind, intake: Intake): Promise<Result<Registered, RegisterRefusal>> {
  const { cases, organisation } = session.store
  const context = { today: session.clock.today(), organisation: organisation.current.get() }
  // Checked before a reference is asked for: an intake without a date has no year.
  const checked = decide(null, { type: 'register', kind, reference: '', intake }, context)
  if (!checked.ok) return checked
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const reference = referenceFor(intake.receivedOn, await cases.nextNumber(yearOf(intake.receivedOn)))
    const decision = decide(null, { type: 'register', kind, reference, intake }, context)
    if (!decision.ok) return decision
    const caseId = session.newId()
    const outcome = await cases.commit(record(caseId, decision.value, [], recorderOf(session)), 0)
    if (outcome === 'committed') return ok({ caseId, reference })
    if (outcome === 'diskFull') return refuse({ code: 'diskFull' })
  }
  return refuse({ code: 'busy' })
}
