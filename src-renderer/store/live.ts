/** A value that can be watched, in the shape React's `useSyncExternalStore` asks for. */
export interface Live<Value> {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

export interface LiveCell<Value> extends Live<Value> {
  readonly set: (value: Value) => void
}

export function liveCell<Value>(initial: Value): LiveCell<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
