import { describe, expect, it } from 'vitest'
import type { VisitCase } from '../domain/report/visit-case.ts'
import { organisation } from '../domain/test-kit.ts'
import { visitContent } from './visit-content.ts'

const ONE: VisitCase = {
  reference: '2026-001',
  locationId: 'linde',
  natureId: 'communicatie',
  outcome: 'upheld',
  steps: [
    { step: 'outcomeSent', dueOn: '2026-03-01', doneOn: '2026-03-04' },
    { step: 'received', dueOn: null, doneOn: '2026-01-18' },
    { step: 'measure', dueOn: '2026-06-01', doneOn: null },
  ],
}
const told = (language: 'nl' | 'en', cases: readonly VisitCase[] = [ONE]) => visitContent(cases, organisation, '2026-11-23', language)
const rows = (language: 'nl' | 'en') => told(language).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))

describe('the overview for a visit', () => {
  it('has the day of each step in the order of the procedure, and says what was late or is not done', () => {
    expect(rows('nl')).toEqual([
      ['Ontvangen', '-', '18 januari 2026'],
      ['Oordeel verstuurd', '1 maart 2026', '4 maart 2026 (later)'],
      ['Maatregel uitgevoerd', '1 juni 2026', 'nog niet'],
    ])
  })

  it('is in English when that is asked: title, steps and dates', () => {
    expect(rows('en')).toEqual([
      ['Received', '-', '18 January 2026'],
      ['Judgment sent', '1 March 2026', '4 March 2026 (late)'],
      ['Measure done', '1 June 2026', 'not yet'],
    ])
    const { language, title, subtitle, blocks } = told('en')
    expect([language, title, subtitle]).toEqual(['en', 'Overview of complaints for the supervisor', '1 complaint, without names'])
    expect(blocks).toContainEqual({ kind: 'text', text: 'Onder de Linde - Communicatie - Upheld' })
  })

  it('says so when there are none', () => {
    expect(told('nl', []).blocks).toContainEqual({ kind: 'text', text: 'Geen klachten.' })
  })
})
