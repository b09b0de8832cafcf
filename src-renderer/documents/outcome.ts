import type { Judgment } from '../domain/complaint/course.ts'
import type { CalendarDate } from '../domain/deadlines/calendar-date.ts'
import type { Translate } from '../text/i18n.ts'
import { fillIn } from './fill.ts'
import type { LetterContent, LetterParagraph } from './letter-content.ts'
import { type LetterFacts, letterFrame, openingOf, ownParagraphs, type Paragraphs, reach, sentence } from './letter-frame.ts'

/**
 * The outcome: the judgment with its reasons, and for each measure the day by which it is realised (rules C7 and C9; Wet
 * kinderopvang art. 1.57b lid 2.e and f, art. 1.57c lid 2). Nothing of what was only meant for colleagues is in it.
 */
export function outcomeContent(facts: LetterFacts, judgment: Judgment): LetterContent {
  return letterFrame(facts, 'outcome', (...given) => paragraphs(judgment, ...given))
}

function paragraphs(judgment: Judgment, ...[facts, t, write]: Parameters<Paragraphs>): LetterParagraph[] {
  const { complaint, handler, organisation, deadlines, datedOn, ownSentence } = facts
  const fill = fillIn(t)
  return [
    openingOf(facts, t, write),
    // Rule T4: the legal limit stays named, also when it was not met.
    ...(datedOn > deadlines.limit ? [{ lead: '', parts: fill('letters.outcome.late', { limit: write(deadlines.limit) }) }] : []),
    { lead: t('letters.outcome.judgmentLead'), parts: fill(`letters.outcome.judgment.${judgment.judgment}`, {}) },
    { lead: t('letters.outcome.reasonsLead'), parts: [{ text: judgment.reasoning, varies: true }] },
    ...(complaint.solution
      ? [{ lead: t('letters.outcome.solutionLead'), parts: [{ text: complaint.solution.proposal, varies: true }] }]
      : []),
    ...measures(facts, t, write),
    ...ownParagraphs(ownSentence),
    { lead: '', parts: reach(handler, organisation, fill) },
    { lead: t('letters.outcome.committeeLead'), parts: fill('letters.outcome.committee', { date: write(complaint.receivedOn) }) },
  ].filter(({ parts }) => parts.length > 0)
}

/** Each with its own date; the law asks for it. */
function measures({ complaint }: LetterFacts, t: Translate, write: (date: CalendarDate) => string): LetterParagraph[] {
  const fill = fillIn(t)
  const agreed = complaint.measures.filter(({ droppedBecause }) => droppedBecause === null)
  if (agreed.length === 0) return [{ lead: t('letters.outcome.measuresLead'), parts: fill('letters.outcome.noMeasures', {}) }]
  return agreed.map(({ text, realiseBy, realisedOn }, index) => ({
    lead: index === 0 ? t('letters.outcome.measuresLead') : '',
    parts:
      realisedOn === null
        ? fill('letters.outcome.measure', { text: sentence(text), date: write(realiseBy) })
        : fill('letters.outcome.measureDone', { text: sentence(text), date: write(realisedOn) }),
  }))
}
