import type { OpenedMail } from './opened-mail.ts'
import { readEml } from './read-eml.ts'
import { readMsg } from './read-msg.ts'

/** How a compound file begins (MS-CFB): Outlook's own kind of mail. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Reads a mail by what is in it, whatever its name says. @returns null when it is none, or cannot be read at all */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedMail | null> {
  try {
    return COMPOUND.every((byte, index) => bytes[index] === byte) ? readMsg(bytes) : await readEml(bytes)
  } catch {
    return null
  }
}
