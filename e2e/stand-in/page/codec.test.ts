import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, unpack } from './codec.ts'
import { bundle, unbundle } from './parcel.ts'

const roundTrip = (value: unknown): unknown => unpack(pack(value))

const bytes = fc.uint8Array().map(({ buffer }) => buffer)
const leaf = fc.oneof(
  ...[fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.double(), fc.bigInt()],
  ...[fc.date({ noInvalidDate: false }), fc.constantFrom(/a/gu, /\/"/), bytes],
  ...[
    fc.uint8Array(),
    fc.uint8ClampedArray(),
    fc.int16Array(),
    fc.float64Array(),
    fc.bigInt64Array(),
    bytes.map((buffer) => new DataView(buffer)),
  ],
  fc.constantFrom(new Error('a'), new RangeError('b', { cause: new Map([[1, 'c']]) })),
)
const keys = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'v'))
const { value } = fc.letrec((tie) => {
  const part = tie('value')
  return {
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('array'), tie('object'), tie('map'), tie('set')),
    array: fc.array(part),
    object: fc.dictionary(keys, part),
    map: fc.array(fc.tuple(part, part)).map((entries) => new Map(entries)),
    set: fc.array(part).map((members) => new Set(members)),
  }
})

describe('the codec', () => {
  test('carries what structured clone carries', () => {
    fc.assert(
      fc.property(value, (given) => {
        // Not vitest's own comparison, which takes a key named `constructor` for the real one.
        deepStrictEqual(roundTrip(given), structuredClone(given))
      }),
    )
  })

  test('sends text that is valid JSON, whatever the strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(JSON.parse(pack([given]))).toEqual([given])
      }),
    )
  })

  test('puts many bytes beside the text, each view on its own', () => {
    const large = fc.tuple(fc.integer({ min: 32_768, max: 40_000 }), fc.nat(255)).map(([length, byte]) => new Uint8Array(length).fill(byte))
    fc.assert(
      fc.property(fc.array(fc.oneof(large, fc.uint8Array())), (given) => {
        const aside: Uint8Array[] = []
        const carried = unbundle(bundle(pack({ given }, aside), aside))
        expect(carried.aside.map(({ length }) => length)).toEqual(given.map(({ length }) => length).filter((length) => length >= 32_768))
        deepStrictEqual(unpack(carried.text, carried.aside), { given })
      }),
    )
  })

  test('drops prototypes, and sends of a view only what it shows', () => {
    class Point {
      x = 1
      shown(): void {}
    }
    expect(roundTrip(new Point())).toStrictEqual({ x: 1 })
    expect(roundTrip(new Uint16Array([1, 2, 3]).subarray(1))).toStrictEqual(new Uint16Array([2, 3]))
    expect(roundTrip(Buffer.from('né'))).toStrictEqual(new TextEncoder().encode('né'))
  })

  test('keeps what an error is', () => {
    const error = roundTrip(new RangeError('too far', { cause: 7 }))
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toMatchObject({ message: 'too far', cause: 7, stack: expect.stringContaining('codec.test') })
  })

  test.each([
    ['a function', { deep: [() => 1] }],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a blob', new Blob()],
    ['a boxed number', Object(1)],
  ])('refuses %s', (_what, given) => {
    expect(() => pack(given)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })

  test('refuses a cycle, and takes the same object twice', () => {
    const shared = { a: 1 }
    const cyclic = { shared, self: {} }
    cyclic.self = [cyclic]
    expect(() => pack(cyclic)).toThrow('cyclic')
    expect(roundTrip([shared, shared])).toStrictEqual([shared, shared])
  })
})
