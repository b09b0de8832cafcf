import type { Measure } from '../domain/complaint/complaint-case.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import { fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { type LetterFacts, letterFrame, locationOf, openingOf, ownParagraphs, reach, sentence } from './letter-frame.ts'

/** Rule C8: what was promised is done, and what is still to come, each with its date. */
export const measureRealisedContent = (given: LetterFacts, done: readonly Measure[]): LetterContent =>
  letterFrame(given, 'measureRealised', (facts, t, write) => {
    const { complaint, handler, organisation, ownSentence } = facts
    const fill = fillIn(t)
    const open = complaint.measures.filter(({ realisedOn, droppedBecause }) => realisedOn === null && droppedBecause === null)
    const each = (measures: readonly Measure[], lead: string, write1: (measure: Measure) => LetterParagraph['parts']) =>
      measures.map((measure, index) => ({ lead: index === 0 ? lead : '', parts: write1(measure) }))
    return [
      {
        lead: '',
        parts: fill('letters.measureRealised.opening', { date: write(complaint.receivedOn), location: locationOf(facts) }),
      },
      ...each(done, t('letters.measureRealised.doneLead'), ({ text, realisedOn, realiseBy }) =>
        fill('letters.measureRealised.done', { text: sentence(text), date: write(realisedOn ?? realiseBy) }),
      ),
      ...each(open, t('letters.measureRealised.openLead'), ({ text, realiseBy }) =>
        fill('letters.measureRealised.open', { text: sentence(text), date: write(realiseBy) }),
      ),
      ...ownParagraphs(ownSentence),
      { lead: '', parts: fill('letters.measureRealised.thanks', {}) },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })

/** Rule C10: a withdrawn complaint stays counted, and can be taken up again. */
export const withdrawalConfirmedContent = (given: LetterFacts, closedOn: CalendarDate): LetterContent =>
  letterFrame(given, 'withdrawalConfirmed', (facts, t, write) => {
    const { handler, organisation, ownSentence } = facts
    const fill = fillIn(t)
    return [
      openingOf(facts, t, write),
      { lead: '', parts: fill('letters.withdrawalConfirmed.withdrawn', { date: write(closedOn) }) },
      ...ownParagraphs(ownSentence),
      { lead: t('letters.withdrawalConfirmed.countLead'), parts: fill('letters.withdrawalConfirmed.count', {}) },
      { lead: t('letters.withdrawalConfirmed.againLead'), parts: fill('letters.withdrawalConfirmed.again', {}) },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })

/** Rule C1: outside the scheme of Wet kinderopvang art. 1.57b lid 1, with where the complainant can turn to instead. */
export const referralContent = (given: LetterFacts): LetterContent =>
  letterFrame(given, 'referral', (facts, t, write) => {
    const { handler, organisation, ownSentence } = facts
    const fill = fillIn(t)
    return [
      openingOf(facts, t, write),
      { lead: t('letters.referral.outsideLead'), parts: fill('letters.referral.outside', {}) },
      ...ownParagraphs(ownSentence, t('letters.referral.whereLead')),
      { lead: t('letters.referral.disagreeLead'), parts: fill('letters.referral.disagree', {}) },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })
