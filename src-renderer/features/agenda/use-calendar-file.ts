import { useState } from 'react'
import { saveCalendarFile } from '../../commands/save-calendar-file.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { maySee } from '../shared/case-views.ts'
import { useOrganisation, useSession, useViewer } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { isDue } from './entries.ts'
import { byDate } from './entry-index.ts'
import { entryTitle } from './entry-words.ts'
import type { Agenda } from './use-agenda.ts'

interface CalendarFile {
  readonly isBusy: boolean
  /** What became of it. */
  readonly notice: { readonly isGood: boolean; readonly text: string } | null
  readonly save: (personId: string) => void
  /** Says why it cannot be made of what is shown. */
  readonly refuse: () => void
}

/** The calendar file of one person, with all that is due, whatever the filters show. */
export function useCalendarFile({ index }: Agenda): CalendarFile {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const session = useSession()
  const viewer = useViewer()
  const organisation = useOrganisation()
  const [notice, setNotice] = useState<CalendarFile['notice']>(null)
  const { run, isBusy, failure } = useAction('calendar-file')
  const save = (personId: string): void =>
    run(async () => {
      setNotice(null)
      const due = index.all(personId).filter(isDue).sort(byDate)
      const cards = [...session.store.cards.all.get().values()]
      const saved = await saveCalendarFile(session, {
        personId,
        deadlines: due.map((entry) => ({
          id: entry.id,
          caseId: entry.view?.caseId ?? null,
          day: entry.day,
          title: `${entryTitle(t, entry)} ${entry.reference}`,
        })),
        hiddenCaseIds: new Set(cards.filter((card) => !maySee(viewer, card, clock.today(), organisation)).map(({ caseId }) => caseId)),
        suggestedName: `${t('agenda.file.name', { date: dates.letter(clock.today()) })}.ics`,
      })
      setNotice(
        saved.ok
          ? { isGood: true, text: t('agenda.file.saved', { file: saved.value.fileName }) }
          : { isGood: false, text: t(`agenda.file.refused.${saved.reason}`) },
      )
      return null
    })
  return {
    isBusy,
    notice: failure ? { isGood: false, text: t(failure) } : notice,
    save,
    refuse: () => setNotice({ isGood: false, text: t('agenda.file.onePerson') }),
  }
}
