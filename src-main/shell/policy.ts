/** Scheme and host are fixed for ever: IndexedDB belongs to this origin. */
export const SCHEME = 'app'
export const ORIGIN = 'app://gehoor'

/**
 * No network, no inline script or style, no frame (design/security.md). Sent as a header, so a page cannot loosen it.
 *
 * Pictures may come from `blob:`: an attachment is shown from the memory of the page, since it lies sealed on the disk. A blob is
 * the page's own, and in an `<img>` it is pixels, whatever it holds. PDFs are drawn without eval and WebAssembly, so those stay out.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The page's own files, and what it makes itself in memory. Everything else is cancelled before it leaves. */
export function mayLoad(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url === ORIGIN || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:image/')
}
