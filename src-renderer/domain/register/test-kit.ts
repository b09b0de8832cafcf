/** Rows of an older register, for tests. Every person in them is invented. */
import { organisation, TODAY } from '../test-kit.ts'
import type { RegisterField } from './fields.ts'
import type { ReadContext, RegisterRow } from './row.ts'

export type Cells = Readonly<Partial<Record<RegisterField, string>>>

export const rowWith = (cells: Cells, row = 2): RegisterRow => ({ row, cells: new Map(Object.entries(cells) as [RegisterField, string][]) })

/** What the spellings in these tests mean, by field; what is not among them is nothing of the list. */
const CHOICES: Readonly<Record<string, string>> = {
  'formality ja': 'formal',
  'formality tip': 'signal',
  'formality nog niet': 'notYetFormal',
  'channel mail': 'email',
  'channel tel': 'phone',
  'channel balie': 'talk',
  'location Vlierpad': 'vlier',
  'location Linde': 'linde',
  'nature communicatie': 'communicatie',
  'relation vader': 'father',
  'careType bso': 'BSO',
  'ground gedrag': 'conduct',
  'judgment gegrond': 'upheld',
  'handler Jorrit': 'jorrit',
  'handler Monique': 'monique',
  'handler Gerda': 'gerda',
}

export const readContext = (given: Partial<ReadContext> = {}): ReadContext => ({
  today: TODAY,
  organisation,
  choices: (field, value) => CHOICES[`${field} ${value}`] ?? null,
  headerOf: (field) => `kop ${field}`,
  hasFormality: true,
  insteadOfBsn: '[weg]',
  ...given,
})

/** A formal complaint of 5 January 2026 that runs, with nothing to remark on. */
export const RUNNING: Cells = {
  reference: '2026-001',
  receivedOn: '5-1-2026',
  formality: 'ja',
  channel: 'mail',
  complainant: 'Noor van Proefdam',
  handler: 'Jorrit',
  description: 'Het hek stond open.',
}

/** The same, handled and done with. */
export const DONE: Cells = {
  ...RUNNING,
  judgment: 'gegrond',
  reasoning: 'Het hek stond open.',
  outcomeSentOn: '2-2-2026',
  measures: 'geen',
}
