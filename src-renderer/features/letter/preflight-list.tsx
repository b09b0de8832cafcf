import type { Check } from '../../commands/preflight.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'

type Mend = NonNullable<Check['mend']>

interface PreflightProps {
  checks: readonly Check[]
  onMend: (mend: Mend) => void
}

export function Preflight({ checks, onMend }: PreflightProps) {
  const t = useWords()
  const open = checks.filter((check) => !check.isRight).length
  return (
    <section aria-labelledby="preflight">
      <div className="panel-head">
        <h2 id="preflight">{t('letter.checked')}</h2>
        <Chip tone={open > 0 ? 'today' : 'done'} icon={open > 0 ? 'late' : 'done'}>
          {open > 0 ? t('letter.toSee', { count: open }) : t('letter.allRight')}
        </Chip>
      </div>
      <ul className="lines">
        {checks.map((check) =>
          check.isRight ? (
            <li key={check.id}>
              <Icon name="done" className="tone-done" />
              <span className="grow">{t(`letterChecks.right.${check.id}`)}</span>
            </li>
          ) : (
            <Wrong key={check.id} check={check} onMend={onMend} />
          ),
        )}
      </ul>
    </section>
  )
}

function Wrong({ check: { id, mend }, onMend }: { check: Check; onMend: PreflightProps['onMend'] }) {
  const t = useWords()
  return (
    <li>
      <Icon name="late" className="tone-today" />
      <span className="grow">
        {t(`letterChecks.wrong.${id}`)}
        <small>{t(`letterChecks.note.${id}`)}</small>
      </span>
      {mend === null ? null : (
        <Button size="small" onPress={() => onMend(mend)}>
          {t(`letterChecks.mend.${mend}`)}
        </Button>
      )}
    </li>
  )
}
