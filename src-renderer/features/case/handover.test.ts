import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../domain/complaint/decide.ts'
import { evolve } from '../../domain/complaint/evolve.ts'
import { record } from '../../domain/log/record.ts'
import { caseAfter, recorder, registered, TODAY } from '../../domain/test-kit.ts'
import { openHandover } from './handover.ts'

const handOver: CaseCommand = { type: 'assignHandler', handlerId: 'jorrit', note: 'Moeder belt liever na vijven.' }
const contact = { contactId: 'c1', on: TODAY, channel: 'phone', party: 'complainant', summary: 'Gebeld.', shareable: true } as const

function passedOn(commands: readonly CaseCommand[], by: string | null) {
  const { events } = caseAfter([registered, ...commands])
  const log =
    by === null
      ? events
      : [...events, ...record('case-1', [{ type: 'contactLogged', version: 1, data: contact }], events, recorder(by, 'pc-9'))]
  const complaint = evolve(log)
  return complaint && openHandover(log, complaint)
}

describe('C4: what was passed on', () => {
  it('stands on top, with who passed it on, until the new handler has done something', () => {
    expect(passedOn([handOver], null)).toMatchObject({ note: 'Moeder belt liever na vijven.', by: 'gerda' })
    expect(passedOn([handOver], 'gerda')).not.toBeNull()
    expect(passedOn([handOver], 'jorrit')).toBeNull()
  })

  it('is the note of the last handing over: one without a note has none', () => {
    expect(passedOn([handOver, { type: 'assignHandler', handlerId: 'bas' }], null)).toBeNull()
    expect(passedOn([{ type: 'assignHandler', handlerId: 'bas' }, handOver], 'bas')).not.toBeNull()
  })

  it('is not there where nothing was passed on', () => {
    expect(passedOn([], null)).toBeNull()
  })
})
