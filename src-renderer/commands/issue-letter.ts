import type { LetterContent } from '../documents/letter-content.ts'
import type { LetterLook } from '../documents/letter-look.ts'
import type { LetterWriter } from '../documents/letters.ts'
import type { ComplaintCase, Letter } from '../domain/complaint/complaint-case.ts'
import type { LetterKind, LetterMade } from '../domain/complaint/events.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { wordsIn } from '../text/all-words.ts'
import { type ChangeRefusal, changeCase } from './change-case.ts'
import { keepFile } from './keep-file.ts'
import { letterLook, readWhole } from './letter-look.ts'
import { contentSha256, type LetterOrder, letterOf, recipientsOf, toldMeasures } from './letter-order.ts'
import type { Session } from './session.ts'

export type SaveRefusal = 'cancelled' | 'diskFull' | 'notAllowed' | 'inUse' | 'failed'

/** `record`: where a file was saved, the case does not know it yet. */
export type NotIssued<Reason> =
  | { readonly step: 'save'; readonly reason: Reason }
  | { readonly step: 'record'; readonly reason: ChangeRefusal }
export type IssueRefusal = NotIssued<SaveRefusal> | { readonly step: 'look'; readonly reason: 'lookDamaged' }

export interface IssuedLetter {
  readonly handle: string
  readonly fileName: string
  readonly letterId: string
}

/** A letter that was written, and is nowhere yet. */
export interface WrittenLetter {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName: string
  readonly made: LetterMade
}

/**
 * Makes a letter as a Word file, has a place chosen for it, and keeps it in the case: its bytes sealed, and on record with
 * its hash.
 *
 * The file goes first: a letter on record that is nowhere would be worse than a file that is not on record yet.
 */
export async function issueLetter(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
): Promise<Result<IssuedLetter, IssueRefusal>> {
  const look = await letterLook(session.store, session.store.organisation.current.get().letterStyle)
  if (!look.ok) return refuse({ step: 'look', reason: look.reason })
  return issueLetterTo(session, letters, look.value, kind, complaint, order, async ({ bytes, fileName }) => {
    const saved = await session.desktop.saveDocument({ type: 'docx', suggestedName: fileName, bytes })
    return saved.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse(saved.reason)
  })
}

/** Written, saved, kept: where it is saved is for who asks. */
export async function issueLetterTo<Saved, Reason>(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  look: LetterLook,
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
  save: (letter: WrittenLetter) => Promise<Result<Saved, Reason>>,
): Promise<Result<Saved & { readonly letterId: string }, NotIssued<Reason>>> {
  const written = await writeLetter(session, letters, look, kind, complaint, order)
  if (!written.ok) return refuse({ step: 'record', reason: written.reason })
  const saved = await save(written.value)
  if (!saved.ok) return refuse({ step: 'save', reason: saved.reason })
  const kept = await keepLetter(session, complaint.caseId, written.value)
  return kept.ok ? ok({ ...saved.value, letterId: written.value.made.letterId }) : refuse({ step: 'record', reason: kept.reason })
}

export async function writeLetter(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  look: LetterLook,
  kind: LetterKind,
  complaint: ComplaintCase,
  order: LetterOrder,
): Promise<Result<WrittenLetter, ChangeRefusal>> {
  const organisation = session.store.organisation.current.get()
  const content = letterOf(kind, complaint, order, organisation, session.personId)
  if (kind === 'outcome' && complaint.judgment === null) return refuse({ code: 'notJudged' })
  if (!recipientsOf(kind, complaint).some(({ id }) => id === order.recipientId)) return refuse({ code: 'complainantUnknown' })
  if (!content) return refuse({ code: complaint.handlerId === null ? 'letterNamesNoHandler' : 'letterDoesNotFit' })
  const bytes = new Uint8Array(await letters.write(content, look))
  return ok({
    bytes,
    fileName: fileNameOf(kind, complaint.reference, content),
    made: {
      letterId: session.newId(),
      kind,
      complainantId: kind === 'replyInvitation' ? null : order.recipientId,
      ...(kind === 'replyInvitation' ? { replyId: order.recipientId } : {}),
      ...(kind === 'measureRealised' ? { measureIds: toldMeasures(complaint).map(({ measureId }) => measureId) } : {}),
      language: content.language,
      handlerId: complaint.handlerId ?? session.personId,
      datedOn: order.datedOn,
      sha256: await hash(bytes),
      size: bytes.byteLength,
      contentSha256: contentSha256(kind, complaint, order, organisation, session.personId),
    },
  })
}

export async function keepLetter(
  session: Session,
  caseId: string,
  { bytes, made }: WrittenLetter,
): Promise<Result<ComplaintCase, ChangeRefusal>> {
  const kept = await keepFile(session.store.attachments, { caseId, attachmentId: made.letterId }, new Blob([bytes]), () =>
    changeCase(session, caseId, { type: 'recordLetter', letter: made }),
  )
  if (kept.ok) return kept
  const { reason } = kept
  return refuse(typeof reason !== 'string' ? reason : { code: reason === 'diskFull' ? 'diskFull' : 'busy' })
}

/** Saves the letter as it was made once more. `damaged`: it is not what was kept. */
export async function saveKeptLetter(
  { store, desktop }: Session,
  { caseId, reference }: ComplaintCase,
  letter: Letter,
): Promise<Result<Omit<IssuedLetter, 'letterId'>, SaveRefusal | 'damaged'>> {
  const { letterId, sha256, size, kind, language } = letter
  const bytes = size === undefined ? null : await readWhole(store.attachments, { caseId, attachmentId: letterId, size, sha256 })
  if (!bytes) return refuse('damaged')
  const suggestedName = fileNameOf(kind, reference, { language })
  const saved = await desktop.saveDocument({ type: 'docx', suggestedName, bytes })
  return saved.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse(saved.reason)
}

/** Nobody's name is in it: a folder is seen by others. */
const fileNameOf = (kind: LetterKind, reference: string, { language }: Pick<LetterContent, 'language'>): string =>
  `${wordsIn(language)(`letters.${kind}.fileName`, { reference })}.docx`

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
