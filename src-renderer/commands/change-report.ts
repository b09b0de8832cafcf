import { type CalendarDate, yearOf } from '../domain/deadlines/calendar-date.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { personById } from '../domain/organisation/organisation.ts'
import { NO_REPORT, type Overruled, type ReportSource, sentToAll, supervisorsOf } from '../domain/report/annual-report.ts'
import { type SignOffBar, signOffBars } from '../domain/report/readiness.ts'
import { type Result, refuse } from '../domain/result.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { Session } from './session.ts'

export type ReportCommand =
  | { readonly type: 'writeText'; readonly key: string; readonly text: string }
  | { readonly type: 'overrule'; readonly hit: Overruled }
  | { readonly type: 'signOff'; readonly source: ReportSource; readonly openHits: number }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'deliver'; readonly supervisor: string; readonly sentOn: CalendarDate }
  | { readonly type: 'publish'; readonly publishedOn: CalendarDate }

export type ReportRefusal =
  | 'notDirector'
  | 'frozen'
  | 'notSignedOff'
  | 'wrongDay'
  | 'reasonMissing'
  | 'withdrawReasonMissing'
  | SignOffBar
  | 'diskFull'
  | 'busy'

/**
 * One step in the making of the annual report of a year: the director's, and nothing that was signed off changes (rule R8). What
 * turned out wrong is taken back with a reason, and stays readable as it was.
 */
export async function changeReport(session: Session, year: number, command: ReportCommand): Promise<Result<null, ReportRefusal>> {
  const refusal = whyNot(session, year, command)
  return refusal ? refuse(refusal) : changeOrganisation(session, eventsOf(session, year, command))
}

function whyNot({ store, personId, clock }: Session, year: number, command: ReportCommand): ReportRefusal | null {
  const organisation = store.organisation.current.get()
  const { signedOff } = organisation.reports.get(year) ?? NO_REPORT
  const today = clock.today()
  if (personById(organisation, personId)?.role !== 'director') return 'notDirector'
  if (command.type === 'deliver' || command.type === 'publish') {
    const day = command.type === 'deliver' ? command.sentOn : command.publishedOn
    if (!signedOff) return 'notSignedOff'
    return yearOf(day) <= year || day > today ? 'wrongDay' : null
  }
  if (command.type === 'withdraw') return signedOff ? whyNotWithdrawn(command.reason) : 'notSignedOff'
  return signedOff ? 'frozen' : whyNotWritten(command, today)
}

const whyNotWithdrawn = (reason: string): ReportRefusal | null => (reason.trim() === '' ? 'withdrawReasonMissing' : null)

function whyNotWritten(
  command: Extract<ReportCommand, { type: 'writeText' | 'overrule' | 'signOff' }>,
  today: CalendarDate,
): ReportRefusal | null {
  switch (command.type) {
    case 'writeText':
      return null
    case 'overrule':
      return command.hit.reason.trim() === '' ? 'reasonMissing' : null
    case 'signOff':
      return signOffBars(command.source, command.openHits, today)[0] ?? null
  }
}

function eventsOf({ store, clock }: Session, year: number, command: ReportCommand): NewOrganisationEvent[] {
  switch (command.type) {
    case 'writeText':
      return [{ type: 'reportTextWritten', version: 1, data: { year, key: command.key, text: command.text } }]
    case 'overrule':
      return [{ type: 'reportHitOverruled', version: 1, data: { year, ...command.hit } }]
    case 'signOff':
      return [{ type: 'reportSignedOff', version: 1, data: { year, signedOn: clock.today(), source: command.source } }]
    case 'withdraw':
      return [{ type: 'reportSignOffWithdrawn', version: 1, data: { year, withdrawnOn: clock.today(), reason: command.reason.trim() } }]
    case 'publish':
      return [{ type: 'reportPublished', version: 1, data: { year, publishedOn: command.publishedOn } }]
    case 'deliver': {
      const { supervisor, sentOn } = command
      const report = store.organisation.current.get().reports.get(year) ?? NO_REPORT
      const delivered = new Map(report.delivered).set(supervisor, sentOn)
      const last = report.signedOff ? sentToAll({ ...report, delivered }, supervisorsOf(report.signedOff.source)) : null
      return [
        { type: 'reportDelivered', version: 1, data: { year, supervisor, sentOn } },
        // Rule C12 waits for this: from here on cases of the year may go when their term is over.
        ...(last === null ? [] : [{ type: 'reportSent' as const, version: 1, data: { year, sentOn: last } }]),
      ]
    }
  }
}
