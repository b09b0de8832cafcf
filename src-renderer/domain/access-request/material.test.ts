import { describe, expect, it } from 'vitest'
import type { ComplaintCase, Measure } from '../complaint/complaint-case.ts'
import { caseAfter, organisation, registered } from '../test-kit.ts'
import { materialOf } from './material.ts'

const { complaint: plain } = caseAfter([registered])
const entered = { eventId: 'e1', by: 'gerda' }
const contact = { ...entered, contactId: 'c1', on: '2026-11-17', channel: 'phone', party: 'complainant', summary: 'Gebeld.' } as const
const measure: Measure = {
  measureId: 'm1',
  text: 'Ouders bellen bij koorts.',
  level: 'location',
  ownerId: 'jorrit',
  realiseBy: '2027-01-15',
  promisedFor: '2027-01-01',
  realisedOn: null,
  effect: null,
  droppedBecause: null,
}
const offered = { replyId: 'r1', name: 'Bas Quartelhoek', offeredOn: '2026-11-17', replyBy: '2026-11-24' }
const given = { givenOn: '2026-11-20', statement: 'Ik heb wel gebeld.', declined: false }

const full: ComplaintCase = {
  ...plain,
  aboutPeople: [
    { name: 'B. Quartel', personId: 'bas' },
    { name: 'een invaller', personId: null },
  ],
  handlerId: 'jorrit',
  contacts: [
    { ...contact, shareable: true },
    { ...contact, contactId: 'c2', summary: 'Intern besproken.', shareable: false },
  ],
  replies: [
    { ...offered, given },
    { ...offered, replyId: 'r2', given: null },
  ],
  solution: { proposedOn: '2026-11-25', proposal: 'Een gesprek.' },
  judgment: { judgment: 'upheld', reasoning: 'Er is niet gebeld.', judgedOn: '2026-11-30', noMeasures: false },
  measures: [measure, { ...measure, measureId: 'm2', text: 'Vervallen.', droppedBecause: 'Dubbel' }],
  disputes: [
    {
      disputeId: 'd1',
      openedOn: '2027-02-01',
      reference: 'GK-1',
      nature: 'Over de afhandeling',
      respondBy: null,
      answeredOn: null,
      decided: null,
    },
  ],
}
const shown = (complaint: ComplaintCase, withReplies = false) =>
  materialOf(complaint, organisation, withReplies).map(({ id, kind, on, text }) => [id, kind, on, text])

describe('what a case holds about a complainant', () => {
  it('is told in the order of the case, each text with its day: nothing internal, no measure that was dropped', () => {
    expect(shown(full)).toEqual([
      ['subject', 'subject', null, 'Niet gebeld bij koorts'],
      ['description', 'description', null, 'Vrijdag niet gebeld bij koorts.'],
      ['desiredOutcome', 'desiredOutcome', null, 'Beleid inzien.'],
      ['about', 'about', null, 'Bas Quartelhoek, een invaller'],
      ['handler', 'handler', null, 'Jorrit van Eemsterveen'],
      ['contact-c1', 'contact', '2026-11-17', 'Gebeld.'],
      ['solution', 'solution', '2026-11-25', 'Een gesprek.'],
      ['reasoning', 'reasoning', '2026-11-30', 'Er is niet gebeld.'],
      ['measure-m1', 'measure', '2027-01-15', 'Ouders bellen bij koorts.'],
      ['dispute-d1', 'dispute', '2027-02-01', 'Over de afhandeling'],
    ])
  })

  it('has only the replies that were given, after the contacts, when they are chosen', () => {
    const chosen = shown(full, true)
    expect(chosen.filter((one) => !shown(full).some(([id]) => id === one[0]))).toEqual([
      ['reply-r1', 'reply', '2026-11-20', 'Ik heb wel gebeld.'],
    ])
    expect(chosen.findIndex(([id]) => id === 'reply-r1')).toBe(6)
  })

  it('leaves out what is empty, blank, or not there yet', () => {
    expect(shown({ ...plain, desiredOutcome: ' \n', description: '' }, true)).toEqual([
      ['subject', 'subject', null, 'Niet gebeld bij koorts'],
    ])
  })

  it('names who handled an imported case, when that is nobody of the organisation, and not what was remarked', () => {
    const imported: ComplaintCase['imported'] = {
      importId: 'i1',
      fileName: 'klachten.xlsx',
      row: 2,
      acknowledgedOn: null,
      outcomeSentOn: null,
      outcomeDateUnknown: false,
      handlerName: 'Tineke Oudwerk',
      remarks: 'Eerder aangesproken.',
      on: '2026-11-16',
    }
    const handler = (handlerId: string | null) => shown({ ...plain, imported, handlerId }).find(([id]) => id === 'handler')?.[3]
    expect(JSON.stringify(shown({ ...plain, imported }, true))).not.toContain('Eerder aangesproken')
    expect([handler(null), handler('jorrit')]).toEqual(['Tineke Oudwerk', 'Jorrit van Eemsterveen'])
  })
})
