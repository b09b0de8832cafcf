import type { CaseCommand } from '../src-renderer/domain/complaint/decide.ts'
import type { Intake } from '../src-renderer/domain/complaint/intake.ts'
import { referenceFor } from '../src-renderer/domain/complaint/reference.ts'
import { yearOf } from '../src-renderer/domain/deadlines/calendar-date.ts'
import { caseAfter, complainant, context, intake, recorder } from '../src-renderer/domain/test-kit.ts'
import { cardOf } from '../src-renderer/store/card.ts'
import type { SeedCase } from './seed.ts'

interface Closed {
  readonly number: number
  readonly receivedOn: string
  readonly closedOn: string
  readonly name: string
  readonly told: Partial<Pick<Intake, 'child' | 'subject' | 'description'>>
  /** What else happened, before it was closed and after. */
  readonly before?: readonly CaseCommand[]
  readonly after?: readonly CaseCommand[]
}

/** A complaint of earlier years that was taken back: decided by the domain itself, as on the day it was closed. */
export function closedCase({ number, receivedOn, closedOn, name, told, before = [], after = [] }: Closed): SeedCase {
  const caseId = `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`
  const reference = referenceFor(receivedOn, number)
  const register: CaseCommand = {
    type: 'register',
    kind: 'complaint',
    reference,
    intake: {
      ...intake,
      ...told,
      receivedOn,
      incidentOn: null,
      channel: 'email',
      complainants: [{ ...complainant, complainantId: `${caseId}-k`, name }],
    },
  }
  const close: CaseCommand = { type: 'close', closing: { cause: 'withdrawn', closedOn, reason: 'Ingetrokken na een gesprek' } }
  const { events, complaint } = caseAfter([register, ...before, close, ...after], { ...context, today: closedOn }, recorder('p01', 'seed'))
  const log = events.map((event) => ({ ...event, caseId }))
  return { id: caseId, year: yearOf(receivedOn), number, card: { ...cardOf(complaint), caseId }, log }
}
