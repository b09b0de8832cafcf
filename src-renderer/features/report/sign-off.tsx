import { useState } from 'react'
import { signOffBars } from '../../domain/report/readiness.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Initials } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useToday } from '../shared/use-today.ts'
import { useChangeReport } from './use-change-report.ts'
import type { OpenReport } from './use-report.ts'
import { WithdrawDialog, Withdrawn } from './withdrawn.tsx'

/** Rule R8: what must be done first, and then the report stands. */
export function SignOff({ open }: { open: OpenReport }) {
  const t = useWords()
  const dates = useDates()
  const today = useToday()
  const viewer = useViewer()
  const [isAsked, setAsked] = useState(false)
  const [isWithdrawing, setWithdrawing] = useState(false)
  const openHits = open.hits.filter(({ reason }) => reason === null).length
  const bars = signOffBars(open.source, openHits, today)
  const { signedOff } = open.report
  return (
    <section className="panel panel-sunken stack" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('report.sign.title')}</h2>
      {signedOff ? (
        <>
          <p>{t('report.sign.done', { date: dates.full(signedOff.signedOn) })}</p>
          <Button wide onPress={() => setWithdrawing(true)}>
            {t('report.sign.withdraw')}
          </Button>
        </>
      ) : (
        <>
          <p className="hint">{t('report.sign.text')}</p>
          {bars.length > 0 ? (
            <ul className="lines">
              {bars.map((bar) => (
                <li key={bar}>
                  <Icon name="circle" />
                  <span>{t(`report.sign.bars.${bar}`, { year: open.year + 1 })}</span>
                </li>
              ))}
            </ul>
          ) : null}
          <p className="person">
            <Initials name={viewer.name} id={viewer.personId} />
            <span>
              {viewer.name}
              <small>{t('report.sign.who')}</small>
            </span>
          </p>
          <Button wide icon="lock" aria-disabled={bars.length > 0} onPress={() => (bars.length > 0 ? undefined : setAsked(true))}>
            {t('report.sign.action')}
          </Button>
        </>
      )}
      <Withdrawn open={open} />
      {isWithdrawing ? <WithdrawDialog year={open.year} onClose={() => setWithdrawing(false)} /> : null}
      {isAsked ? <SignDialog open={open} openHits={openHits} onClose={() => setAsked(false)} /> : null}
    </section>
  )
}

function SignDialog({ open, openHits, onClose }: { open: OpenReport; openHits: number; onClose: () => void }) {
  const t = useWords()
  const { change, failure, isBusy } = useChangeReport(open.year)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('report.sign.dialog', { year: open.year })}
      failure={failure ? t(failure) : null}
      onSubmit={() =>
        change({ type: 'signOff', source: open.scoped(), openHits }, () => {
          showToast({ text: t('report.sign.toast', { year: open.year }) })
          onClose()
        })
      }
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('report.sign.action')}
          </Button>
        </>
      }
    >
      <p>{t('report.sign.warning')}</p>
    </Dialog>
  )
}
