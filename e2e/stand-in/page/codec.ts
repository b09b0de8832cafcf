/**
 * Values to text and back, as structured clone would carry them: the DevTools protocol carries text only.
 *
 * Both functions are also injected into the page with `toString()`, so each closes over nothing but globals.
 * Not carried, and refused: what structured clone refuses, cycles, and platform objects such as Blob and CryptoKey.
 */

/** JSON, with `{ $: kind, v }` for what JSON has not; a plain object that has a `$` of its own is wrapped too. */
type Packed = null | boolean | number | string | Packed[] | { [key: string]: Packed }

/** @param aside takes the bytes that are too many for text; without it all is text */
export function pack(value: unknown, aside?: Uint8Array[]): string {
  const around = new Set<object>()
  const many = 32_768

  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError')
  }
  const base64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined' ? bytes.toBase64() : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const bytesOf = (view: ArrayBufferView): string => base64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  const nameOf = (object: object): string => Object.prototype.toString.call(object).slice('[object '.length, -1)

  const packNumber = (number: number): Packed => {
    if (Object.is(number, -0)) return { $: 'number', v: '-0' }
    return Number.isFinite(number) ? number : { $: 'number', v: String(number) }
  }
  const packError = (error: Error): Packed => ({
    $: 'error',
    v: { name: error.name, message: error.message, stack: error.stack ?? '', ...('cause' in error && { cause: walk(error.cause) }) },
  })
  const packPlain = (object: object): Packed => {
    if (Object.getPrototypeOf(object) !== Object.prototype) return refuse(`#<${nameOf(object)}>`)
    const plain = Object.fromEntries(Object.entries(object).map(([key, member]) => [key, walk(member)]))
    return '$' in plain ? { $: 'object', v: plain } : plain
  }
  const packBytes = (object: object): Packed | undefined => {
    if (object instanceof ArrayBuffer) return { $: 'buffer', v: base64(new Uint8Array(object)) }
    if (!ArrayBuffer.isView(object)) return undefined
    if (!aside || object.byteLength < many) return { $: 'view', v: [nameOf(object), bytesOf(object)] }
    return { $: 'aside', v: [nameOf(object), aside.push(new Uint8Array(object.buffer, object.byteOffset, object.byteLength)) - 1] }
  }
  const packObject = (object: object): Packed => {
    if (Array.isArray(object)) return Array.from(object, walk)
    if (object instanceof Date) return { $: 'date', v: packNumber(object.getTime()) }
    if (object instanceof Map) return { $: 'map', v: Array.from(object, (entry) => entry.map(walk)) }
    if (object instanceof Set) return { $: 'set', v: Array.from(object, walk) }
    if (object instanceof RegExp) return { $: 'regexp', v: [object.source, object.flags] }
    if (object instanceof Error) return packError(object)
    return packBytes(object) ?? packPlain(object)
  }
  const walk = (part: unknown): Packed => {
    if (part === null || typeof part === 'boolean' || typeof part === 'string') return part
    if (typeof part === 'number') return packNumber(part)
    if (typeof part === 'undefined') return { $: 'undefined' }
    if (typeof part === 'bigint') return { $: 'bigint', v: String(part) }
    if (typeof part !== 'object') return refuse(String(part))
    if (around.has(part)) return refuse('stand-in: a cyclic value')
    around.add(part)
    const packed = packObject(part)
    around.delete(part)
    return packed
  }

  // The clone throws for whatever structured clone refuses, and drops prototypes and getters as it does.
  return JSON.stringify(walk(structuredClone(value)))
}

export function unpack(text: string, aside: readonly Uint8Array<ArrayBuffer>[] = []): unknown {
  type Tagged =
    | { $: 'undefined' }
    | { $: 'number' | 'bigint' | 'buffer'; v: string }
    | { $: 'date'; v: Packed }
    | { $: 'map'; v: [Packed, Packed][] }
    | { $: 'set'; v: Packed[] }
    | { $: 'regexp' | 'view'; v: [string, string] }
    | { $: 'aside'; v: [string, number] }
    | { $: 'error'; v: { name: string; message: string; stack: string; cause?: Packed } }
    | { $: 'object'; v: { [key: string]: Packed } }

  const errors: Record<string, ErrorConstructor> = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    ...{ Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array },
    ...{ Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView },
  }
  const bufferOf = (encoded: string): ArrayBuffer =>
    (typeof Buffer === 'undefined' ? Uint8Array.fromBase64(encoded) : new Uint8Array(Buffer.from(encoded, 'base64'))).buffer

  const viewOn = (name: string, buffer: ArrayBuffer): ArrayBufferView => {
    const View = views[name]
    if (!View) throw new Error(`stand-in: a ${name} is not implemented`)
    return new View(buffer)
  }
  const besides = (index: number): ArrayBuffer => {
    const bytes = aside[index]
    if (!bytes) throw new Error('stand-in: a message without its bytes')
    return bytes.buffer
  }
  const unpackError = (packed: { name: string; message: string; stack: string; cause?: Packed }): Error => {
    const Kind = errors[packed.name] ?? Error
    const error = packed.cause === undefined ? new Kind(packed.message) : new Kind(packed.message, { cause: walk(packed.cause) })
    error.stack = packed.stack
    return error
  }
  const unpackPlain = (object: { [key: string]: Packed }): object =>
    Object.fromEntries(Object.entries(object).map(([key, member]) => [key, walk(member)]))
  const unpackTagged = (tagged: Tagged): unknown => {
    switch (tagged.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(tagged.v)
      case 'bigint':
        return BigInt(tagged.v)
      case 'date':
        return new Date(Number(walk(tagged.v)))
      case 'map':
        return new Map(tagged.v.map(([key, member]) => [walk(key), walk(member)]))
      case 'set':
        return new Set(tagged.v.map(walk))
      case 'regexp':
        return new RegExp(...tagged.v)
      case 'error':
        return unpackError(tagged.v)
      case 'buffer':
        return bufferOf(tagged.v)
      case 'view':
        return viewOn(tagged.v[0], bufferOf(tagged.v[1]))
      case 'aside':
        return viewOn(tagged.v[0], besides(tagged.v[1]))
      case 'object':
        return unpackPlain(tagged.v)
    }
  }
  const isTagged = (object: object): object is Tagged => '$' in object
  const walk = (part: Packed): unknown => {
    if (part === null || typeof part !== 'object') return part
    if (Array.isArray(part)) return part.map(walk)
    return isTagged(part) ? unpackTagged(part) : unpackPlain(part)
  }
  return walk(JSON.parse(text))
}
