import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { caseAfter, complainant, context, intake, letter, organisation, registered } from '../test-kit.ts'
import type { IntakeProblem } from './check-intake.ts'
import { type CaseCommand, decide } from './decide.ts'
import { factsOf } from './facts.ts'
import type { Intake } from './intake.ts'
import { nextStep } from './next-step.ts'
import { deadlinesOf, formality, statusOf } from './progress.ts'

const register = (changes: Partial<Intake>, kind: 'complaint' | 'signal' = 'complaint'): CaseCommand => ({
  type: 'register',
  kind,
  reference: '2026-001',
  intake: { ...intake, ...changes },
})

const problems = (command: CaseCommand): readonly IntakeProblem[] => {
  const decision = decide(null, command, context)
  return !decision.ok && decision.reason.code === 'intakeIncomplete' ? decision.reason.problems : []
}
const codes = (command: CaseCommand) => problems(command).map(({ field, code }) => [typeof field === 'string' ? field : field.field, code])
const refusal = (complaint: Parameters<typeof decide>[0], command: CaseCommand) => {
  const decision = decide(complaint, command, context)
  return decision.ok ? 'accepted' : decision.reason.code
}

describe('C2: a signal is kept as signal', () => {
  const { complaint } = caseAfter([register({}, 'signal')])

  it('has no deadlines and never counts as formal', () => {
    expect(formality(complaint)).toBe('signal')
    expect(statusOf(factsOf(complaint))).toBe('signal')
    expect(deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms)).toEqual([])
    expect(nextStep(factsOf(complaint), [], context.today)).toBeNull()
  })

  it('gets no letters', () => {
    expect(refusal(complaint, letter('jorrit'))).toBe('signalHasNoLetters')
  })

  it('keeps whether there was a talk first', () => {
    expect(complaint).toMatchObject({ talkedFirst: 'yes', talkedWith: 'de groep' })
  })
})

describe('C3: a formal complaint is in writing', () => {
  it('is not yet formal by phone or in a talk, until the date of its confirmation', () => {
    const phoned = caseAfter([register({ channel: 'phone' })]).complaint
    expect(formality(phoned)).toBe('notYetFormal')
    expect(formality(caseAfter([register({ channel: 'talk' })]).complaint)).toBe('notYetFormal')
    const confirmed = caseAfter([
      register({ channel: 'phone' }),
      { type: 'changeDetails', changes: { confirmedInWritingOn: '2026-11-16' } },
    ]).complaint
    expect(formality(confirmed)).toBe('formal')
  })

  it('is formal at once by form, e-mail and letter', () => {
    for (const channel of ['form', 'email', 'letter'] as const)
      expect(formality(caseAfter([register({ channel })]).complaint)).toBe('formal')
  })

  it('the clock runs from the phone call all the same', () => {
    const { complaint } = caseAfter([register({ receivedOn: '2026-11-02', incidentOn: null, confirmedInWritingOn: '2026-11-16' })])
    expect(deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms).map((deadline) => deadline.date)).toEqual([
      '2026-11-09',
      '2026-11-23',
      '2026-12-14',
    ])
  })

  it('cannot have been confirmed before the call, or in the future', () => {
    expect(codes(register({ confirmedInWritingOn: '2026-11-15' }))).toEqual([['confirmedInWritingOn', 'beforeReceipt']])
    expect(codes(register({ confirmedInWritingOn: '2026-11-17' }))).toEqual([['confirmedInWritingOn', 'inFuture']])
  })
})

describe('what is missing or wrong is said per field', () => {
  const nobody = { ...complainant, name: ' ' }
  it.each<[string, Partial<Intake>, unknown[]]>([
    ['no date', { receivedOn: '', incidentOn: null }, [['receivedOn', 'required']]],
    ['an impossible date', { receivedOn: '2026-02-31', incidentOn: null }, [['receivedOn', 'notADate']]],
    ['a future date', { receivedOn: '2026-11-17' }, [['receivedOn', 'inFuture']]],
    ['a date of another century', { receivedOn: '1926-11-16', incidentOn: null }, [['receivedOn', 'tooLongAgo']]],
    ['nobody', { complainants: [] }, [['name', 'required']]],
    ['a nameless complainant', { complainants: [nobody] }, [['name', 'required']]],
    ['no location', { locationId: null }, [['locationId', 'required']]],
    ['a location that is not there', { locationId: 'weg' }, [['locationId', 'unknown']]],
    ['a nature that is not there', { natureId: 'weg' }, [['natureId', 'unknown']]],
    ['no text', { description: ' \n ' }, [['description', 'required']]],
    ['the safety question unanswered', { suspicion: null }, [['suspicion', 'required']]],
    ['no e-mail address', { complainants: [{ ...complainant, email: 'sanne' }] }, [['email', 'notAnEmail']]],
    ['an e-mail address with a blank', { complainants: [{ ...complainant, email: 'sanne @example.nl' }] }, [['email', 'notAnEmail']]],
    ['what happened after the call', { incidentOn: '2026-11-17' }, [['incidentOn', 'inFuture']]],
    ['a name of 301 characters', { complainants: [{ ...complainant, name: 'x'.repeat(301) }] }, [['name', 'tooLong']]],
    ['a text of 50,001 characters', { description: 'x'.repeat(50_001) }, [['description', 'tooLong']]],
  ])('%s', (_, changes, expected) => {
    expect(codes(register(changes))).toEqual(expected)
  })

  it('says everything at once, in the order of the form', () => {
    expect(
      codes(register({ receivedOn: '', incidentOn: null, complainants: [], locationId: null, description: '', suspicion: null })),
    ).toEqual([
      ['receivedOn', 'required'],
      ['name', 'required'],
      ['locationId', 'required'],
      ['description', 'required'],
      ['suspicion', 'required'],
    ])
  })

  it('keeps hostile and long text exactly as typed', () => {
    for (const text of ['<script>alert(1)</script>', '=HYPERLINK("x")', '👩‍👧 \u202eabc', 'x'.repeat(10_000), ' spaties ']) {
      const { complaint } = caseAfter([
        register({ description: `${text}.`, complainants: [{ ...complainant, name: `a${text.slice(0, 200)}` }] }),
      ])
      expect(complaint.description).toBe(`${text}.`)
      expect(complaint.complainants[0]?.name).toBe(`a${text.slice(0, 200)}`)
    }
  })
})

test('C10: without a name it can only be a signal', () => {
  expect(codes(register({ complainants: [] }))).toEqual([['name', 'required']])
  expect(problems(register({ complainants: [] }, 'signal'))).toEqual([])
})

test('C11: with a suspicion nothing else need be written down, and the case is restricted', () => {
  const told = { suspicion: 'yes', complainants: [], locationId: null, description: '', incidentOn: null } as const
  expect(problems(register(told))).toEqual([])
  expect(caseAfter([register(told)]).complaint.restricted).toBe(true)
  expect(caseAfter([register({ suspicion: 'no' })]).complaint.restricted).toBe(false)
})

describe('C4: who may handle it', () => {
  const about = (name: string) => caseAfter([register({ aboutPeople: [{ name, personId: null }] })]).complaint

  it('never the person complained about, also when the name was only typed', () => {
    expect(refusal(about('Jorrit van Eemsterveen'), { type: 'assignHandler', handlerId: 'jorrit' })).toBe('handlerIsComplainedAbout')
    expect(refusal(about('jorrit VAN  eemsterveen'), { type: 'assignHandler', handlerId: 'jorrit' })).toBe('handlerIsComplainedAbout')
    expect(about('Jorrit van Eemsterveen').aboutPeople).toEqual([{ name: 'Jorrit van Eemsterveen', personId: 'jorrit' }])
  })

  it('not the office, not someone unknown, not someone who is away', () => {
    const { complaint } = caseAfter([registered])
    expect(refusal(complaint, { type: 'assignHandler', handlerId: 'gerda' })).toBe('handlerIsOffice')
    expect(refusal(complaint, { type: 'assignHandler', handlerId: 'nobody' })).toBe('handlerUnknown')
    const away = decide(complaint, { type: 'assignHandler', handlerId: 'monique' }, { ...context, today: '2026-11-18' })
    expect(away).toEqual({ ok: false, reason: { code: 'handlerIsAway', until: '2027-02-14', deputyId: 'ruud' } })
  })

  it('a handler who turns out to be complained about is refused as a change of the details', () => {
    const { complaint } = caseAfter([registered, { type: 'assignHandler', handlerId: 'jorrit' }])
    const command: CaseCommand = {
      type: 'changeDetails',
      changes: { aboutPeople: [{ name: 'Jorrit van Eemsterveen', personId: 'jorrit' }] },
    }
    expect(refusal(complaint, command)).toBe('handlerIsComplainedAbout')
  })
})

describe('letters', () => {
  const assigned: CaseCommand[] = [registered, { type: 'assignHandler', handlerId: 'jorrit' }]

  it('name the handler of the case', () => {
    expect(refusal(caseAfter([registered]).complaint, letter('jorrit'))).toBe('letterNamesNoHandler')
    expect(refusal(caseAfter(assigned).complaint, letter('bas'))).toBe('letterNamesNoHandler')
  })

  it('T2: the deadline is met by sending, not by making', () => {
    const made = caseAfter([...assigned, letter('jorrit')]).complaint
    const due = (complaint: typeof made) => deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms)
    expect(nextStep(factsOf(made), due(made), context.today)?.action).toBe('sendAcknowledgement')
    expect(statusOf(factsOf(made))).toBe('received')
    const sent = caseAfter([
      ...assigned,
      letter('jorrit'),
      { type: 'recordSending', letterId: 'brief-1', channel: 'post', sentOn: '2026-11-16' },
    ]).complaint
    expect(due(sent)[0]).toMatchObject({ kind: 'acknowledge', doneOn: '2026-11-16' })
    expect(statusOf(factsOf(sent))).toBe('investigation')
    expect(nextStep(factsOf(sent), due(sent), context.today)?.action).toBe('proposeSolution')
  })

  it('are sent once, not before the complaint came in and not in the future', () => {
    const sending = (sentOn: string, letterId = 'brief-1'): CaseCommand => ({ type: 'recordSending', letterId, channel: 'email', sentOn })
    const made = caseAfter([...assigned, letter('jorrit')]).complaint
    expect(refusal(made, sending('2026-11-15'))).toBe('sentBeforeReceipt')
    expect(refusal(made, sending('2026-11-17'))).toBe('sentInFuture')
    expect(refusal(made, sending('morgen'))).toBe('notADate')
    expect(refusal(made, sending('2026-11-16', 'brief-9'))).toBe('letterUnknown')
    const sent = caseAfter([...assigned, letter('jorrit'), sending('2026-11-16')]).complaint
    expect(refusal(sent, sending('2026-11-16'))).toBe('letterAlreadySent')
  })

  it('C10: a joint complaint is acknowledged when every complainant has a letter', () => {
    const both = register({ complainants: [complainant, { ...complainant, complainantId: 'k2', name: 'Bo Hoogwater' }] })
    const first = letter('jorrit')
    const second: CaseCommand = { type: 'recordLetter', letter: { ...first.letter, letterId: 'brief-2', complainantId: 'k2' } }
    const commands: CaseCommand[] = [both, { type: 'assignHandler', handlerId: 'jorrit' }, first, second]
    const one = caseAfter([...commands, { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' }])
    expect(statusOf(factsOf(one.complaint))).toBe('received')
    const two = caseAfter([
      ...commands,
      { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' },
      { type: 'recordSending', letterId: 'brief-2', channel: 'email', sentOn: '2026-11-16' },
    ])
    expect(statusOf(factsOf(two.complaint))).toBe('investigation')
  })
})

test('a change that changes nothing is refused, and one that does holds only what differs', () => {
  const { complaint } = caseAfter([registered])
  expect(refusal(complaint, { type: 'changeDetails', changes: { child: 'Noud' } })).toBe('nothingChanged')
  expect(decide(complaint, { type: 'changeDetails', changes: { child: 'N.', group: '' } }, context)).toMatchObject({
    ok: true,
    value: [{ type: 'detailsChanged', data: { changes: { child: 'N.' } } }],
  })
})

test('a case is registered once, and nothing happens to one that is not there', () => {
  expect(refusal(caseAfter([registered]).complaint, registered)).toBe('alreadyRegistered')
  expect(refusal(null, { type: 'assignHandler', handlerId: 'jorrit' })).toBe('notRegistered')
})

test('T4: whatever is changed afterwards, no deadline moves', () => {
  const changes = fc.record(
    {
      child: fc.string(),
      description: fc.string({ minLength: 1 }),
      confirmedInWritingOn: fc.constantFrom('2026-11-16', null),
      careType: fc.constantFrom('KDV', 'GOB'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 5 }), (edits) => {
      const { complaint } = caseAfter([registered])
      const due = deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms)
      let current = complaint
      const accepted = [registered]
      for (const edit of edits) {
        const command = { type: 'changeDetails', changes: edit } as CaseCommand
        if (!decide(current, command, context).ok) continue
        accepted.push(command)
        current = caseAfter(accepted).complaint
        expect(deadlinesOf(factsOf(current), organisation.calendar, organisation.terms)).toEqual(due)
      }
    }),
  )
})
