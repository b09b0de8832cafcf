import { useState } from 'react'
import type { ReportCommand } from '../../commands/change-report.ts'
import { saveCoverLetter } from '../../commands/save-report.ts'
import { coverLetter } from '../../documents/report-cover-letter.ts'
import { datesDiffer, supervisorsOf } from '../../domain/report/annual-report.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Banner, Chip } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useRegister, useViewer } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { useChangeReport } from './use-change-report.ts'
import type { OpenReport } from './use-report.ts'

/** Null: the parents. */
type Receiver = string | null

/** Rule R7: when each supervisor was sent it, and when parents could read it. */
export function Deliveries({ open }: { open: OpenReport }) {
  const t = useWords()
  const [asked, setAsked] = useState<{ readonly receiver: Receiver } | null>(null)
  const supervisors = supervisorsOf(open.source)
  const { report } = open
  return (
    <section className="stack" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">{t('report.sent.title')}</h2>
      {datesDiffer(report) ? (
        <Banner tone="today" icon="late">
          {t('report.sent.differ')}
        </Banner>
      ) : null}
      {supervisors.length === 0 ? <p className="hint">{t('report.sent.noSupervisor')}</p> : null}
      <ul className="report-deliveries">
        <Delivery open={open} receiver={null} onAsk={() => setAsked({ receiver: null })} />
        {supervisors.map((name) => (
          <Delivery key={name} open={open} receiver={name} onAsk={() => setAsked({ receiver: name })} />
        ))}
      </ul>
      {report.signedOff ? null : <p className="hint">{t('report.sent.first')}</p>}
      {asked ? <DeliveryDialog open={open} receiver={asked.receiver} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

function Delivery({ open, receiver, onAsk }: { open: OpenReport; receiver: Receiver; onAsk: () => void }) {
  const t = useWords()
  const dates = useDates()
  const { report, source } = open
  const on = receiver === null ? report.publishedOn : (report.delivered.get(receiver) ?? null)
  const count = source.locations.filter(({ supervisor }) => supervisor.trim() === receiver).length
  return (
    <li>
      <span className="grow">
        {receiver ?? t('report.sent.parents')}
        {receiver === null ? null : <small>{t('report.sent.locations', { count })}</small>}
      </span>
      <Chip tone={on === null ? 'line' : 'done'} icon={on === null ? 'circle' : 'done'}>
        {on === null ? t('report.sent.notYet') : dates.bare(on)}
      </Chip>
      {report.signedOff ? (
        <span className="row">
          <Button
            size="small"
            onPress={onAsk}
            aria-label={`${t(on === null ? 'report.sent.record' : 'report.sent.correct')}: ${receiver ?? t('report.sent.parents')}`}
          >
            {t(on === null ? 'report.sent.record' : 'report.sent.correct')}
          </Button>
          {receiver === null ? null : <LetterButton open={open} supervisor={receiver} />}
        </span>
      ) : null}
    </li>
  )
}

function LetterButton({ open, supervisor }: { open: OpenReport; supervisor: string }) {
  const t = useWords()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const viewer = useViewer()
  const { session, letters } = useRegister()
  const { run, isBusy, failure } = useAction('report-letter')
  const make = (): void =>
    run(async () => {
      const order = { datedOn: clock.today(), publishedOn: open.report.publishedOn, language: 'nl' } as const
      const saved = await saveCoverLetter(session, letters, coverLetter(open.source, supervisor, organisation, viewer, order))
      if (saved.ok) showToast({ text: t('report.saved', { file: saved.value.fileName }) })
      return saved.ok || saved.reason === 'cancelled' ? null : `letter.refused.${saved.reason}`
    })
  return (
    <>
      <Button
        look="plain"
        size="small"
        icon="letter"
        isBusy={isBusy}
        onPress={make}
        aria-label={t('report.letter.makeFor', { name: supervisor })}
      >
        {t('report.letter.make')}
      </Button>
      {failure ? <span role="alert">{t(failure)}</span> : null}
    </>
  )
}

function DeliveryDialog({ open, receiver, onClose }: { open: OpenReport; receiver: Receiver; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const words = useDateWords('past')
  const { clock } = useApp()
  const known = receiver === null ? open.report.publishedOn : open.report.delivered.get(receiver)
  const [text, setText] = useState(() => dates.box(known ?? clock.today()))
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeReport(open.year)
  const day = words.read(text)
  const command = (on: string): ReportCommand =>
    receiver === null ? { type: 'publish', publishedOn: on } : { type: 'deliver', supervisor: receiver, sentOn: on }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={receiver === null ? t('report.sent.parentsDialog') : t('report.sent.dialog', { name: receiver })}
      failure={failure ? t(failure) : null}
      onSubmit={() => {
        setTried(true)
        if (day !== null) change(command(day), onClose)
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('report.sent.record')}
          </Button>
        </>
      }
    >
      <p className="muted">{t('report.sent.text')}</p>
      <DateBox
        label={t('report.sent.on')}
        value={text}
        onChange={setText}
        words={words}
        error={wasTried && day === null ? t('common.date.notADate') : undefined}
        autoFocus
      />
    </Dialog>
  )
}
