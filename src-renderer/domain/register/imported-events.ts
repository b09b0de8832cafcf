import { event, type NewCaseEvent } from '../complaint/events.ts'
import type { PlannedCase } from './row.ts'

export interface ImportSource {
  readonly importId: string
  readonly fileName: string
  readonly row: number
}

interface Words {
  /** Why a case was closed, where the register does not say; a nature for a dispute, likewise. */
  readonly fromRegister: string
}

/**
 * The events of a case of an older register: what happened, on its own dates. No letter is among them, since none was made
 * here: when one was sent stands in `caseImported`. Nothing of today's rules is asked: what was done was done (rule T9).
 *
 * @param importedBy who owns a measure where neither handler nor location manager is known
 */
export function importedEvents(
  planned: PlannedCase & { readonly reference: string },
  source: ImportSource,
  { newId, ownerId, words }: { readonly newId: () => string; readonly ownerId: string; readonly words: Words },
): NewCaseEvent[] {
  const { intake, kind, reference, judgment, dispute, closing, remarks, handlerName } = planned
  const complainants = intake.complainants.map((person) => ({ ...person, complainantId: newId() }))
  const events: NewCaseEvent[] = [
    event('complaintRegistered', { ...intake, complainants, reference, kind }),
    event('caseImported', {
      ...source,
      acknowledgedOn: planned.acknowledgedOn,
      outcomeSentOn: planned.outcomeSentOn,
      outcomeDateUnknown: planned.outcomeDateUnknown,
      handlerName,
      remarks,
    }),
  ]
  if (planned.handlerId !== null) events.push(event('handlerAssigned', { handlerId: planned.handlerId }))
  if (judgment) events.push(event('judgmentGiven', judgment))
  for (const { text, realiseBy, realisedOn } of planned.measures) {
    const measureId = newId()
    events.push(event('measureAgreed', { measureId, text, level: 'location', ownerId, realiseBy }))
    if (realisedOn !== null) events.push(event('measureRealised', { measureId, realisedOn }))
  }
  if (dispute) {
    const disputeId = newId()
    const { openedOn, decided } = dispute
    events.push(event('disputeOpened', { disputeId, openedOn, reference: dispute.reference, nature: words.fromRegister, respondBy: null }))
    if (decided) events.push(event('disputeDecided', { disputeId, ...decided }))
  }
  if (closing) events.push(event('caseClosed', { ...closing, reason: closing.cause === 'outcome' ? '' : remarks || words.fromRegister }))
  return events
}
