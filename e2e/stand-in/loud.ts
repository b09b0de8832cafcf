/** Asked by the language, Node's inspector or Playwright of any object, so their absence says nothing about Electron. */
const PROBES = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof'])

export function notImplemented(what: string): never {
  throw new Error(`stand-in: ${what} is not implemented`)
}

/**
 * The last link of a prototype chain: a member that nobody defined throws and is named. On Electron it may well exist, and
 * `undefined` would hide the gap. A prototype, not a proxy around the object, because private fields do not work through a proxy.
 */
export function loudPrototype(base: object, nameOf: (owner: object) => string): object {
  return new Proxy(base, {
    get(target, key, owner): unknown {
      if (typeof key === 'symbol' || key in target || PROBES.has(key)) return Reflect.get(target, key, owner)
      return notImplemented(`${nameOf(owner)}.${key}`)
    },
  })
}

export function loud<T extends object>(name: string, members: T): T {
  Object.setPrototypeOf(
    members,
    loudPrototype(Object.prototype, () => name),
  )
  return members
}
