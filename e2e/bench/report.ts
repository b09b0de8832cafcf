import { reportContent } from '../../src-renderer/documents/report-content.ts'
import { reportDocx } from '../../src-renderer/documents/report-docx.ts'
import { NO_REPORT, reportSource } from '../../src-renderer/domain/report/annual-report.ts'
import { yearFigures } from '../../src-renderer/domain/report/figures.ts'
import { manyLocations, manyReportCases } from '../../src-renderer/domain/report/test-kit.ts'
import { organisation } from '../../src-renderer/domain/test-kit.ts'
import { type Figure, median, ms } from './measure.ts'

const TEXT = 'Gegrond. Ouders waren te laat ingelicht over een wisseling op de groep. De werkwijze is aangescherpt. '

/** The report of 500 complaints in a year (and as many the year before), 40 locations and 8 charts: counted, written and laid out. */
export async function report(): Promise<Figure> {
  const places = { ...organisation, locations: manyLocations(40) }
  const cases = manyReportCases(1_000, places, 2026)
  const texts = new Map(places.locations.map(({ locationId }): [string, string] => [`tenor/${locationId}`, TEXT.repeat(3)]))
  const times: number[] = []
  let charts = 0
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now()
    const [figures, before] = [2026, 2025].map((year) => yearFigures(cases, places, year, '2027-03-01'))
    if (!figures || !before) throw new Error('Two years were asked')
    const content = reportContent(reportSource(places, { ...NO_REPORT, texts }, figures, before), null, '2027-03-01', 'nl')
    await reportDocx(content)
    times.push(performance.now() - began)
    charts = content.blocks.filter(({ kind }) => kind === 'chart').length
  }
  return {
    name: `report of 500 complaints, 40 locations, ${charts} charts`,
    value: `${ms(median(times.slice(1)))} (cold ${ms(times[0] ?? Number.NaN)})`,
    bar: 'under 4 s',
    isMet: median(times) < 4_000,
  }
}
