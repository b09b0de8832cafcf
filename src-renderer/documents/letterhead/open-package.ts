import { strFromU8, unzipSync } from 'fflate'

/**
 * Why a file cannot be a letterhead. `notWord`: no Word file of today's kind. `unsafe`: parts of it are not what Word writes.
 * `external`: it would fetch something from elsewhere each time it is opened.
 */
export type LetterheadRefusal = 'notWord' | 'tooLarge' | 'macros' | 'external' | 'unsafe'

export type Package = ReadonlyMap<string, Uint8Array>

/** Of the file as it comes, and of all that is in it together: more than any letterhead, less than hurts. Bytes. */
export const LETTERHEAD_MAX_BYTES = 10_000_000
const UNPACKED_MAX_BYTES = 60_000_000
const PARTS_MAX = 1_000

export const CONTENT_TYPES = '[Content_Types].xml'
export const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'

/**
 * Unpacks a stranger's file with care. The sizes it claims are added up before anything is unpacked, and no part becomes
 * larger than it claims, so a zip bomb stays small.
 */
export function openPackage(bytes: Uint8Array): Package | LetterheadRefusal {
  if (bytes.byteLength > LETTERHEAD_MAX_BYTES) return 'tooLarge'
  const unpacked = unpack(bytes)
  if (typeof unpacked === 'string') return unpacked
  const parts = new Map(Object.entries(unpacked).filter(([path]) => !path.endsWith('/')))
  const names = [...parts.keys()]
  const types = textOf(parts, CONTENT_TYPES)
  if (/vbaProject|macroEnabled/i.test(types + names.join('\n'))) return 'macros'
  if (!types.includes(DOCUMENT_TYPE) && !types.includes(TEMPLATE_TYPE)) return 'notWord'
  if (names.some((name) => /\.(exe|dll|js|vbs|bat|cmd|ps1)$/i.test(name) || /(^|\/)(activeX|embeddings)\//i.test(name))) return 'unsafe'
  const xml = names.filter((name) => /\.(xml|rels)$/i.test(name)).map((name) => textOf(parts, name))
  // What a DOCTYPE can do (entities that grow, files that are read) no Word file needs.
  if (xml.some((text) => /<!(DOCTYPE|ENTITY)/i.test(text))) return 'unsafe'
  if (xml.some((text) => /\bINCLUDE(PICTURE|TEXT)\b|\bDDE(AUTO)?\b/.test(text.replaceAll(/<[^>]*>/g, '')))) return 'external'
  return names.some((name) => name.endsWith('.rels') && fetches(textOf(parts, name))) ? 'external' : parts
}

export const textOf = (parts: Package, path: string): string => {
  const bytes = parts.get(path)
  return bytes ? strFromU8(bytes) : ''
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | LetterheadRefusal {
  let size = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        count += 1
        if (size > UNPACKED_MAX_BYTES || count > PARTS_MAX) throw new TooLarge()
        return true
      },
    })
  } catch (error) {
    return error instanceof TooLarge ? 'tooLarge' : 'notWord'
  }
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** A link to a site waits until someone presses it; anything else outside is fetched by Word itself. */
function fetches(rels: string): boolean {
  const relations = rels.match(/<Relationship\b[^>]*>/g) ?? []
  return relations.some(
    (relation) => /TargetMode\s*=\s*["']External["']/i.test(relation) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation),
  )
}
