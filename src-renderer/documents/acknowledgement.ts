import { formality } from '../domain/complaint/progress.ts'
import { fillIn } from './fill.ts'
import type { LetterContent } from './letter-content.ts'
import { jobTitle, joined, type LetterFacts, letterFrame, openingOf, ownParagraphs, type Paragraphs, reach } from './letter-frame.ts'

/**
 * The acknowledgement: who handles the complaint, and by when what happens (rules T2 to T4, C3, C9; Wet kinderopvang
 * art. 1.57b lid 2.a, c and d). In the language of the complainant, with the legal dates and not the days to act by.
 */
export function acknowledgementContent(facts: LetterFacts): LetterContent {
  return letterFrame(facts, 'acknowledgement', paragraphs)
}

const paragraphs: Paragraphs = (facts, t, write) => {
  const { complaint, recipient, handler, organisation, deadlines, ownSentence } = facts
  const title = jobTitle(handler, t, recipient.language)
  const fill = fillIn(t)
  const named =
    title === ''
      ? fill('letters.acknowledgement.handlerNoFunction', { name: handler.name })
      : fill('letters.acknowledgement.handler', { name: handler.name, function: lowerFirst(title) })
  return [
    openingOf(facts, t, write),
    { lead: t('letters.acknowledgement.handlerLead'), parts: joined(named, reach(handler, organisation, fill)) },
    ...ownParagraphs(ownSentence),
    ...(formality(complaint) === 'notYetFormal'
      ? [
          {
            lead: t('letters.acknowledgement.confirmLead'),
            parts: fill('letters.acknowledgement.confirm', { date: write(complaint.receivedOn) }),
          },
        ]
      : []),
    {
      lead: t('letters.acknowledgement.expectLead'),
      parts: fill('letters.acknowledgement.expect', { aim: write(deadlines.aim), limit: write(deadlines.limit) }),
    },
    { lead: t('letters.acknowledgement.committeeLead'), parts: fill('letters.acknowledgement.committee', {}) },
  ]
}

/** `Locatiemanager` within a sentence; `BSO-manager` stays as it is. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
