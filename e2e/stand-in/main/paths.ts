import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { notImplemented } from '../loud.ts'
import { host } from './host.ts'

type PathName = 'userData' | 'documents' | 'logs' | 'temp'

const chosen = new Map<PathName, string>()

/** Not Electron's own folder: its IndexedDB is another, and a vault without its database would look like a loss. */
const defaultUserData = (): string =>
  join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), `${host.manifest.productName ?? host.manifest.name}-stand-in`)

export function getPath(name: PathName): string {
  const path = chosen.get(name)
  if (path !== undefined) return path
  switch (name) {
    case 'userData':
      return defaultUserData()
    case 'documents':
      return join(homedir(), 'Documents')
    case 'logs':
      return join(getPath('userData'), 'logs')
    case 'temp':
      return tmpdir()
    default:
      return notImplemented(`app.getPath('${name satisfies never}')`)
  }
}

export function setPath(name: PathName, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  chosen.set(name, path)
}
