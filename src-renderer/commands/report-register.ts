import type { PublicSummary } from '../domain/complaint/course.ts'
import { type CaseNames, caseNames } from '../domain/report/name-register.ts'
import { type ReportCase, reportCase } from '../domain/report/report-case.ts'
import { type VisitCase, visitCase } from '../domain/report/visit-case.ts'
import type { CaseCard } from '../store/card.ts'
import type { Session } from './session.ts'

/** What the annual report needs of a case, from its log: a card does not have it all. */
export interface ReportEntry {
  readonly caseId: string
  readonly changedAt: string
  readonly reference: string
  /** Null for a signal, which is never counted: the names in it must not be in the report all the same. */
  readonly counted: ReportCase | null
  readonly names: CaseNames
  readonly summary: PublicSummary | null
  readonly visit: VisitCase | null
}

export type ReportEntries = ReadonlyMap<string, ReportEntry>

/** Small enough to let the page draw in between. */
const BATCH = 50

/**
 * Every case of the register as the report sees it. What did not change since is taken over.
 *
 * @param cards the cases there are now
 * @param known what was read before
 */
export async function readReportEntries(
  { store }: Session,
  cards: readonly Pick<CaseCard, 'caseId' | 'changedAt'>[],
  known: ReportEntries,
): Promise<ReportEntries> {
  const organisation = store.organisation.current.get()
  const entries = new Map<string, ReportEntry>()
  for (let start = 0; start < cards.length; start += BATCH) {
    const read = await Promise.all(
      cards.slice(start, start + BATCH).map(async ({ caseId, changedAt }) => {
        const earlier = known.get(caseId)
        if (earlier?.changedAt === changedAt) return earlier
        const stored = await store.cases.read(caseId)
        if (!stored.ok) return null
        const { complaint } = stored.value
        return {
          caseId,
          changedAt,
          reference: complaint.reference,
          counted: reportCase(complaint),
          names: caseNames(complaint),
          summary: complaint.publicSummary,
          visit: visitCase(complaint, organisation),
        }
      }),
    )
    for (const entry of read) if (entry) entries.set(entry.caseId, entry)
  }
  return entries
}
