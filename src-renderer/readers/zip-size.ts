const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * How large the files of a zip say they are once unpacked, in bytes, from its directory (APPNOTE.TXT 4.3.12): a bomb of a few
 * KB is not opened. Null when that is no zip.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - 65_557); end -= 1) {
    if (view.getUint32(end, true) === END) return sumOf(view, view.getUint32(end + 16, true), view.getUint16(end + 10, true))
  }
  return null
}

function sumOf(view: DataView, start: number, entries: number): number | null {
  let total = 0
  let at = start
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null
    total += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}
