import type { Organisation } from '../../domain/organisation/organisation.ts'

/** How people in an office call each other: by first name, and by the whole name where two share it. */
export function callName({ people }: Organisation, personId: string): string | undefined {
  const name = people.find((person) => person.personId === personId)?.name
  const first = firstName(name)
  return people.filter((other) => firstName(other.name) === first).length > 1 ? name : first
}

const firstName = (name: string | undefined): string | undefined => name?.split(' ')[0]
