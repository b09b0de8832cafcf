import { addAttachment } from './attachments.ts'
import type { Session } from './session.ts'

interface KeptFile {
  readonly name: string
  readonly mediaType: string
  readonly base64: string
}

/** Files that waited in a draft for their case. @returns false when one of them could not be added */
export async function attachFiles(session: Session, caseId: string, files: readonly KeptFile[]): Promise<boolean> {
  let isComplete = true
  for (const { name, mediaType, base64 } of files) {
    const added = await addAttachment(session, caseId, new File([fromBase64(base64)], name, { type: mediaType }))
    isComplete &&= added.ok
  }
  return isComplete
}

const PIECE = 0x8000

/** @param bytes of a file of a few MB: piece by piece, since a call takes no more arguments than that */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let start = 0; start < bytes.length; start += PIECE) binary += String.fromCharCode(...bytes.subarray(start, start + PIECE))
  return btoa(binary)
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
