/** Which document a page is loading, and who waits for it. Chromium names each load; its answers and events come in any order. */
export class Loads {
  readonly #loads = new Map<string, PromiseWithResolvers<void>>()
  #present = ''

  /** A new document took the place of the last; who still waited for that one waits in vain. */
  begin(loader: string): void {
    for (const [other, load] of this.#loads) {
      if (other === loader) continue
      this.#loads.delete(other)
      load.reject(new Error('net::ERR_ABORTED'))
    }
    this.#present = loader
  }

  /** Says whether it is the present document that finished: one that was replaced tells of itself too. */
  finish(loader: string): boolean {
    this.#load(loader).resolve()
    return loader === this.#present
  }

  finished(loader: string): Promise<void> {
    return this.#load(loader).promise
  }

  /** The page is gone. */
  abandon(): void {
    this.begin('')
  }

  #load(loader: string): PromiseWithResolvers<void> {
    const known = this.#loads.get(loader)
    if (known) return known
    const load = Promise.withResolvers<void>()
    load.promise.catch(() => undefined)
    this.#loads.set(loader, load)
    return load
  }
}
