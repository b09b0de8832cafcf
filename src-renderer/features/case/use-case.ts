import { useEffect, useState } from 'react'
import { changeCase } from '../../commands/change-case.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import type { ReadRefusal } from '../../store/case-log.ts'
import { maySee } from '../shared/case-views.ts'
import { useLive, useOrganisation, useSession, useViewer } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useToday } from '../shared/use-today.ts'

export type OpenedCase =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly reason: ReadRefusal | 'restricted' }
  | { readonly status: 'open'; readonly complaint: ComplaintCase; readonly log: readonly DomainEvent[] }

/** A case with its history, read again whenever this page writes it. */
export function useCase(caseId: string): OpenedCase {
  const { store } = useSession()
  const viewer = useViewer()
  const organisation = useOrganisation()
  const today = useToday()
  const card = useLive(store.cards.all).get(caseId)
  const [opened, setOpened] = useState<OpenedCase>({ status: 'loading' })
  const isSecret = card !== undefined && !maySee(viewer, card, today, organisation)
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
  useRecordOpening(opened.status === 'open' ? opened.complaint : null)
  return opened
}

/** Rule C11: whoever opens a restricted case is on record, once a day. */
function useRecordOpening(complaint: ComplaintCase | null): void {
  const session = useSession()
  const { run } = useAction('opening')
  const { personId } = session
  const caseId = complaint?.restricted && !complaint.anonymous ? complaint.caseId : null
  useEffect(() => {
    if (caseId === null) return
    // Refused when it is on record already, and by a case that no longer is restricted: nothing to tell.
    run(() => changeCase(session, caseId, { type: 'recordOpening', personId }).then(() => null))
  }, [session, run, caseId, personId])
}
