type Listener = (details: { readonly url: string }, callback: (response: { cancel?: boolean }) => void) => void

let listener: Listener | undefined

/** As on Electron, the last listener counts. */
export function onBeforeRequest(given: Listener): void {
  listener = given
}

export function isCancelled(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  if (listener) listener({ url }, ({ cancel }) => resolve(cancel === true))
  else resolve(false)
  return promise
}
