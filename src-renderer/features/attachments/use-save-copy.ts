import { useEffect, useRef, useState } from 'react'
import { type CopyRefusal, saveAttachmentCopy } from '../../commands/attachments.ts'
import type { Attachment } from '../../domain/complaint/course.ts'
import type { WordKey } from '../../text/i18n.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { canRun } from './kinds.ts'

interface SaveCopy {
  /** Opening the file can start a program: that was said, and the next press saves. */
  readonly isWarned: boolean
  readonly isBusy: boolean
  readonly failure: WordKey | null
  /** The name of the copy that was saved last. */
  readonly savedAs: string | null
  readonly save: () => void
}

const WORDS: Readonly<Record<Exclude<CopyRefusal, 'cancelled'>, WordKey>> = {
  diskFull: 'attachments.notSaved.diskFull',
  notAllowed: 'attachments.notSaved.notAllowed',
  inUse: 'attachments.notSaved.inUse',
  failed: 'attachments.notSaved.failed',
  unknownFile: 'attachments.notSaved.failed',
  damaged: 'attachments.damaged',
}

/** A copy of an attachment outside the register; whoever closes the dialog stops it, and leaves half a file nowhere. */
export function useSaveCopy(caseId: string, attachment: Attachment): SaveCopy {
  const session = useSession()
  const [isWarned, setWarned] = useState(false)
  const [savedAs, setSavedAs] = useState<string | null>(null)
  const { run, isBusy, failure } = useAction('saveCopy')
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const save = (): void => {
    if (canRun(attachment.name) && !isWarned) {
      setWarned(true)
      return
    }
    run(async () => {
      setSavedAs(null)
      stop.current = new AbortController()
      const saved = await saveAttachmentCopy(session, caseId, attachment, { signal: stop.current.signal })
      if (saved.ok) setSavedAs(saved.value.fileName)
      return saved.ok || saved.reason === 'cancelled' ? null : WORDS[saved.reason]
    })
  }
  return { isWarned, isBusy, failure, savedAs, save }
}
