import { useState } from 'react'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../shared/app-context.tsx'
import { MakeFormalDialog } from './make-formal-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'

/** Rule C2: a signal becomes formal, or it is settled; settled it can still become formal. */
export function SignalActions({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const [asking, setAsking] = useState<'formal' | 'settle' | null>(null)
  const close = (): void => setAsking(null)
  return (
    <>
      {complaint.closing ? null : (
        <Button icon="done" onPress={() => setAsking('settle')}>
          {t('formal.settle')}
        </Button>
      )}
      <Button icon="scale" onPress={() => setAsking('formal')}>
        {t('formal.makeFormal')}
      </Button>
      {asking === 'formal' ? <MakeFormalDialog signal={complaint} onClose={close} /> : null}
      {asking === 'settle' ? <SettleDialog signal={complaint} onClose={close} /> : null}
    </>
  )
}
