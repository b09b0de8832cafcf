/** Builders for tests. Every person, place and number here is invented. */
import type { ComplaintCase } from './complaint/complaint-case.ts'
import { type CaseCommand, type DecisionContext, decide } from './complaint/decide.ts'
import { evolve } from './complaint/evolve.ts'
import type { Complainant, Intake } from './complaint/intake.ts'
import type { DomainEvent, Recorder } from './log/event.ts'
import { record } from './log/record.ts'
import { NO_ORGANISATION, type Organisation, type Person } from './organisation/organisation.ts'

const person = (personId: string, name: string, role: Person['role'], locationId: string | null = null): Person => ({
  personId,
  name,
  role,
  function: role,
  email: `${personId}@example.nl`,
  locationId,
})

export const organisation: Organisation = {
  ...NO_ORGANISATION,
  profile: { ...NO_ORGANISATION.profile, name: 'Kinderopvang De Proef', complaintsEmail: 'klachten@example.nl', phone: '06-12340000' },
  locations: [
    {
      locationId: 'linde',
      name: 'Onder de Linde',
      lrkNumber: '900100044',
      careTypes: ['KDV', 'BSO'],
      address: { street: 'Lindebrinkje 7', postcode: '1234 WD', city: 'Wilgendam' },
      supervisor: 'GGD Wilgenland',
      managerId: 'monique',
      groups: ['Lindebloesem'],
      activeFrom: null,
      activeUntil: null,
    },
    {
      locationId: 'vlier',
      name: "'t Vlierpad",
      lrkNumber: '900100055',
      careTypes: ['BSO'],
      address: { street: 'Vlierbespad 100', postcode: '1234 WE', city: 'Rietoord' },
      supervisor: 'GGD Noorderplas',
      managerId: 'jorrit',
      groups: [],
      activeFrom: null,
      activeUntil: null,
    },
  ],
  people: [
    person('gerda', 'Gerda Uitslag', 'office'),
    person('marjolein', 'Marjolein Hofwijzer', 'director'),
    person('bas', 'Bas Quartelhoek', 'pedagogy'),
    person('monique', 'Monique Ravenhorst', 'handler', 'linde'),
    person('ruud', 'Ruud Barneholt', 'handler', 'linde'),
    person('jorrit', 'Jorrit van Eemsterveen', 'handler', 'vlier'),
  ],
  absences: [{ absenceId: 'a1', personId: 'monique', from: '2026-11-18', until: '2027-02-14', deputyId: 'ruud' }],
  natures: [{ natureId: 'communicatie', name: 'Communicatie', isRetired: false }],
}

export const TODAY = '2026-11-16'
export const context: DecisionContext = { today: TODAY, organisation }

export const complainant: Complainant = {
  complainantId: 'k1',
  name: 'Sanne Hoogwater',
  email: 'sanne@example.nl',
  phone: '06-12341188',
  address: { street: '', postcode: '', city: '' },
  relation: 'mother',
  language: 'nl',
}

export const intake: Intake = {
  channel: 'phone',
  receivedOn: TODAY,
  confirmedInWritingOn: null,
  complainants: [complainant],
  child: 'Noud',
  locationId: 'vlier',
  careType: 'BSO',
  group: '',
  incidentOn: '2026-11-13',
  subject: 'Niet gebeld bij koorts',
  description: 'Vrijdag niet gebeld bij koorts.',
  desiredOutcome: 'Beleid inzien.',
  ground: 'conduct',
  natureId: 'communicatie',
  aboutPeople: [],
  talkedFirst: 'yes',
  talkedWith: 'de groep',
  suspicion: 'no',
}

/** A recorder whose clock ticks a second an event. Ids sort in the order in which they were given. */
export function recorder(by = 'gerda', device = 'pc-1', start = Date.UTC(2026, 10, 16, 9)): Recorder {
  let count = 0
  return { by, device, newId: () => `${device}-${String(count++).padStart(6, '0')}`, now: () => start + count * 1000 }
}

/** A case after some commands, each of which must be accepted. */
export function caseAfter(
  commands: readonly CaseCommand[],
  given = context,
  using = recorder(),
): { events: DomainEvent[]; complaint: ComplaintCase } {
  let events: DomainEvent[] = []
  for (const command of commands) {
    const decision = decide(evolve(events), command, given)
    if (!decision.ok) throw new Error(`Refused: ${decision.reason.code}`)
    events = [...events, ...record('case-1', decision.value, events, using)]
  }
  const complaint = evolve(events)
  if (!complaint) throw new Error('The first command must register the case')
  return { events, complaint }
}

export const registered: CaseCommand = { type: 'register', kind: 'complaint', reference: '2026-001', intake }

export const letter = (handlerId: string): Extract<CaseCommand, { type: 'recordLetter' }> => ({
  type: 'recordLetter',
  letter: {
    letterId: 'brief-1',
    kind: 'acknowledgement',
    complainantId: 'k1',
    language: 'nl',
    handlerId,
    datedOn: TODAY,
    sha256: '0'.repeat(64),
  },
})
