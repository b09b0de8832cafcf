import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../domain/complaint/decide.ts'
import { judged, running } from '../../../domain/complaint/test-kit.ts'
import { addDays } from '../../../domain/deadlines/calendar-date.ts'
import { caseAfter, context, letter, organisation, registered, TODAY } from '../../../domain/test-kit.ts'
import { offeredLetters } from './steps.ts'

const offered = (commands: readonly CaseCommand[], today = TODAY) => offeredLetters(caseAfter(commands).complaint, { ...context, today })
const asked: CaseCommand = {
  type: 'offerReply',
  offer: { replyId: 'r1', name: 'Bas Quartelhoek', offeredOn: TODAY, replyBy: '2026-11-23' },
}

describe('letters beside the next step', () => {
  it('are none while nothing asks for one, nor for what is a next step itself', () => {
    expect(offered([registered])).toEqual([])
    expect(offered(running)).toEqual([])
    expect(offered(judged)).toEqual([])
  })

  it('C6: the invitation as soon as an employee is asked, until it was made', () => {
    expect(offered([...running, asked])).toEqual(['replyInvitation'])
    const made: CaseCommand = {
      type: 'recordLetter',
      letter: { ...letter('jorrit').letter, kind: 'replyInvitation', letterId: 'b5', complainantId: null, replyId: 'r1' },
    }
    expect(offered([...running, asked, made])).toEqual([])
  })

  it('C2 and C5: the request to confirm after a week, and the message when the parent heard nothing for long', () => {
    expect(offered(running, addDays(TODAY, 7))).toContain('requestConfirmation')
    expect(offered(running, addDays(TODAY, organisation.terms.progressDays))).toContain('progress')
  })
})
