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

/**
 * How far it is, and then what came of it. Nothing else goes on meanwhile; Escape stops it. One dialog for both: the focus
 * stays where it is, and what lies behind need not be looked through again.
 */
export function MakingDialog({ making, onStop, onClose }: MakingDialogProps) {
  const t = useWords()
  const isDone = making.step === 'done'
  const count = isDone ? making.made.outcomes.filter(({ result }) => result.ok).length : 0
  const refused = isDone ? making.made.folderRefusal : null
  const end = isDone ? onClose : onStop
  const doneTitle = count === 0 ? t('manyLetters.done.none') : t('manyLetters.done.title', { count })
  return (
    <Dialog
      isOpen
      onClose={end}
      title={isDone ? doneTitle : t('manyLetters.making.title')}
      failure={refused ? t(`manyLetters.folder.${refused}`) : null}
      actions={
        <Button look={isDone ? 'primary' : 'outline'} onPress={end} autoFocus>
          {t(isDone ? 'manyLetters.done.close' : 'manyLetters.making.stop')}
        </Button>
      }
    >
      {isDone ? <Summary folder={making.folder} made={making.made} /> : <Progress making={making} />}
    </Dialog>
  )
}

function Progress({ making: { done, total, folder, isStopping } }: { making: Extract<Making, { step: 'making' }> }) {
  const t = useWords()
  return (
    <>
      <progress className="progress" value={done} max={total} aria-label={t('manyLetters.making.title')} />
      <p role="status">{isStopping ? t('manyLetters.making.stopping') : t('manyLetters.making.progress', { done, total })}</p>
      <p className="hint">{t('manyLetters.making.folder', { folder })}</p>
    </>
  )
}

/** Enough to know the names by; the folder has them all. */
const SHOWN_MAX = 20

function Summary({ folder, made: { outcomes } }: { folder: string; made: ManyLetters }) {
  const t = useWords()
  const made = outcomes.flatMap(({ letter, result }) => (result.ok ? [{ id: letter.id, fileName: result.value.fileName }] : []))
  const failed = outcomes.flatMap(({ letter, result }) =>
    result.ok || result.reason.step === 'stopped' ? [] : [{ letter, reason: result.reason }],
  )
  const stopped = outcomes.length - made.length - failed.length
  return (
    <>
      {made.length > 0 ? (
        <p role="status">
          {t('manyLetters.done.where', { folder })} {t('manyLetters.done.clock')}
        </p>
      ) : null}
      {stopped > 0 ? <Banner icon="info">{t('manyLetters.done.stopped', { count: stopped })}</Banner> : null}
      {failed.length > 0 ? <NotMadeList failed={failed} /> : null}
      {made.length > 0 ? (
        <section>
          <h3>{t('manyLetters.done.made')}</h3>
          <ul className="lines">
            {made.slice(0, SHOWN_MAX).map(({ id, fileName }) => (
              <li key={id}>
                <Icon name="done" className="tone-done" />
                <span className="grow">{fileName}</span>
              </li>
            ))}
          </ul>
          {made.length > SHOWN_MAX ? <p className="hint">{t('manyLetters.done.andMore', { count: made.length - SHOWN_MAX })}</p> : null}
        </section>
      ) : null}
    </>
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
