import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../domain/complaint/decide.ts'
import { judge, running } from '../domain/complaint/test-kit.ts'
import { caseAfter, complainant, context, letter, organisation, registered, TODAY } from '../domain/test-kit.ts'
import { lettersFor, preflight } from './preflight.ts'

const assign = (handlerId: string): CaseCommand => ({ type: 'assignHandler', handlerId })
const address = { street: 'Elzenlaan 22', postcode: '1234 AB', city: 'Wilgendam' }
const reached = (changes: Partial<typeof complainant>): CaseCommand => ({
  type: 'changeDetails',
  changes: { complainants: [{ ...complainant, ...changes }] },
})
/** What is not right, and how it can be mended. */
const wrong = (commands: readonly CaseCommand[], { today = TODAY, datedOn = today as string | null, to = 'k1' } = {}) =>
  preflight('acknowledgement', caseAfter([registered, ...commands]).complaint, to, datedOn, organisation, today)
    .filter(({ isRight }) => !isRight)
    .map(({ id, mend }) => [id, mend])

describe('before a letter is made', () => {
  it('all is right with a handler, a place to send it and a date', () => {
    expect(wrong([assign('jorrit')])).toEqual([])
  })

  it('T2: the letter must say who handles the complaint', () => {
    expect(wrong([])).toEqual([['handler', 'assign']])
  })

  it('C4: and it cannot be the one complained about, as two devices together may have decided', () => {
    const { complaint } = caseAfter([registered, assign('jorrit')])
    const aboutPeople = [{ name: 'de manager', personId: 'jorrit' }]
    const [handler] = preflight('acknowledgement', { ...complaint, aboutPeople }, 'k1', TODAY, organisation, TODAY)
    expect(handler).toEqual({ id: 'handler', isRight: false, mend: 'assign' })
  })

  it('there must be an e-mail address or a street', () => {
    expect(wrong([assign('jorrit'), reached({ email: ' ' })])).toEqual([['address', 'complete']])
    expect(wrong([assign('jorrit'), reached({ email: '', address })])).toEqual([])
    expect(wrong([assign('jorrit')], { to: 'k9' })).toEqual([['address', 'complete']])
  })

  it.each([
    [null, [['dates', null]]],
    ['2026-11-15', [['dates', null]]],
    ['2026-11-16', []],
    ['2026-11-18', []],
    ['2026-11-19', [['dates', null]]],
  ])('is dated from the day of receipt up to today: %s', (datedOn, expected) => {
    expect(wrong([assign('jorrit')], { today: '2026-11-18', datedOn })).toEqual(expected)
  })
})

describe('T2: five working days', () => {
  const sent: CaseCommand = { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: TODAY }

  it('that are over are said to be, once they are', () => {
    expect(wrong([assign('jorrit')], { today: '2026-11-23' })).toEqual([])
    expect(wrong([assign('jorrit')], { today: '2026-11-24' })).toEqual([['late', null]])
  })

  it('do not matter any more once the letter was sent', () => {
    expect(wrong([assign('jorrit'), letter('jorrit'), sent], { today: '2026-12-24' })).toEqual([])
  })
})

describe('T4: six weeks', () => {
  const late = (commands: readonly CaseCommand[], today: string) => {
    const { complaint } = caseAfter([...running, judge(), ...commands], { ...context, today })
    return preflight('outcome', complaint, 'k1', today, organisation, today).find(({ id }) => id === 'late')
  }

  it('once they are over the breach must be explained, if it was not', () => {
    expect(late([], '2026-12-28')).toBeUndefined()
    expect(late([], '2026-12-29')).toEqual({ id: 'late', isRight: false, mend: 'breach' })
    const explained: CaseCommand = { type: 'explainBreach', breach: { reason: 'De medewerker was ziek.', expectedOn: '2027-01-08' } }
    expect(late([explained], '2026-12-29')).toEqual({ id: 'late', isRight: false, mend: null })
  })
})

describe('a letter that was made before', () => {
  it('is out of date when it waits to be sent and names another handler', () => {
    expect(wrong([assign('jorrit'), letter('jorrit')])).toEqual([])
    expect(wrong([assign('jorrit'), letter('jorrit'), assign('bas')])).toEqual([['stale', null]])
  })

  it('is not out of date any more once it was sent', () => {
    const sent: CaseCommand = { type: 'recordSending', letterId: 'brief-1', channel: 'post', sentOn: TODAY }
    expect(wrong([assign('jorrit'), letter('jorrit'), sent, assign('bas')])).toEqual([])
  })

  it('counts for the complainant it was made for', () => {
    const { complaint } = caseAfter([registered, assign('jorrit'), letter('jorrit')])
    expect([lettersFor('acknowledgement', complaint, 'k1').length, lettersFor('acknowledgement', complaint, 'k2').length]).toEqual([1, 0])
  })
})
