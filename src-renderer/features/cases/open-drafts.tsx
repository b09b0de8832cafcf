import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Banner } from '../../ui/parts.tsx'
import { intakeDraftSchema } from '../intake/draft.ts'
import { useWords } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'

interface OpenDraft {
  readonly id: string
  readonly name: string
  readonly savedAt: number
}

/** Calls that were broken off: the way back to each is above the list, until it is saved or thrown away. */
export function OpenDrafts() {
  const t = useWords()
  const dates = useDates()
  const { store, personId } = useSession()
  const [drafts, setDrafts] = useState<readonly OpenDraft[]>([])
  // Watched: a form that was left a moment ago may still be on its way to the disk.
  useEffect(
    () =>
      store.drafts.watch((stored) =>
        setDrafts(
          stored.flatMap(({ id, savedAt, value }): OpenDraft[] => {
            const draft = intakeDraftSchema.safeParse(value)
            return draft.success && draft.data.personId === personId ? [{ id, savedAt, name: draft.data.form.name.trim() }] : []
          }),
        ),
      ),
    [store, personId],
  )
  if (drafts.length === 0) return null
  return (
    <div className="notices">
      <Banner tone="today" icon="edit">
        <b>{t('intake.drafts', { count: drafts.length })}</b>
        <ul>
          {drafts.map(({ id, name, savedAt }) => (
            <li key={id}>
              <Link to={`/intake/${id}`}>
                {name === ''
                  ? t('intake.draftOf', { when: dates.moment(savedAt) })
                  : t('intake.draftNamed', { name, when: dates.moment(savedAt) })}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
