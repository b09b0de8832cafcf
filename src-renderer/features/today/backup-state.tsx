import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'

/** The last copy that was made of the register. */
export interface Backup {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly madeAt: number
  /** Where it lies, as the person who chose it calls it. */
  readonly place: string
}

/** How it stands with the copy of the register. @param backup null as long as none was made */
export function BackupState({ backup }: { backup: Backup | null }) {
  const t = useWords()
  const dates = useDates()
  return (
    <section className="stack">
      <h2>{t('today.backup.title')}</h2>
      <ul className="lines">
        <li>
          <Icon name={backup ? 'done' : 'info'} className={backup ? 'tone-done' : ''} />
          <span className="grow">
            {t(backup ? 'today.backup.made' : 'today.backup.none')}
            <small>{backup ? [dates.moment(backup.madeAt), backup.place].join(', ') : t('today.backup.noneText')}</small>
          </span>
        </li>
      </ul>
    </section>
  )
}
