import { useEffect, useState } from 'react'
import { finishRotation, leaversWithAccess, removeAccess } from '../../commands/access.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useLive, useOrganisation, useRegister } from '../shared/session-context.tsx'
import { useToday } from '../shared/use-today.ts'

/** After this long what could not be done is tried again. */
const AGAIN_MS = 15_000

/** Who left cannot unlock any more, and a new key takes the place of the one they may know. Draws only how far that is. */
export function KeyCare() {
  const t = useWords()
  const { desktop } = useApp()
  const { session, withAccess, setWithAccess } = useRegister()
  const organisation = useOrganisation()
  const today = useToday()
  const progress = useLive(session.store.rotation.progress)
  const [hasFailed, setFailed] = useState(false)
  // The person who left on this day: the organisation and the day are what decides.
  const leaver = today && organisation ? leaversWithAccess(session, withAccess)[0] : undefined
  useEffect(() => {
    if (leaver === undefined) return
    void removeAccess(session, leaver).then((left) => {
      setFailed(!left.ok)
      if (!left.ok) return
      setWithAccess(left.value)
      const name = personById(session.store.organisation.current.get(), leaver)?.name ?? ''
      showToast({ text: t('security.removed', { name }) })
    })
  }, [leaver, session, setWithAccess, t])

  const isNeeded = progress !== null
  useEffect(() => {
    if (!isNeeded) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = (): void =>
      void finishRotation(session)
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : typeof error
          void desktop.reportError({ where: 'rotation', name, frames: [] }).catch(() => undefined)
          return 'later'
        })
        .then((outcome) => {
          if (outcome === 'later') timer = setTimeout(go, AGAIN_MS)
        })
    go()
    return () => clearTimeout(timer)
  }, [isNeeded, session, desktop])

  if (hasFailed) {
    return (
      <Banner tone="late" icon="late" urgent>
        {t('security.notRemoved')}
      </Banner>
    )
  }
  return progress === null ? null : (
    <Banner icon="key">
      <span role="status">{t('security.rotating', { done: progress.done, total: progress.total })}</span>
    </Banner>
  )
}
