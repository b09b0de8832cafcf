import { describe, expect, it, test } from 'vitest'
import { evolve } from '../complaint/evolve.ts'
import { record } from '../log/record.ts'
import { complainant, intake, recorder } from '../test-kit.ts'
import { importedEvents } from './imported-events.ts'
import type { PlannedCase } from './row.ts'

const SOURCE = { importId: 'i1', fileName: 'oud.csv', row: 7 }
const planned = (given: Partial<PlannedCase> = {}): PlannedCase & { reference: string } => ({
  kind: 'complaint',
  intake: { ...intake, complainants: [{ ...complainant, complainantId: '' }] },
  handlerId: null,
  handlerName: 'Iemand van vroeger',
  acknowledgedOn: '2026-11-17',
  outcomeSentOn: null,
  outcomeDateUnknown: true,
  judgment: null,
  measures: [],
  dispute: null,
  closing: null,
  remarks: '',
  ...given,
  reference: '2026-001',
})

const eventsOf = (given: Partial<PlannedCase> = {}) => {
  let count = 0
  return importedEvents(planned(given), SOURCE, {
    newId: () => `id-${++count}`,
    ownerId: 'gerda',
    words: { fromRegister: 'Volgens het register' },
  })
}
const typesOf = (given: Partial<PlannedCase>) => eventsOf(given).map(({ type }) => type)
const dataOf = (given: Partial<PlannedCase>, type: string) => eventsOf(given).flatMap((one) => (one.type === type ? [one.data] : []))

const JUDGMENT = { judgment: 'upheld', reasoning: 'Niet gebeld.', judgedOn: '2026-12-01', noMeasures: false } as const
const MEASURES = [
  { text: 'Belafspraak', realiseBy: '2026-12-18', realisedOn: '2026-12-10' },
  { text: 'Scholing', realiseBy: '2027-01-18', realisedOn: null },
]
const DISPUTE = { reference: 'GC-26-1', openedOn: '2026-12-20', decided: { decidedOn: '2027-02-01', result: 'notUpheld' } } as const

describe('the events of a case of an older register', () => {
  test('that it was registered, and where that stood', () => {
    expect(eventsOf()).toMatchObject([
      {
        type: 'complaintRegistered',
        data: {
          reference: '2026-001',
          kind: 'complaint',
          receivedOn: intake.receivedOn,
          complainants: [{ ...complainant, complainantId: 'id-1' }],
        },
      },
      {
        type: 'caseImported',
        data: {
          ...SOURCE,
          acknowledgedOn: '2026-11-17',
          outcomeSentOn: null,
          outcomeDateUnknown: true,
          handlerName: 'Iemand van vroeger',
          remarks: '',
        },
      },
    ])
  })

  test('no letter, no handler, nothing that the register does not tell', () => {
    expect(typesOf({})).toEqual(['complaintRegistered', 'caseImported'])
  })

  test('all that it tells, in the order in which it happened, each with an id of its own', () => {
    const whole = {
      handlerId: 'jorrit',
      judgment: JUDGMENT,
      measures: MEASURES,
      dispute: DISPUTE,
      closing: { cause: 'outcome', closedOn: '2027-02-01' },
    } as const
    expect(typesOf(whole)).toEqual([
      'complaintRegistered',
      'caseImported',
      'handlerAssigned',
      'judgmentGiven',
      'measureAgreed',
      'measureRealised',
      'measureAgreed',
      'disputeOpened',
      'disputeDecided',
      'caseClosed',
    ])
    expect(dataOf(whole, 'handlerAssigned')).toEqual([{ handlerId: 'jorrit' }])
    expect(dataOf(whole, 'judgmentGiven')).toEqual([JUDGMENT])
    expect(dataOf(whole, 'measureAgreed')).toEqual([
      { measureId: 'id-2', text: 'Belafspraak', level: 'location', ownerId: 'gerda', realiseBy: '2026-12-18' },
      { measureId: 'id-3', text: 'Scholing', level: 'location', ownerId: 'gerda', realiseBy: '2027-01-18' },
    ])
    expect(dataOf(whole, 'measureRealised')).toEqual([{ measureId: 'id-2', realisedOn: '2026-12-10' }])
    expect(dataOf(whole, 'disputeOpened')).toEqual([
      { disputeId: 'id-4', openedOn: '2026-12-20', reference: 'GC-26-1', nature: 'Volgens het register', respondBy: null },
    ])
    expect(dataOf(whole, 'disputeDecided')).toEqual([{ disputeId: 'id-4', ...DISPUTE.decided }])
  })

  test('a dispute that still runs is not decided', () => {
    expect(typesOf({ dispute: { ...DISPUTE, decided: null } }).slice(2)).toEqual(['disputeOpened'])
  })

  it.each<[string, 'outcome' | 'withdrawn' | 'signalSettled', string, string]>([
    ['with its outcome without more words', 'outcome', 'Gebeld.', ''],
    ['withdrawn, as the register remarks', 'withdrawn', 'Verhuisd.', 'Verhuisd.'],
    ['withdrawn, where the register says nothing', 'withdrawn', '', 'Volgens het register'],
    ['a signal that was settled', 'signalSettled', '', 'Volgens het register'],
  ])('closed %s', (_how, cause, remarks, reason) => {
    expect(dataOf({ closing: { cause, closedOn: '2027-02-01' }, remarks }, 'caseClosed')).toEqual([
      { cause, closedOn: '2027-02-01', reason },
    ])
  })

  test('T9: they make a case with its own dates', () => {
    const recorded = eventsOf({ judgment: JUDGMENT, measures: MEASURES, closing: { cause: 'withdrawn', closedOn: '2026-12-24' } })
    expect(evolve(record('case-1', recorded, [], recorder()))).toMatchObject({
      reference: '2026-001',
      receivedOn: intake.receivedOn,
      closing: { closedOn: '2026-12-24' },
      imported: { importId: 'i1', row: 7, acknowledgedOn: '2026-11-17' },
      letters: [],
    })
  })
})
