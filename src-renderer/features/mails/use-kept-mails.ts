import { useEffect, useState } from 'react'
import { type KeptMail, keptMails } from '../../commands/mails.ts'
import { useSession } from '../shared/session-context.tsx'

/** The mails that wait for a place, of whoever is at the keyboard; null until they were read. */
export function useKeptMails(): readonly KeptMail[] | null {
  const { store, personId } = useSession()
  const [mails, setMails] = useState<readonly KeptMail[] | null>(null)
  useEffect(() => store.drafts.watch((drafts) => setMails(keptMails(drafts, personId))), [store, personId])
  return mails
}
