/**
 * Plain Chromium knows no scheme but its own, so `app://host/x` is served as `https://host.app.localhost/x`: https because a page's
 * origin must be secure, `.localhost` because that name belongs to nobody.
 */
const APP = /^(blob:)?([a-z][a-z0-9+-]*):\/\/([^/?#]+)(.*)$/i
const WEB = /^(blob:)?https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost([/?#].*)?$/i

/** Translates addresses of the schemes that `knows` says yes to; all others stay as they are. */
export class Addresses {
  readonly #knows: (scheme: string) => boolean
  constructor(knows: (scheme: string) => boolean) {
    this.#knows = knows
  }

  toWeb(url: string): string {
    const [, blob = '', scheme, host, rest] = APP.exec(url) ?? []
    return scheme && this.#knows(scheme) ? `${blob}https://${host}.${scheme}.localhost${rest || '/'}` : url
  }

  fromWeb(url: string): string {
    const [, blob = '', host, scheme, rest] = WEB.exec(url) ?? []
    return scheme && this.#knows(scheme) ? `${blob}${scheme}://${host}${rest || '/'}` : url
  }
}

/** `URL.origin` is 'null' for schemes that Node does not know. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null'
}
