import { useEffect, useState } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import type { ReadRefusal } from '../../store/case-log.ts'
import { maySee } from '../shared/case-views.ts'
import { useLive, useSession, useViewer } from '../shared/session-context.tsx'

export type OpenedCase =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly reason: ReadRefusal | 'restricted' }
  | { readonly status: 'open'; readonly complaint: ComplaintCase; readonly log: readonly DomainEvent[] }

/** A case with its history, read again whenever this page writes it. */
export function useCase(caseId: string): OpenedCase {
  const { store } = useSession()
  const viewer = useViewer()
  const card = useLive(store.cards.all).get(caseId)
  const [opened, setOpened] = useState<OpenedCase>({ status: 'loading' })
  const isSecret = card !== undefined && !maySee(viewer, card)
  useEffect(() => {
    let isCurrent = true
    const settle = (next: OpenedCase): void => {
      if (isCurrent) setOpened(next)
    }
    if (isSecret) settle({ status: 'refused', reason: 'restricted' })
    else {
      void store.cases.read(caseId).then((read) => {
        if (!read.ok) settle({ status: 'refused', reason: read.reason })
        else if (card) settle({ status: 'open', complaint: read.value.complaint, log: read.value.log })
      })
    }
    return () => {
      isCurrent = false
    }
  }, [store, caseId, card, isSecret])
  return opened
}
