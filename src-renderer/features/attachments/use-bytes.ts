import { useEffect, useState } from 'react'
import type { Attachment } from '../../domain/complaint/course.ts'
import { useApp } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { describe } from '../shared/use-action.ts'

export type OpenedBytes =
  | { readonly status: 'loading' }
  | { readonly status: 'damaged' | 'failed' }
  | { readonly status: 'ready'; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * The bytes of an attachment, all of which were checked before any of them is shown.
 *
 * @param limit how many of them are wanted, from the first
 */
export function useBytes(caseId: string, attachment: Attachment, limit = Number.POSITIVE_INFINITY): OpenedBytes {
  const { desktop } = useApp()
  const { attachments } = useSession().store
  const [opened, setOpened] = useState<OpenedBytes>({ status: 'loading' })
  useEffect(() => {
    const stop = new AbortController()
    const bytes = new Uint8Array(Math.min(attachment.size, limit))
    let filled = 0
    const take = (piece: Uint8Array): void => {
      const part = piece.subarray(0, bytes.length - filled)
      bytes.set(part, filled)
      filled += part.length
    }
    const settle = (next: OpenedBytes): void => {
      if (!stop.signal.aborted) setOpened(next)
    }
    setOpened({ status: 'loading' })
    attachments.read({ ...attachment, caseId }, take, stop.signal).then(
      (read) => settle(read.ok ? { status: 'ready', bytes } : { status: 'damaged' }),
      (error: unknown) => {
        settle({ status: 'failed' })
        void desktop.reportError(describe('preview', error)).catch(() => undefined)
      },
    )
    return () => stop.abort()
  }, [desktop, attachments, caseId, attachment, limit])
  return opened
}
