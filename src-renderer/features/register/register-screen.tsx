import { useState } from 'react'
import { Link } from 'react-router'
import { undoImport } from '../../commands/import-register.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FileButton, FileDrop } from '../../ui/file-drop.tsx'
import { Banner } from '../../ui/parts.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { type RegisterImport, useRegisterImport } from './use-register-import.ts'
import { ValuesStep } from './values-step.tsx'
import './register.css'
import { Crumbs } from '../shared/crumbs.tsx'

const STEPS = ['file', 'columns', 'values', 'check', 'done'] as const

/** An older register becomes cases: what its columns and words mean, what will happen to each row, and then all or nothing. */
export function RegisterScreen() {
  const t = useWords()
  const order = useRegisterImport()
  const { state } = order
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[['/settings', t('settings.title')]]} here={t('register.title')} />
          <h1>{t('register.title')}</h1>
          <p className="muted">{t('register.text')}</p>
        </div>
      </div>
      <div className="column stack-loose register">
        <Stepper
          label={t('register.title')}
          size="small"
          now={state.step}
          steps={STEPS.map((id) => ({ id, label: t(`register.steps.${id}`) }))}
        />
        {state.failure ? (
          <Banner tone="late" icon="late" urgent>
            {state.failure === 'cancelled' ? t('register.stopped') : t(`common.failure.${state.failure}`)}
          </Banner>
        ) : null}
        <StepOf order={order} />
        {state.step === 'file' || state.step === 'done' ? <Earlier /> : null}
      </div>
    </>
  )
}

function StepOf({ order }: { order: RegisterImport }) {
  switch (order.state.step) {
    case 'file':
      return <FileStep order={order} />
    case 'columns':
      return <ColumnsStep order={order} />
    case 'values':
      return <ValuesStep order={order} />
    case 'check':
      return <CheckStep order={order} />
    case 'done':
      return <DoneStep order={order} />
  }
}

function FileStep({ order }: { order: RegisterImport }) {
  const t = useWords()
  const { state, isBusy, open } = order
  const choose = (files: readonly File[]): void => {
    const [file] = files
    if (file) open(file)
  }
  return (
    <section className="stack" aria-labelledby="register-file">
      <h2 id="register-file" className="visually-hidden">
        {t('register.steps.file')}
      </h2>
      {state.refusal ? (
        <Banner tone="late" icon="late" urgent>
          {t(`register.refusals.${state.refusal}`)}
        </Banner>
      ) : null}
      <FileDrop label={t('register.drop')} isBlocked={isBusy} onFiles={choose}>
        <div className="register-drop">
          <p>{isBusy ? t('register.reading') : t('register.drop')}</p>
          <FileButton label={t('register.choose')} isBlocked={isBusy} onFiles={choose} look="primary" />
        </div>
      </FileDrop>
    </section>
  )
}

function DoneStep({ order }: { order: RegisterImport }) {
  const t = useWords()
  const count = order.state.outcomes.filter(({ outcome }) => outcome === 'new').length
  return (
    <section className="stack" aria-labelledby="register-done">
      <h2 id="register-done">{t('register.imported', { count })}</h2>
      <p>{t('register.doneText')}</p>
      <div className="row">
        <Link className="button button-primary" to="/cases">
          {t('register.toCases')}
        </Link>
        <Button onPress={() => order.goTo('file')}>{t('register.other')}</Button>
      </div>
    </section>
  )
}

/** Each import that stands can be taken back whole, as long as nobody worked on what it brought. */
function Earlier() {
  const t = useWords()
  const dates = useDates()
  const { imports } = useOrganisation()
  const [undoing, setUndoing] = useState<string | null>(null)
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="register-earlier">
      <h2 id="register-earlier">{t('register.earlier')}</h2>
      <ul className="register-earlier">
        {imports.toReversed().map(({ importId, fileName, cases, at }) => {
          const count = t('register.imported', { count: cases })
          const words = t('register.earlierLine', { file: fileName, count, when: dates.moment(at) })
          return (
            <li key={importId} className="row">
              <span>{words}</span>
              <Button look="plain" size="small" onPress={() => setUndoing(importId)} aria-label={`${t('register.undo')}: ${words}`}>
                {t('register.undo')}
              </Button>
            </li>
          )
        })}
      </ul>
      {undoing === null ? null : <UndoDialog importId={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}

function UndoDialog({ importId, onClose }: { importId: string; onClose: () => void }) {
  const t = useWords()
  const session = useSession()
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const undo = async (): Promise<void> => {
    setBusy(true)
    const result = await undoImport(session, importId).finally(() => setBusy(false))
    if (result.ok) {
      showToast({ text: t('register.undone') })
      onClose()
    } else if (typeof result.reason === 'string') setFailure(t(`common.failure.${result.reason}`))
    else setFailure(t('register.touched', { references: result.reason.touched.slice(0, 20).join(', ') }))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('register.undoTitle')}
      onSubmit={() => void undo().catch(() => setFailure(t('common.failure.unexpected')))}
      failure={failure}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('register.undoConfirm')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('register.undoText')}</p>
    </Dialog>
  )
}
