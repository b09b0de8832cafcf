import type { CaseKind, Complainant, Relation } from '../complaint/intake.ts'
import { complainedAbout, whyNotHandler } from '../complaint/people.ts'
import { privacyWarnings } from '../complaint/privacy.ts'
import { personById } from '../organisation/organisation.ts'
import { readNames, readPhone } from './cells.ts'
import type { PlannedCase, ReadContext } from './row.ts'
import type { RowCells } from './row-cells.ts'

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const NO_ADDRESS = { street: '', postcode: '', city: '' }

export function readComplainants(cells: RowCells, kind: CaseKind): Complainant[] {
  const names = readNames(cells.cell('complainant'))
  if (names.length > 1) cells.warn('complainant', 'jointComplaint')
  if (names.length === 0 && kind === 'complaint') cells.warn('complainant', 'noComplainant')
  const email = cells.line('email')
  const isRight = email === '' || EMAIL.test(email)
  if (!isRight) {
    cells.warn('email', 'notAnEmail')
    cells.keep('email', email)
  }
  const known = names.length === 0 && (kind === 'complaint' || email !== '' || cells.line('phone') !== '') ? [''] : names
  const relation = cells.named<Relation>('relation')
  return known.map((name, index) => ({
    complainantId: '',
    name,
    email: index === 0 && isRight ? email : '',
    phone: index === 0 ? readPhone(cells.cell('phone')) : '',
    address: index === 0 ? { street: cells.line('street'), postcode: cells.line('postcode'), city: cells.line('city') } : NO_ADDRESS,
    relation: index === 0 ? relation : null,
    language: 'nl',
  }))
}

/** Rule C14: the first name only. */
export function readChild(cells: RowCells): string {
  const name = cells.line('child')
  const warnings = privacyWarnings({ child: name, subject: '', description: '', desiredOutcome: '' })
  if (warnings.length === 0) return name
  cells.warn('child', 'childShortened')
  return /^[\p{L}.'’-]+/u.exec(name)?.[0] ?? ''
}

/** Rule C4. What was so in a case that is over stays so; who may not handle one that runs is named, and not assigned. */
export function readHandler(
  cells: RowCells,
  { organisation, today }: ReadContext,
  { intake, kind, isRunning }: { readonly intake: PlannedCase['intake']; readonly kind: CaseKind; readonly isRunning: boolean },
): Pick<PlannedCase, 'handlerId' | 'handlerName'> {
  const typed = cells.line('handler')
  if (typed === '') {
    if (kind === 'complaint') cells.warn('handler', 'noHandler')
    return { handlerId: null, handlerName: '' }
  }
  const person = personById(organisation, cells.choice('handler'))
  if (!person) {
    cells.warn('handler', 'handlerUnknown')
    return { handlerId: null, handlerName: typed }
  }
  const isAbout = complainedAbout(person, intake.aboutPeople) === 'same'
  if (isAbout) cells.warn('handler', 'handlerComplainedAbout')
  if (!isRunning || kind === 'signal') return { handlerId: person.personId, handlerName: '' }
  const refusal = whyNotHandler(person.personId, intake, organisation, today)
  if (refusal?.code === 'handlerIsAway') {
    cells.warn('handler', 'handlerAway', personById(organisation, refusal.deputyId)?.name ?? '')
    return { handlerId: person.personId, handlerName: '' }
  }
  if (refusal !== null && !isAbout) cells.warn('handler', 'handlerUnknown')
  return refusal === null ? { handlerId: person.personId, handlerName: '' } : { handlerId: null, handlerName: typed }
}
