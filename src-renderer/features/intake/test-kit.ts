/** What the office types while a parent talks: the notes of six calls, as the form holds them. All of it is invented. */
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { CaseKind } from '../../domain/complaint/intake.ts'
import { caseAfter } from '../../domain/test-kit.ts'
import { sampleOrganisation } from '../test-kit.ts'
import { emptyForm, type IntakeForm, readForm } from './intake-form.ts'

export const organisation = sampleOrganisation()
const nature = (name: string) => organisation.natures.find((candidate) => candidate.name === name)?.natureId ?? null

export interface Note {
  /** The day of the call. */
  readonly today: string
  readonly kind: CaseKind
  readonly form: Partial<IntakeForm>
}
export const NOTES = {
  1: {
    today: '2026-11-16',
    kind: 'complaint',
    form: {
      name: 'Sanne Hoogwater',
      phone: '06-12341188',
      relation: 'mother',
      child: 'Noud',
      locationId: 'centrum',
      careType: 'KDV',
      group: 'Egeltjes',
      incidentOn: 'vr',
      description: 'Vrijdag niet gebeld bij 39,2 koorts, pas om 15.40.',
      desiredOutcome: 'beleid zien + excuus',
      talkedFirst: 'yes',
      talkedWith: 'Petra',
      natureId: nature('Communicatie'),
      suspicion: 'no',
    },
  },
  2: {
    today: '2026-11-17',
    kind: 'complaint',
    form: {
      name: 'Gündoğar',
      relation: 'father',
      child: 'K.',
      locationId: 'vlier',
      careType: 'BSO',
      incidentOn: '11-11',
      description: 'Zoon K. niet opgehaald bij school, 40 min.',
      natureId: nature('Vervoer BSO'),
      suspicion: 'no',
    },
  },
  3: {
    today: '2026-11-18',
    kind: 'signal',
    form: {
      isAnonymous: true,
      locationId: 'rietnest',
      careType: 'KDV',
      description: 'Ze staan daar te roken bij de zandbak.',
      natureId: nature('Hygiëne en gezondheid'),
      suspicion: 'no',
    },
  },
  4: {
    today: '2026-11-18',
    kind: 'signal',
    form: {
      name: 'Małgorzata Wiśniewska',
      email: 'm.wisniewska@example.org',
      language: 'en',
      locationId: 'kikker',
      careType: 'BSO',
      description: 'Factuur okt 2x afgeschreven € 612,40. contract 4471?? "just fix it"',
      desiredOutcome: 'Terugbetaling vóór de 25e',
      ground: 'contract',
      natureId: nature('Contract en facturen'),
      suspicion: 'no',
    },
  },
  5: {
    today: '2026-11-19',
    kind: 'complaint',
    form: {
      name: 'Olthuizen',
      phone: '06 1234 2093',
      relation: 'grandparent',
      child: 'Yara',
      locationId: 'linde',
      group: 'Lindebloesem',
      description: 'Kortaf, hing op.',
      aboutPeople: 'Monique R.',
      natureId: nature('Bejegening ouder'),
      suspicion: 'no',
    },
  },
  6: { today: '2026-11-19', kind: 'complaint', form: { phone: '06-12347731', suspicion: 'yes' } },
} satisfies Record<number, Note>

export const formOf = ({ today, form }: Note): IntakeForm => ({ ...emptyForm(today), ...form })
export const read = (note: Note) => readForm(formOf(note), { today: note.today, newId: () => 'k1' })
export function registered(note: Note): ComplaintCase {
  const context = { today: note.today, organisation }
  return caseAfter([{ type: 'register', kind: note.kind, reference: '2026-001', intake: read(note).intake }], context).complaint
}
