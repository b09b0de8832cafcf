import type { Reply } from '../domain/complaint/complaint-case.ts'
import type { Breach } from '../domain/complaint/course.ts'
import { factsOf } from '../domain/complaint/facts.ts'
import { isBreached } from '../domain/complaint/next-step.ts'
import { statusOf } from '../domain/complaint/progress.ts'
import { fillIn } from './fill.ts'
import type { LetterContent } from './letter-content.ts'
import { joined, type LetterFacts, letterFrame, locationOf, openingOf, ownParagraphs, reach } from './letter-frame.ts'

/** Rule C3: what was told by phone or in a talk, with the request to confirm it; the terms run on meanwhile. */
export const requestConfirmationContent = (given: LetterFacts): LetterContent =>
  letterFrame(given, 'requestConfirmation', (facts, t, write) => {
    const { complaint, handler, organisation, deadlines, ownSentence } = facts
    const fill = fillIn(t)
    return [
      openingOf(facts, t, write),
      { lead: t('letters.requestConfirmation.askLead'), parts: fill('letters.requestConfirmation.ask', {}) },
      ...ownParagraphs(complaint.description, t('letters.requestConfirmation.summaryLead')),
      ...ownParagraphs(ownSentence),
      {
        lead: t('letters.requestConfirmation.goesOnLead'),
        parts: fill('letters.requestConfirmation.goesOn', { date: write(complaint.receivedOn), limit: write(deadlines.limit) }),
      },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })

/** Rule C5, Wet kinderopvang art. 1.57b lid 2.c: where the case stands, and by when the judgment comes. */
export const progressContent = (given: LetterFacts): LetterContent =>
  letterFrame(given, 'progress', (facts, t, write) => {
    const { complaint, handler, organisation, deadlines, datedOn, ownSentence } = facts
    const fill = fillIn(t)
    const status = statusOf(factsOf(complaint))
    const stage = status === 'received' || status === 'judged' ? status : 'investigation'
    const { solution, breach } = complaint
    return [
      { lead: '', parts: joined(openingAbout(facts, fill, write), fill('letters.progress.now', {})) },
      {
        lead: t('letters.progress.stageLead'),
        parts: fill(`letters.progress.stage.${stage}`, stage === 'judged' ? {} : { handler: handler.name }),
      },
      ...ownParagraphs(ownSentence),
      ...(solution ? [{ lead: '', parts: fill('letters.progress.solution', { date: write(solution.proposedOn) }) }] : []),
      {
        lead: t('letters.progress.expectLead'),
        // Rule T4: past the limit the new expectation is told, with the limit still named.
        parts:
          isBreached(factsOf(complaint), datedOn) && breach
            ? fill('letters.breach.expect', { date: write(breach.expectedOn), limit: write(deadlines.limit) })
            : fill('letters.progress.expect', { limit: write(deadlines.limit) }),
      },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })

/** Rule T4: why the limit was not met and what to expect now; the legal limit stays named. */
export const breachContent = (given: LetterFacts, breach: Breach): LetterContent =>
  letterFrame(given, 'breach', (facts, t, write) => {
    const { handler, organisation, deadlines, ownSentence } = facts
    const fill = fillIn(t)
    const limit = write(deadlines.limit)
    return [
      { lead: '', parts: openingAbout(facts, fill, write) },
      { lead: '', parts: fill('letters.breach.late', { limit }) },
      ...ownParagraphs(breach.reason, t('letters.breach.reasonLead')),
      { lead: t('letters.breach.expectLead'), parts: fill('letters.breach.expect', { date: write(breach.expectedOn), limit }) },
      ...ownParagraphs(ownSentence),
      { lead: '', parts: reach(handler, organisation, fill) },
      { lead: t('letters.breach.committeeLead'), parts: fill('letters.breach.committee', {}) },
    ]
  })

/** Rule C6: the employee complained about is asked for their side. Who complains, and about which child, is not in it. */
export const replyInvitationContent = (given: LetterFacts, reply: Reply): LetterContent =>
  letterFrame(given, 'replyInvitation', (facts, t, write) => {
    const { complaint, handler, organisation, deadlines, ownSentence } = facts
    const fill = fillIn(t)
    return [
      { lead: '', parts: fill('letters.replyInvitation.opening', { date: write(complaint.receivedOn), location: locationOf(facts) }) },
      ...ownParagraphs(complaint.subject, t('letters.replyInvitation.aboutLead')),
      ...ownParagraphs(ownSentence),
      { lead: t('letters.replyInvitation.rightLead'), parts: fill('letters.replyInvitation.right', { date: write(reply.replyBy) }) },
      {
        lead: t('letters.replyInvitation.nextLead'),
        parts: fill('letters.replyInvitation.next', { handler: handler.name, limit: write(deadlines.limit) }),
      },
      { lead: '', parts: reach(handler, organisation, fill) },
    ]
  })

const openingAbout = (facts: LetterFacts, fill: ReturnType<typeof fillIn>, write: (date: string) => string) =>
  fill('letters.openingAbout', { date: write(facts.complaint.receivedOn), location: locationOf(facts) })
