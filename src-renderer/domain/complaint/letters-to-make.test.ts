import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../deadlines/calendar-date.ts'
import { caseAfter, complainant, context, intake, letter, organisation, registered, TODAY } from '../test-kit.ts'
import type { CaseCommand } from './case-command.ts'
import { decide } from './decide.ts'
import { lettersDue } from './due-letters.ts'
import type { LetterKind } from './events.ts'
import { factsOf } from './facts.ts'
import { lettersToMake, mayAskForLetters } from './letters-to-make.ts'
import { deadlinesOf, formality } from './progress.ts'
import { assigned, close, judge, judged, LATER, measure, outcome, outcomeSent, reopen, running, sent, signal } from './test-kit.ts'

const second = { ...complainant, complainantId: 'k2', name: 'Ilse Voorbeeld' }
const joint: CaseCommand = {
  type: 'register',
  kind: 'complaint',
  reference: '2026-001',
  intake: { ...intake, complainants: [complainant, second] },
}
const made = (
  kind: LetterKind,
  letterId: string,
  more: Partial<Extract<CaseCommand, { type: 'recordLetter' }>['letter']> = {},
): CaseCommand => ({
  type: 'recordLetter',
  letter: { ...letter('jorrit').letter, kind, letterId, ...more },
})
const sentOn = (letterId: string, day = TODAY): CaseCommand => ({ type: 'recordSending', letterId, channel: 'post', sentOn: day })
const offered: CaseCommand = {
  type: 'offerReply',
  offer: { replyId: 'r1', name: 'Bas Quartelhoek', offeredOn: TODAY, replyBy: '2026-11-23' },
}
/** What is asked for, and whether one waits already. */
const asked = (commands: readonly CaseCommand[], today = TODAY, given = context) =>
  lettersToMake(caseAfter(commands, given).complaint, today, organisation).map(({ kind, recipientId, waits }) =>
    [kind, recipientId, waits?.letterId].filter((part) => part !== undefined).join(' '),
  )

describe('the letters that a case asks for', () => {
  it('T2: the acknowledgement, for each complainant who has none', () => {
    expect(asked([registered])).toEqual(['acknowledgement k1'])
    expect(asked([joint, assigned])).toEqual(['acknowledgement k1', 'acknowledgement k2'])
    expect(asked([joint, assigned, letter('jorrit'), sent])).toEqual(['acknowledgement k2'])
  })

  it('one that was made and waits to be sent is told as such', () => {
    expect(asked([registered, assigned, letter('jorrit')])).toEqual(['acknowledgement k1 brief-1'])
  })

  it('C2: confirmation in writing is asked once more after a week, and once', () => {
    expect(asked(running, addDays(TODAY, 6))).toEqual([])
    expect(asked(running, addDays(TODAY, 7))).toEqual(['requestConfirmation k1'])
    const again = [...running, made('requestConfirmation', 'b3'), sentOn('b3')]
    expect(asked(again, addDays(TODAY, 7))).toEqual([])
    const confirmed: CaseCommand = { type: 'changeDetails', changes: { confirmedInWritingOn: TODAY } }
    expect(asked([...running, confirmed], addDays(TODAY, 7))).toEqual([])
  })

  it('C5: a message about the progress when the parent heard nothing for long, and again later', () => {
    const due = addDays(TODAY, organisation.terms.progressDays)
    expect(asked(running, due)).toContain('progress k1')
    const told = [...running, made('progress', 'b4'), sentOn('b4', due)]
    expect(asked(told, due, { ...context, today: due })).not.toContain('progress k1')
    expect(asked(told, addDays(due, organisation.terms.progressDays), { ...context, today: due })).toContain('progress k1')
  })

  it('C6: an invitation for each employee who was asked and did not answer, until it was sent', () => {
    expect(asked([...running, offered])).toEqual(['replyInvitation r1'])
    const invited = made('replyInvitation', 'b5', { complainantId: null, replyId: 'r1' })
    expect(asked([...running, offered, invited])).toEqual(['replyInvitation r1 b5'])
    expect(asked([...running, offered, invited, sentOn('b5')])).toEqual([])
  })

  it('C7: the outcome once it was judged, and again after a reopening', () => {
    expect(asked([...running, judge()])).toEqual(['outcome k1'])
    expect(asked([...running, judge(), outcome()])).toEqual(['outcome k1 brief-2'])
    expect(asked(judged)).toEqual([])
    const anew = [...judged, close(), reopen, judge({ judgedOn: TODAY })]
    expect(asked(anew)).toEqual(['outcome k1'])
    expect(asked([...anew, outcome('b9'), outcomeSent(TODAY, 'b9')])).toEqual([])
  })

  it('C8: what was done since is told, and once', () => {
    const promised = [...running, judge({ noMeasures: false, measures: [measure] }), outcome(), outcomeSent()]
    const done: CaseCommand = { type: 'realiseMeasure', measureId: 'm1', realisedOn: TODAY }
    expect(asked([...promised, done])).toEqual(['measureRealised k1'])
    const told = made('measureRealised', 'b6', { measureIds: ['m1'] })
    expect(asked([...promised, done, told])).toEqual(['measureRealised k1 b6'])
    expect(asked([...promised, done, told, sentOn('b6')])).toEqual([])
  })

  it('a withdrawal is confirmed, and who came to the wrong place is referred', () => {
    expect(asked([...running, close({ cause: 'withdrawn', reason: 'Opgelost.' })])).toEqual(['withdrawalConfirmed k1'])
    expect(asked([...running, close({ cause: 'outOfScope', reason: 'Geen opvang.' })])).toEqual(['referral k1'])
  })

  it('T4: a breach is told until the outcome is out', () => {
    const breach: CaseCommand = { type: 'explainBreach', breach: { reason: 'Ziekte.', expectedOn: '2027-02-08' } }
    expect(asked([...running, breach], LATER.today, LATER)).toContain('breach k1')
  })

  it('a signal asks for none', () => {
    expect(asked([signal])).toEqual([])
  })
})

describe('whatever happened in a case', () => {
  const step: fc.Arbitrary<CaseCommand> = fc.oneof(
    fc.constantFrom(assigned, letter('jorrit'), sent, judge(), outcome(), outcomeSent(), offered, reopen),
    fc.constantFrom(close(), close({ cause: 'withdrawn', reason: 'x' }), close({ cause: 'outOfScope', reason: 'x' })),
  )

  it('each letter is asked for once, is for someone of the case, and what is due is among them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 90 }), (steps, days) => {
        let commands: CaseCommand[] = [joint]
        for (const next of steps) {
          const { complaint } = caseAfter(commands)
          if (decide(complaint, next, context).ok) commands = [...commands, next]
        }
        const { complaint } = caseAfter(commands)
        const letters = lettersToMake(complaint, addDays(TODAY, days), organisation)
        const keys = letters.map(({ kind, recipientId }) => `${kind} ${recipientId}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(letters.every(({ recipientId }) => ['k1', 'k2', 'r1'].includes(recipientId))).toBe(true)
        expect(letters.every(({ waits }) => waits === null || waits.sent === null)).toBe(true)
        const facts = factsOf(complaint)
        const deadlines = deadlinesOf(facts, organisation.calendar, organisation.terms)
        if (letters.length > 0) expect(mayAskForLetters(facts, formality(complaint), deadlines, addDays(TODAY, days))).toBe(true)
        for (const kind of lettersDue(complaint)) expect(letters.map((one) => one.kind)).toContain(kind)
      }),
      { numRuns: 200 },
    )
  })
})
