/**
 * age (https://age-encryption.org/v1) off the main thread: a passphrase costs about a second of scrypt (2^18), in which
 * the window must go on answering. The library is loaded here alone, so that no start waits for it.
 */
import { parentPort } from 'node:worker_threads'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** What can be asked, and what comes back. Null: it does not open, or is not a key. */
export interface AgeJobs {
  seal: { readonly job: { readonly passphrase: string; readonly bytes: Uint8Array }; readonly answer: Uint8Array }
  open: { readonly job: { readonly passphrase: string; readonly bytes: Uint8Array }; readonly answer: Uint8Array | null }
  sealTo: { readonly job: { readonly recipients: readonly string[]; readonly bytes: Uint8Array }; readonly answer: Uint8Array }
  openWith: { readonly job: { readonly identity: string; readonly bytes: Uint8Array }; readonly answer: Uint8Array | null }
  newIdentity: { readonly job: Record<never, never>; readonly answer: string }
  recipientOf: { readonly job: { readonly identity: string }; readonly answer: string | null }
}
export type AgeJobName = keyof AgeJobs
export type AgeRequest = { [Name in AgeJobName]: { readonly name: Name } & AgeJobs[Name]['job'] }[AgeJobName]

function run(request: AgeRequest): Promise<Uint8Array | string | null> {
  const encrypter = new Encrypter()
  const decrypter = new Decrypter()
  switch (request.name) {
    case 'seal':
      encrypter.setPassphrase(request.passphrase)
      return encrypter.encrypt(request.bytes)
    case 'sealTo':
      for (const recipient of request.recipients) encrypter.addRecipient(recipient)
      return encrypter.encrypt(request.bytes)
    case 'open':
      decrypter.addPassphrase(request.passphrase)
      return decrypter.decrypt(request.bytes).catch(() => null)
    case 'openWith':
      decrypter.addIdentity(request.identity)
      return decrypter.decrypt(request.bytes).catch(() => null)
    case 'newIdentity':
      return generateX25519Identity()
    case 'recipientOf':
      return identityToRecipient(request.identity).catch(() => null)
  }
}

parentPort?.on('message', (request: AgeRequest) => {
  // Electron lets a rejection pass that nobody handles, and who asked would wait for ever: ending is an answer.
  void run(request).then(
    (answer) => parentPort?.postMessage(answer),
    () => process.exit(1),
  )
})
