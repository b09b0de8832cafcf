import type { LetterKind } from '../complaint/events.ts'

/** How letters speak to their reader: je or u. English knows one. */
export const ADDRESS_FORMS = ['informal', 'formal'] as const
export type AddressForm = (typeof ADDRESS_FORMS)[number]

/** Fonts that come with Windows and Word: another would look different with whoever opens the letter. */
export const LETTER_FONTS = ['Calibri', 'Arial', 'Verdana', 'Georgia', 'Times New Roman', 'Trebuchet MS'] as const
export type LetterFont = (typeof LETTER_FONTS)[number]

/** A file of the organisation itself, whose bytes lie sealed beside the attachments. */
export interface KeptFile {
  readonly fileId: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

/** The house style of everything that leaves as a Word file. */
export interface LetterStyle {
  readonly form: AddressForm
  /** `#rrggbb` */
  readonly colour: string
  readonly font: LetterFont
  /** Lines under name and function of who signs; empty: the name of the organisation. */
  readonly signature: string
  readonly logo: KeptFile | null
  /** The organisation's own letterhead with placeholders: then this is filled in, and the rest of the style follows it. */
  readonly letterhead: KeptFile | null
}

export const DEFAULT_LETTER_STYLE: LetterStyle = {
  form: 'informal',
  colour: '#0d6a5f',
  font: 'Calibri',
  signature: '',
  logo: null,
  letterhead: null,
}

/** Who letters about a location come from, where that is not the organisation. Empty lines stay out of the letter. */
export interface LetterSender {
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly phone: string
  readonly email: string
}

/** A paragraph that the office wrote once (standaardparagraaf), for letters of these kinds and natures; an empty list means all. */
export interface TextBlock {
  readonly blockId: string
  readonly title: string
  readonly text: { readonly nl: string; readonly en: string }
  readonly kinds: readonly LetterKind[]
  readonly natureIds: readonly string[]
}

/** The blocks that fit a letter, in the order of their titles. */
export const blocksFor = (blocks: readonly TextBlock[], kind: LetterKind, natureId: string | null): readonly TextBlock[] =>
  blocks
    .filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ natureIds }) => natureIds.length === 0 || (natureId !== null && natureIds.includes(natureId)))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
