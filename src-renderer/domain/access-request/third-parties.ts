import type { ComplaintCase } from '../complaint/complaint-case.ts'
import type { Complainant } from '../complaint/intake.ts'
import { resemblance } from '../complaint/people.ts'
import { locationById, type Organisation } from '../organisation/organisation.ts'

/** Someone whose name can stand in the texts. `acts`: the handler or a director, who speaks for the organisation. */
export interface ThirdParty {
  readonly name: string
  readonly role: 'acts' | 'employee' | 'about' | 'complainant' | 'child'
}

/** Whom to look for, and what is no find. */
export interface Search {
  readonly others: readonly ThirdParty[]
  /** The complainant's own names and those of their child: not a find when they stand alone. */
  readonly own: readonly string[]
  /** The complainant's own addresses and numbers, and those of the organisation. */
  readonly ownReach: readonly string[]
  /** Names of places and groups: capitals that are nobody. */
  readonly places: readonly string[]
}

/** @param children first names from other cases of the register */
export function searchFor(
  complaint: ComplaintCase,
  complainant: Complainant,
  organisation: Organisation,
  children: readonly string[],
): Search {
  const { profile, locations } = organisation
  const isAbout = (personId: string): boolean =>
    complaint.aboutPeople.some(
      (about) =>
        about.personId === personId ||
        organisation.people.some((person) => person.personId === personId && resemblance(about.name, person) === 'same'),
    )
  const people = organisation.people.map((person): ThirdParty => {
    const acts = person.personId === complaint.handlerId || person.role === 'director'
    return { name: person.name, role: isAbout(person.personId) ? 'about' : acts ? 'acts' : 'employee' }
  })
  const others: readonly ThirdParty[] = [
    ...people,
    ...complaint.aboutPeople.map(({ name }): ThirdParty => ({ name, role: 'about' })),
    ...complaint.replies.map(({ name }): ThirdParty => ({ name, role: 'about' })),
    ...complaint.complainants
      .filter(({ complainantId }) => complainantId !== complainant.complainantId)
      .map(({ name }): ThirdParty => ({ name, role: 'complainant' })),
    ...children.map((name): ThirdParty => ({ name, role: 'child' })),
  ]
  const place = locationById(organisation, complaint.locationId)
  return {
    others: others.filter(({ name }) => name.trim() !== ''),
    own: [complainant.name, complaint.child],
    ownReach: [complainant.email, complainant.phone, profile.complaintsEmail, profile.phone],
    places: [profile.name, profile.legalName, ...locations.map(({ name }) => name), ...(place?.groups ?? []), complaint.group],
  }
}
