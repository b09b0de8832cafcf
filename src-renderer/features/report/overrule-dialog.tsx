import { useState } from 'react'
import type { PlacedHit } from '../../domain/report/anonymity.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useChangeReport } from './use-change-report.ts'

export function OverruleDialog({ year, hit, onClose }: { year: number; hit: PlacedHit; onClose: () => void }) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeReport(year)
  const isMissing = reason.trim() === ''
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('report.overrule.title', { found: hit.found })}
      failure={failure && !isMissing ? t(failure) : null}
      onSubmit={() => {
        setTried(true)
        if (!isMissing) change({ type: 'overrule', hit: { key: hit.key, found: hit.found, reason } }, onClose)
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('report.traceable.overrule')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('report.overrule.text')}</p>
      <TextArea
        label={t('report.overrule.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        error={wasTried && isMissing ? t('refusals.textMissing') : undefined}
      />
    </Dialog>
  )
}
