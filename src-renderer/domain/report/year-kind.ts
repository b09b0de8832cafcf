import type { LocationGroup, YearFigures } from './figures.ts'

/** Rule R5: what a year without complaints asks for. `disputeOnly`: no report is required by the letter, yet there is something to tell. */
export type YearKind = 'normal' | 'nil' | 'disputeOnly'

export function yearKind({ total }: Pick<YearFigures, 'total'>): YearKind {
  if (total.received > 0) return 'normal'
  return hasDisputes({ total }) ? 'disputeOnly' : 'nil'
}

export const hasDisputes = ({ total }: Pick<YearFigures, 'total'>): boolean => total.disputes.opened + total.disputes.decided > 0

/** Rule R6: so few that who reads of them can know who they are of. */
const FEW = 2

export const isFew = (count: number): boolean => count > 0 && count <= FEW

export const recognisable = ({ locations }: Pick<YearFigures, 'locations'>): readonly LocationGroup[] =>
  locations.filter(({ received }) => isFew(received))
