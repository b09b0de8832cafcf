import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { type KeptMail, keptMails } from '../../commands/mails.ts'
import { useApp } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { intakeDraftSchema } from './draft.ts'
import { IntakeEditor } from './intake-editor.tsx'
import { emptyForm, type IntakeForm } from './intake-form.ts'

/** One screen for the whole call. The address holds the draft: after a lock or a crash it opens where it was. */
export function IntakeScreen() {
  const { draftId = '' } = useParams()
  const { store, personId } = useSession()
  const { clock } = useApp()
  const dates = useDates()
  const [opened, setOpened] = useState<{ draftId: string; form: IntakeForm; mail: KeptMail | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void store.drafts.list().then((drafts) => {
      const stored = intakeDraftSchema.safeParse(drafts.find((draft) => draft.id === draftId)?.value)
      const own = stored.success && stored.data.personId === personId ? stored.data : null
      const mail = keptMails(drafts, personId).find(({ mailId }) => mailId === own?.mailId) ?? null
      if (isCurrent) setOpened({ draftId, form: own?.form ?? emptyForm(dates.box(clock.today())), mail })
    })
    return () => {
      isCurrent = false
    }
  }, [store, draftId, personId, dates, clock])
  return opened?.draftId === draftId ? <IntakeEditor key={draftId} draftId={draftId} initial={opened.form} mail={opened.mail} /> : null
}
