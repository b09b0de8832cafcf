import { useState } from 'react'
import { type GivenAccess, giveAccess } from '../../commands/give-access.ts'
import type { DossierContent } from '../../documents/dossier-content.ts'
import { type Choice, type Find, isKept, type Review, withoutReason } from '../../domain/access-request/review.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { Translate } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useRegister } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface AccessActionsProps {
  complaint: ComplaintCase
  review: Review
  choices: ReadonlyMap<string, Choice>
  extra: readonly string[]
  content: DossierContent
  onTry: () => void
  /** The review is done: what was decided need not be kept as a draft. */
  onDone: () => Promise<void>
}

export function AccessActions({ complaint, review, choices, extra, content, onTry, onDone }: AccessActionsProps) {
  const t = useWords()
  const { desktop } = useApp()
  const { session, letters } = useRegister()
  const [given, setGiven] = useState<GivenAccess | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const { run, isBusy, failure } = useAction('access')
  const isBlocked = withoutReason(review.finds, choices).length > 0

  const make = (): void => {
    onTry()
    setGiven(null)
    setTried(true)
    setRefusal(null)
    if (isBlocked) return
    run(async () => {
      const { caseId, reference } = complaint
      const summary = summaryOf(t, review, choices, extra)
      const result = await giveAccess(session, letters, { caseId, reference, content, summary })
      if (result.ok) {
        setGiven(result.value)
        await onDone()
      } else if (result.reason.step === 'save') setRefusal(t(`letter.refused.${result.reason.reason}`))
      else setRefusal(t('access.notRecorded', { reason: t(refusalKey(result.reason.reason.code)) }))
      return null
    })
  }
  const open = async (handle: string): Promise<void> => {
    const answer = await desktop.openFile({ handle })
    if (!answer.ok) setRefusal(t('letter.refused.cannotOpen'))
  }
  const problem = failure ? t(failure) : wasTried && isBlocked ? t('access.reasonsFirst') : refusal
  return (
    <div className="letter-actions">
      {problem ? (
        <Banner tone="today" icon="late" urgent>
          {problem}
        </Banner>
      ) : null}
      {given && !problem ? (
        <Banner
          tone="done"
          icon="done"
          action={
            <Button size="small" onPress={() => void open(given.handle)}>
              {t('letter.open')}
            </Button>
          }
        >
          <span role="status">{t('access.saved', { file: given.fileName })}</span>
        </Banner>
      ) : null}
      <Button look="primary" icon="letter" isBusy={isBusy} aria-disabled={isBlocked} onPress={make}>
        {t(isBusy ? 'access.making' : 'access.make')}
      </Button>
    </div>
  )
}

/** A contact holds so much at the most; who is to be seen is in the file itself as well. */
const KEPT_MAX = 2_000

/** What the history says: how much was blacked out, and why a name of someone else was not. */
function summaryOf(t: Translate, { finds }: Review, choices: ReadonlyMap<string, Choice>, extra: readonly string[]): string {
  const isShown = (find: Find): boolean => isKept(find, choices)
  const names = finds
    .filter(isShown)
    .map(({ written }) => `${written} (${choices.get(written)?.reason ?? t('access.kinds.acts')})`)
    .join(', ')
  return [
    t('access.record.given', { black: finds.length - finds.filter(isShown).length }),
    ...(extra.length > 0 ? [t('access.record.extra', { count: extra.length })] : []),
    ...(names === '' ? [] : [t('access.record.kept', { names: names.length > KEPT_MAX ? `${names.slice(0, KEPT_MAX)}…` : names })]),
  ].join(' ')
}
