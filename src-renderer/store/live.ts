/** A value that can be watched, in the shape React's `useSyncExternalStore` asks for. */
export interface Live<Value> {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

export interface LiveCell<Value> extends Live<Value> {
  readonly set: (value: Value) => void
  /** Who listens hears of changes when this is let go, once: of a hundred writes in a row no screen shows each. */
  readonly hold: () => () => void
}

export function liveCell<Value>(initial: Value): LiveCell<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  let holds = 0
  let isUntold = false
  const tell = (): void => {
    isUntold = holds > 0
    if (!isUntold) for (const listener of [...listeners]) listener()
  }
  return {
    get: () => current,
    set: (value) => {
      current = value
      tell()
    },
    hold: () => {
      holds += 1
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        holds -= 1
        if (isUntold) tell()
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
