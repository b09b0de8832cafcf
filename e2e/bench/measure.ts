/** Figures are medians or ratios of runs that alternate: the machine's own mood must not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]]
  return (low + high) / 2
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export interface Figure {
  readonly name: string
  readonly value: string
  readonly bar: string
  readonly isMet: boolean
}

export function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.name.length))
  for (const { name, value, bar, isMet } of figures)
    console.log(`${isMet ? 'met ' : 'MISS'}  ${name.padEnd(width)}  ${value.padEnd(32)} bar: ${bar}`)
}

export const ms = (value: number): string => `${Math.round(value)} ms`
