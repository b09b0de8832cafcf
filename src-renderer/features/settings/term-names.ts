import type { ProcedureTerms } from '../../domain/deadlines/index.ts'

/** In the order in which they come up in a case. */
export const TERMS = [
  'acknowledgeWorkingDays',
  'aimDays',
  'progressDays',
  'retentionYears',
] as const satisfies readonly (keyof ProcedureTerms)[]
