import { Worker } from 'node:worker_threads'
import type { AgeJobName, AgeJobs } from './age-worker.ts'

const PREFIX = 'AGE-SECRET-KEY-1'

/** A pair of age keys (X25519). */
export interface KeyPair {
  /** What opens, such as the key on paper: `AGE-SECRET-KEY-1…`, 74 characters. */
  readonly identity: string
  /** What may stay on the machine: it seals, and cannot open. */
  readonly recipient: string
}

/** age with a passphrase or with a key. Opening answers null when the key does not fit or the bytes are damaged. */
export interface Age {
  sealWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>
  openWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | null>
  /** Each of the recipients opens it alone. */
  sealTo(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array>
  openWith(bytes: Uint8Array, identity: string): Promise<Uint8Array | null>
  newKey(): Promise<KeyPair>
  /** The key as someone typed it back from paper, or null when a character is wrong (bech32 carries a checksum). */
  readKey(typed: string): Promise<KeyPair | null>
}

/** @param worker the compiled `age-worker` */
export function ageInWorker(worker: URL): Age {
  const ask = <Name extends AgeJobName>(name: Name, job: AgeJobs[Name]['job']): Promise<AgeJobs[Name]['answer']> => run(worker, name, job)
  const keyOf = async (identity: string): Promise<KeyPair | null> => {
    const recipient = await ask('recipientOf', { identity })
    return recipient === null ? null : { identity, recipient }
  }
  return {
    sealWithPassphrase: (bytes, passphrase) => ask('seal', { passphrase: sameOnEveryKeyboard(passphrase), bytes }),
    openWithPassphrase: (bytes, passphrase) => ask('open', { passphrase: sameOnEveryKeyboard(passphrase), bytes }),
    sealTo: (bytes, recipients) => ask('sealTo', { recipients, bytes }),
    openWith: (bytes, identity) => ask('openWith', { identity, bytes }),
    newKey: async () => {
      const key = await keyOf(await ask('newIdentity', {}))
      if (key === null) throw new Error('age made a key it does not read')
      return key
    },
    readKey: (typed) => keyOf(asIdentity(typed)),
  }
}

/** é can be typed as one character or as two; a blank at the end is nobody's choice. */
const sameOnEveryKeyboard = (passphrase: string): string => passphrase.normalize('NFC').trim()

/** In any case, with blanks or dashes anywhere, with or without the first part that every key has, and what a key file has above it. */
export function asIdentity(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return PREFIX + (letters.split(PREFIX.replaceAll('-', '')).at(-1) ?? '')
}

/** A worker a job: it lives for one answer, and takes the passphrase with it. */
function run<Name extends AgeJobName>(url: URL, name: Name, job: AgeJobs[Name]['job']): Promise<AgeJobs[Name]['answer']> {
  const worker = new Worker(url)
  const answer = new Promise<AgeJobs[Name]['answer']>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('age ended without an answer')))
  })
  worker.postMessage({ name, ...job })
  return answer.finally(() => worker.terminate())
}
