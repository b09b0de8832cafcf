import type { ReportEntries } from '../../commands/report-register.ts'
import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import type { ReportSource } from '../../domain/report/annual-report.ts'
import type { Translate } from '../../text/i18n.ts'
import { textName } from './places.ts'

/**
 * What a text could begin with: for a location the public summaries of its cases, one a line, and never anything else that
 * was written in them; else the words of the year before, or those of the procedure (rule R1). Empty when there is nothing.
 */
export function suggestionFor(t: Translate, key: string, source: ReportSource, organisation: Organisation, entries: ReportEntries): string {
  const { year } = source.figures
  const name = textName(key)
  if (name === 'tenor' || name === 'measures') {
    const locationId = key.split('/')[1]
    const lines = [...entries.values()]
      .filter(({ counted }) => counted?.locationId === locationId && yearOf(counted?.receivedOn ?? '0') === year)
      .map(({ summary }) => summary?.[name].trim() ?? '')
    return [...new Set(lines.filter((line) => line !== ''))].join('\n')
  }
  const earlier =
    organisation.reports
      .get(year - 1)
      ?.texts.get(key)
      ?.trim() ?? ''
  if (earlier !== '') return earlier
  if (name !== 'scheme' && name !== 'publicity') return ''
  return t(`report.suggest.${name}`, {
    name: organisation.profile.name,
    website: organisation.profile.website,
    acknowledge: source.acknowledgeWorkingDays,
    aim: source.aimDays,
  })
}
