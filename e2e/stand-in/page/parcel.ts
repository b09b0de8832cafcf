/** A packed message and the bytes beside it, as one body: each part with its length before it, in four bytes; the text first. */
export function bundle(text: string, aside: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = [new TextEncoder().encode(text), ...aside]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    whole.set(part, at + 4)
    at += 4 + part.length
  }
  return whole
}

/** Injected into the page with `toString()`, so it closes over nothing but globals. */
export function unbundle(whole: Uint8Array<ArrayBuffer>): { text: string; aside: Uint8Array<ArrayBuffer>[] } {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < whole.length; ) {
    const end = at + 4 + view.getUint32(at)
    // A copy of its own: what is handed on may be given away.
    parts.push(whole.slice(at + 4, end))
    at = end
  }
  const [text, ...aside] = parts
  return { text: new TextDecoder().decode(text), aside }
}
