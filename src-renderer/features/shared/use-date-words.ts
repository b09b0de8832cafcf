import { useMemo } from 'react'
import { addDays } from '../../domain/deadlines/calendar-date.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { type DayOff, dayOff } from '../../domain/deadlines/working-days.ts'
import type { Translate } from '../../text/i18n.ts'
import type { DateWords } from '../../ui/date-box.tsx'
import { useApp, useWords } from './app-context.tsx'
import { useOrganisation } from './session-context.tsx'
import { useDates } from './use-dates.ts'

/** Why a day does not count, in words. */
export function dayOffWords(t: Translate, off: DayOff): string {
  if (off.kind === 'weekend') return t('common.date.weekend')
  return off.kind === 'holiday' ? t(`common.holidays.${off.holiday}`) : off.reason || t('days.kinds.closed')
}

/** @param side where a date typed without its year lies */
export function useDateWords(side: 'past' | 'future'): DateWords {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar } = useOrganisation()
  const today = clock.today()
  return useMemo(
    () => ({
      read: (text) => {
        const read = parseTypedDate(text, { today, side })
        return read.ok ? read.value : null
      },
      write: dates.box,
      addDays,
      dayOff: (date) => {
        const off = dayOff(date, calendar)
        return off ? dayOffWords(t, off) : null
      },
      today,
      labels: {
        openCalendar: t('common.date.openCalendar'),
        earlier: t('common.date.earlier'),
        later: t('common.date.later'),
        previousMonth: t('common.date.previousMonth'),
        nextMonth: t('common.date.nextMonth'),
      },
    }),
    [t, dates, calendar, today, side],
  )
}
