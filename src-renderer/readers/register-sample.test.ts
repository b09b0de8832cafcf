import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { organisationEvents, readOrganisationFile } from '../commands/sample-organisation.ts'
import { organisationAfter } from '../domain/organisation/evolve.ts'
import { NO_ORGANISATION, type Organisation } from '../domain/organisation/organisation.ts'
import { dryRun, keyOf, questionsIn, type RowOutcome } from '../domain/register/dry-run.ts'
import { findHeaderRow, guessMapping } from '../domain/register/fields.ts'
import type { PlannedCase } from '../domain/register/row.ts'
import { rowsOf } from '../domain/register/rows.ts'
import { readTable } from './table.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const absent = !existsSync(data)

interface Clean {
  row: number
  reference: string | null
  receivedOn: string
  channel: string
  kind: string | null
  confirmedInWritingOn: string | null
  complainants: string[]
  email: string | null
  phone: string | null
  child: string | null
  locationId: string | null
  careType: string | null
  ground: string
  nature: string
  description: string
  desiredOutcome: string | null
  handlerId: string | null
  employeeInvolved: string | null
  acknowledgedOn: string | null
  judgment: string | null
  reasoning: string | null
  outcomeSentOn: string | null
  noMeasures: boolean
  measures: { text: string; realiseBy: string; realisedOn: string | null }[]
  dispute: { reference: string; lodgedOn: string; decidedOn: string } | null
  withdrawnOn: string | null
  rejected?: string
  duplicate?: boolean
}

const json = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
const CHANNELS: Record<string, string> = { website: 'form', desk: 'talk' }
const GROUNDS: Record<string, string> = { conduct: 'gedraging', contract: 'overeenkomst', outOfScope: 'buiten reikwijdte' }
const JUDGMENTS: Record<string, string> = {
  upheld: 'gegrond',
  partlyUpheld: 'deels gegrond',
  notUpheld: 'ongegrond',
  inadmissible: 'niet-ontvankelijk',
  noJudgment: 'geen oordeel',
}

async function sample(name: string) {
  const file = readOrganisationFile(readFileSync(join(data, 'organisation.json'), 'utf8'))
  if (!file.ok) throw new Error('organisation.json')
  let count = 0
  const organisation = organisationAfter(
    NO_ORGANISATION,
    organisationEvents(file.value, () => `id-${count++}`),
  )
  const table = await readTable(new Uint8Array(readFileSync(join(data, name))), null)
  if (typeof table === 'string') throw new Error(table)
  const header = findHeaderRow(table.rows)
  const mapping = guessMapping(table.rows[header] ?? [])
  const rows = rowsOf(table.rows, header, mapping, new Map())
  const questions = questionsIn(rows, organisation)
  const answers = new Map(questions.map(({ field, value, choice }) => [`${field} ${keyOf(value)}`, choice]))
  const outcomes = dryRun(rows, [], {
    today: '2026-11-23',
    organisation,
    choices: (field, value) => answers.get(`${field} ${keyOf(value)}`) ?? (field === 'formality' && value === '' ? 'formal' : null),
    headerOf: (field) => field,
    hasFormality: true,
    insteadOfBsn: '[weggelaten]',
  })
  return { organisation, questions, mapping, outcomes: new Map(outcomes.map((outcome) => [outcome.row, outcome])) }
}

const datesOf = (measures: readonly { realiseBy: string; realisedOn: string | null }[]): string[] =>
  measures.map(({ realiseBy, realisedOn }) => `${realiseBy} ${realisedOn}`)

function factsIn(row: number, planned: PlannedCase, organisation: Organisation) {
  const { intake, judgment, dispute, closing } = planned
  const [first] = intake.complainants
  return {
    row,
    isSignal: planned.kind === 'signal',
    reference: planned.reference,
    receivedOn: intake.receivedOn,
    channel: intake.channel,
    confirmedInWritingOn: intake.confirmedInWritingOn,
    email: first?.email ?? '',
    phone: first?.phone ?? '',
    locationId: intake.locationId,
    careType: intake.careType,
    ground: GROUNDS[intake.ground ?? ''],
    nature: organisation.natures.find(({ natureId }) => natureId === intake.natureId)?.name,
    handlerId: planned.handlerId,
    acknowledgedOn: planned.acknowledgedOn,
    judgment: judgment && JUDGMENTS[judgment.judgment],
    outcomeSentOn: planned.outcomeSentOn,
    noMeasures: judgment?.noMeasures ?? false,
    measures: datesOf(planned.measures),
    dispute: dispute && [dispute.reference, dispute.openedOn, dispute.decided?.decidedOn],
    withdrawnOn: closing?.cause === 'withdrawn' ? closing.closedOn : null,
  }
}

function factsOf(clean: Clean): ReturnType<typeof factsIn> {
  const { dispute } = clean
  return {
    row: clean.row,
    isSignal: clean.kind === 'signal',
    reference: clean.reference,
    receivedOn: clean.receivedOn,
    channel: (CHANNELS[clean.channel] ?? clean.channel) as ReturnType<typeof factsIn>['channel'],
    confirmedInWritingOn: clean.confirmedInWritingOn,
    email: clean.email ?? '',
    phone: clean.phone ?? '',
    locationId: clean.locationId,
    careType: clean.careType as ReturnType<typeof factsIn>['careType'],
    ground: clean.ground,
    nature: clean.nature,
    handlerId: clean.handlerId,
    acknowledgedOn: clean.acknowledgedOn,
    judgment: clean.judgment ?? null,
    outcomeSentOn: clean.outcomeSentOn,
    noMeasures: clean.noMeasures,
    measures: datesOf(clean.measures),
    dispute: dispute && [dispute.reference, dispute.lodgedOn, dispute.decidedOn],
    withdrawnOn: clean.withdrawnOn,
  }
}

const wordsIn = ({ intake, judgment, measures }: PlannedCase) => ({
  complainants: intake.complainants.map(({ name }) => name),
  child: intake.child,
  description: intake.description,
  desiredOutcome: intake.desiredOutcome,
  reasoning: judgment?.reasoning ?? '',
  measures: measures.map(({ text }) => text),
  about: intake.aboutPeople.map(({ name }) => name),
})

const wordsOf = (clean: Clean): ReturnType<typeof wordsIn> => ({
  complainants: clean.complainants,
  child: clean.child ?? '',
  description: clean.description,
  desiredOutcome: clean.desiredOutcome ?? '',
  reasoning: clean.reasoning ?? '',
  measures: clean.measures.map(({ text }) => text),
  about: clean.employeeInvolved ? [clean.employeeInvolved] : [],
})

const notes = (outcome: RowOutcome | undefined): string[] => outcome?.notes.map(({ field, code }) => `${field} ${code}`) ?? []

describe.skipIf(absent)(`the sample register${absent ? ' (../shared/data is absent)' : ''}`, () => {
  const files = ['register.csv', 'register.xlsx', 'register-windows1252.csv']
  test.each(files)('%s means what the answer sheet says', async (name) => {
    const { outcomes, organisation } = await sample(name)
    const clean = json('register.clean.json') as Clean[]
    expect(outcomes.size).toBe(91)
    for (const expected of clean) {
      const outcome = outcomes.get(expected.row)
      const how = expected.rejected ? 'rejected' : expected.duplicate ? 'duplicate' : 'new'
      expect([expected.row, outcome?.outcome]).toEqual([expected.row, how])
      if (outcome?.outcome !== 'new') continue
      expect(factsIn(outcome.row, outcome.planned, organisation)).toEqual(factsOf(expected))
    }
  })

  test.each(files.slice(0, 2))('%s keeps its words', async (name) => {
    const { outcomes } = await sample(name)
    for (const expected of json('register.clean.json') as Clean[]) {
      const outcome = outcomes.get(expected.row)
      if (outcome?.outcome === 'new') expect(wordsIn(outcome.planned)).toEqual(wordsOf(expected))
    }
  })

  test('every trap is told, with the row and the cell', async () => {
    const { outcomes, questions } = await sample('register.csv')
    const of = (row: number): string[] => notes(outcomes.get(row))
    expect(of(36)).toEqual(['receivedOn noSuchDay'])
    expect(of(71)).toEqual(['receivedOn noSuchMonth'])
    expect(outcomes.get(52)).toMatchObject({ outcome: 'duplicate', of: '49' })
    expect(of(16)).toContain('reference referenceGiven')
    expect(of(22)).toContain('handler noHandler')
    expect(of(25)).toContain('handler handlerUnknown')
    expect(of(26)).toContain('complainant jointComplaint')
    expect(of(27)).toContain('location locationUnknown')
    expect(of(33)).toContain('acknowledgedOn dateBeforeReceipt')
    expect(of(37)).toContain('handler handlerComplainedAbout')
    expect(of(42)).toContain('reasoning noReasoning')
    expect(of(44)).toContain('remarks bsn')
    expect(of(45)).toContain('child childShortened')
    expect(of(53)).toEqual(expect.arrayContaining(['outcomeSentOn dateUnread', 'outcomeSentOn outcomeDateUnknown']))
    expect(of(59)).toContain('email notAnEmail')
    expect(of(61)).toContain('confirmedInWritingOn notYetFormal')
    expect(of(89)).toContain('confirmedInWritingOn notYetFormal')
    expect(outcomes.get(92)?.notes.find(({ code }) => code === 'handlerAway')?.value).toBe('Ruud Barneholt')
    const asked = questions.filter(({ certainty }) => certainty === 'none').map(({ field, value }) => [field, value])
    expect(asked).toEqual(
      expect.arrayContaining([
        ['formality', ''],
        ['location', 'De Zandbak'],
        ['handler', 'Trudy Oldenvlas (uit dienst)'],
      ]),
    )
    expect(asked).toHaveLength(3)
    const planned = (row: number) => {
      const outcome = outcomes.get(row)
      return outcome?.outcome === 'new' ? outcome.planned : null
    }
    expect(planned(25)).toMatchObject({ handlerId: null, handlerName: 'Trudy Oldenvlas (uit dienst)' })
    expect(planned(40)?.remarks).toBe('=SOM(A1:A3) stond per ongeluk in deze cel')
    expect(planned(41)?.remarks).toBe('+31 nummer werkt niet, zie e-mail')
    expect(planned(44)?.remarks).not.toContain('111222333')
    expect(planned(43)).toMatchObject({ kind: 'signal', intake: { complainants: [] } })
    expect(planned(48)?.remarks).toContain('فاطمة')
    expect(planned(53)).toMatchObject({ outcomeDateUnknown: true, closing: { cause: 'outcome' } })
    expect(planned(53)?.remarks).toContain('zie mail')
    expect(planned(82)).toMatchObject({ closing: null, judgment: null })
    const all = [...outcomes.values()].flatMap((outcome) => (outcome.outcome === 'new' ? [outcome.planned] : []))
    const count = (test: (one: (typeof all)[number]) => boolean): number => all.filter(test).length
    expect(all).toHaveLength(88)
    expect(['2024', '2025', '2026'].map((year) => count((one) => one.intake.receivedOn.startsWith(year)))).toEqual([28, 33, 27])
    expect(count((one) => one.kind === 'signal')).toBe(8)
    expect(count((one) => one.closing?.cause === 'withdrawn')).toBe(4)
    expect(count((one) => one.dispute !== null)).toBe(3)
  })
})
