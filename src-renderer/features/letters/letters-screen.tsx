import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { DueLetters } from '../../commands/due-letters.ts'
import { Button } from '../../ui/button.tsx'
import { Banner, EmptyState } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { DueTable } from './due-table.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { useDueLetters } from './use-due-letters.ts'
import { useMaking } from './use-making.ts'
import './letters.css'
import { Crumbs } from '../shared/crumbs.tsx'

/** Every letter that is needed now, over all cases: those that are ready are made at once, into one folder. */
export function LettersScreen() {
  const t = useWords()
  const { making, isBusy, failure, start, stop, close } = useMaking()
  const found = useDueLetters(making !== null)
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[['/cases', t('cases.title')]]} here={t('manyLetters.title')} />
          <h1>{t('manyLetters.title')}</h1>
          <p>{t('manyLetters.text')}</p>
        </div>
      </div>
      <div className="column stack-loose" aria-busy={found === null}>
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        {found === null ? (
          <p className="hint" role="status">
            {t('manyLetters.looking')}
          </p>
        ) : (
          <Found found={found} isBusy={isBusy} onMake={start} />
        )}
      </div>
      {making ? <MakingDialog making={making} onStop={stop} onClose={close} /> : null}
    </>
  )
}

function Found({ found, isBusy, onMake }: { found: DueLetters; isBusy: boolean; onMake: (chosen: DueLetters['letters']) => void }) {
  const t = useWords()
  const { letters, hasMore, unreadable } = found
  /** What is ready is chosen, until someone says otherwise. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => letters.filter(({ id, hindrance }) => hindrance === null && !left.has(id)), [letters, left])
  const notes = (
    <>
      {unreadable > 0 ? (
        <Banner tone="today" icon="late">
          {t('manyLetters.unreadable', { count: unreadable })}
        </Banner>
      ) : null}
      <p className="hint">
        {hasMore ? `${t('manyLetters.more', { count: letters.length })} ` : ''}
        {t('manyLetters.restricted')}
      </p>
    </>
  )
  if (letters.length === 0)
    return (
      <>
        <EmptyState
          title={t('manyLetters.empty.title')}
          actions={
            <Link className="button" to="/cases">
              {t('manyLetters.empty.action')}
            </Link>
          }
        >
          {t('manyLetters.empty.text')}
        </EmptyState>
        {notes}
      </>
    )
  return (
    <>
      <div className="row">
        <Button
          look="primary"
          icon="letter"
          aria-disabled={chosen.length === 0}
          isBusy={isBusy}
          onPress={() => (chosen.length > 0 ? onMake(chosen) : undefined)}
        >
          {t('manyLetters.make', { count: chosen.length })}
        </Button>
        <span className="hint" role="status">
          {chosen.length === 0 ? t('manyLetters.noneChosen') : ''}
        </span>
      </div>
      <DueTable letters={letters} chosen={chosen} onLeave={setLeft} left={left} />
      {notes}
    </>
  )
}
