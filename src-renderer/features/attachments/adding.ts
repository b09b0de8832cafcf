import { type AddRefusal, addAttachment } from '../../commands/attachments.ts'
import type { Session } from '../../commands/session.ts'
import { liveCell } from '../../store/live.ts'

/** A file on its way into a case, or one that did not get there. */
export interface Adding {
  readonly id: string
  readonly caseId: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly done: number
  /** Why it was not added; null while it is waiting or being added. `folder`: that is no file; `failed`: a fault of the app. */
  readonly refusal: AddRefusal | 'folder' | 'failed' | null
  readonly stop: AbortController
}

/** Outside any screen: who goes on to another case meanwhile finds it here when they come back. */
export const adding = liveCell<readonly Adding[]>([])

const change = (id: string, changes: Partial<Adding>): void =>
  adding.set(adding.get().map((one) => (one.id === id ? { ...one, ...changes } : one)))

export const forget = (id: string): void => adding.set(adding.get().filter((one) => one.id !== id))

let last: Promise<void> = Promise.resolve()

interface Order {
  readonly session: Session
  readonly caseId: string
  readonly files: readonly File[]
  readonly folders: readonly string[]
  readonly onAdded: (name: string) => void
  readonly onFault: (error: unknown) => void
}

/** Adds the files one after the other: each is told of by itself, and one that is refused holds up no other. */
export function addFiles({ session, caseId, files, folders, onAdded, onFault }: Order): void {
  const begin = (name: string, size: number, refusal: Adding['refusal']): Adding => ({
    id: session.newId(),
    caseId,
    name,
    size,
    done: 0,
    refusal,
    stop: new AbortController(),
  })
  const orders = files.map((file) => ({ file, one: begin(file.name, file.size, null) }))
  adding.set([...adding.get(), ...orders.map(({ one }) => one), ...folders.map((name) => begin(name, 0, 'folder'))])
  for (const { file, one } of orders) {
    const work = async (): Promise<void> => {
      const onProgress = (done: number): void => change(one.id, { done })
      const added = await addAttachment(session, caseId, file, { signal: one.stop.signal, onProgress })
      if (!added.ok && added.reason !== 'cancelled') return change(one.id, { refusal: added.reason })
      forget(one.id)
      if (added.ok) onAdded(added.value.name)
    }
    last = last.then(work).catch((error: unknown) => {
      change(one.id, { refusal: 'failed' })
      onFault(error)
    })
  }
}
