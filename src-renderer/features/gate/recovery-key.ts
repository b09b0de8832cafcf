const PREFIX = 'AGE-SECRET-KEY-1'
const GROUP = 5

/** The part of the key that differs from key to key, in groups that can be read aloud and compared. */
export function keyGroups(identity: string): { readonly number: number; readonly text: string }[] {
  const body = identity.slice(PREFIX.length)
  return Array.from({ length: Math.ceil(body.length / GROUP) }, (_, index) => ({
    number: index + 1,
    text: body.slice(index * GROUP, (index + 1) * GROUP),
  }))
}

export const keyPrefix = PREFIX

export interface TypedKey {
  readonly right: number
  readonly total: number
  /** The first group that was typed in full and differs; null while there is none. */
  readonly wrong: { readonly number: number; readonly typed: string } | null
}

/** How far someone has typed the key back, in any case and with blanks anywhere. */
export function compareKey(typed: string, identity: string): TypedKey {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const prefix = PREFIX.replaceAll('-', '')
  const body = letters.startsWith(prefix) ? letters.slice(prefix.length) : letters
  const groups = keyGroups(identity).map((group) => group.text)
  const typedGroups = groups.map((group, index) => body.slice(index * GROUP, index * GROUP + group.length))
  const firstWrong = groups.findIndex((group, index) => typedGroups[index]?.length === group.length && typedGroups[index] !== group)
  const right = groups.filter((group, index) => typedGroups[index] === group).length
  const surplus = body.length > groups.join('').length
  return {
    right: surplus ? Math.min(right, groups.length - 1) : right,
    total: groups.length,
    wrong: firstWrong === -1 ? null : { number: firstWrong + 1, typed: typedGroups[firstWrong] ?? '' },
  }
}
