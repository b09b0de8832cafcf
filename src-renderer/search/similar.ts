import { addDays, type CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { folded } from '../domain/folded.ts'
import type { CaseIndex } from './case-index.ts'
import { type CaseText, marksOfPerson } from './case-text.ts'
import { isFiller, wordsOf } from './words-of.ts'

/** Why two cases may be about one thing, what tells most first. */
export const REASONS = ['person', 'child', 'words', 'placeAndNature'] as const
export type Reason = (typeof REASONS)[number]

export interface Similar {
  readonly caseId: string
  readonly reasons: readonly Reason[]
}

/** What is known of a complaint while it is taken down. */
export interface Likeness {
  /** The case itself, once it is one. */
  readonly caseId: string | null
  readonly receivedOn: CalendarDate
  readonly complainants: readonly { readonly name: string; readonly email: string; readonly phone: string }[]
  readonly child: string
  readonly locationId: string | null
  readonly natureId: string | null
  readonly text: string
}

const WEIGHT: Record<Reason, number> = { person: 4, child: 3, words: 2, placeAndNature: 1 }
const MOST = 5
/** Of the words of the new complaint; with fewer words than `ENOUGH_WORDS` chance decides. */
const SHARED = 0.5
const ENOUGH_WORDS = 3
const MOST_WORDS = 24
/** Place and nature say something of what happens there now, and nothing of years ago. */
const RECENT_DAYS = 365

/** Cases that may belong to this one, the likeliest first, the newest of equal ones. Told with why; never in the way. */
export function similarTo(index: CaseIndex, likeness: Likeness): Similar[] {
  const people = new Set(likeness.complainants.flatMap(marksOfPerson))
  const child = folded(likeness.child.trim())
  const words = [...new Set(wordsOf(likeness.text).filter((word) => !isFiller(word)))].slice(0, MOST_WORDS)
  const sharing = words.length >= ENOUGH_WORDS ? index.sharing(words) : new Map<string, number>()
  const since = addDays(likeness.receivedOn, -RECENT_DAYS)
  const found: { text: CaseText; reasons: Reason[]; weight: number }[] = []
  for (const text of index.all()) {
    if (text.caseId === likeness.caseId) continue
    const holds: Record<Reason, boolean> = {
      person: [...text.complainants].some((mark) => people.has(mark)),
      // A first name alone is no child: it is one at the place where it goes.
      child: child !== '' && text.child === child && text.locationId !== null && text.locationId === likeness.locationId,
      words: (sharing.get(text.caseId) ?? 0) >= SHARED,
      placeAndNature:
        text.locationId !== null &&
        text.natureId !== null &&
        text.locationId === likeness.locationId &&
        text.natureId === likeness.natureId &&
        text.receivedOn >= since,
    }
    const reasons = REASONS.filter((reason) => holds[reason])
    if (reasons.length > 0) found.push({ text, reasons, weight: reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0) })
  }
  found.sort((a, b) => b.weight - a.weight || (a.text.receivedOn < b.text.receivedOn ? 1 : -1))
  return found.slice(0, MOST).map(({ text, reasons }) => ({ caseId: text.caseId, reasons }))
}
