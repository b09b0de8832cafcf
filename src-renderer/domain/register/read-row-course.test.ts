import { describe, expect, it, test } from 'vitest'
import { organisation, TODAY } from '../test-kit.ts'
import { readRow } from './read-row.ts'
import type { ReadContext } from './row.ts'
import { type Cells, DONE, RUNNING, readContext, rowWith } from './test-kit.ts'

const read = (cells: Cells, given: Partial<ReadContext> = {}) => {
  const { planned, warnings } = readRow(rowWith(cells), readContext(given))
  if (!planned) throw new Error('not read')
  return { ...planned, warned: warnings.map(({ field, code, value }) => `${field} ${code} ${value}`.trim()) }
}
const running = (cells: Cells, given: Partial<ReadContext> = {}) => read({ ...RUNNING, ...cells }, given)
const done = (cells: Cells, given: Partial<ReadContext> = {}) => read({ ...DONE, ...cells }, given)
const SIGNAL: Cells = { ...RUNNING, formality: 'tip', handler: '' }

describe('dates beside the receipt', () => {
  it.each(['confirmedInWritingOn', 'incidentOn', 'acknowledgedOn', 'outcomeSentOn', 'withdrawnOn', 'closedOn'] as const)(
    '%s: what is none, or lies ahead, is kept as text',
    (field) => {
      expect(running({ [field]: 'zie mail' })).toMatchObject({
        warned: [`${field} dateUnread zie mail`],
        remarks: `kop ${field}: zie mail`,
      })
      expect(running({ [field]: '17-11-2026' })).toMatchObject({
        warned: [`${field} dateInFuture 17-11-2026`],
        remarks: `kop ${field}: 17-11-2026`,
      })
      expect(running({ [field]: '16-11-2026' })).toMatchObject({ warned: [], remarks: '' })
    },
  )

  test('one from before the receipt is told, and stands; what happened did so before', () => {
    expect(running({ acknowledgedOn: '4-1-2026' })).toMatchObject({
      acknowledgedOn: '2026-01-04',
      warned: ['acknowledgedOn dateBeforeReceipt 4-1-2026'],
    })
    expect(running({ acknowledgedOn: '5-1-2026', incidentOn: '1-1-2026' }).warned).toEqual([])
  })
})

describe('what is of no list is kept under the words of its column', () => {
  it.each([
    ['location', 'Het Eiland', 'locationUnknown'],
    ['nature', 'iets anders', 'valueUnknown'],
    ['judgment', 'onduidelijk', 'valueUnknown'],
    ['relation', 'buurvrouw', 'valueUnknown'],
    ['careType', 'flexopvang', 'valueUnknown'],
    ['ground', 'overig', 'valueUnknown'],
  ] as const)('%s', (field, value, code) => {
    expect(running({ [field]: value, remarks: 'gebeld' })).toMatchObject({
      intake: { locationId: null, natureId: null, careType: null, ground: null, complainants: [{ relation: null }] },
      judgment: null,
      warned: [`${field} ${code} ${value}`],
      remarks: `gebeld\nkop ${field}: ${value}`,
    })
  })
})

describe('what a case has no place for is kept under the words of its column', () => {
  test('reasons without a judgment', () => {
    expect(running({ reasoning: 'Nog in gesprek.' })).toMatchObject({
      judgment: null,
      remarks: 'kop reasoning: Nog in gesprek.',
      warned: [],
    })
    expect(running({ judgment: 'onduidelijk', reasoning: 'Nog in gesprek.' }).remarks).toBe(
      'kop judgment: onduidelijk\nkop reasoning: Nog in gesprek.',
    )
  })

  test('what was done about a signal', () => {
    expect(read({ ...SIGNAL, measures: 'Hek\nTuin', measuresRealiseBy: '1-4-2026\n1-5-2026' })).toMatchObject({
      measures: [],
      remarks: 'kop measures: Hek\nkop measures: Tuin',
    })
  })
})

describe('C4: who the complaint is about', () => {
  test('is a person of the organisation where the whole name says so', () => {
    expect(running({ aboutPeople: 'Jorrit van Eemsterveen; Monique\nNoor' }).intake.aboutPeople).toEqual([
      { name: 'Jorrit van Eemsterveen', personId: 'jorrit' },
      { name: 'Monique', personId: null },
      { name: 'Noor', personId: null },
    ])
  })

  test('and not where two are called so', () => {
    const [first] = organisation.people
    const people = first ? [first, { ...first, personId: 'gerda2' }] : []
    expect(running({ aboutPeople: 'Gerda Uitslag' }, { organisation: { ...organisation, people } }).intake.aboutPeople).toEqual([
      { name: 'Gerda Uitslag', personId: null },
    ])
  })
})

describe('C4: who handles it', () => {
  const handled = ({ handlerId, handlerName, warned }: ReturnType<typeof read>) => [handlerId, handlerName, ...warned]
  const ABOUT = { aboutPeople: 'Jorrit van Eemsterveen' }

  test('somebody of the organisation, by name where the case runs or is over', () => {
    expect(handled(running({}))).toEqual(['jorrit', ''])
    expect(handled(done({}))).toEqual(['jorrit', ''])
  })

  test('nobody: a complaint says so, a signal needs none', () => {
    expect(handled(running({ handler: ' ' }))).toEqual([null, '', 'handler noHandler'])
    expect(handled(read({ ...SIGNAL }))).toEqual([null, ''])
  })

  test('somebody of before: the name stays', () => {
    expect(handled(running({ handler: 'Noor van Proefdam' }))).toEqual([
      null,
      'Noor van Proefdam',
      'handler handlerUnknown Noor van Proefdam',
    ])
  })

  test('never the person complained about while it runs; what was so in a case that is over stays so', () => {
    expect(handled(running(ABOUT))).toEqual([null, 'Jorrit', 'handler handlerComplainedAbout Jorrit'])
    expect(handled(done(ABOUT))).toEqual(['jorrit', '', 'handler handlerComplainedAbout Jorrit'])
    expect(handled(read({ ...SIGNAL, ...ABOUT, handler: 'Jorrit', receivedOn: '10-11-2026' }))).toEqual([
      'jorrit',
      '',
      'handler handlerComplainedAbout Jorrit',
    ])
  })

  test('somebody who is away, and who stands in is named', () => {
    const away = { today: '2026-11-20' }
    expect(handled(running({ handler: 'Monique' }, away))).toEqual(['monique', '', 'handler handlerAway Ruud Barneholt'])
    expect(handled(done({ handler: 'Monique' }, away))).toEqual(['monique', ''])
    const nobody = { ...organisation, absences: organisation.absences.map((absence) => ({ ...absence, deputyId: null })) }
    expect(handled(running({ handler: 'Monique' }, { ...away, organisation: nobody }))).toEqual(['monique', '', 'handler handlerAway'])
  })

  test('nobody of the office while it runs', () => {
    expect(handled(running({ handler: 'Gerda' }))).toEqual([null, 'Gerda', 'handler handlerUnknown Gerda'])
    expect(handled(done({ handler: 'Gerda' }))).toEqual(['gerda', ''])
  })
})

describe('C7: the judgment', () => {
  test('with its reasons, on the day on which it was sent', () => {
    expect(done({})).toMatchObject({
      judgment: { judgment: 'upheld', reasoning: 'Het hek stond open.', judgedOn: '2026-02-02', noMeasures: true },
      outcomeSentOn: '2026-02-02',
      outcomeDateUnknown: false,
      warned: [],
    })
  })

  test('without reasons it is told, and stands', () => {
    expect(done({ reasoning: ' ' })).toMatchObject({ judgment: { reasoning: '' }, warned: ['reasoning noReasoning'] })
  })

  test('without its day it is of the day of closing, or else of the receipt', () => {
    const unknown = { outcomeSentOn: '', measures: 'geen' }
    expect(done({ ...unknown, closedOn: '3-3-2026' })).toMatchObject({
      judgment: { judgedOn: '2026-03-03' },
      outcomeDateUnknown: true,
      warned: ['outcomeSentOn outcomeDateUnknown'],
    })
    expect(done({ outcomeSentOn: '', measures: 'Hek', measuresRealiseBy: '1-12-2026' }).judgment).toMatchObject({
      judgedOn: '2026-01-05',
      noMeasures: false,
    })
  })

  test('without a word of measures it is told', () => {
    expect(done({ measures: '' }).warned).toEqual(['measures measuresUndecided'])
    expect(done({ measures: 'Hek' })).toMatchObject({
      warned: ['measures measureWithoutDate Hek', 'measures measuresUndecided Hek'],
      remarks: 'kop measures: Hek',
    })
    expect(done({ measures: 'Hek', measuresRealiseBy: '1-12-2026' }).warned).toEqual([])
  })

  test('a case without a judgment has no day of one, and says nothing of it', () => {
    expect(running({ outcomeSentOn: '2-2-2026' })).toMatchObject({ judgment: null, outcomeDateUnknown: false, warned: [] })
  })
})

describe('whether the register is done with it', () => {
  const closed = (cells: Cells, given: Partial<ReadContext> = {}) => {
    const { closing } = done(cells, given)
    return closing && `${closing.cause} ${closing.closedOn}`
  }

  it.each<[string, Cells, string | null]>([
    ['judged, without measures', {}, 'outcome 2026-02-02'],
    ['and closed on a day of its own', { closedOn: '3-3-2026' }, 'outcome 2026-03-03'],
    ['not judged', { judgment: '', closedOn: '3-3-2026' }, null],
    ['without a day of the judgment: the last that it names', { outcomeSentOn: '', acknowledgedOn: '9-1-2026' }, 'outcome 2026-01-09'],
    ['acknowledged after all else', { acknowledgedOn: '4-4-2026' }, 'outcome 2026-04-04'],
    ['with a measure that runs', { measures: 'Hek', measuresRealiseBy: '1-12-2026' }, null],
    [
      'with a measure that was realised',
      { measures: 'Hek', measuresRealiseBy: '1-4-2026', measuresRealisedOn: '5-5-2026' },
      'outcome 2026-05-05',
    ],
    ['with one of two that runs', { measures: 'Hek\nTuin', measuresRealiseBy: '1-4-2026\n1-5-2026', measuresRealisedOn: '5-5-2026' }, null],
    ['with a dispute that runs', { dispute: '3-3-2026' }, null],
    ['with a dispute that was decided', { dispute: '3-3-2026, 6-6-2026 ongegrond' }, 'outcome 2026-06-06'],
    ['withdrawn', { judgment: '', withdrawnOn: '7-1-2026' }, 'withdrawn 2026-01-07'],
    ['withdrawn, and closed later', { judgment: '', withdrawnOn: '7-1-2026', closedOn: '8-1-2026' }, 'withdrawn 2026-01-08'],
    ['withdrawn, whatever runs', { dispute: '3-3-2026', withdrawnOn: '7-1-2026' }, 'withdrawn 2026-01-07'],
  ])('%s', (_what, cells, closing) => {
    expect(closed(cells)).toBe(closing)
  })

  it.each<[string, Cells, string | null]>([
    ['six weeks ago to the day', { receivedOn: '5-10-2026' }, null],
    ['a day longer ago', { receivedOn: '4-10-2026' }, 'signalSettled 2026-10-04'],
    ['longer ago, and spoken of since', { receivedOn: '1-9-2026', acknowledgedOn: '6-10-2026' }, null],
    ['closed on a day of its own', { closedOn: '6-11-2026', receivedOn: '5-11-2026' }, 'signalSettled 2026-11-06'],
    ['withdrawn', { withdrawnOn: '6-11-2026', receivedOn: '5-11-2026' }, 'withdrawn 2026-11-06'],
  ])('C2: a signal that came %s', (_when, cells, expected) => {
    const { closing } = read({ ...SIGNAL, ...cells }, { today: TODAY })
    expect(closing && `${closing.cause} ${closing.closedOn}`).toBe(expected)
  })
})

describe('C9: a dispute', () => {
  test('stands with its case', () => {
    expect(done({ dispute: 'GC 2026-12 op 3-3-2026' })).toMatchObject({
      dispute: { reference: 'GC 2026-12', openedOn: '2026-03-03', decided: null },
      warned: [],
    })
  })

  test('that cannot be read is told, and kept as text', () => {
    expect(done({ dispute: 'ja,  loopt' })).toMatchObject({
      dispute: null,
      closing: { cause: 'outcome' },
      warned: ['dispute disputeUnread ja, loopt'],
      remarks: 'kop dispute: ja, loopt',
    })
  })
})
