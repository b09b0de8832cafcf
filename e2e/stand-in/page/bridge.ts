/** What crosses between two JavaScript worlds of one page: functions and promises stay where they are and cross as numbers. */
type Carried =
  | ['plain', unknown]
  | ['function', number]
  | ['promise', number]
  | ['error', string]
  | ['array', Carried[]]
  | ['object', [string, Carried][]]
type Outcome = ['returned' | 'threw', Carried]
type Note = { call: number; args: Carried[] } | { answer: Outcome } | { promise: number; settled: Outcome }

export type Callable = (...args: unknown[]) => unknown

/**
 * One end of a synchronous bridge between two worlds that share `wire`, an event target. Each end offers one function to the other,
 * and gets the other's; all else is reached through those. Values cross as they do through Electron's contextBridge: functions
 * are proxied, prototypes dropped, the rest cloned. Injected with `toString()`, so it closes over nothing but globals.
 */
export function bridge(wire: EventTarget, here: string, there: string, offered: Callable): Callable {
  const lent: Callable[] = [offered]
  const awaited = new Map<number, PromiseWithResolvers<unknown>>()
  let promises = 0
  let answer: Outcome | undefined

  // Event detail is cloned by Chromium when another world reads it.
  const post = (note: Note): void => {
    wire.dispatchEvent(new CustomEvent(there, { detail: note }))
  }
  const isCallable = (value: unknown): value is Callable => typeof value === 'function'

  const lend = (value: Callable): Carried => ['function', lent.push(value) - 1]
  const promise = (value: Promise<unknown>): Carried => {
    const id = promises++
    value.then(
      (result) => post({ promise: id, settled: attempt(() => result) }),
      (reason: unknown) => post({ promise: id, settled: ['threw', give(reason)] }),
    )
    return ['promise', id]
  }
  // What holds no function, promise or error anywhere is left whole: one clone is faster than one for each part.
  const whole = (value: object, parts: Carried[], carried: Carried): Carried =>
    parts.every(([kind]) => kind === 'plain') ? ['plain', value] : carried
  const array = (value: unknown[]): Carried => {
    const items = value.map(give)
    return whole(value, items, ['array', items])
  }
  const object = (value: object): Carried => {
    const members = Object.entries(value).map(([key, member]): [string, Carried] => [key, give(member)])
    return whole(
      value,
      members.map(([, carried]) => carried),
      ['object', members],
    )
  }
  const give = (value: unknown): Carried => {
    if (isCallable(value)) return lend(value)
    if (value instanceof Promise) return promise(value)
    if (value instanceof Error) return ['error', value.message]
    if (Array.isArray(value)) return array(value)
    if (value instanceof Object && Object.prototype.toString.call(value) === '[object Object]') return object(value)
    // Throws here, in the hands of the sender, for what the other world could not be given.
    if (typeof value === 'object' || typeof value === 'symbol') structuredClone(value)
    return ['plain', value]
  }
  const attempt = (action: () => unknown): Outcome => {
    try {
      return ['returned', give(action())]
    } catch (error) {
      return ['threw', give(error)]
    }
  }

  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined
    post({ call: id, args: args.map(give) })
    if (!answer) throw new Error('stand-in: the other world of this page did not answer')
    return settle(answer)
  }
  const expected = (id: number): PromiseWithResolvers<unknown> => {
    const made = awaited.get(id) ?? Promise.withResolvers<unknown>()
    awaited.set(id, made)
    return made
  }
  const take = ([kind, value]: Carried): unknown => {
    switch (kind) {
      case 'function':
        return (...args: unknown[]) => call(value, args)
      case 'promise':
        return expected(value).promise
      case 'error':
        return new Error(value)
      case 'array':
        return value.map(take)
      case 'object':
        return Object.fromEntries(value.map(([key, member]) => [key, take(member)]))
      case 'plain':
        return value
    }
  }
  const settle = ([kind, value]: Outcome): unknown => {
    if (kind === 'threw') throw take(value)
    return take(value)
  }
  const heard = (note: Note): void => {
    if ('answer' in note) answer = note.answer
    else if ('settled' in note) {
      const { resolve } = expected(note.promise)
      awaited.delete(note.promise)
      resolve(new Promise((done) => done(settle(note.settled))))
    } else post({ answer: attempt(() => lent[note.call]?.(...note.args.map(take))) })
  }
  wire.addEventListener(here, (event) => {
    if (event instanceof CustomEvent) heard(event.detail)
  })
  return (...args) => call(0, args)
}
