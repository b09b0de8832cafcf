import { describe, expect, it } from 'vitest'
import type { Measure } from '../domain/complaint/complaint-case.ts'
import { JUDGMENTS, type Judgment } from '../domain/complaint/course.ts'
import { letterDocx } from './letter-docx.ts'
import { outcomeContent } from './outcome.ts'
import { letterFacts, linesOf, paragraphsOf, partsOf, type Told } from './test-kit.ts'

const judgment: Judgment = {
  judgment: 'upheld',
  reasoning: 'Er is niet gebeld.\nDat had wel gemoeten.',
  judgedOn: '2026-12-10',
  noMeasures: false,
}
const measure: Measure = {
  measureId: 'm1',
  text: 'We zetten een belafspraak in het protocol',
  level: 'location',
  ownerId: 'jorrit',
  realiseBy: '2027-01-15',
  promisedFor: '2027-01-15',
  realisedOn: null,
  effect: null,
  droppedBecause: null,
}
const told = (given: Partial<Judgment> = {}, measures: readonly Measure[] = [measure], changes: Told = {}) => {
  const facts = letterFacts({ datedOn: '2026-12-14', ...changes })
  return outcomeContent({ ...facts, complaint: { ...facts.complaint, measures } }, { ...judgment, ...given })
}

describe('the outcome', () => {
  it('C7: gives the judgment, its reasons exactly, and the day of each measure', () => {
    const lines = linesOf(told())
    expect(lines).toContain('Ons oordeel. Je klacht is gegrond. We vinden dat je gelijk hebt.')
    expect(lines).toContain('Waarom we dat vinden. Er is niet gebeld.\nDat had wel gemoeten.')
    expect(lines).toContain('Wat we gaan doen. We zetten een belafspraak in het protocol. Dat is klaar op vrijdag 15 januari 2027.')
  })

  it.each(JUDGMENTS)('C7: says %s in words of its own, in both languages', (kind) => {
    const [dutch, english] = ['nl' as const, 'en' as const].map((language) =>
      linesOf(told({ judgment: kind }, [], { complainant: { language } })).find((line) => /^(Ons oordeel|Our judgment)\./.test(line)),
    )
    expect(dutch).toMatch(/^Ons oordeel\. .{20}/)
    expect(english).toMatch(/^Our judgment\. .{20}/)
  })

  it('C7: says that there are no measures, tells of one that is done, and leaves out one that was dropped', () => {
    expect(linesOf(told({}, []))).toContain('Wat we gaan doen. We nemen geen maatregelen.')
    expect(linesOf(told({}, [{ ...measure, realisedOn: '2026-12-11' }])).join('\n')).toContain(
      'Dat is gebeurd op vrijdag 11 december 2026.',
    )
    expect(linesOf(told({}, [{ ...measure, droppedBecause: 'Niet nodig.' }]))).toContain('Wat we gaan doen. We nemen geen maatregelen.')
  })

  it('C9: points to the Geschillencommissie, with the twelve months and from when they run', () => {
    expect(linesOf(told()).join('\n')).toMatch(/Geschillencommissie Kinderopvang.*twaalf maanden.*maandag 16 november 2026/)
  })

  it('T4: names the limit, and apologises, when it comes after it', () => {
    expect(linesOf(told({}, [], { datedOn: '2026-12-28' })).join('\n')).not.toContain('excuses')
    expect(linesOf(told({}, [], { datedOn: '2026-12-29' })).join('\n')).toContain('uiterlijk op maandag 28 december 2026 ons oordeel')
  })

  it('holds nothing that was meant for colleagues', () => {
    const facts = letterFacts({})
    const inside = { findings: 'INTERN-1', handoverNote: 'INTERN-2', breach: { reason: 'INTERN-3', expectedOn: '2027-01-01' } }
    const lines = linesOf(outcomeContent({ ...facts, complaint: { ...facts.complaint, ...inside } }, judgment)).join('\n')
    expect(lines).not.toContain('INTERN')
  })

  it('comes out of Word as it went in, with whatever characters', async () => {
    const reasoning = '<script>=HYPERLINK("x")</script> 😀 \u05D0\u05D1 ~ & "é"'
    const parts = partsOf(await letterDocx(told({ reasoning })))
    expect(paragraphsOf(parts['word/document.xml'] ?? '').join('\n')).toContain(reasoning)
  })
})
