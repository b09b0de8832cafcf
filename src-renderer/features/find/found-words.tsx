import type { Found } from '../../search/case-index.ts'
import { useWords } from '../shared/app-context.tsx'

/** Where a case matched, with the words marked. */
export function FoundWords({ found }: { found: Found }) {
  const t = useWords()
  return (
    <span className="found-words">
      <span className="found-field">{t(`find.fields.${found.field}`)}: </span>
      {found.parts.map(({ at, text, isMatch }) => (isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </span>
  )
}

/** The same as it is read aloud. */
export const foundText = ({ parts }: Found): string => parts.map(({ text }) => text).join('')
