/** Views of cases for the tests of screens, made by the real card, calendar and organisation. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { organisationEvents, readOrganisationFile } from '../commands/sample-organisation.ts'
import type { CaseCommand } from '../domain/complaint/decide.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import { record } from '../domain/log/record.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import type { Organisation } from '../domain/organisation/organisation.ts'
import { caseAfter, organisation, recorder, registered, TODAY } from '../domain/test-kit.ts'
import { type CaseCard, cardOf } from '../store/card.ts'
import { type CaseView, caseViewer } from './shared/case-views.ts'

/** The organisation to practise on, as a register holds it. */
export function sampleOrganisation(): Organisation {
  const file = readOrganisationFile(readFileSync(join(import.meta.dirname, '../../resources/sample/organisation.json'), 'utf8'))
  if (!file.ok) throw new Error(JSON.stringify(file.reason))
  let natures = 0
  const events = organisationEvents(file.value, () => `made-${natures++}`)
  return evolveOrganisation(record(ORGANISATION, events, [], recorder()))
}

/** The card of a complaint after some commands, with what a test changes of it. */
export const cardAfter = (commands: readonly CaseCommand[], changes: Partial<CaseCard> = {}): CaseCard => ({
  ...cardOf(caseAfter([registered, ...commands]).complaint),
  ...changes,
})

export const viewOf = (changes: Partial<CaseCard> = {}, today = TODAY, given = organisation): CaseView =>
  caseViewer(given, today)(cardAfter([], changes))
