import 'fake-indexeddb/auto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ReportContent } from '../documents/report-blocks.ts'
import { reportContent } from '../documents/report-content.ts'
import { reportDocx } from '../documents/report-docx.ts'
import type { NewOrganisationEvent } from '../domain/organisation/events.ts'
import { NO_REPORT, type ReportSource, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { withScopes } from '../domain/report/scope.ts'
import { manyReportCases } from '../domain/report/test-kit.ts'
import { openClock } from '../platform/clock.ts'
import { openStore } from '../store/store.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changeReport } from './change-report.ts'
import { readReportEntries } from './report-register.ts'
import type { Session } from './session.ts'
import { type Desk, openDesk, read, registerOne } from './test-kit.ts'

const clock = openClock(() => Date.UTC(2027, 2, 20, 9), null)
const TODAY = '2027-03-20'

/** The report as the cockpit counts it now: of the cases in the register, and as many invented ones. */
async function counted(session: Session, invented: number): Promise<ReportSource> {
  const { store } = session
  const organisation = store.organisation.current.get()
  const report = organisation.reports.get(2026) ?? NO_REPORT
  const entries = await readReportEntries(session, [...store.cards.all.get().values()], new Map())
  const cases = [...[...entries.values()].flatMap((entry) => entry.counted ?? []), ...manyReportCases(invented, organisation, 2026)]
  const [figures, before] = [2026, 2025].map((year) => yearFigures(cases, organisation, year, TODAY))
  if (!figures || !before) throw new Error('Two years were asked')
  return withScopes(reportSource(organisation, report, figures, before), cases, organisation, TODAY)
}

/** For all, and for each location and supervisor, in both languages. */
const everyReport = (source: ReportSource, signedOn: string): ReportContent[] =>
  [null, ...(source.scopes ?? [])].flatMap((part) =>
    (['nl', 'en'] as const).map((language) => reportContent(source, part, signedOn, language)),
  )

/** What is read in a file, with the figures of its charts; the library's bookmarks count on within one process. */
const wordsIn = async (content: ReportContent): Promise<string> =>
  Object.entries(unzipSync(await reportDocx(content)))
    .filter(([path]) => /^word\/(document|footer\d|charts\/chart\d+)\.xml$/.test(path))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>|_Toc\d+/g, '|'))
    .join('\n')

/** Another name for everything, other terms, another house style, and people who came and went. */
const CHANGES: readonly NewOrganisationEvent[] = [
  { type: 'profileChanged', version: 1, data: { changes: { name: 'Kinderopvang De Nieuwe Naam' } } },
  {
    type: 'locationChanged',
    version: 1,
    data: { locationId: 'linde', changes: { name: 'Op het Plein', supervisor: 'GGD Elders', lrkNumber: '1' } },
  },
  { type: 'locationChanged', version: 1, data: { locationId: 'vlier', changes: { careTypes: ['GOB'], activeUntil: '2025-01-01' } } },
  { type: 'natureChanged', version: 1, data: { natureId: 'communicatie', changes: { name: 'Contact', isRetired: true } } },
  { type: 'termsChanged', version: 1, data: { changes: { acknowledgeWorkingDays: 3, aimDays: 14 } } },
  { type: 'closingDayAdded', version: 1, data: { date: '2026-04-07', reason: 'Studiedag' } },
  {
    type: 'letterStyleChanged',
    version: 1,
    data: { changes: { font: 'Georgia', colour: '#7a1f5c', form: 'formal', signature: 'Anders' } },
  },
]

it('R8: a report that was signed off is made again word for word, whatever changed in the register and the house style', async () => {
  const desk: Desk = await openDesk()
  const session = { ...desk.session, personId: 'marjolein', clock }
  await registerOne(desk)
  for (const [key, text] of Object.entries({ scheme: 'Onze regeling.', publicity: 'Op de website.', general: 'In het algemeen.' }))
    await read(changeReport(session, 2026, { type: 'writeText', key, text }))
  for (const key of ['tenor/linde', 'tenor/vlier', 'measures/linde', 'measures/vlier'])
    await read(changeReport(session, 2026, { type: 'writeText', key, text: `Tekst van ${key}.` }))
  const source = await counted(session, 60)
  await read(changeReport(session, 2026, { type: 'signOff', source, openHits: 0 }))
  const signed = everyReport(source, TODAY)
  const words = await wordsIn(signed[0] as ReportContent)

  await read(changeOrganisation(session, CHANGES))
  await registerOne(desk)
  expect(await changeReport(session, 2026, { type: 'writeText', key: 'scheme', text: 'Iets anders.' })).toEqual({
    ok: false,
    reason: 'frozen',
  })

  // Read back from the disk, as after a restart.
  const again = await openStore(desk.database, desk.key, 'vault-1', { mayBeEmpty: false })
  if (!again.ok) throw new Error(again.reason)
  const { signedOff } = again.value.organisation.current.get().reports.get(2026) ?? NO_REPORT
  if (!signedOff) throw new Error('It was signed off')
  const made = everyReport(signedOff.source, signedOff.signedOn)
  expect(made).toHaveLength(2 * (1 + 2 + 2))
  expect(made).toEqual(signed)
  expect(await wordsIn(made[0] as ReportContent)).toBe(words)
  expect(words).toContain('Onder de Linde')

  // And all of it would read otherwise if it were counted now.
  const now = everyReport(await counted({ ...session, store: again.value }, 60), TODAY)
  expect(now).not.toHaveLength(0)
  for (const content of now) expect(signed).not.toContainEqual(content)
}, 60_000)
