import { describe, expect, it } from 'vitest'
import { NO_REPORT, type ReportSource, reportSource } from '../domain/report/annual-report.ts'
import { yearFigures } from '../domain/report/figures.ts'
import { withScopes } from '../domain/report/scope.ts'
import { openClock } from '../platform/clock.ts'
import { parseEvents } from '../store/parse-event.ts'
import { changeReport, type ReportCommand } from './change-report.ts'
import type { Session } from './session.ts'
import { openDesk } from './test-kit.ts'

const clock = openClock(() => Date.UTC(2027, 4, 20, 9), null)

/** The register in May of the year after, with the director at the keyboard. */
async function director(): Promise<Session> {
  const { session } = await openDesk()
  return { ...session, personId: 'marjolein', clock }
}
const stateOf = ({ store }: Session) => store.organisation.current.get()
const answer = async (session: Session, command: ReportCommand, year = 2026): Promise<string> => {
  const result = await changeReport(session, year, command)
  return result.ok ? 'done' : result.reason
}
const text = (key: string): ReportCommand => ({ type: 'writeText', key, text: 'Zo werkt het bij ons.' })
function signing(session: Session, openHits = 0): ReportCommand {
  const organisation = stateOf(session)
  const figures = yearFigures([], organisation, 2026, '2027-05-20')
  const source = reportSource(organisation, organisation.reports.get(2026) ?? NO_REPORT, figures, null)
  return { type: 'signOff', source: withScopes(source, [], organisation, '2027-05-20'), openHits }
}
async function signedOff(): Promise<Session> {
  const session = await director()
  for (const key of ['scheme', 'publicity']) await answer(session, text(key))
  expect(await answer(session, signing(session))).toBe('done')
  return session
}
const deliver = (supervisor: string, sentOn: string): ReportCommand => ({ type: 'deliver', supervisor, sentOn })

describe('R1, R2: the making of a report', () => {
  it('is the director’s', async () => {
    const session = await director()
    expect(await answer({ ...session, personId: 'gerda' }, text('scheme'))).toBe('notDirector')
    expect(await answer(session, text('scheme'))).toBe('done')
    expect(stateOf(session).reports.get(2026)?.texts.get('scheme')).toBe('Zo werkt het bij ons.')
  })

  it('asks a reason for what may stay', async () => {
    const session = await director()
    const hit = { key: 'scheme', found: 'Joost', reason: ' ' }
    expect(await answer(session, { type: 'overrule', hit })).toBe('reasonMissing')
    expect(await answer(session, { type: 'overrule', hit: { ...hit, reason: 'Naam van de zaal' } })).toBe('done')
    expect(stateOf(session).reports.get(2026)?.overruled).toEqual([{ ...hit, reason: 'Naam van de zaal' }])
  })

  it('R8: waits for the year to be over, for every part, and for what is traceable', async () => {
    const session = await director()
    expect(await answer(session, signing(session))).toBe('partsMissing')
    for (const key of ['scheme', 'publicity']) await answer(session, text(key))
    expect(await answer(session, signing(session, 1))).toBe('traceable')
    expect(await answer({ ...session, clock: openClock(() => Date.UTC(2026, 11, 30), null) }, signing(session))).toBe('yearRuns')
    expect(await answer(session, signing(session))).toBe('done')
  })
})

describe('R8: a report that was signed off', () => {
  it('keeps figures, texts and names, whatever changes; and goes through the door of the store unharmed', async () => {
    const session = await signedOff()
    const before = stateOf(session).reports.get(2026)?.signedOff
    expect(await answer(session, text('scheme'))).toBe('frozen')
    expect(await answer(session, signing(session))).toBe('frozen')
    expect(stateOf(session).reports.get(2026)?.signedOff).toEqual(before)
    expect(parseEvents(JSON.parse(JSON.stringify(session.store.organisation.log())))).toEqual(session.store.organisation.log())
    expect(before?.source.scopes?.length).toBeGreaterThan(2)
  })

  it('is read also when it was signed off before its parts were counted', async () => {
    const session = await signedOff()
    const log = session.store.organisation.log().map((event) => {
      if (event.type !== 'reportSignedOff') return event
      const { scopes: _, ...source } = (event.data as { source: ReportSource }).source
      return { ...event, data: { ...(event.data as object), source } }
    })
    expect(parseEvents(JSON.parse(JSON.stringify(log)))).toEqual(log)
  })

  it('is refused at the door of the store with figures that are none', async () => {
    const session = await signedOff()
    const log = JSON.parse(JSON.stringify(session.store.organisation.log()).replace('"carriedIn":0', '"carriedIn":-1'))
    expect(parseEvents(log)).toBeNull()
  })
})

describe('a report that was signed off and turned out wrong', () => {
  const withdraw = (reason: string): ReportCommand => ({ type: 'withdraw', reason })
  const reportOf = (session: Session) => stateOf(session).reports.get(2026) ?? NO_REPORT

  it('is taken back by the director only, with a reason, and only when it was signed off', async () => {
    expect(await answer(await director(), withdraw('Fout'))).toBe('notSignedOff')
    const session = await signedOff()
    expect(await answer({ ...session, personId: 'gerda' }, withdraw('Fout'))).toBe('notDirector')
    expect(await answer(session, withdraw('  '))).toBe('withdrawReasonMissing')
    expect(reportOf(session).signedOff).not.toBeNull()
  })

  it('is a draft again; the old version stays as it was, with who had it, also through the door of the store', async () => {
    const session = await signedOff()
    const { signedOff: before } = reportOf(session)
    await answer(session, deliver('GGD Wilgenland', '2027-05-19'))
    await answer(session, { type: 'publish', publishedOn: '2027-05-19' })
    expect(await answer(session, withdraw(' Een locatie ontbrak. '))).toBe('done')
    expect(reportOf(session)).toMatchObject({ signedOff: null, publishedOn: null, delivered: new Map() })
    expect(reportOf(session).withdrawn).toEqual([
      {
        ...before,
        withdrawnOn: '2027-05-20',
        reason: 'Een locatie ontbrak.',
        delivered: new Map([['GGD Wilgenland', '2027-05-19']]),
        publishedOn: '2027-05-19',
        letters: [],
      },
    ])
    expect(await answer(session, text('scheme'))).toBe('done')
    expect(reportOf(session).withdrawn[0]?.source).toEqual(before?.source)
    expect(parseEvents(JSON.parse(JSON.stringify(session.store.organisation.log())))).toEqual(session.store.organisation.log())
  })

  it('counts as sent no more, until every supervisor was sent the version that is signed off anew', async () => {
    const session = await signedOff()
    const isSent = (): boolean => stateOf(session).reportsSent.has(2026)
    const supervisors = ['GGD Wilgenland', 'GGD Noorderplas']
    for (const name of supervisors) await answer(session, deliver(name, '2027-05-19'))
    expect(isSent()).toBe(true)
    await answer(session, withdraw('Fout.'))
    expect(isSent()).toBe(false)
    expect(await answer(session, signing(session))).toBe('done')
    expect(isSent()).toBe(false)
    expect(reportOf(session).delivered.size).toBe(0)
    await answer(session, deliver('GGD Wilgenland', '2027-05-20'))
    expect(isSent()).toBe(false)
    await answer(session, deliver('GGD Noorderplas', '2027-05-20'))
    expect(stateOf(session).reportsSent.get(2026)).toBe('2027-05-20')
    expect(reportOf(session).withdrawn[0]?.delivered).toEqual(new Map(supervisors.map((name) => [name, '2027-05-19'])))
  })

  it('can be signed off anew, and taken back again', async () => {
    const session = await signedOff()
    await answer(session, withdraw('Eén.'))
    expect(await answer(session, deliver('GGD Wilgenland', '2027-05-19'))).toBe('notSignedOff')
    expect(await answer(session, signing(session))).toBe('done')
    expect(await answer(session, withdraw('Twee.'))).toBe('done')
    expect(reportOf(session).withdrawn.map(({ reason }) => reason)).toEqual(['Eén.', 'Twee.'])
  })
})

describe('R7: sending', () => {
  it('comes after the sign-off, on a day after the year and not in the future', async () => {
    expect(await answer(await director(), deliver('GGD Wilgenland', '2027-05-20'))).toBe('notSignedOff')
    const session = await signedOff()
    expect(await answer(session, deliver('GGD Wilgenland', '2026-12-31'))).toBe('wrongDay')
    expect(await answer(session, { type: 'publish', publishedOn: '2027-05-21' })).toBe('wrongDay')
  })

  it('C12: counts as sent when the last supervisor has it, on that day', async () => {
    const session = await signedOff()
    await answer(session, deliver('GGD Wilgenland', '2027-05-19'))
    expect(stateOf(session).reportsSent.has(2026)).toBe(false)
    await answer(session, deliver('GGD Noorderplas', '2027-05-18'))
    expect(stateOf(session).reportsSent.get(2026)).toBe('2027-05-19')
  })
})
