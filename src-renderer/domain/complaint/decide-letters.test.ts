import { describe, expect, it } from 'vitest'
import { caseAfter, intake, letter, registered, TODAY } from '../test-kit.ts'
import { anonymousFacts, fromAnonymous } from './anonymous.ts'
import type { CaseCommand } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { LETTER_KINDS, type LetterKind } from './events.ts'
import { close, dispute, judge, judged, LATER, measure, outcome, outcomeSent, refusalOf, running, signal } from './test-kit.ts'

const of = (kind: LetterKind, given: object = {}): CaseCommand => {
  const made = { ...letter('jorrit').letter, letterId: `brief-${kind}`, kind, ...given }
  return { type: 'recordLetter', letter: made } as CaseCommand
}
/** Which kinds can be made in a state. */
const kinds = (commands: readonly CaseCommand[], given: object = {}) => {
  const { complaint } = caseAfter(commands, LATER)
  return LETTER_KINDS.filter((kind) => refusalOf(complaint, of(kind, given), LATER) === null)
}
const ask: CaseCommand = {
  type: 'offerReply',
  offer: { replyId: 'r1', name: 'Petra Proefsma', offeredOn: TODAY, replyBy: '2027-02-10' },
}
const written = { ...registered, intake: { ...intake, channel: 'email' } } as CaseCommand
const realised: readonly CaseCommand[] = [
  ...running,
  judge({ noMeasures: false, measures: [{ ...measure, realiseBy: '2027-03-01' }] }),
  outcome(),
  outcomeSent(),
  { type: 'realiseMeasure', measureId: 'm1', realisedOn: '2026-12-10' },
]

describe('which letters a case can have', () => {
  it('one that runs: acknowledgement, progress, and while it was only phoned the request to confirm (C3)', () => {
    expect(kinds(running)).toEqual(['acknowledgement', 'requestConfirmation', 'progress'])
    expect(kinds([written, ...running.slice(1)])).toEqual(['acknowledgement', 'progress'])
  })

  it('the invitation to a reply names the reply, and no parent', () => {
    const asked = [...running, ask]
    expect(kinds(asked, { replyId: 'r1', complainantId: 'niemand' })).toEqual(['replyInvitation'])
    expect(refusalOf(caseAfter(asked, LATER).complaint, of('replyInvitation', { replyId: 'r2' }), LATER)).toBe('replyUnknown')
    expect(refusalOf(caseAfter(running).complaint, of('replyInvitation', { replyId: 'r1' }))).toBe('replyUnknown')
  })

  it('C7: an outcome wants a judgment, C8: a message of a measure one that is done', () => {
    expect(refusalOf(caseAfter(running).complaint, of('outcome'))).toBe('notJudged')
    expect(kinds([...running, judge()])).toContain('outcome')
    expect(refusalOf(caseAfter(judged).complaint, of('measureRealised'))).toBe('letterDoesNotFit')
    expect(kinds(realised)).toContain('measureRealised')
    expect(kinds(realised.slice(0, -1))).not.toContain('measureRealised')
  })

  it('a breach is told once it was explained', () => {
    expect(refusalOf(caseAfter(running).complaint, of('breach'))).toBe('letterDoesNotFit')
    expect(kinds([...running, { type: 'explainBreach', breach: { reason: 'Ziekte.', expectedOn: '2027-02-10' } }])).toContain('breach')
  })

  it('C10: withdrawal and referral are told of a case that was closed for that', () => {
    const closed = (cause: 'withdrawn' | 'outOfScope') => [...running, close({ cause, reason: 'Zo is het.' })]
    expect(kinds(closed('withdrawn'))).toEqual(['withdrawalConfirmed'])
    expect(kinds(closed('outOfScope'))).toEqual(['referral'])
    expect(kinds([{ ...registered, intake: { ...intake, ground: 'outOfScope' } } as CaseCommand, ...running.slice(1)])).toContain(
      'referral',
    )
    expect(refusalOf(caseAfter(running).complaint, of('withdrawalConfirmed'))).toBe('letterDoesNotFit')
    expect(refusalOf(caseAfter(running).complaint, of('referral'))).toBe('letterDoesNotFit')
  })

  it('names the handler of the case, and where there is none only letters that need none', () => {
    expect(refusalOf(caseAfter(running).complaint, of('progress', { handlerId: 'monique' }))).toBe('letterNamesNoHandler')
    expect(refusalOf(caseAfter([registered]).complaint, of('progress'))).toBe('letterNamesNoHandler')
    expect(refusalOf(caseAfter([registered]).complaint, of('requestConfirmation', { handlerId: 'gerda' }))).toBeNull()
  })

  it('goes to someone of the case, on a day that exists, and never for a signal', () => {
    const { complaint } = caseAfter(running)
    expect(refusalOf(complaint, of('progress', { complainantId: 'k9' }))).toBe('complainantUnknown')
    expect(refusalOf(complaint, of('progress', { datedOn: '2026-02-30' }))).toBe('notADate')
    expect(refusalOf(caseAfter([signal]).complaint, of('requestConfirmation'))).toBe('signalHasNoLetters')
  })
})

describe('sending a letter', () => {
  const { complaint } = caseAfter(running.slice(0, 3))
  const sending = (given: object): CaseCommand =>
    ({ type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: TODAY, ...given }) as CaseCommand

  it('is told once, of a letter that was made, on a day from its receipt to today', () => {
    expect(refusalOf(complaint, sending({}))).toBeNull()
    expect(refusalOf(caseAfter(running).complaint, sending({}))).toBe('letterAlreadySent')
    expect(refusalOf(complaint, sending({ letterId: 'brief-9' }))).toBe('letterUnknown')
    expect(refusalOf(complaint, sending({ sentOn: '2026-11-31' }))).toBe('notADate')
    expect(refusalOf(complaint, sending({ sentOn: '2026-11-17' }))).toBe('sentInFuture')
    expect(refusalOf(complaint, sending({ sentOn: '2026-11-15' }))).toBe('sentBeforeReceipt')
  })
})

function anonymous(complaint: ComplaintCase): ComplaintCase {
  const data = anonymousFacts(complaint)
  if (!data) throw new Error('It is still open')
  const envelope = {
    id: 'e-last',
    caseId: complaint.caseId,
    version: 1,
    at: '2029-06-01T09:00:00.000Z',
    by: 'gerda',
    device: 'pc-1',
  } as const
  return fromAnonymous({ ...envelope, type: 'caseAnonymised', stamp: '001', basedOn: [], data })
}

describe('C12: what is left of a case that was made anonymous', () => {
  const whole: readonly CaseCommand[] = [
    ...running,
    ask,
    { type: 'proposeSolution', solution: { proposedOn: '2026-11-18', proposal: 'Excuus van de leidster.' } },
    ...realised.slice(running.length),
    dispute,
    { type: 'decideDispute', decision: { disputeId: 'd1', decidedOn: '2026-12-20', result: 'settled' } },
    close({ closedOn: '2026-12-21' }),
  ]
  const before = caseAfter(whole, LATER).complaint
  const after = anonymous(before)

  it('nothing of one that is still open; of one that is anonymous the same again', () => {
    expect(anonymousFacts(caseAfter(running).complaint)).toBeNull()
    expect(anonymousFacts(after)).toEqual(anonymousFacts(before))
  })

  it('its counts, as they were', () => {
    expect(after).toMatchObject({
      reference: before.reference,
      receivedOn: before.receivedOn,
      locationId: 'vlier',
      natureId: 'communicatie',
      solution: { proposedOn: '2026-11-18', proposal: '' },
      judgment: { judgment: 'upheld', reasoning: '', noMeasures: false },
      closing: { cause: 'outcome', closedOn: '2026-12-21', reason: '' },
    })
    expect(after.measures).toMatchObject([{ measureId: 'm1', level: 'location', realisedOn: '2026-12-10', text: '', ownerId: '' }])
    expect(after.disputes).toMatchObject([
      { disputeId: 'd1', openedOn: TODAY, reference: '', nature: '', decided: { decidedOn: '2026-12-20', result: 'settled' } },
    ])
  })

  it('no word that someone typed, and nobody', () => {
    const { complainants, aboutPeople, letters, contacts, replies, links, attachments, openings, reopenings, conflicts } = after
    expect([complainants, aboutPeople, letters, contacts, replies, links, attachments, openings, reopenings, conflicts].flat()).toEqual([])
    const { child, group, subject, description, desiredOutcome, talkedWith, handoverNote, findings, restricted } = after
    expect([child, group, subject, description, desiredOutcome, talkedWith, handoverNote, findings].join('')).toBe('')
    expect(restricted).toBe(false)
    expect(JSON.stringify(after)).not.toMatch(/Sanne|Noud|Petra|koorts|leidster|gebeld/)
  })
})
