import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { Check } from './preflight.ts'

const RIGHT: Record<Check['id'], WordKey> = {
  handler: 'letter.checks.handler',
  judgment: 'letter.checks.judgment',
  address: 'letter.checks.address',
  dates: 'letter.checks.dates',
  late: 'letter.checks.late',
  stale: 'letter.checks.stale',
}
const WRONG: Record<Check['id'], { title: WordKey; note: WordKey }> = {
  handler: { title: 'letter.checks.noHandler', note: 'letter.checks.noHandlerNote' },
  judgment: { title: 'letter.checks.noJudgment', note: 'letter.checks.noJudgmentNote' },
  address: { title: 'letter.checks.noAddress', note: 'letter.checks.noAddressNote' },
  dates: { title: 'letter.checks.date', note: 'letter.checks.dateNote' },
  late: { title: 'letter.checks.late', note: 'letter.checks.lateNote' },
  stale: { title: 'letter.checks.stale', note: 'letter.checks.staleNote' },
}

interface PreflightProps {
  checks: readonly Check[]
  onAssign: () => void
  onComplete: () => void
  onJudge: () => void
}

export function Preflight({ checks, ...mend }: PreflightProps) {
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
              <span className="grow">{t(RIGHT[check.id])}</span>
            </li>
          ) : (
            <Wrong key={check.id} check={check} {...mend} />
          ),
        )}
      </ul>
    </section>
  )
}

function Wrong({ check, onAssign, onComplete, onJudge }: Omit<PreflightProps, 'checks'> & { check: Check }) {
  const t = useWords()
  const { title, note } = WRONG[check.id]
  return (
    <li>
      <Icon name="late" className="tone-today" />
      <span className="grow">
        {t(title)}
        <small>{t(note)}</small>
      </span>
      {check.mend === null ? null : (
        <Button size="small" onPress={{ assign: onAssign, complete: onComplete, judge: onJudge }[check.mend]}>
          {t(`letter.mend.${check.mend}`)}
        </Button>
      )}
    </li>
  )
}
