/** Loads each in its turn; the next is on its way while its reader works on the one before, and no more than that. */
export async function* ahead<Value>(count: number, load: (index: number) => Promise<Value>): AsyncGenerator<Value, void> {
  let next = count > 0 ? load(0) : null
  for (let index = 1; next; index += 1) {
    const value: Value = await next
    next = index < count ? load(index) : null
    // Whoever waits for it next hears of its failure.
    next?.catch(() => undefined)
    yield value
  }
}
