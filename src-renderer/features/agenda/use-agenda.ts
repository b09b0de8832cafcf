import { useMemo } from 'react'
import { addDays, type CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { hasLeft, type Organisation, personById } from '../../domain/organisation/organisation.ts'
import { listOf } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useOrganisation, useViewer } from '../shared/session-context.tsx'
import { type AgendaChoice, agendaChoice } from './choice.ts'
import { annualReportEntries, type Entry, entryMaker, NOBODY } from './entries.ts'
import { byDate, type EntryIndex, indexEntries, type Whose } from './entry-index.ts'
import { keepLast } from './keep-last.ts'

/** Beyond this nothing is near; what asks attention earlier is a reminder. */
export const COMING_DAYS = 28
/** From January to the end of May: no reminder comes earlier (rule T10). */
const REMINDED_DAYS = 151

/** The calendar as the screen and its parts read it. */
export interface Agenda {
  readonly choice: AgendaChoice
  readonly choose: (changes: Partial<AgendaChoice>) => void
  readonly whose: Whose
  readonly day: CalendarDate
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

const makerFor = keepLast(entryMaker)
const indexFor = keepLast((views: readonly CaseView[], organisation: Organisation, today: CalendarDate, withReport: boolean) =>
  indexEntries([...views.map(makerFor(organisation, today)), ...(withReport ? [annualReportEntries(organisation, today)] : [])], today),
)

export function useAgenda(): Agenda {
  const t = useWords()
  const { clock, appearance } = useApp()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const views = useCaseViews()
  const choice = useLive(agendaChoice)
  const today = clock.today()
  const hasOversight = viewer.role === 'office' || viewer.role === 'director'
  const index = indexFor(views, organisation, today, hasOversight)
  const whose = choice.whose ?? (viewer.role === 'office' ? 'everyone' : [viewer.personId])
  const people = useMemo(() => peopleIn(organisation, index, today, t), [organisation, index, today, t])
  const { kinds, isDoneHidden } = choice
  const shown = useMemo(() => {
    const isShown = ({ kind, state }: Entry): boolean => kinds.includes(kind) && (!isDoneHidden || state !== 'done')
    const between = (from: CalendarDate, until: CalendarDate): Entry[] => index.between(whose, from, until).filter(isShown)
    const late = index.late(whose).filter(isShown)
    const reminders = (after: CalendarDate): Entry[] =>
      between(addDays(after, 1), addDays(today, REMINDED_DAYS))
        .filter(({ state }) => state === 'soon')
        .sort(byDate)
    return { between, late, reminders }
  }, [index, whose, kinds, isDoneHidden, today])
  const nameOf = (personId: string): string => people.find((person) => person.personId === personId)?.name ?? t('common.unknownPerson')
  return {
    ...shown,
    choice,
    choose: (changes) => agendaChoice.set({ ...agendaChoice.get(), ...changes }),
    whose,
    day: choice.day ?? today,
    index,
    people,
    nameOf,
    name: whose === 'everyone' ? t('agenda.everyone') : listOf(whose.map(nameOf), appearance.language),
    hasOversight,
  }
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
