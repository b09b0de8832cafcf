import { yearOf } from '../deadlines/calendar-date.ts'
import type { ReportSource } from './annual-report.ts'
import type { LocationGroup } from './figures.ts'
import { yearKind } from './year-kind.ts'

/** The five parts that the law asks for (Wet kinderopvang art. 1.57b lid 4.a to e; rule R1). */
export const REPORT_PARTS = ['scheme', 'publicity', 'numbers', 'judgments', 'disputes'] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

const isWritten = (source: Pick<ReportSource, 'texts'>, key: string): boolean => (source.texts[key] ?? '').trim() !== ''

const isJudged = ({ outcomes }: LocationGroup): boolean =>
  outcomes.upheld + outcomes.partlyUpheld + outcomes.notUpheld + outcomes.inadmissible + outcomes.noJudgment > 0

/** Locations of which the tenor of the judgments, or the nature of the measures, is not written yet. */
export function locationsToWrite(source: Pick<ReportSource, 'figures' | 'texts'>): readonly LocationGroup[] {
  return source.figures.locations.filter(
    (location) =>
      (isJudged(location) && !isWritten(source, `tenor/${location.locationId}`)) ||
      (location.measures.promised > 0 && !isWritten(source, `measures/${location.locationId}`)),
  )
}

export function isReady(part: ReportPart, source: Pick<ReportSource, 'figures' | 'texts'>): boolean {
  switch (part) {
    case 'scheme':
    case 'publicity':
      return isWritten(source, part)
    case 'judgments':
      return locationsToWrite(source).length === 0
    case 'numbers':
    case 'disputes':
      return true
  }
}

export const SIGN_OFF_BARS = ['yearRuns', 'partsMissing', 'traceable'] as const
/** Why a report cannot be signed off yet. */
export type SignOffBar = (typeof SIGN_OFF_BARS)[number]

/** @param openHits finds of the anonymity check that are not mended nor overruled (rule R2) */
export function signOffBars(source: Pick<ReportSource, 'figures' | 'texts'>, openHits: number, today: string): readonly SignOffBar[] {
  // Rule R5: a year without complaints needs no words about them.
  const parts = yearKind(source.figures) === 'normal' ? REPORT_PARTS : REPORT_PARTS.filter((part) => part !== 'judgments')
  const holds: Readonly<Record<SignOffBar, boolean>> = {
    yearRuns: yearOf(today) <= source.figures.year,
    partsMissing: parts.some((part) => !isReady(part, source)),
    traceable: openHits > 0,
  }
  return SIGN_OFF_BARS.filter((bar) => holds[bar])
}
