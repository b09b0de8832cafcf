import { base64 } from '@scure/base'
import { type BytesLine, ExportFault, parseLine } from './format.ts'

/** Bytes and letters that are turned at a time: whole groups of three and four, and no strings of megabytes for the collector. */
const BYTES = 49_152
const LETTERS = (BYTES / 3) * 4

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const MARK = '"base64":"'
const TAIL = encoder.encode('"}\n')
const QUOTE = 34
const PADDING = 61
/** The words before the bytes are shorter. */
const HEAD_MAX = 1_024

/** A line of type `bytes`, as JSON would write it. */
export function bytesLine(attachmentId: string, index: number, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(JSON.stringify({ type: 'bytes', attachmentId, index, base64: '' }).slice(0, -2))
  const line = new Uint8Array(head.length + Math.ceil(piece.length / 3) * 4 + TAIL.length)
  line.set(head)
  let at = head.length
  for (let start = 0; start < piece.length; start += BYTES) {
    at += encoder.encodeInto(base64.encode(piece.subarray(start, start + BYTES)), line.subarray(at)).written
  }
  line.set(TAIL, at)
  return line
}

/** Such a line, read; however else JSON may write it, it is the same. @throws ExportFault */
export function parseBytesLine(line: Uint8Array): BytesLine {
  const head = decoder.decode(line.subarray(0, HEAD_MAX))
  const mark = head.indexOf(MARK)
  const start = encoder.encode(head.slice(0, mark + MARK.length)).length
  const letters = line.subarray(start, line.length - TAIL.length)
  const isPlain = mark > 0 && TAIL.every((byte, index) => line[line.length - TAIL.length + index] === byte) && !letters.includes(QUOTE)
  const parsed = parseLine(isPlain ? `${head.slice(0, mark)}${MARK}"}` : decoder.decode(line))
  if (parsed.type !== 'bytes') throw new ExportFault('damaged')
  return isPlain ? { ...parsed, bytes: bytesOf(letters) } : parsed
}

function bytesOf(letters: Uint8Array): Uint8Array<ArrayBuffer> {
  const padding = [letters.at(-1), letters.at(-2)].filter((letter) => letter === PADDING).length
  const bytes = new Uint8Array(Math.max(0, Math.floor(letters.length / 4) * 3 - padding))
  let at = 0
  try {
    for (let start = 0; start < letters.length; start += LETTERS) {
      const piece = base64.decode(decoder.decode(letters.subarray(start, start + LETTERS)))
      bytes.set(piece, at)
      at += piece.length
    }
  } catch {
    throw new ExportFault('damaged')
  }
  if (at !== bytes.length) throw new ExportFault('damaged')
  return bytes
}
