import { expect, test } from 'vitest'
import { caseAfter, letter, organisation, registered } from '../test-kit.ts'
import { factsOf } from './facts.ts'
import { nextStep } from './next-step.ts'
import { currentStep, deadlineState, deadlinesOf } from './progress.ts'
import { referenceFor, referenceNumber } from './reference.ts'

const { calendar, terms } = organisation

test('T5: colours follow the day to act by, not the date itself', () => {
  const deadline = { actBy: '2026-11-27', doneOn: null }
  expect(
    ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28', '2026-11-29'].map((today) =>
      deadlineState(deadline, today, calendar),
    ),
  ).toEqual(['planned', 'planned', 'soon', 'today', 'late', 'late'])
  expect(deadlineState({ actBy: '2026-11-27', doneOn: '2026-12-01' }, '2026-12-02', calendar)).toBe('done')
})

test('the next step goes from handler to letter to solution, each with its own date', () => {
  const step = (commands: Parameters<typeof caseAfter>[0]) => {
    const { complaint } = caseAfter(commands)
    const next = nextStep(factsOf(complaint), deadlinesOf(factsOf(complaint), calendar, terms), '2026-11-16')
    return [next?.action, next?.deadline?.actBy, currentStep(factsOf(complaint))]
  }
  const assigned = { type: 'assignHandler', handlerId: 'jorrit' } as const
  const sent = { type: 'recordSending', letterId: 'brief-1', channel: 'email', sentOn: '2026-11-16' } as const
  expect(step([registered])).toEqual(['assignHandler', '2026-11-23', 'acknowledged'])
  expect(step([registered, assigned])).toEqual(['makeAcknowledgement', '2026-11-23', 'acknowledged'])
  expect(step([registered, assigned, letter('jorrit')])).toEqual(['sendAcknowledgement', '2026-11-23', 'acknowledged'])
  expect(step([registered, assigned, letter('jorrit'), sent])).toEqual(['proposeSolution', '2026-12-07', 'investigation'])
})

test('a reference is the year of receipt and a number within it', () => {
  expect([referenceFor('2026-11-16', 14), referenceFor('2026-01-01', 1234)]).toEqual(['2026-014', '2026-1234'])
  expect([referenceNumber('2026-014'), referenceNumber('2026-1234'), referenceNumber('KL-7'), referenceNumber('2026-14x')]).toEqual([
    14,
    1234,
    null,
    null,
  ])
})
