import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { letter, organisation } from '../../domain/test-kit.ts'
import type { CaseCard } from '../../store/card.ts'
import { cardAfter, viewOf } from '../test-kit.ts'
import { caseViewer, isLate, isOpen, maySee } from './case-views.ts'

describe('C11: who sees a restricted case', () => {
  const seenBy = (card: Partial<CaseCard>, day = '2026-11-16') =>
    organisation.people
      .filter((viewer) => maySee(viewer, { restricted: true, handlerId: null, excludedIds: [], ...card }, day, organisation))
      .map(({ personId }) => personId)

  it('the director alone, while nobody handles it', () => {
    expect(seenBy({})).toEqual(['marjolein'])
  })

  it('the director and the handler: not the office, not pedagogy, not a deputy while the handler is there', () => {
    expect(seenBy({ handlerId: 'monique' })).toEqual(['marjolein', 'monique'])
  })

  it('C4: the deputy too on the days that the handler is away, and not after them', () => {
    expect(seenBy({ handlerId: 'monique' }, '2026-11-18')).toEqual(['marjolein', 'monique', 'ruud'])
    expect(seenBy({ handlerId: 'monique' }, '2027-02-15')).toEqual(['marjolein', 'monique'])
  })

  it('C4: never a deputy whom it is about', () => {
    expect(seenBy({ handlerId: 'monique', excludedIds: ['ruud'] }, '2026-11-18')).toEqual(['marjolein', 'monique'])
  })

  it('any other case is for everyone', () => {
    expect(seenBy({ restricted: false })).toHaveLength(organisation.people.length)
  })
})

describe('a case in lists', () => {
  const sent = { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' } as const
  const acknowledged = cardAfter([{ type: 'assignHandler', handlerId: 'jorrit' }, letter('jorrit'), sent])

  it('has its deadlines, and the next of them to act on', () => {
    expect(viewOf().next).toMatchObject({ action: 'assignHandler', deadline: { kind: 'acknowledge', actBy: '2026-11-23' } })
    expect(caseViewer(organisation, '2026-11-20')(acknowledged).next).toMatchObject({
      action: 'proposeSolution',
      deadline: { kind: 'aim', actBy: '2026-12-07' },
    })
  })

  it.each([
    ['2026-11-16', 'soon', false],
    ['2026-11-23', 'today', false],
    ['2026-11-24', 'late', true],
  ] as const)('on %s its state is %s', (today, state, late) => {
    const view = viewOf({}, today)
    expect([view.state, isLate(view), isOpen(view)]).toEqual([state, late, true])
  })

  it('C2: a signal has no deadlines, so it is neither open nor late', () => {
    const view = viewOf({ kind: 'signal' }, '2027-11-16')
    expect([view.deadlines, view.next, view.state, isOpen(view), isLate(view)]).toEqual([[], null, null, false, false])
  })

  it('T9: a closing day moves the open deadlines at once', () => {
    const closed = { ...organisation, calendar: { ...organisation.calendar, closingDays: [{ date: '2026-11-18', reason: 'Studiedag' }] } }
    expect(viewOf({}, '2026-11-16', closed).next?.deadline?.actBy).toBe('2026-11-24')
  })

  it('T9: the dates of a closed case stand', () => {
    const calendar = { ...organisation.calendar, closingDays: [{ date: '2026-11-18', reason: 'Studiedag' }] }
    const pastRules = [{ before: '2026-11-25', calendar: organisation.calendar, terms: organisation.terms }]
    const later: Organisation = { ...organisation, calendar, pastRules }
    const acknowledgeBy = (closedOn: string | null, given = later) =>
      viewOf({ acknowledgedOn: '2026-11-17', closedAs: closedOn === null ? null : 'outcome', closedOn }, '2026-11-26', given).deadlines[0]
        ?.date
    expect(acknowledgeBy(null)).toBe('2026-11-24')
    expect(acknowledgeBy('2026-11-24')).toBe('2026-11-23')
    expect(acknowledgeBy('2026-11-24', organisation)).toBe('2026-11-23')
    expect(acknowledgeBy('2026-11-25')).toBe('2026-11-24')
  })

  it('is the same object for the same card, and another one for another card', () => {
    const view = caseViewer(organisation, '2026-11-16')
    const card = cardAfter([])
    expect(view(card)).toBe(view(card))
    expect(view({ ...card, title: 'Anders' })).toMatchObject({ title: 'Anders' })
  })
})
