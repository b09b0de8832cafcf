import { MAIL_FIELDS } from '../../domain/mail/form-layout.ts'
import type { Moves, OrganisationEvent } from '../../domain/organisation/events.ts'
import { type Absence, locationById, natureById, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { IconName } from '../../ui/icon.tsx'
import { type LogContext, locationLines, personLines, profileLines, styleLines } from './log-fields.ts'
import { reportWords } from './log-report-words.ts'
import { mailFieldName } from './mail-field-name.ts'
import { TERMS } from './term-names.ts'

export interface LogWords {
  readonly icon: IconName
  readonly title: string
  readonly lines: readonly string[]
}

/** What happened to the organisation, in words (rules T9 and C13). @param before what there was until then */
export function logWords(context: LogContext, event: OrganisationEvent, before: Organisation): LogWords {
  const { t, dates, organisation } = context
  const nameOf = (personId: string): string => personById(organisation, personId)?.name ?? t('common.unknownPerson')
  const words = (icon: IconName, title: string, lines: readonly string[] = []): LogWords => ({ icon, title, lines })
  switch (event.type) {
    case 'organisationFounded':
      return words('cases', t('organisationLog.events.organisationFounded', { name: event.data.name }))
    case 'profileChanged':
      return words('edit', t('organisationLog.events.profileChanged'), profileLines(context, before.profile, event.data.changes))
    case 'locationAdded':
      return words('place', t('organisationLog.events.locationAdded', { name: event.data.name }))
    case 'locationChanged': {
      const { locationId, changes } = event.data
      const old = locationById(before, locationId)
      return words(
        'place',
        t('organisationLog.events.locationChanged', { name: old?.name ?? '' }),
        locationLines(context, old ?? {}, changes),
      )
    }
    case 'personAdded':
      return words('person', t('organisationLog.events.personAdded', { name: event.data.name }))
    case 'personChanged': {
      const { personId, changes } = event.data
      const old = personById(before, personId)
      return words(
        'person',
        t('organisationLog.events.personChanged', { name: nameOf(personId) }),
        personLines(context, old ?? {}, changes),
      )
    }
    case 'personLeft': {
      const { personId, on } = event.data
      return words('person', t('organisationLog.events.personLeft', { name: nameOf(personId), date: dates.full(on) }))
    }
    case 'personReturned':
      return words('person', t('organisationLog.events.personReturned', { name: nameOf(event.data.personId) }))
    case 'absencePlanned':
      return words('away', t('organisationLog.events.absencePlanned', { name: nameOf(event.data.personId) }), [
        absenceWords(context, event.data),
      ])
    case 'absenceChanged': {
      const old = before.absences.find(({ absenceId }) => absenceId === event.data.absenceId)
      const lines = old ? [absenceWords(context, { ...old, ...event.data.changes })] : []
      return words('away', t('organisationLog.events.absenceChanged', { name: nameOf(old?.personId ?? '') }), lines)
    }
    case 'absenceCancelled': {
      const old = before.absences.find(({ absenceId }) => absenceId === event.data.absenceId)
      const title = t('organisationLog.events.absenceCancelled', { name: nameOf(old?.personId ?? '') })
      return words('away', title, old ? [absenceWords(context, old)] : [])
    }
    case 'natureAdded':
      return words('talk', t('organisationLog.events.natureAdded', { name: event.data.name }))
    case 'natureChanged':
      return words('talk', natureTitle(context, event.data, before))
    case 'closingDayAdded': {
      const { date, reason } = event.data
      return words(
        'calendar',
        t('organisationLog.events.closingDayAdded', { date: dates.full(date), reason }),
        movedLines(context, event.data),
      )
    }
    case 'closingDayRemoved': {
      const { date } = event.data
      const reason = before.calendar.closingDays.find((day) => day.date === date)?.reason ?? ''
      return words(
        'calendar',
        t('organisationLog.events.closingDayRemoved', { date: dates.full(date), reason }),
        movedLines(context, event.data),
      )
    }
    case 'holidaysChosen': {
      const list = t(`days.lists.${event.data.holidays}`)
      return words('calendar', t('organisationLog.events.holidaysChosen', { list }), movedLines(context, event.data))
    }
    case 'termsChanged': {
      const { changes } = event.data
      const lines = TERMS.filter((term) => changes[term] !== undefined && changes[term] !== before.terms[term]).map((term) =>
        t('organisationLog.fromTo', {
          field: t(`days.terms.${term}`),
          from: `${before.terms[term]} ${t(`days.terms.units.${term}`)}`,
          to: String(changes[term]),
        }),
      )
      return words('clock', t('organisationLog.events.termsChanged'), [...lines, ...movedLines(context, event.data)])
    }
    case 'letterStyleChanged':
      return words('letter', t('organisationLog.events.letterStyleChanged'), styleLines(context, before.letterStyle, event.data.changes))
    case 'letterSenderSet': {
      const name = locationName(organisation, event.data.locationId)
      return words('letter', t('organisationLog.events.letterSenderSet', { name }))
    }
    case 'textBlockSaved':
      return words('letter', t('organisationLog.events.textBlockSaved', { name: event.data.title }))
    case 'textBlockRemoved': {
      const name = blockTitle(before, event.data.blockId)
      return words('letter', t('organisationLog.events.textBlockRemoved', { name }))
    }
    case 'registerImported': {
      const { fileName, cases } = event.data
      return words('form', t('organisationLog.events.registerImported', { file: fileName, count: cases }))
    }
    case 'mailLabelsChanged':
      return words(
        'letter',
        t('organisationLog.events.mailLabelsChanged'),
        MAIL_FIELDS.flatMap((field) => {
          const labels = event.data.changes[field]
          return labels === undefined ? [] : [`${t(mailFieldName(field))}: ${labels.join(', ')}`]
        }),
      )
    case 'registerImportUndone': {
      const file = before.imports.find(({ importId }) => importId === event.data.importId)?.fileName ?? ''
      return words('left', t('organisationLog.events.registerImportUndone', { file }))
    }
    case 'tableExported': {
      const { format, cases, withPersonalData } = event.data
      const names = t(withPersonalData ? 'organisationLog.withPersonalData' : 'organisationLog.withoutPersonalData')
      return words('form', t('organisationLog.events.tableExported', { format: format.toUpperCase(), count: cases }), [names])
    }
    case 'deviceRegistered':
      return words('settings', t('organisationLog.events.deviceRegistered', { name: event.data.name }))
    default:
      return reportWords(context, event)
  }
}

const locationName = (organisation: Organisation, locationId: string): string => locationById(organisation, locationId)?.name ?? ''
const blockTitle = ({ textBlocks }: Organisation, id: string): string => textBlocks.find(({ blockId }) => blockId === id)?.title ?? ''

function absenceWords({ t, dates, organisation }: LogContext, { from, until, deputyId }: Absence): string {
  const deputy = personById(organisation, deputyId)?.name ?? t('staff.absence.noDeputy')
  return t('organisationLog.absence', { from: dates.full(from), until: dates.full(until), deputy })
}

function natureTitle(
  { t }: LogContext,
  { natureId, changes }: { natureId: string; changes: { name?: string; isRetired?: boolean } },
  before: Organisation,
): string {
  const name = natureById(before, natureId)?.name ?? ''
  if (changes.name !== undefined) return t('organisationLog.events.natureRenamed', { from: name, to: changes.name })
  return t(changes.isRetired ? 'organisationLog.events.natureRetired' : 'organisationLog.events.natureRestored', { name })
}

/** Nothing of an event from before this was kept: then nobody knows. */
function movedLines({ t, referencesOf }: LogContext, { movedCases }: Moves): string[] {
  if (!movedCases) return []
  if (movedCases.length === 0) return [t('organisationLog.movedNone')]
  return [t('organisationLog.moved', { count: movedCases.length, references: referencesOf(movedCases) })]
}
