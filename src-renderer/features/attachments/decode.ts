/** What of a text is shown, in bytes: more than anyone reads in a window. */
export const TEXT_SHOWN_BYTES = 1_000_000

/**
 * Text as it was meant: UTF-16 when it says so, UTF-8 when it is, and else Windows-1252, in which any bytes are some text.
 *
 * @param isCut more follows, so that the last character may be half there
 */
export function decodeText(bytes: Uint8Array, isCut: boolean): string {
  try {
    return new TextDecoder(marked(bytes) ?? 'utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function marked([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
