import { z } from 'zod'
import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../domain/complaint/events.ts'
import { type LetterToMake, lettersToMake } from '../domain/complaint/letters-to-make.ts'
import { aMoment } from '../store/a-moment.ts'
import { isOutOfDate, type LetterOrder, recipientsOf } from './letter-order.ts'
import { type Check, hindrances, preflight } from './preflight.ts'
import type { Session } from './session.ts'

/** A letter of a case that can be made now, or that something is missing for. */
export interface DueLetter {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly kind: LetterKind
  readonly recipientId: string
  readonly recipient: string
  /** The first thing to mend; null when it can be made. */
  readonly hindrance: Check | null
  /** Worth knowing: the term is over, or one that waits to be sent is out of date. */
  readonly remark: Check | null
}

export interface DueLetters {
  readonly letters: readonly DueLetter[]
  /** Not every case was looked at: there were enough letters before. */
  readonly hasMore: boolean
  readonly unreadable: number
}

/** How many cases are read before the page may draw. */
const BATCH = 20

/**
 * What has to be written, case by case in the order given.
 *
 * @param caseIds cases that the viewer may see (rule C11)
 * @param most letters to find before the rest is left for later
 */
export async function dueLetters(session: Session, caseIds: readonly string[], most: number, signal?: AbortSignal): Promise<DueLetters> {
  const ownText = await ownTexts(session)
  const letters: DueLetter[] = []
  let unreadable = 0
  for (const [index, caseId] of caseIds.entries()) {
    if (signal?.aborted || letters.length >= most) return { letters, hasMore: true, unreadable }
    if (index % BATCH === BATCH - 1) await aMoment()
    const stored = await session.store.cases.read(caseId)
    if (stored.ok) letters.push(...dueIn(session, stored.value.complaint, ownText))
    else unreadable += 1
  }
  return { letters, hasMore: false, unreadable }
}

/** The letters of one case, without those that only wait to be sent. */
export function dueIn(session: Session, complaint: ComplaintCase, ownText: OwnTexts): readonly DueLetter[] {
  const today = session.clock.today()
  const organisation = session.store.organisation.current.get()
  const isAsked = ({ waits }: LetterToMake): boolean => waits === null || isOutOfDate(waits, complaint, organisation)
  return lettersToMake(complaint, today, organisation)
    .filter(isAsked)
    .map(({ kind, recipientId }) => {
      const checks = preflight(kind, complaint, recipientId, today, organisation, today, ownText(complaint.caseId, kind))
      return {
        id: `${complaint.caseId}/${kind}/${recipientId}`,
        caseId: complaint.caseId,
        reference: complaint.reference,
        kind,
        recipientId,
        recipient: recipientsOf(kind, complaint).find(({ id }) => id === recipientId)?.name ?? '',
        hindrance: hindrances(checks)[0] ?? null,
        remark: checks.find(({ isRight }) => !isRight) ?? null,
      }
    })
}

/** What someone typed at the desk of a letter and did not make yet: it comes along. */
export type OwnTexts = (caseId: string, kind: LetterKind) => string

export const letterDraftId = (caseId: string, kind: LetterKind): string => `${caseId}/letter/${kind}`

const letterDraft = z.object({ personId: z.string(), values: z.object({ ownSentence: z.string() }) })

export async function ownTexts({ store, personId }: Session): Promise<OwnTexts> {
  const drafts = await store.drafts.list()
  const texts = new Map(
    drafts.flatMap(({ id, value }): [string, string][] => {
      const read = letterDraft.safeParse(value)
      return read.success && read.data.personId === personId ? [[id, read.data.values.ownSentence]] : []
    }),
  )
  return (caseId, kind) => texts.get(letterDraftId(caseId, kind)) ?? ''
}

export const orderFor = (
  { recipientId, caseId, kind }: Pick<DueLetter, 'recipientId' | 'caseId' | 'kind'>,
  session: Session,
  ownText: OwnTexts,
): LetterOrder => ({ recipientId, datedOn: session.clock.today(), ownSentence: ownText(caseId, kind) })
