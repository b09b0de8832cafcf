import type { OrganisationEvent } from '../../domain/organisation/events.ts'
import { locationById } from '../../domain/organisation/organisation.ts'
import type { LogContext } from './log-fields.ts'
import type { LogWords } from './log-words.ts'

type ReportEvent = Extract<OrganisationEvent, { type: `report${string}` }>

/** What happened to an annual report, in words. What was written is told, also when it was written over (rule C13). */
export function reportWords({ t, dates, organisation }: LogContext, event: ReportEvent): LogWords {
  const { year } = event.data
  switch (event.type) {
    case 'reportSent':
      return { icon: 'letter', title: t('organisationLog.events.reportSent', { year, date: dates.full(event.data.sentOn) }), lines: [] }
    case 'reportTextWritten': {
      const [part = '', locationId = null] = event.data.key.split('/')
      const name = locationById(organisation, locationId)?.name
      const lines = [name ?? '', event.data.text].filter((line) => line.trim() !== '')
      return { icon: 'report', title: t('organisationLog.events.reportTextWritten', { year, part: t(partKey(part)) }), lines }
    }
    case 'reportHitOverruled': {
      const { found, reason } = event.data
      return { icon: 'eye', title: t('organisationLog.events.reportHitOverruled', { year, found }), lines: reason === '' ? [] : [reason] }
    }
    case 'reportSignedOff':
      return {
        icon: 'lock',
        title: t('organisationLog.events.reportSignedOff', { year, date: dates.full(event.data.signedOn) }),
        lines: [],
      }
    case 'reportSignOffWithdrawn': {
      const { withdrawnOn, reason } = event.data
      return {
        icon: 'edit',
        title: t('organisationLog.events.reportSignOffWithdrawn', { year, date: dates.full(withdrawnOn) }),
        lines: [reason],
      }
    }
    case 'reportDelivered': {
      const { supervisor: name, sentOn } = event.data
      return { icon: 'send', title: t('organisationLog.events.reportDelivered', { year, name, date: dates.full(sentOn) }), lines: [] }
    }
    case 'reportLetterMade':
      return { icon: 'letter', title: t('organisationLog.events.reportLetterMade', { year, name: event.data.supervisor }), lines: [] }
    case 'reportPublished':
      return {
        icon: 'person',
        title: t('organisationLog.events.reportPublished', { year, date: dates.full(event.data.publishedOn) }),
        lines: [],
      }
  }
}

const PARTS = ['foreword', 'scheme', 'publicity', 'general', 'disputes', 'tenor', 'measures'] as const

/** What a newer version calls otherwise is a text of the report all the same. */
function partKey(part: string): `report.texts.${(typeof PARTS)[number]}.title` {
  return `report.texts.${PARTS.find((known) => known === part) ?? 'general'}.title`
}
