/**
 * Takes the place of iconv-lite in the page, where it would need parts of Node: the reader of Outlook's files asks it for
 * nothing but text in a code page, and Chromium knows those itself.
 */

/** @param encoding a code page as Windows names it (`cp1252`, `windows-1252`, `utf16le`); an unknown one is read as Windows-1252 */
export function decode(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding).decode(bytes)
}

function decoderOf(encoding: string): TextDecoder {
  const label = encoding
    .toLowerCase()
    .replace(/^cp(?=\d)/, 'windows-')
    .replace('utf16le', 'utf-16le')
    .replace('windows-65001', 'utf-8')
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
