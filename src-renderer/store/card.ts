import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import { type CaseFacts, factsOf } from '../domain/complaint/facts.ts'
import { type CaseStatus, type Formality, formality, statusOf } from '../domain/complaint/progress.ts'
import { referenceNumber } from '../domain/complaint/reference.ts'
import { yearOf } from '../domain/deadlines/calendar-date.ts'
import type { CaseRow } from './schema.ts'

/** Raised when a card holds something else than before: older cards are then made anew from their logs. */
export const CARD_VERSION = 5

/**
 * What lists, the calendar and search need of a case, sealed beside its log so that they need not open it.
 *
 * It holds facts, no deadlines: those follow from the calendar of today, so that a new closing day moves them at once (rule T9).
 */
export interface CaseCard extends CaseFacts {
  readonly cardVersion: typeof CARD_VERSION
  readonly caseId: string
  readonly reference: string
  readonly title: string
  readonly complainant: string
  readonly child: string
  readonly locationId: string | null
  readonly natureId: string | null
  readonly formality: Formality
  readonly status: CaseStatus
  readonly restricted: boolean
  readonly hasConflicts: boolean
  /** Cases that this one was linked to: they show it too. */
  readonly linkedIds: readonly string[]
  /** Rule C12: a hold keeps it. */
  readonly held: boolean
  readonly anonymised: boolean
  /** The import that it came in with; null for a case that began here. */
  readonly importId: string | null
  /** Instant of the newest event, ISO 8601 in UTC: whether there is anything to read in the log since then. */
  readonly changedAt: string
}

const TITLE_MAX = 80

export function cardOf(complaint: ComplaintCase): CaseCard {
  const facts = factsOf(complaint)
  return {
    ...facts,
    cardVersion: CARD_VERSION,
    caseId: complaint.caseId,
    reference: complaint.reference,
    title: titleOf(complaint),
    complainant: complaint.complainants.map((person) => person.name).join(', '),
    child: complaint.child,
    locationId: complaint.locationId,
    natureId: complaint.natureId,
    formality: formality(complaint),
    status: statusOf(facts),
    restricted: complaint.restricted,
    linkedIds: complaint.links.map(({ otherId }) => otherId),
    hasConflicts: complaint.conflicts.length > 0,
    held: complaint.hold !== null,
    anonymised: complaint.anonymous !== null,
    importId: complaint.imported?.importId ?? null,
    changedAt: complaint.changedAt,
  }
}

/** What was typed as the subject, or how the description begins. */
function titleOf({ subject, description }: ComplaintCase): string {
  const text = (subject.trim() === '' ? description : subject).trim().replaceAll(/\s+/g, ' ')
  // By characters and not by code units: half an emoji is no title.
  const characters = [...text.slice(0, TITLE_MAX * 4)]
  return characters.length > TITLE_MAX ? `${characters.slice(0, TITLE_MAX).join('').trimEnd()}…` : characters.join('')
}

/** The columns that stand open. */
export function columnsOf({ caseId, receivedOn, reference }: CaseCard): Pick<CaseRow, 'id' | 'year' | 'number'> {
  return { id: caseId, year: yearOf(receivedOn), number: referenceNumber(reference) ?? 0 }
}
