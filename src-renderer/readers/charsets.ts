/** Windows-1252 where it is not Latin-1 (WHATWG Encoding Standard), from 0x80: some engines leave these 32 out. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replaceAll(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** The text of a file that does not name its character set: by its mark, by what is valid UTF-8, else as Windows wrote it. */
export function guessed(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = bytes
    .subarray(0, 400)
    .reduce<[number, number]>(
      ([even, odd], byte, index) => (byte === 0 ? (index % 2 === 0 ? [even + 1, odd] : [even, odd + 1]) : [even, odd]),
      [0, 0],
    )
  if (zeros[1] > 20 && zeros[0] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (zeros[0] > 20 && zeros[1] === 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}
