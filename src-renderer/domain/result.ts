/** What an operation that can be refused returns. Expected failures are values; only a programming error throws. */
export type Result<Value, Reason> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })
export const refuse = <Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason })
