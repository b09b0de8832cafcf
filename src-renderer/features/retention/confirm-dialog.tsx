import { useState } from 'react'
import { anonymiseCase } from '../../commands/anonymise-case.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { describe, useAction } from '../shared/use-action.ts'
import type { Outcome } from './outcomes.tsx'
import type { RetentionRow } from './retention-rows.ts'

const GOES = ['names', 'texts', 'files', 'exports'] as const
const STAYS = ['counts', 'who', 'elsewhere'] as const

interface ConfirmDialogProps {
  rows: readonly RetentionRow[]
  onClose: () => void
  onDone: (outcomes: readonly Outcome[]) => void
}

/** What cannot be undone is said in full, and asked for by typing a word: a press too many does nothing. */
export function ConfirmDialog({ rows, onClose, onDone }: ConfirmDialogProps) {
  const t = useWords()
  const session = useSession()
  const { desktop } = useApp()
  const [typed, setTyped] = useState('')
  const [wasTried, setTried] = useState(false)
  const [number, setNumber] = useState(0)
  const { run, isBusy, failure } = useAction('retention')
  const word = t('retention.confirm.word')
  const isRight = typed.trim().toLowerCase() === word

  const one = async ({ view, retention }: RetentionRow): Promise<Outcome> => {
    const { caseId, reference } = view
    try {
      const result = await anonymiseCase(session, caseId)
      return { caseId, reference, retention, refusal: result.ok ? null : result.reason }
    } catch (error) {
      // The others go on: each is a write of its own.
      void desktop.reportError(describe('retention', error)).catch(() => undefined)
      return { caseId, reference, retention, refusal: { code: 'unexpected' } }
    }
  }
  const go = (): void => {
    setTried(true)
    if (!isRight) return
    run(async () => {
      const outcomes: Outcome[] = []
      for (const row of rows) {
        setNumber(outcomes.length + 1)
        outcomes.push(await one(row))
      }
      onDone(outcomes)
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={isBusy ? () => undefined : onClose}
      title={t('retention.confirm.title', { count: rows.length })}
      onSubmit={go}
      failure={failure ? t(failure) : null}
      actions={
        <>
          {isBusy ? (
            <span className="hint grow" role="status">
              {t('retention.busy', { number, count: rows.length })}
            </span>
          ) : null}
          <Button onPress={onClose} aria-disabled={isBusy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('retention.confirm.go')}
          </Button>
        </>
      }
    >
      <p>{rows.map(({ view }) => view.reference).join(', ')}</p>
      <section className="stack">
        <h3>{t('retention.confirm.goesTitle')}</h3>
        <ul className="bullets">
          {GOES.map((part) => (
            <li key={part}>{t(`retention.confirm.goes.${part}`)}</li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h3>{t('retention.confirm.staysTitle')}</h3>
        <ul className="bullets">
          {STAYS.map((part) => (
            <li key={part}>{t(`retention.confirm.stays.${part}`)}</li>
          ))}
        </ul>
      </section>
      <Banner tone="late" icon="late">
        {t('retention.confirm.noUndo')}
      </Banner>
      <TextField
        label={t('retention.confirm.typeLabel', { word })}
        value={typed}
        onChange={setTyped}
        error={wasTried && !isRight ? t('retention.confirm.typeError', { word }) : undefined}
        autoFocus
      />
    </Dialog>
  )
}
