import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeWords } from '../../text/sizes.ts'
import { decodeText } from './decode.ts'
import { canRun, imageType, previewKind } from './kinds.ts'

describe('what is shown', () => {
  it.each([
    ['foto.PNG', 'image'],
    ['foto.jpeg', 'image'],
    ['notitie.txt', 'text'],
    ['verslag.pdf', 'pdf'],
    ['pagina.html', null],
    ['tekening.svg', null],
    ['brief.docx', null],
    ['foto.png.exe', null],
    ['png', null],
    ['', null],
  ])('of %s is %s', (name, kind) => {
    expect(previewKind(name)).toBe(kind)
  })

  it('is never a document with scripts, whatever the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('svg', 'html', 'xhtml', 'xml', 'htm', 'constructor', '__proto__'), (name, extension) => {
        expect(previewKind(`${name}.${extension}`)).toBeNull()
        expect(imageType(`${name}.${extension}`)).toBe('application/octet-stream')
      }),
    )
  })
})

describe('what can start a program', () => {
  it.each(['start.exe', 'START.BAT', 'macro.docm', 'x.js', 'foto.png.lnk', 'start.exe.', 'start.exe  ', 'pagina.html', 'schijf.iso'])(
    'is said of %s',
    (name) => {
      expect(canRun(name)).toBe(true)
    },
  )
  it.each(['foto.png', 'brief.docx', 'verslag.pdf', 'film.mp4', 'lijst.xlsx', 'zonder'])('is not said of %s', (name) => {
    expect(canRun(name)).toBe(false)
  })
})

describe('text', () => {
  it('in UTF-8 comes back as it was written, also cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = new TextEncoder().encode(text)
        fc.pre(bytes[0] !== 0xef)
        expect(decodeText(bytes, false)).toBe(text)
        expect(text.startsWith(decodeText(bytes.subarray(0, bytes.length - 1), true))).toBe(true)
      }),
    )
  })

  it('in Windows-1252 and in UTF-16 is read as that', () => {
    expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x80]), false)).toBe('café€')
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x68, 0x00, 0xe9, 0x00]), false)).toBe('hé')
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x68]), false)).toBe('h')
  })
})

it.each([
  [1, '1 byte'],
  [84_200, '84 kB'],
  [999_600, '1 MB'],
  [3_240_000, '3,2 MB'],
  [30_000_000, '30 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes, 'nl').replace(/\s/, ' ')).toBe(words)
})
