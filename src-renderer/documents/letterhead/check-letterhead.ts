import type { LetterContent } from '../letter-content.ts'
import { fill, openLetterhead } from './fill-letterhead.ts'
import { type LetterheadRefusal, openPackage } from './open-package.ts'
import { BODY, PLACEHOLDERS, type Placeholder, placeholderNamed } from './placeholders.ts'

/** `tags`: a placeholder is not closed, or the body does not stand alone in its paragraph. */
export type LetterheadProblem = LetterheadRefusal | 'tags' | 'noBody'

export interface LetterheadCheck {
  readonly known: readonly Placeholder[]
  /** As typed; they come out empty. */
  readonly unknown: readonly string[]
  /** Come along in the body. */
  readonly missing: readonly Placeholder[]
}

/** What a letterhead can hold, found by filling it in as a letter would be. @param sample any letter */
export function checkLetterhead(bytes: Uint8Array, sample: LetterContent): LetterheadCheck | LetterheadProblem {
  const parts = openPackage(bytes)
  if (typeof parts === 'string') return parts
  let tags: readonly string[]
  try {
    const opened = openLetterhead(parts)
    fill(opened, sample)
    tags = opened.tags
  } catch {
    return 'tags'
  }
  const known = new Set(tags.flatMap((tag) => placeholderNamed(tag) ?? []))
  if (!known.has(BODY)) return 'noBody'
  const names = Object.keys(PLACEHOLDERS) as Placeholder[]
  return {
    known: names.filter((name) => known.has(name)),
    unknown: tags.filter((tag) => placeholderNamed(tag) === null),
    missing: names.filter((name) => !known.has(name)),
  }
}
