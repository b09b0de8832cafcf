import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesLine, parseBytesLine } from './bytes-line.ts'
import { ExportFault, parseLine } from './format.ts'

const asText = (line: Uint8Array): string => new TextDecoder().decode(line)
const asLine = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Around the sizes at which a block ends, and anything small. */
const sizes = fc.oneof(fc.nat(200), fc.integer({ min: 49_149, max: 49_156 }), fc.integer({ min: 98_302, max: 98_306 }))
const pieces = fc.tuple(sizes, fc.nat(255)).map(([size, first]) => Uint8Array.from({ length: size }, (_, at) => first + at * 7))
const ids = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((id) => id.isWellFormed()),
)

test('it is what JSON and base64 make of it, and is read back', () => {
  fc.assert(
    fc.property(ids, fc.nat(9_999), pieces, (attachmentId, index, bytes) => {
      const line = bytesLine(attachmentId, index, bytes)
      const base64 = Buffer.from(bytes).toString('base64')
      expect(asText(line)).toBe(`${JSON.stringify({ type: 'bytes', attachmentId, index, base64 })}\n`)
      const read = parseBytesLine(line)
      expect([read.attachmentId, read.index, Buffer.from(read.bytes).equals(bytes)]).toEqual([attachmentId, index, true])
    }),
    { numRuns: 60 },
  )
})

test('however a line was written, it reads as JSON does, or is damaged', () => {
  const spoilt = fc.oneof(
    fc.constantFrom(
      '{"type":"bytes","base64":"AAAA","index":0,"attachmentId":"a"}',
      '{"type":"bytes","attachmentId":"a","index":0,"base64":"AAA="}',
    ),
    fc.string().map((letters) => `{"type":"bytes","attachmentId":"a","index":0,"base64":"${letters}"}`),
    fc.string().map((letters) => `{"type":"bytes","attachmentId":"a","index":0,"base64":${JSON.stringify(letters)}}`),
    fc.string().map((rest) => `{"type":"bytes"${rest}`),
    fc.tuple(fc.nat(65_600), fc.constantFrom('=', '!', '"', '\\', ' ')).map(([at, letter]) => {
      const letters = 'QUJD'.repeat(16_500)
      return `{"type":"bytes","attachmentId":"a","index":0,"base64":"${letters.slice(0, at)}${letter}${letters.slice(at + 1)}"}`
    }),
  )
  const outcome = (read: () => unknown): unknown => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ExportFault)) throw error
      return error.reason
    }
  }
  fc.assert(
    fc.property(spoilt, (text) => {
      const byJson = outcome(() => parseLine(text))
      const isBytes = typeof byJson === 'object' && byJson !== null && 'bytes' in byJson
      expect(outcome(() => parseBytesLine(asLine(`${text}\n`)))).toEqual(isBytes ? byJson : 'damaged')
    }),
    { numRuns: 300 },
  )
})
