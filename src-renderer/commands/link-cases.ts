import { changeCase } from './change-case.ts'
import type { Session } from './session.ts'

/**
 * Links a case to others, from its own log. What cannot be linked any more is passed over: the case itself is registered, and
 * nobody must lose that over a link.
 */
export async function linkCases(session: Session, caseId: string, otherIds: readonly string[]): Promise<void> {
  for (const otherId of otherIds) {
    const other = session.store.cards.all.get().get(otherId)
    if (other) await changeCase(session, caseId, { type: 'link', link: { otherId, otherReference: other.reference } })
  }
}
