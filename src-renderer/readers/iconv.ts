/** What `@kenjiuno/msgreader` asks of `iconv-lite`, which needs Node: the build puts this in its place. */
import { decode as decodeText } from './charsets.ts'

export const decode = (bytes: Uint8Array, encoding: string): string =>
  decodeText(bytes, /^\d+$/.test(encoding) ? `windows-${encoding}` : encoding)

export const encode = (): never => {
  throw new Error('No Outlook file is written here')
}
