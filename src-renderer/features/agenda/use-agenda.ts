import { useMemo } from 'react'
import { addDays, type CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { hasLeft, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import { listOf } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useOrganisation, useViewer } from '../shared/session-context.tsx'
import { agendaIndex } from './agenda-index.ts'
import { type AgendaChoice, agendaChoice } from './choice.ts'
import { type Entry, NOBODY } from './entries.ts'
import { byDate, type EntryIndex, type Whose } from './entry-index.ts'

/** Beyond this nothing is near; what asks attention earlier is a reminder. */
export const COMING_DAYS = 28
/** From January to the end of May: no reminder comes earlier (rule T10). */
const REMINDED_DAYS = 151

/** The calendar as the screen and its parts read it: the same object for as long as nothing but the day changes. */
export interface Agenda extends Omit<AgendaChoice, 'day' | 'whose'> {
  readonly whose: Whose
  readonly index: EntryIndex
  /** Everyone who has a calendar, by name. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly nameOf: (personId: string) => string
  /** Whose calendar is shown, in words. */
  readonly name: string
  /** Office and director have an eye on everyone, and on the annual report. */
  readonly hasOversight: boolean
  /** What is shown from one day to another, after the filters. */
  readonly between: (from: CalendarDate, until: CalendarDate) => Entry[]
  readonly late: readonly Entry[]
  /** Further away than is shown as coming, but to be thought of. */
  readonly reminders: (after: CalendarDate) => Entry[]
}

export const choose = (changes: Partial<AgendaChoice>): void => agendaChoice.set({ ...agendaChoice.get(), ...changes })

export function useAgenda(): Agenda {
  const t = useWords()
  const { clock, appearance } = useApp()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const views = useCaseViews()
  const { view, whose: chosen, kinds, isDoneHidden } = useLive(agendaChoice)
  const today = clock.today()
  const hasOversight = viewer.role === 'office' || viewer.role === 'director'
  const index = agendaIndex(views, organisation, today, hasOversight)
  const whose = useMemo<Whose>(() => chosen ?? (viewer.role === 'office' ? 'everyone' : [viewer.personId]), [chosen, viewer])
  const people = useMemo(() => peopleIn(organisation, index, today, t), [organisation, index, today, t])
  const shown = useMemo(() => {
    const isShown = ({ kind, state }: Entry): boolean => kinds.includes(kind) && (!isDoneHidden || state !== 'done')
    const between = (from: CalendarDate, until: CalendarDate): Entry[] => index.between(whose, from, until).filter(isShown)
    const reminders = (after: CalendarDate): Entry[] =>
      between(addDays(after, 1), addDays(today, REMINDED_DAYS))
        .filter(({ state }) => state === 'soon')
        .sort(byDate)
    return { between, late: index.late(whose).filter(isShown), reminders }
  }, [index, whose, kinds, isDoneHidden, today])
  return useMemo(() => {
    const nameOf = (personId: string): string => people.find((person) => person.personId === personId)?.name ?? t('common.unknownPerson')
    const name = whose === 'everyone' ? t('agenda.everyone') : listOf(whose.map(nameOf), appearance.language)
    return { ...shown, view, kinds, isDoneHidden, whose, index, people, nameOf, name, hasOversight }
  }, [shown, view, kinds, isDoneHidden, whose, index, people, hasOversight, t, appearance.language])
}

/** Who handles complaints, who has something in their calendar all the same, and at the end what nobody has yet. */
function peopleIn(organisation: Organisation, index: EntryIndex, today: CalendarDate, t: Translate): Agenda['people'] {
  const handlers = organisation.people.filter((person) => person.role !== 'office' && !hasLeft(organisation, person.personId, today))
  const ids = new Set([...handlers.map(({ personId }) => personId), ...index.people])
  ids.delete(NOBODY)
  const named = [...ids].map((personId) => ({ personId, name: personById(organisation, personId)?.name ?? t('common.unknownPerson') }))
  const sorted = named.toSorted((a, b) => a.name.localeCompare(b.name))
  return index.people.has(NOBODY) ? [...sorted, { personId: NOBODY, name: t('agenda.nobody') }] : sorted
}
