/** What the page's isolated world tells the main process, and hears from it. Both travel packed by the codec. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | ({ readonly kind: 'key' } & Keystroke)
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'navigate'; readonly url: string }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number }
  | { readonly kind: 'fault'; readonly fault: unknown }

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: string }
  /** A message that is too large to be handed over: it is fetched. */
  | { readonly kind: 'parcel'; readonly id: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }

/** A key that the page has seen and did not keep for itself. */
export interface Keystroke {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}
