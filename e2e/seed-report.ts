import type { CaseCommand } from '../src-renderer/domain/complaint/decide.ts'
import { evolve } from '../src-renderer/domain/complaint/evolve.ts'
import type { Intake } from '../src-renderer/domain/complaint/intake.ts'
import { referenceFor } from '../src-renderer/domain/complaint/reference.ts'
import { judge } from '../src-renderer/domain/complaint/test-kit.ts'
import { addDays, yearOf } from '../src-renderer/domain/deadlines/calendar-date.ts'
import { caseAfter, complainant, context, intake, letter, organisation, recorder } from '../src-renderer/domain/test-kit.ts'
import { cardOf } from '../src-renderer/store/card.ts'
import type { SeedCase } from './seed.ts'

interface Told extends Partial<Pick<Intake, 'locationId' | 'natureId' | 'child' | 'aboutPeople' | 'subject' | 'careType'>> {
  readonly number: number
  readonly receivedOn: string
  readonly judgment?: 'upheld' | 'partlyUpheld' | 'notUpheld'
  readonly tenor?: string
  readonly measure?: string
}

/** A complaint as far as it came: received, or judged, with its outcome sent and a measure promised. Decided by the domain itself. */
export function reportedCase({ number, receivedOn, judgment, tenor, measure, ...told }: Told): SeedCase {
  const caseId = `00000000-0000-7000-b000-${String(number).padStart(12, '0')}`
  const judgedOn = addDays(receivedOn, 14)
  const complainants = [{ ...complainant, complainantId: `${caseId}-k`, name: `Voornaam Achternaam${number}` }]
  const given: Intake = { ...intake, channel: 'email', receivedOn, incidentOn: null, natureId: 'communicatie', complainants }
  const sent = (letterId: string, sentOn: string): CaseCommand => ({ type: 'recordSending', letterId, channel: 'email', sentOn })
  const made = (kind: 'acknowledgement' | 'outcome', datedOn: string): CaseCommand => {
    const command = letter('jorrit')
    return { ...command, letter: { ...command.letter, letterId: kind, kind, datedOn, complainantId: `${caseId}-k` } }
  }
  const promised =
    measure === undefined
      ? []
      : [{ measureId: `${caseId}-m`, text: measure, level: 'location' as const, ownerId: 'jorrit', realiseBy: addDays(receivedOn, 90) }]
  const commands: CaseCommand[] = [
    { type: 'register', kind: 'complaint', reference: referenceFor(receivedOn, number), intake: { ...given, locationId: 'vlier' } },
    { type: 'assignHandler', handlerId: 'jorrit' },
    made('acknowledgement', addDays(receivedOn, 2)),
    sent('acknowledgement', addDays(receivedOn, 2)),
    ...(judgment === undefined
      ? []
      : [
          judge({ judgment, judgedOn, reasoning: 'Geheim van het dossier.', noMeasures: promised.length === 0, measures: promised }),
          made('outcome', judgedOn),
          sent('outcome', judgedOn),
        ]),
    ...(tenor === undefined
      ? []
      : [{ type: 'writeSummary' as const, summary: { tenor, measures: measure === undefined ? '' : 'Afspraken vastgelegd.' } }]),
  ]
  const { events } = caseAfter(
    commands,
    { ...context, today: addDays(receivedOn, 60), organisation: { ...organisation, absences: [] } },
    recorder('p01', 'seed'),
  )
  // Places and natures of the register in use.
  const log = events.map((event) =>
    event.type === 'complaintRegistered' ? { ...event, caseId, data: { ...(event.data as object), ...told } } : { ...event, caseId },
  )
  const complaint = evolve(log)
  if (!complaint) throw new Error('no case')
  return { id: caseId, year: yearOf(receivedOn), number, card: cardOf(complaint), log }
}

const CASES: readonly SeedCase[] = [
  reportedCase({ number: 801, receivedOn: '2025-11-28', locationId: 'linde', judgment: 'upheld', careType: 'KDV' }),
  reportedCase({ number: 802, receivedOn: '2025-12-29', locationId: 'vlier', careType: 'BSO' }),
  reportedCase({
    number: 801,
    receivedOn: '2026-02-03',
    locationId: 'linde',
    judgment: 'upheld',
    tenor: 'Gegrond. Ouders hoorden te laat van een wissel op de groep.',
    measure: 'Wissels een week vooraf melden',
    child: 'Noud',
    careType: 'KDV',
    aboutPeople: [{ name: 'Joost Bergsma', personId: null }],
  }),
  reportedCase({ number: 802, receivedOn: '2026-03-10', locationId: 'linde', judgment: 'partlyUpheld', careType: 'KDV' }),
  reportedCase({ number: 803, receivedOn: '2026-05-12', locationId: 'linde', judgment: 'notUpheld', careType: 'BSO' }),
  reportedCase({ number: 804, receivedOn: '2026-06-02', locationId: 'vlier', careType: 'BSO' }),
]
/** References count within their year: two years share the numbers, and ids must not. */
export function renumber(one: SeedCase, index: number): SeedCase {
  const id = `00000000-0000-7000-b000-${String(index).padStart(12, '0')}`
  return {
    ...one,
    id,
    card: { ...one.card, caseId: id },
    log: one.log.map((event) => ({
      ...event,
      id: `${index}-${event.id}`,
      basedOn: event.basedOn.map((before) => `${index}-${before}`),
      caseId: id,
    })),
  }
}

/** Six complaints of two years, at two locations of the sample. */
export const REPORTED: readonly SeedCase[] = CASES.map(renumber)
