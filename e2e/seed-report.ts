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
