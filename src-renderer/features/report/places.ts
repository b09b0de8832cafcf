import type { ReportSource } from '../../domain/report/annual-report.ts'
import { useWords } from '../shared/app-context.tsx'

const TEXTS = ['foreword', 'scheme', 'publicity', 'general', 'disputes', 'tenor', 'measures'] as const
export type TextName = (typeof TEXTS)[number]

/** Which screen a text is written on. */
export type TextPart = 'scheme' | 'publicity' | 'judgments' | 'disputes'

export const textName = (key: string): TextName => TEXTS.find((name) => name === key.split('/')[0]) ?? 'general'

export function partOf(key: string): TextPart {
  const name = textName(key)
  if (name === 'foreword' || name === 'scheme') return 'scheme'
  return name === 'publicity' || name === 'disputes' ? name : 'judgments'
}

/** Where a text stands, in words: its part, and the location that it is about. */
export function usePlace({ locations }: ReportSource): (key: string) => string {
  const t = useWords()
  return (key) => {
    const name = locations.find(({ locationId }) => locationId === key.split('/')[1])?.name
    return [t(`report.texts.${textName(key)}.title`), name].filter((part) => part !== undefined).join(', ')
  }
}
