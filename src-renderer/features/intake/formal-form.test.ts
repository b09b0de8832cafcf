import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseCommand, decide } from '../../domain/complaint/decide.ts'
import { caseAfter, context, intake, organisation, TODAY } from '../../domain/test-kit.ts'
import { dateFormats } from '../../text/dates.ts'
import { formalFormOf, lackingFields, problemsOfFormal } from './formal-form.ts'
import { type IntakeForm, readForm } from './intake-form.ts'

const { box } = dateFormats('nl', TODAY)
const signalOf = (changes: Partial<typeof intake>) => {
  const command: CaseCommand = { type: 'register', kind: 'signal', reference: '2026-001', intake: { ...intake, ...changes } }
  return caseAfter([command], { ...context, today: TODAY }).complaint
}
const anonymous = signalOf({ complainants: [], locationId: null, receivedOn: '2026-11-10', incidentOn: null })
const codes = (form: IntakeForm, signal = anonymous) =>
  problemsOfFormal(form, signal, TODAY, organisation).map(({ field, problem }) => [field, problem.code])

describe('C2: a signal becomes formal', () => {
  it('begins with today as day 0, and asks only what the signal lacks', () => {
    const form = formalFormOf(anonymous, box, TODAY)
    expect(form).toMatchObject({ receivedOn: 'ma 16-11-2026', isAnonymous: false })
    expect([...lackingFields(anonymous, form, TODAY, organisation)]).toEqual(['name', 'locationId'])
    const named = signalOf({})
    expect(lackingFields(named, formalFormOf(named, box, TODAY), TODAY, organisation).size).toBe(0)
  })

  it('on no day before the signal came in, and on none that is still to come', () => {
    const form = { ...formalFormOf(anonymous, box, TODAY), name: 'Kasia', locationId: 'vlier' }
    expect(codes(form)).toEqual([])
    expect(codes({ ...form, receivedOn: '10-11' })).toEqual([])
    expect(codes({ ...form, receivedOn: '9-11' })).toEqual([['receivedOn', 'beforeReceipt']])
    expect(codes({ ...form, receivedOn: '17-11-2026' })).toEqual([['receivedOn', 'inFuture']])
    expect(codes({ ...form, receivedOn: '31-11' })).toEqual([['receivedOn', 'noSuchDay']])
  })

  it('says what is wrong exactly when the domain would refuse', () => {
    const field = fc.constantFrom('', 'Kasia Proefsma')
    const day = fc.constantFrom('9-11', '10-11', '16-11', '17-11-2026', 'gisteren', 'x')
    fc.assert(
      fc.property(
        field,
        fc.constantFrom(null, 'vlier', 'weg'),
        day,
        fc.constantFrom('', 'a@b', 'a@b.nl'),
        (name, locationId, receivedOn, email) => {
          const form = { ...formalFormOf(anonymous, box, TODAY), name, locationId, receivedOn, email }
          const { channel, receivedOn: read, ...changes } = readForm(form, { today: TODAY, newId: () => 'k1' }).intake
          const decision = decide(anonymous, { type: 'makeFormal', receivedOn: read, changes }, context)
          expect(decision.ok).toBe(codes(form).length === 0)
        },
      ),
    )
  })
})
