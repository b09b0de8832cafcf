import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import type { OrganisationProfile, Person } from '../domain/organisation/organisation.ts'
import type { Result } from '../domain/result.ts'
import { STARTING_NATURES } from '../text/natures.ts'
import { changeOrganisation } from './change-organisation.ts'
import { natureEvents, type OrganisationFile, organisationEvents } from './sample-organisation.ts'
import type { Session } from './session.ts'

/** How a register begins: with what was typed, or with the organisation to practise on. */
export type Founding =
  | {
      readonly kind: 'own'
      readonly form: { readonly profile: OrganisationProfile; readonly you: Pick<Person, 'name' | 'role' | 'function'> }
      readonly personId: string
    }
  | { readonly kind: 'practice'; readonly file: OrganisationFile }

/** The first events of the register, in one write: it is founded whole or not at all. */
export function foundOrganisation(session: Session, founding: Founding, computerName: string): Promise<Result<null, 'diskFull' | 'busy'>> {
  const device: NewOrganisationEvent = { type: 'deviceRegistered', version: 1, data: { deviceId: session.deviceId, name: computerName } }
  if (founding.kind === 'practice') return changeOrganisation(session, [...organisationEvents(founding.file, session.newId), device])
  const { profile, you } = founding.form
  const person: Person = { ...you, personId: founding.personId, email: '', locationId: null }
  return changeOrganisation(session, [
    { type: 'organisationFounded', version: 1, data: { ...profile, holidays: 'cao' } },
    { type: 'personAdded', version: 1, data: person },
    ...natureEvents(STARTING_NATURES, session.newId),
    device,
  ])
}
