import type { PlacedHit } from '../../domain/report/anonymity.ts'
import { useWords } from '../shared/app-context.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useChangeReport } from './use-change-report.ts'

export function OverruleDialog({ year, hit, onClose }: { year: number; hit: PlacedHit; onClose: () => void }) {
  const t = useWords()
  const { change, failure, isBusy } = useChangeReport(year)
  return (
    <ReasonDialog
      title={t('report.overrule.title', { found: hit.found })}
      text={t('report.overrule.text')}
      label={t('report.overrule.reason')}
      confirm={t('report.traceable.overrule')}
      missing="refusals.textMissing"
      failure={failure}
      isBusy={isBusy}
      onReason={(reason) => change({ type: 'overrule', hit: { key: hit.key, found: hit.found, reason } }, onClose)}
      onClose={onClose}
    />
  )
}
