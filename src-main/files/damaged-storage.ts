import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSoundLevelDb } from './leveldb.ts'

interface Places {
  /** Where Chromium keeps what pages store; null when nothing is kept. */
  readonly storage: string | null
  /** Where what is damaged is kept. */
  readonly keep: string
  readonly now: () => number
}

/** Found at a start, and kept; and whether that was so of a register that is not restored yet. */
export interface DamagedStorage {
  /** @param database the register it was, by its name */
  keepIfDamaged(database: string): Promise<void>
  wasDamaged(database: string): Promise<boolean>
}

const PREFIX = 'register.damaged-'
/** Of one register: should Chromium go on with what we take for damaged, then a disk is not filled with it. */
const KEPT_MAX = 3
const nameOf = (database: string): string => database.replaceAll(/[^\w-]/g, '_')

/**
 * A database that Chromium cannot open it throws away, and begins an empty one. So before it looks, we do: what is damaged is kept
 * beside it, and the page is told that the register is not new but lost.
 */
export function damagedStorage({ storage, keep, now }: Places): DamagedStorage {
  const keptOf = async (database: string): Promise<string[]> =>
    (await readdir(keep).catch(() => [])).filter(
      (name) => name.startsWith(PREFIX) && name.replace(/^register\.damaged-\d+-/, '') === nameOf(database),
    )
  return {
    keepIfDamaged: async (database) => {
      if (storage === null) return
      const folder = join(storage, 'IndexedDB')
      const stores = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.leveldb'))
      const sound = await Promise.all(stores.map((name) => isSoundLevelDb(join(folder, name)).catch(() => false)))
      if (sound.every(Boolean) || (await keptOf(database)).length >= KEPT_MAX) return
      await keepAll(folder, join(keep, `${PREFIX}${now()}-${nameOf(database)}`))
    },
    wasDamaged: async (database) => (await keptOf(database)).length > 0,
  }
}

/** By a second name for the same bytes: Chromium removes names, and a gigabyte of attachments needs no room twice. */
async function keepAll(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, source.slice(from.length))
    await mkdir(dirname(target), { recursive: true })
    // LevelDB goes on in its log and its manifest when it can open them after all: what is kept is as it was found.
    const isFinal = !/\.log$|MANIFEST|CURRENT/.test(entry.name)
    await (isFinal ? link(source, target).catch(() => copyFile(source, target)) : copyFile(source, target))
  }
}
