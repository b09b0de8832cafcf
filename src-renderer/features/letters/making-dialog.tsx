import type { LetterOutcome, ManyLetters, NotMade } from '../../commands/issue-letters.ts'
import type { Translate } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import type { Making } from './use-making.ts'

interface MakingDialogProps {
  making: Making
  onStop: () => void
  onClose: () => void
}

/** How far it is, and then what came of it. Nothing else goes on meanwhile; Escape stops it. */
export function MakingDialog({ making, onStop, onClose }: MakingDialogProps) {
  const t = useWords()
  if (making.step === 'done') return <Summary folder={making.folder} made={making.made} onClose={onClose} />
  const { done, total, folder, isStopping } = making
  return (
    <Dialog
      isOpen
      onClose={onStop}
      title={t('manyLetters.making.title')}
      actions={
        <Button onPress={onStop} autoFocus>
          {t('manyLetters.making.stop')}
        </Button>
      }
    >
      <progress className="progress" value={done} max={total} aria-label={t('manyLetters.making.title')} />
      <p role="status">{isStopping ? t('manyLetters.making.stopping') : t('manyLetters.making.progress', { done, total })}</p>
      <p className="hint">{t('manyLetters.making.folder', { folder })}</p>
    </Dialog>
  )
}

function Summary({ folder, made: { outcomes, folderRefusal }, onClose }: { folder: string; made: ManyLetters; onClose: () => void }) {
  const t = useWords()
  const made = outcomes.flatMap(({ letter, result }) => (result.ok ? [{ id: letter.id, fileName: result.value.fileName }] : []))
  const failed = outcomes.flatMap(({ letter, result }) =>
    result.ok || result.reason.step === 'stopped' ? [] : [{ letter, reason: result.reason }],
  )
  const stopped = outcomes.length - made.length - failed.length
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={made.length === 0 ? t('manyLetters.done.none') : t('manyLetters.done.title', { count: made.length })}
      failure={folderRefusal ? t(`manyLetters.folder.${folderRefusal}`) : null}
      actions={
        <Button look="primary" onPress={onClose} autoFocus>
          {t('manyLetters.done.close')}
        </Button>
      }
    >
      {made.length > 0 ? (
        <p>
          {t('manyLetters.done.where', { folder })} {t('manyLetters.done.clock')}
        </p>
      ) : null}
      {stopped > 0 ? <Banner icon="info">{t('manyLetters.done.stopped', { count: stopped })}</Banner> : null}
      {failed.length > 0 ? <NotMadeList failed={failed} /> : null}
      {made.length > 0 ? (
        <section>
          <h3>{t('manyLetters.done.made')}</h3>
          <ul className="lines">
            {made.map(({ id, fileName }) => (
              <li key={id}>
                <Icon name="done" className="tone-done" />
                <span className="grow">{fileName}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}

function NotMadeList({ failed }: { failed: readonly { letter: LetterOutcome['letter']; reason: NotMade }[] }) {
  const t = useWords()
  return (
    <section>
      <h3>{t('manyLetters.done.failed')}</h3>
      <ul className="lines">
        {failed.map(({ letter, reason }) => (
          <li key={letter.id}>
            <Icon name="late" className="tone-late" />
            <span className="grow">
              {`${letter.reference}, ${t(`course.letterKinds.${letter.kind}`)}, ${letter.recipient}`}
              <small>{whyNotMade(t, reason)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What happened, and what to do. */
function whyNotMade(t: Translate, not: NotMade): string {
  switch (not.step) {
    case 'save':
      return t(`manyLetters.folder.${not.reason}`)
    case 'record':
      return t('letter.refused.notRecorded', { reason: t(refusalKey(not.reason.code)) })
    case 'read':
      return t(`common.failure.${not.reason}`)
    case 'check':
      return `${t(`letterChecks.wrong.${not.check.id}`)}. ${t(`letterChecks.note.${not.check.id}`)}`
    case 'notDue':
    case 'fault':
      return t(`manyLetters.${not.step}`)
    case 'stopped':
      return t('manyLetters.done.stopped', { count: 1 })
  }
}
