import { acknowledgementContent } from '../documents/acknowledgement.ts'
import type { LetterContent } from '../documents/letter-content.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { outcomeContent } from '../documents/outcome.ts'
import type { ComplaintCase } from '../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../domain/complaint/events.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { deadlineDates } from '../domain/deadlines/index.ts'
import { type Organisation, personById } from '../domain/organisation/organisation.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type WordKey, wordsIn } from '../text/i18n.ts'
import { type ChangeRefusal, changeCase } from './change-case.ts'
import type { Session } from './session.ts'

/** What a person chooses for a letter. */
export interface LetterOrder {
  readonly complainantId: string
  readonly datedOn: CalendarDate
  readonly ownSentence: string
}

export type SaveRefusal = 'cancelled' | 'diskFull' | 'notAllowed' | 'inUse' | 'failed'

/** `notRecorded`: the file is there, the case does not know it yet. */
export type IssueRefusal =
  | { readonly step: 'save'; readonly reason: SaveRefusal }
  | { readonly step: 'record'; readonly reason: ChangeRefusal }

export interface IssuedLetter {
  readonly handle: string
  readonly fileName: string
  readonly letterId: string
}

/** The content of a letter; null as long as someone it must name is not known, or there is no judgment to tell (rule C7). */
export function letterOf(
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
  organisation: Organisation,
  writerId: string,
): LetterContent | null {
  const complainant = complaint.complainants.find((person) => person.complainantId === order.complainantId)
  const handler = personById(organisation, complaint.handlerId)
  const writer = personById(organisation, writerId)
  if (!complainant || !handler || !writer) return null
  const deadlines = deadlineDates(complaint.receivedOn, organisation.calendar, organisation.terms)
  const { datedOn, ownSentence } = order
  const facts = { complaint, complainant, handler, writer, organisation, deadlines, datedOn, ownSentence }
  if (kind === 'acknowledgement') return acknowledgementContent(facts)
  return complaint.judgment ? outcomeContent(facts, complaint.judgment) : null
}

/**
 * Makes a letter as a Word file, has a place chosen for it, and puts it on record with its hash.
 *
 * The file goes first: a letter on record that is nowhere would be worse than a file that is not on record yet.
 */
export async function issueLetter(
  session: Session,
  letters: LetterWriter,
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
): Promise<Result<IssuedLetter, IssueRefusal>> {
  const organisation = session.store.organisation.current.get()
  const content = letterOf(kind, complaint, order, organisation, session.personId)
  if (kind === 'outcome' && complaint.judgment === null) return refuse({ step: 'record', reason: { code: 'notJudged' } })
  if (!content || complaint.handlerId === null) return refuse({ step: 'record', reason: { code: 'letterNamesNoHandler' } })
  const bytes = await letters.write(content)
  const sha256 = await hash(bytes)
  const suggestedName = `${wordsIn(content.language)(FILE_NAMES[kind], { reference: complaint.reference })}.docx`
  const saved = await session.desktop.saveDocument({ type: 'docx', suggestedName, bytes })
  if (!saved.ok) return refuse({ step: 'save', reason: saved.reason })
  const letterId = session.newId()
  const recorded = await changeCase(session, complaint.caseId, {
    type: 'recordLetter',
    letter: {
      letterId,
      kind,
      complainantId: order.complainantId,
      language: content.language,
      handlerId: complaint.handlerId,
      datedOn: order.datedOn,
      sha256,
    },
  })
  return recorded.ok
    ? ok({ handle: saved.handle, fileName: saved.fileName, letterId })
    : refuse({ step: 'record', reason: recorded.reason })
}

const FILE_NAMES = { acknowledgement: 'letters.fileName', outcome: 'letters.outcome.fileName' } as const satisfies Record<
  LetterKind,
  WordKey
>

async function hash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
