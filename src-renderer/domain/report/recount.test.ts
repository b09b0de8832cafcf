import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { organisation } from '../test-kit.ts'
import { yearFigures } from './figures.ts'
import type { Outcome, ReportCase } from './report-case.ts'

/** The invented register, as its answer sheet tells it: counted here once more, in another way than the report does. */
const sheet = resolve(import.meta.dirname, '../../../../shared/data/register.clean.json')

interface Row {
  readonly receivedOn: string | null
  readonly kind: string | null
  readonly locationId: string | null
  readonly nature: string | null
  readonly judgment: string | null
  readonly outcomeSentOn: string | null
  readonly withdrawnOn: string | null
  readonly rejected?: unknown
  readonly duplicate?: unknown
}
const JUDGMENTS: Readonly<Record<string, Outcome>> = {
  gegrond: 'upheld',
  'deels gegrond': 'partlyUpheld',
  ongegrond: 'notUpheld',
  'niet-ontvankelijk': 'inadmissible',
  'geen oordeel': 'noJudgment',
}

function counted(row: Row): ReportCase {
  const settledOn = row.outcomeSentOn ?? row.withdrawnOn
  return {
    receivedOn: row.receivedOn ?? '',
    locationId: row.locationId,
    careType: null,
    natureId: row.nature,
    notYetFormal: row.kind === 'notYetFormal',
    acknowledgedOn: null,
    solvedOn: row.outcomeSentOn,
    outcomeSentOn: row.outcomeSentOn,
    closedOn: settledOn,
    settledOn,
    outcome: row.withdrawnOn ? 'withdrawn' : settledOn === null ? 'open' : (JUDGMENTS[row.judgment ?? ''] ?? 'noJudgment'),
    measures: [],
    disputes: [],
  }
}

describe.skipIf(!existsSync(sheet))('R3: a recount of the invented register', () => {
  const rows: Row[] = existsSync(sheet) ? JSON.parse(readFileSync(sheet, 'utf8')) : []
  const complaints = rows.filter(
    ({ rejected, duplicate, kind, receivedOn }) => !rejected && !duplicate && receivedOn && kind !== 'signal' && kind !== null,
  )
  const cases = complaints.map(counted)
  const today = '2026-11-23'

  it.each([2024, 2025, 2026])('%i', (year) => {
    const { total, locations } = yearFigures(cases, organisation, year, today)
    // Day by day: what came in, what went out, what lay there in the evening.
    const days = cases.flatMap(({ receivedOn, settledOn }) => [
      { on: receivedOn, step: 1 },
      ...(settledOn === null ? [] : [{ on: settledOn < receivedOn ? receivedOn : settledOn, step: -1 }]),
    ])
    const until = year === 2026 ? today : `${year}-12-31`
    const lying = (evening: string): number => days.filter(({ on }) => on <= evening).reduce((sum, { step }) => sum + step, 0)
    expect(total.open).toBe(lying(until))
    expect(total.carriedIn).toBe(lying(`${year - 1}-12-31`))
    expect(total.received).toBe(complaints.filter(({ receivedOn }) => receivedOn?.startsWith(String(year))).length)
    expect(total.received).toBeGreaterThan(20)
    for (const { locationId, received } of locations)
      expect(received).toBe(complaints.filter((row) => row.locationId === locationId && row.receivedOn?.startsWith(String(year))).length)
  })
})
