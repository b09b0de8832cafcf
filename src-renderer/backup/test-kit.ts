/** A register with cases and attachments, and files in memory where main would hold them. */
import 'fake-indexeddb/auto'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { addAttachment } from '../commands/attachments.ts'
import { type Desk, openDesk, read, registerOne } from '../commands/test-kit.ts'
import type { Bytes } from '../platform/export-file.ts'
import { importKey, type SealingKey } from '../store/sealing.ts'
import { FORMAT_VERSION, type Manifest, type VaultParts } from './format.ts'
import type { Hands } from './from-file.ts'
import type { Jobs } from './jobs.ts'
import { shellOver } from './shell.ts'

export const PASSPHRASE = 'kraan tulp ladder zondag'

/** Of the clock of the desk. */
export const TODAY = '2026-11-23'

export interface Register {
  readonly desk: Desk
  readonly caseIds: readonly string[]
  readonly vault: VaultParts
  readonly recoveryKey: string
  readonly device: string
}

/** As `openDesk`, with a vault around a data key that a test may see. */
export async function registerWith(cases: number, attachments: readonly number[] = []): Promise<Register> {
  const desk = await openDesk()
  const caseIds: string[] = []
  for (let index = 0; index < cases; index += 1) caseIds.push(await registerOne(desk))
  for (const size of attachments) {
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
    await read(addAttachment(desk.session, caseIds[0] ?? '', new File([bytes], 'bijlage.pdf', { type: 'application/pdf' })))
  }
  const [recoveryKey, device, person] = await Promise.all([generateX25519Identity(), generateX25519Identity(), generateX25519Identity()])
  const [recovery, deviceRecipient, recipient] = await Promise.all([recoveryKey, device, person].map(identityToRecipient))
  const sealWith = new Encrypter()
  // The work of scrypt is no part of what is tested here.
  sealWith.setScryptWorkFactor(4)
  sealWith.setPassphrase(PASSPHRASE)
  const sealTo = new Encrypter()
  for (const each of [recovery, recipient]) sealTo.addRecipient(each ?? '')
  const secrets = { dataKeys: [Buffer.from(desk.dataKey).toString('base64')], deviceIdentities: [device] }
  const vault: VaultParts = {
    vaultId: 'vault-1',
    deviceRecipient: deviceRecipient ?? '',
    recovery: { recipient: recovery ?? '', confirmed: true },
    slots: [{ slotId: 'slot-1', personId: 'gerda', recipient: recipient ?? '', sealedIdentity: await base64Of(sealWith, person) }],
    sealedSecrets: await base64Of(sealTo, JSON.stringify(secrets)),
  }
  return { desk, caseIds, vault, recoveryKey, device }
}

const base64Of = async (encrypter: Encrypter, text: string): Promise<string> =>
  Buffer.from(await encrypter.encrypt(text)).toString('base64')

export const manifestOf = ({ vault }: Register): Omit<Manifest, 'type' | 'cases'> => ({
  format: 'gehoor-export',
  version: FORMAT_VERSION,
  madeAt: '2026-11-23T09:15:00.000Z',
  app: '0.1.0',
  organisation: 'Kinderopvang De Proef',
  practice: false,
  vault,
})

/** Where main holds files. */
export class Files implements Hands {
  readonly files = new Map<string, Buffer>()
  async send(handle: string, piece: Uint8Array): Promise<void> {
    this.files.set(handle, Buffer.concat([this.files.get(handle) ?? Buffer.alloc(0), piece]))
  }
  piece(handle: string, offset: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array((this.files.get(handle) ?? Buffer.alloc(0)).subarray(offset, offset + 1_048_576))
  }
  readonly open = async (handle: string): Promise<Bytes> => {
    let offset = 0
    return new ReadableStream({
      pull: (controller) => {
        const piece = this.piece(handle, offset)
        offset += piece.length
        if (piece.length > 0) controller.enqueue(piece)
        else controller.close()
      },
    })
  }
  readonly shell = shellOver(this.open)
}

export const exportJob = (register: Register, handle = 'file'): Jobs['export']['job'] => ({
  handle,
  database: register.desk.database.name,
  keys: register.desk.key.all(),
  manifest: manifestOf(register),
})

/** What the recovery key finds in the vault that came along; the key of the register where none did. */
export async function keyAfter(register: Register, restored: Jobs['restore']['answer']): Promise<SealingKey> {
  if (!restored.ok) throw new Error(restored.reason)
  const { vault } = restored.value
  if (!vault) return register.desk.key
  const { dataKeys } = await secretsIn(vault, register.recoveryKey)
  return importKey(new Uint8Array(Buffer.concat(dataKeys.map(bytesOf))))
}

/** @throws when this identity opens nothing of it */
export async function secretsIn(
  { sealedSecrets }: Pick<VaultParts, 'sealedSecrets'>,
  identity: string,
): Promise<{ readonly dataKeys: readonly string[]; readonly deviceIdentities: readonly string[] }> {
  const age = new Decrypter()
  age.addIdentity(identity)
  return JSON.parse(await age.decrypt(bytesOf(sealedSecrets), 'text'))
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'))
