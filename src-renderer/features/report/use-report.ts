import { useEffect, useMemo, useRef, useState } from 'react'
import { type ReportEntries, readReportEntries } from '../../commands/report-register.ts'
import { type AnnualReport, NO_REPORT, type ReportSource, reportSource } from '../../domain/report/annual-report.ts'
import { checkTexts, findHits, type Hit, type PlacedHit } from '../../domain/report/anonymity.ts'
import { reportYears, yearFigures } from '../../domain/report/figures.ts'
import { nameRegister } from '../../domain/report/name-register.ts'
import { withScopes } from '../../domain/report/scope.ts'
import { useLive, useOrganisation, useSession } from '../shared/session-context.tsx'
import { useToday } from '../shared/use-today.ts'

const NOTHING_YET: ReportEntries = new Map()

/** The cases as the report sees them, read again where they change; null until they were read the first time. */
export function useReportEntries(): ReportEntries | null {
  const session = useSession()
  const cards = useLive(session.store.cards.all)
  const isLoaded = useLive(session.store.cards.isLoaded)
  const [entries, setEntries] = useState<ReportEntries | null>(null)
  const known = useRef(NOTHING_YET)
  useEffect(() => {
    let isCurrent = true
    if (isLoaded)
      void readReportEntries(session, [...cards.values()], known.current).then((read) => {
        if (!isCurrent) return
        known.current = read
        setEntries(read)
      })
    return () => {
      isCurrent = false
    }
  }, [session, cards, isLoaded])
  return entries
}

export interface OpenReport {
  readonly year: number
  readonly years: readonly number[]
  readonly report: AnnualReport
  /** Frozen when it was signed off (rule R8), live before. */
  readonly source: ReportSource
  /** The same with every location and supervisor counted by themselves: only where it is needed, since it takes a while. */
  readonly scoped: () => ReportSource
  readonly entries: ReportEntries
  readonly hits: readonly PlacedHit[]
  /** What the check finds in a text that is being written. */
  readonly check: (text: string) => readonly Hit[]
}

/** Everything about the report of one year; null while the register is read. */
export function useReport(year: number): OpenReport | null {
  const organisation = useOrganisation()
  const today = useToday()
  const entries = useReportEntries()
  const report = organisation.reports.get(year) ?? NO_REPORT
  const cases = useMemo(() => [...(entries?.values() ?? [])].flatMap(({ counted }) => counted ?? []), [entries])
  const years = useMemo(() => reportYears(cases, today), [cases, today])
  const live = useMemo(() => {
    const before = years.includes(year - 1) && cases.some(({ receivedOn }) => receivedOn < `${year}-01-01`)
    const figures = yearFigures(cases, organisation, year, today)
    return reportSource(organisation, report, figures, before ? yearFigures(cases, organisation, year - 1, today) : null)
  }, [cases, organisation, report, year, years, today])
  const register = useMemo(
    () =>
      nameRegister(
        [...(entries?.values() ?? [])].map(({ names }) => names),
        organisation,
      ),
    [entries, organisation],
  )
  const hits = useMemo(() => checkTexts(report.texts, report.overruled, register), [report, register])
  const check = useMemo(() => (text: string) => findHits(text, register), [register])
  const frozen = report.signedOff?.source ?? null
  const scoped = useMemo(() => () => frozen ?? withScopes(live, cases, organisation, today), [frozen, live, cases, organisation, today])
  return entries === null ? null : { year, years, report, source: frozen ?? live, scoped, entries, hits, check }
}
