import { imageFacts } from '../documents/image-facts.ts'
import { DEFAULT_LOOK, type LetterLook } from '../documents/letter-look.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import type { KeptFile, LetterStyle } from '../domain/organisation/letter-style.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Store } from '../store/store.ts'

/** The house style as a Word file needs it. `lookDamaged`: logo or letterhead cannot be read any more. */
export async function letterLook(store: Store, style: LetterStyle): Promise<Result<LetterLook, 'lookDamaged'>> {
  const letterhead = style.letterhead && (await keptBytes(store, style.letterhead))
  const logo = style.logo && !style.letterhead ? await keptBytes(store, style.logo) : null
  const facts = logo && imageFacts(logo)
  const isDamaged = (style.letterhead && !letterhead) || (style.logo && !style.letterhead && !facts)
  if (isDamaged) return refuse('lookDamaged')
  return ok({
    ...DEFAULT_LOOK,
    font: style.font,
    brand: style.colour.slice(1).toUpperCase(),
    logo: logo && facts ? { ...facts, bytes: logo } : null,
    letterhead,
  })
}

/** A file of the organisation's own; null when it is not what was kept. */
export async function keptBytes({ attachments }: Store, { fileId, size, sha256 }: KeptFile): Promise<Uint8Array<ArrayBuffer> | null> {
  return readWhole(attachments, { caseId: ORGANISATION, attachmentId: fileId, size, sha256 })
}

/** All bytes of what lies in the store, for what is small enough to be held at once. */
export async function readWhole(
  attachments: Store['attachments'],
  of: Parameters<Store['attachments']['read']>[0],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(of.size)
  let at = 0
  const read = await attachments.read(of, (piece) => {
    bytes.set(piece, at)
    at += piece.length
  })
  return read.ok ? bytes : null
}
