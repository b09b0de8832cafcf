import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseKind } from '../../domain/complaint/intake.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { DraftState } from '../shared/draft-saver.ts'
import { useDates } from '../shared/use-dates.ts'
import type { Draft } from '../shared/use-draft.ts'

interface IntakeFootProps {
  draft: Pick<Draft<never>, 'state' | 'remove'>
  failure: WordKey | null
  /** Fields that are wrong or missing, once someone tried to save. */
  problemCount: number
  isBusy: boolean
  isAnonymous: boolean
  reference: string
  onRegister: (kind: CaseKind) => void
}

export function IntakeFoot({ draft, failure, problemCount, isBusy, isAnonymous, reference, onRegister }: IntakeFootProps) {
  const t = useWords()
  const navigate = useNavigate()
  const [isDiscarding, setDiscarding] = useState(false)
  const discard = (): void => void draft.remove().then(() => navigate('/cases', { replace: true }))
  return (
    <div className="page-foot intake-foot">
      <FootState state={draft.state} failure={failure} problemCount={problemCount} />
      <span className="row push">
        <Button look="plain" onPress={() => setDiscarding(true)}>
          {t('intake.discard')}
        </Button>
        {isAnonymous ? null : (
          <Button onPress={() => onRegister('signal')} isBusy={isBusy}>
            {t('intake.saveAsSignal')}
          </Button>
        )}
        <Button look="primary" onPress={() => onRegister(isAnonymous ? 'signal' : 'complaint')} isBusy={isBusy}>
          {isBusy ? t('intake.registering') : isAnonymous ? t('intake.saveAsSignal') : t('intake.register', { reference })}
          <kbd>Ctrl Enter</kbd>
        </Button>
      </span>
      <Dialog
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={t('intake.discardTitle')}
        onSubmit={discard}
        actions={
          <>
            <Button onPress={() => setDiscarding(false)} autoFocus>
              {t('intake.discardKeep')}
            </Button>
            <Button type="submit" look="primary">
              {t('intake.discardConfirm')}
            </Button>
          </>
        }
      >
        <p className="muted">{t('intake.discardText')}</p>
      </Dialog>
    </div>
  )
}

/** One line: what went wrong, what is still to do, or that the draft is safe. */
function FootState({ state, failure, problemCount }: { state: DraftState; failure: WordKey | null; problemCount: number }) {
  const t = useWords()
  const dates = useDates()
  if (failure) return <FootLine tone="late" icon="late" text={t(failure)} />
  if (state.kind === 'failed') return <FootLine tone="late" icon="late" text={t('intake.draftNotSaved')} />
  if (problemCount > 0) return <FootLine tone="late" icon="late" text={t('intake.summary', { count: problemCount })} />
  if (state.kind === 'saved') return <FootLine tone="done" icon="done" text={t('intake.draftSaved', { time: dates.time(state.at) })} />
  return <FootLine tone="quiet" icon="info" text={t('intake.draftEmpty')} />
}

function FootLine({ tone, icon, text }: { tone: 'late' | 'done' | 'quiet'; icon: 'late' | 'done' | 'info'; text: string }) {
  // Said when it goes wrong; that a draft was saved, every second again, is only shown.
  return (
    <span className={`row tone-${tone}`} {...(tone === 'late' ? { role: 'alert' } : {})}>
      <Icon name={icon} size="small" />
      <span>{text}</span>
    </span>
  )
}
