import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { absenceOn, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'

/** Until when a person is away, and who stands in; null when they are there. Rule C4. */
export function awayWords(
  t: Translate,
  dates: DateFormats,
  organisation: Organisation,
  personId: string,
  today: CalendarDate,
): string | null {
  const absence = absenceOn(organisation, personId, today)
  if (!absence) return null
  const deputy = personById(organisation, absence.deputyId)
  const until = dates.bare(absence.until)
  return deputy ? t('refusals.handlerIsAwayDeputy', { until, deputy: deputy.name }) : t('refusals.handlerIsAway', { until })
}
