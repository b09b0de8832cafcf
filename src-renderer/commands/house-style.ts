import { imageFacts } from '../documents/image-facts.ts'
import type { LetterContent } from '../documents/letter-content.ts'
import type { LetterheadCheck, LetterheadProblem } from '../documents/letterhead/check-letterhead.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import type { KeptFile, LetterStyle } from '../domain/organisation/letter-style.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { WriteRefusal } from '../store/attachments.ts'
import { type ChosenFile, nameOf } from './attachments.ts'
import { changeOrganisation } from './change-organisation.ts'
import { keepFile } from './keep-file.ts'
import type { Session } from './session.ts'

/** Bytes. A logo is printed at three centimetres. */
const LOGO_MAX_BYTES = 2_000_000
/** No larger than what `checkLetterhead` opens. */
const LETTERHEAD_MAX_BYTES = 10_000_000

export type KeepRefusal = WriteRefusal | 'busy' | 'notImage' | 'logoTooLarge'

/** A PNG or JPEG, by what is in it and not by its name. */
export async function keepLogo(session: Session, file: ChosenFile): Promise<Result<null, KeepRefusal>> {
  if (file.size > LOGO_MAX_BYTES) return refuse('logoTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return imageFacts(bytes) ? keep(session, file, 'logo') : refuse('notImage')
}

/** The organisation's own letterhead, when it can be filled in. @returns what of it can */
export async function keepLetterhead(
  session: Session,
  letters: Pick<LetterWriter, 'check'>,
  file: ChosenFile,
  sample: LetterContent,
): Promise<Result<LetterheadCheck, KeepRefusal | LetterheadProblem>> {
  if (file.size > LETTERHEAD_MAX_BYTES) return refuse('tooLarge')
  const checked = await letters.check(new Uint8Array(await file.arrayBuffer()), sample)
  if (typeof checked === 'string') return refuse(checked)
  const kept = await keep(session, file, 'letterhead')
  return kept.ok ? ok(checked) : kept
}

async function keep(session: Session, file: ChosenFile, as: 'logo' | 'letterhead'): Promise<Result<null, KeepRefusal>> {
  const fileId = session.newId()
  return keepFile(session.store.attachments, { caseId: ORGANISATION, attachmentId: fileId }, file, (sha256) => {
    const kept: KeptFile = { fileId, name: nameOf(file.name), size: file.size, sha256 }
    const changes: Partial<LetterStyle> = as === 'logo' ? { logo: kept } : { letterhead: kept }
    return changeOrganisation(session, [{ type: 'letterStyleChanged', version: 1, data: { changes } }])
  })
}
