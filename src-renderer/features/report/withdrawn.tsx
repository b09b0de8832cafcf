import { Link } from 'react-router'
import type { WithdrawnSignOff } from '../../domain/report/annual-report.ts'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useChangeReport } from './use-change-report.ts'
import type { OpenReport } from './use-report.ts'

/** Every sign-off that was taken back, with why: each can be read as it was. */
export function Withdrawn({ open: { year, report } }: { open: OpenReport }) {
  const t = useWords()
  const dates = useDates()
  if (report.withdrawn.length === 0) return null
  return (
    <>
      <h3>{t('report.sign.withdrawnTitle')}</h3>
      <ul className="lines">
        {report.withdrawn.map(({ signedOn, withdrawnOn, reason, delivered, publishedOn }, index) => {
          const had = [...delivered, ...(publishedOn === null ? [] : [[t('report.sent.parents'), publishedOn] as const])].map(
            ([name, day]) => `${name} (${dates.bare(day)})`,
          )
          return (
            <li key={`${signedOn}/${withdrawnOn}/${reason}`}>
              <Icon name="edit" />
              <span className="grow">
                {t('report.sign.withdrawnLine', { signed: dates.bare(signedOn), date: dates.bare(withdrawnOn) })}
                <small>{reason}</small>
                {had.length > 0 ? <small>{t('report.sign.withdrawnHad', { names: had.join(', ') })}</small> : null}
              </span>
              <Link
                className="button button-small"
                to={`/report/${year}/document?withdrawn=${index}`}
                aria-label={t('report.sign.readLabel', { date: dates.full(signedOn) })}
              >
                {t('report.sign.read')}
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}

export function WithdrawnBanner({ year, old: { signedOn, withdrawnOn, reason } }: { year: number; old: WithdrawnSignOff }) {
  const t = useWords()
  const dates = useDates()
  return (
    <Banner
      tone="today"
      icon="late"
      action={
        <Link className="button button-small" to={`/report/${year}/document`}>
          {t('report.sign.readNow')}
        </Link>
      }
    >
      {t('report.sign.readBanner', { signed: dates.full(signedOn), date: dates.full(withdrawnOn), reason })}
    </Banner>
  )
}

export function WithdrawDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords()
  const { change, failure, isBusy } = useChangeReport(year)
  const withdraw = (reason: string): void =>
    change({ type: 'withdraw', reason }, () => {
      showToast({ text: t('report.sign.withdrawToast') })
      onClose()
    })
  return (
    <ReasonDialog
      title={t('report.sign.withdrawDialog', { year })}
      text={t('report.sign.withdrawText')}
      label={t('report.sign.withdrawReason')}
      confirm={t('report.sign.withdraw')}
      missing="report.refused.withdrawReasonMissing"
      failure={failure}
      isBusy={isBusy}
      onReason={withdraw}
      onClose={onClose}
    />
  )
}
