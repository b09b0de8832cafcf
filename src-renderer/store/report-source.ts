import { z } from 'zod'
import { CARE_TYPES } from '../domain/organisation/organisation.ts'
import type { ReportSource } from '../domain/report/annual-report.ts'
import { OUTCOMES } from '../domain/report/report-case.ts'
import { date, id, text } from './shapes.ts'

const count = z.int().min(0)
const counts = z.record(z.string(), count)
const outcomes = z.record(z.enum(OUTCOMES), count)
const measures = z.looseObject({
  promised: count,
  realised: count,
  late: count,
  levels: z.looseObject({ location: count, organisation: count }),
})
const disputes = z.looseObject({ opened: count, decided: count, results: counts, natures: counts })
const group = z.looseObject({
  carriedIn: count,
  received: count,
  settled: count,
  open: count,
  natures: counts,
  outcomes,
  measures,
  disputes,
})
const crossed = z.looseObject({ id: text, received: count, outcomes })
const days = z.number().min(0).nullable()
const spread = z.looseObject({ count, min: days, median: days, max: days })
const share = z.looseObject({ met: count, of: count })
const handling = z.looseObject({
  acknowledgement: spread,
  outcome: spread,
  acknowledged: share,
  solved: share,
  judged: share,
  classes: z.looseObject({ threeWeeks: count, sixWeeks: count, longer: count }),
})
const counted = z.looseObject({
  total: group,
  natures: z.array(crossed),
  careTypes: z.array(crossed),
  notYetFormal: count,
  handling,
  carriedInOutcomes: counts,
})
const figures = counted.extend({ year: z.int(), until: date, locations: z.array(group.extend({ locationId: id.nullable() })) })
const scope = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('location'), locationId: id }),
  z.looseObject({ kind: z.literal('supervisor'), name: text }),
])

/** What a report that was signed off is made from (rule R8). */
export const reportSource: z.ZodType<ReportSource> = z.looseObject({
  figures,
  before: figures.nullable(),
  scopes: z.array(z.looseObject({ scope, figures: counted, before: counted.nullable() })).exactOptional(),
  texts: z.record(z.string(), text),
  organisationName: text,
  locations: z.array(
    z.looseObject({ locationId: id, name: text, lrkNumber: text, careTypes: z.array(z.enum(CARE_TYPES)), supervisor: text }),
  ),
  natures: z.array(z.looseObject({ natureId: id, name: text })),
  acknowledgeWorkingDays: count,
  aimDays: count,
})
