import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../files/write-whole.ts'

const base64 = z.base64().min(1)

/** One person's way in: a key pair of their own, whose identity is sealed with their passphrase (age, scrypt). */
const slotSchema = z.strictObject({ slotId: z.string(), personId: z.string(), recipient: z.string(), sealedIdentity: base64 })

const bodySchema = z.strictObject({
  format: z.literal('gehoor-vault'),
  version: z.literal(1),
  vaultId: z.string(),
  deviceId: z.string(),
  /** Of the device's own key pair, whose identities are among the secrets: exports are sealed to it. */
  deviceRecipient: z.string(),
  practice: z.boolean(),
  /** The key on paper. `confirmed`: it was typed back. */
  recovery: z.strictObject({ recipient: z.string(), confirmed: z.boolean() }),
  slots: z.array(slotSchema).min(1),
  /** `Secrets`, as one age file that opens for each slot and for the key on paper: they are sealed anew without any passphrase. */
  sealedSecrets: base64,
  /** The database that is the register, after a restore; without it, the first. */
  database: z.string().exactOptional(),
})
const fileSchema = z.strictObject({ body: bodySchema, sha256: z.string() })

export type VaultBody = z.infer<typeof bodySchema>
export type VaultSlot = z.infer<typeof slotSchema>

export type VaultOnDisk =
  | { readonly status: 'none' }
  | { readonly status: 'present'; readonly body: VaultBody }
  | { readonly status: 'damaged'; readonly copyUsable: boolean }

/**
 * The vault file, with the version before it beside it. It is written atomically and never written over when it is damaged:
 * losing it would lose the register.
 */
export interface VaultFile {
  read(): Promise<VaultOnDisk>
  /** Whether it is on the disk. A failure leaves what was there. */
  write(body: VaultBody): Promise<boolean>
  /**
   * As `write`, and the copy becomes the same: for a way in that is taken away, which a copy of the version before would leave
   * open. The copy goes first: cut off in between, the file is the old one, and this was not said to be done.
   */
  replace(body: VaultBody): Promise<boolean>
  /** Puts the damaged file aside and the copy in its place. Refuses when the file is whole: the copy is older. */
  restoreCopy(): Promise<boolean>
  /** Keeps what is there beside its place, so that another can take it. What is whole stays until another is written over it. */
  putAside(): Promise<boolean>
  remove(): Promise<boolean>
}

/** What a register is called until it was restored. */
export const FIRST_DATABASE = 'gehoor'

/** Which database is the register, as far as the file tells. */
export async function registerOf(file: Pick<VaultFile, 'read'>): Promise<string> {
  const onDisk = await file.read()
  return (onDisk.status === 'present' ? onDisk.body.database : undefined) ?? FIRST_DATABASE
}

export function vaultFile(path: string, now: () => number): VaultFile {
  const copy = `${path}.previous`
  const read = async (): Promise<VaultOnDisk> => {
    const current = await readBody(path)
    if (current === 'absent') return (await readBody(copy)) === 'absent' ? { status: 'none' } : damaged()
    return current === 'damaged' ? damaged() : { status: 'present', body: current }
  }
  const damaged = async (): Promise<VaultOnDisk> => ({ status: 'damaged', copyUsable: isBody(await readBody(copy)) })
  const over = (body: VaultBody, copied: (before: VaultBody) => VaultBody): Promise<boolean> =>
    attempt(async () => {
      await mkdir(dirname(path), { recursive: true })
      const before = await read()
      if (before.status === 'damaged') throw new Error('Never over a damaged file')
      if (before.status === 'present') await writeWhole(copy, text(copied(before.body)))
      await writeWhole(path, text(body))
    })
  return {
    read,
    write: (body) => over(body, (before) => before),
    replace: (body) => over(body, () => body),
    restoreCopy: () =>
      attempt(async () => {
        const body = await readBody(copy)
        if (!isBody(body)) throw new Error('No usable copy')
        const current = await readBody(path)
        if (isBody(current)) throw new Error('Never over a file that is whole')
        if (current === 'damaged') await rename(path, `${path}.damaged-${now()}`)
        await writeWhole(path, text(body))
      }),
    putAside: () =>
      attempt(async () => {
        const current = await readBody(path)
        if (isBody(current)) return copyFile(path, `${path}.aside-${now()}`)
        if (current === 'damaged') await rename(path, `${path}.damaged-${now()}`)
        const before = await readBody(copy)
        if (before !== 'absent') await rename(copy, `${copy}.${isBody(before) ? 'aside' : 'damaged'}-${now()}`)
      }),
    remove: () =>
      attempt(async () => {
        await rm(copy, { force: true })
        await rm(path, { force: true })
      }),
  }
}

type Read = VaultBody | 'absent' | 'damaged'
const isBody = (read: Read): read is VaultBody => typeof read === 'object'

async function readBody(path: string): Promise<Read> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : ''))
  if (content === null) return 'absent'
  try {
    const { body, sha256 } = fileSchema.parse(JSON.parse(content))
    return sha256 === checksum(body) ? body : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** In the order of the schema, as it is read back: the checksum is of the text. */
function text(given: VaultBody): string {
  const body = bodySchema.parse(given)
  return `${JSON.stringify({ body, sha256: checksum(body) }, null, 2)}\n`
}

/** Tells a flipped bit from a wrong passphrase, which age alone cannot. */
const checksum = (body: VaultBody): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch {
    return false
  }
}
