/** Commands of a whole case, for tests. Every person and place is invented. */
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import { complainant, context, intake, letter, organisation, registered, TODAY } from '../test-kit.ts'
import type { CaseCommand, JudgeCommand } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { Closing, Contact, MeasurePlan } from './course.ts'
import { decide } from './decide.ts'
import { factsOf } from './facts.ts'
import { nextStep } from './next-step.ts'
import { deadlinesOf } from './progress.ts'

/** A day after day 0 of the intake (16 November 2026). */
export const DAY = '2026-11-20'
export const LATER = { ...context, today: '2027-02-01' }

export const assigned: CaseCommand = { type: 'assignHandler', handlerId: 'jorrit' }
export const sent: CaseCommand = { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: TODAY }
/** Registered, assigned, acknowledged. */
export const running: readonly CaseCommand[] = [registered, assigned, letter('jorrit'), sent]

export const contact = (given: Partial<Contact> = {}): CaseCommand => ({
  type: 'logContact',
  contact: { contactId: 'c1', on: TODAY, channel: 'phone', party: 'complainant', summary: 'Gebeld.', shareable: true, ...given },
})

export const measure: MeasurePlan = {
  measureId: 'm1',
  text: 'Belafspraak in het protocol',
  level: 'location',
  ownerId: 'jorrit',
  realiseBy: '2026-12-18',
}

export const judge = (given: Partial<JudgeCommand> = {}): JudgeCommand => ({
  type: 'judge',
  judgment: 'upheld',
  reasoning: 'Er is niet gebeld.',
  judgedOn: TODAY,
  noMeasures: true,
  measures: [],
  ...given,
})

export const outcome = (letterId = 'brief-2', complainantId = complainant.complainantId): CaseCommand => ({
  type: 'recordLetter',
  letter: { letterId, kind: 'outcome', complainantId, language: 'nl', handlerId: 'jorrit', datedOn: TODAY, sha256: '1'.repeat(64) },
})

export const outcomeSent = (sentOn: CalendarDate = TODAY, letterId = 'brief-2'): CaseCommand => ({
  type: 'recordSending',
  letterId,
  channel: 'post',
  sentOn,
})

/** Judged without measures, and sent. */
export const judged: readonly CaseCommand[] = [...running, judge(), outcome(), outcomeSent()]

export const close = (given: Partial<Closing> = {}): CaseCommand => ({
  type: 'close',
  closing: { cause: 'outcome', closedOn: TODAY, reason: '', ...given },
})

export const reopen: CaseCommand = { type: 'reopen', reopenedOn: TODAY, reason: 'Nieuwe feiten.' }

export const signal: CaseCommand = { type: 'register', kind: 'signal', reference: '2026-001', intake }

export const dispute: CaseCommand = {
  type: 'openDispute',
  dispute: { disputeId: 'd1', openedOn: TODAY, reference: 'GC-1', nature: 'Niet eens met het oordeel', respondBy: '2026-12-14' },
}

/** Why a command is refused; null when it is not. */
export function refusalOf(complaint: ComplaintCase | null, command: CaseCommand, given = context): string | null {
  const decision = decide(complaint, command, given)
  return decision.ok ? null : decision.reason.code
}

export function nextOf(complaint: ComplaintCase, today: CalendarDate = TODAY): { action: string; actBy: string | null } | null {
  const next = nextStep(factsOf(complaint), deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms), today)
  return next && { action: next.action, actBy: next.deadline?.actBy ?? null }
}
