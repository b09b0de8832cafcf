import { type AnnualReport, NO_REPORT, NOT_SENT, type Sending } from '../report/annual-report.ts'
import type { NewOrganisationEvent } from './events.ts'
import type { Organisation } from './organisation.ts'

type ReportEvent = Exclude<Extract<NewOrganisationEvent, { type: `report${string}` }>, { type: 'reportSent' }>
type Reports = Pick<Organisation, 'reports' | 'reportsSent'>

/** The annual reports after one of their events (rules R1, R2, R7 and R8). */
export function reportsAfter({ reports, reportsSent }: Reports, event: ReportEvent): Reports {
  const { year } = event.data
  const before = reports.get(year) ?? NO_REPORT
  const after = reportAfter(before, event)
  const isTakenBack = before.signedOff !== null && after.signedOff === null
  return {
    reports: new Map(reports).set(year, after),
    // What was sent is not the report any more: that of the year is still to be sent.
    reportsSent: isTakenBack ? new Map([...reportsSent].filter(([sent]) => sent !== year)) : reportsSent,
  }
}

function reportAfter(report: AnnualReport, event: ReportEvent): AnnualReport {
  switch (event.type) {
    case 'reportTextWritten':
      return { ...report, texts: new Map(report.texts).set(event.data.key, event.data.text) }
    case 'reportHitOverruled': {
      const { key, found, reason } = event.data
      const others = report.overruled.filter((other) => other.key !== key || other.found !== found)
      return { ...report, overruled: reason.trim() === '' ? others : [...others, { key, found, reason }] }
    }
    case 'reportSignedOff':
      // Rule R8: also when two machines signed off, the report is the one that was first.
      return report.signedOff ? report : { ...report, signedOff: { signedOn: event.data.signedOn, source: event.data.source } }
    case 'reportSignOffWithdrawn': {
      const { signedOff, withdrawn, delivered, publishedOn, letters } = report
      if (!signedOff) return report
      const { withdrawnOn, reason } = event.data
      // Who had the one that was wrong does not have the one that comes.
      const old = { ...signedOff, withdrawnOn, reason, delivered, publishedOn, letters }
      return { ...report, signedOff: null, withdrawn: [...withdrawn, old], ...NOT_SENT }
    }
    case 'reportDelivered': {
      const { supervisor, sentOn } = event.data
      return sent(report, ({ delivered }) => ({ delivered: new Map(delivered).set(supervisor, sentOn) }))
    }
    case 'reportPublished':
      return sent(report, () => ({ publishedOn: event.data.publishedOn }))
    case 'reportLetterMade':
      return sent(report, ({ letters }) => ({ letters: [...letters, event.data] }))
  }
}

/** Told of the version that stands; of the one that was taken back last when another machine did not know that yet. */
function sent(report: AnnualReport, change: (known: Sending) => Partial<Sending>): AnnualReport {
  const last = report.withdrawn.at(-1)
  if (report.signedOff || !last) return { ...report, ...change(report) }
  return { ...report, withdrawn: [...report.withdrawn.slice(0, -1), { ...last, ...change(last) }] }
}
