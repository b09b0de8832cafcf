import { useState } from 'react'
import { type IssuedLetter, issueLetter } from '../../commands/issue-letter.ts'
import type { LetterOrder } from '../../commands/letter-order.ts'
import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../../domain/complaint/events.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useRegister } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface LetterActionsProps {
  kind: LetterKind
  complaint: ComplaintCase
  order: LetterOrder
  isBlocked: boolean
  made: readonly Letter[]
  /** The letter is kept now: what was typed for it need not be. */
  onMade: () => void
  onSend: (letter: Letter) => void
}

export function LetterActions({ kind, complaint, order, isBlocked, made, onMade, onSend }: LetterActionsProps) {
  const t = useWords()
  const { desktop } = useApp()
  const { session, letters } = useRegister()
  const [issued, setIssued] = useState<IssuedLetter | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { run, isBusy, failure } = useAction('letter')
  const waiting = made.findLast((letter) => letter.sent === null)

  const make = (): void =>
    run(async () => {
      setRefusal(null)
      const result = await issueLetter(session, letters, kind, complaint, order)
      if (result.ok) {
        setIssued(result.value)
        onMade()
      } else if (result.reason.step === 'record') {
        setRefusal(t('letter.refused.notRecorded', { reason: t(refusalKey(result.reason.reason.code)) }))
      } else setRefusal(t(`letter.refused.${result.reason.reason}`))
      return null
    })
  const open = async (handle: string): Promise<void> => {
    const answer = await desktop.openFile({ handle })
    if (!answer.ok) setRefusal(t('letter.refused.cannotOpen'))
  }
  const problem = failure ? t(failure) : refusal
  return (
    <div className="letter-actions">
      {problem ? (
        <Banner tone="today" icon="late" urgent>
          {problem}
        </Banner>
      ) : null}
      {issued && !problem ? (
        <Banner
          tone="done"
          icon="done"
          action={
            <Button size="small" onPress={() => void open(issued.handle)}>
              {t('letter.open')}
            </Button>
          }
        >
          <span role="status">{t('letter.saved', { file: issued.fileName })}</span>
        </Banner>
      ) : null}
      <Button
        look="primary"
        icon="letter"
        isBusy={isBusy}
        aria-disabled={isBlocked}
        onPress={() => (isBlocked ? setRefusal(t('letter.refused.notFilled')) : make())}
      >
        {t(isBusy ? 'letter.making' : 'letter.toWord')}
      </Button>
      <Button
        icon="send"
        aria-disabled={waiting === undefined}
        onPress={() => (waiting ? onSend(waiting) : setRefusal(t('letter.send.notMade')))}
      >
        {t('letter.isSent')}
      </Button>
    </div>
  )
}
