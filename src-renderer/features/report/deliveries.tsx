import { useState } from 'react'
import type { ReportCommand } from '../../commands/change-report.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import { datesDiffer, type Sending, supervisorsOf } from '../../domain/report/annual-report.ts'
import type { Language } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Banner, Chip } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { KeptLetters, LetterButton } from './cover-letters.tsx'
import { LanguageChoice, useDocumentLanguage } from './language-choice.tsx'
import { useChangeReport } from './use-change-report.ts'
import type { OpenReport } from './use-report.ts'

/** Null: the parents. */
type Receiver = string | null

/** Rule R7: when each supervisor was sent it, and when parents could read it. */
export function Deliveries({ open }: { open: OpenReport }) {
  const t = useWords()
  const [asked, setAsked] = useState<{ readonly receiver: Receiver } | null>(null)
  const [language, setLanguage] = useDocumentLanguage()
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
        <Delivery open={open} receiver={null} language={language} onAsk={() => setAsked({ receiver: null })} />
        {supervisors.map((name) => (
          <Delivery key={name} open={open} receiver={name} language={language} onAsk={() => setAsked({ receiver: name })} />
        ))}
      </ul>
      {report.signedOff && supervisors.length > 0 ? (
        <LanguageChoice label={t('report.coverLetter.language')} value={language} onChange={setLanguage} />
      ) : null}
      {report.signedOff ? null : <p className="hint">{t('report.sent.first')}</p>}
      {asked ? <DeliveryDialog open={open} receiver={asked.receiver} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

interface DeliveryProps {
  open: OpenReport
  receiver: Receiver
  /** Of the letter along with it. */
  language: Language
  onAsk: () => void
}

const sentOn = ({ delivered, publishedOn }: Sending, receiver: Receiver): CalendarDate | null =>
  receiver === null ? publishedOn : (delivered.get(receiver) ?? null)

function Delivery({ open, receiver, language, onAsk }: DeliveryProps) {
  const t = useWords()
  const dates = useDates()
  const { report, source } = open
  const on = sentOn(report, receiver)
  const letters = [...report.withdrawn, report].flatMap((version) => version.letters.filter(({ supervisor }) => supervisor === receiver))
  const count = source.locations.filter(({ supervisor }) => supervisor.trim() === receiver).length
  return (
    <li>
      <span className="grow">
        {receiver ?? t('report.sent.parents')}
        {receiver === null ? null : <small>{t('report.sent.locations', { count })}</small>}
        {report.withdrawn.map((version) => {
          const day = sentOn(version, receiver)
          return day === null ? null : (
            <small key={`${version.signedOn}/${version.withdrawnOn}/${version.reason}`}>
              {t('report.sent.earlier', { signed: dates.bare(version.signedOn), date: dates.bare(day) })}
            </small>
          )
        })}
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
          {receiver === null ? null : <LetterButton year={open.year} supervisor={receiver} language={language} />}
        </span>
      ) : null}
      <KeptLetters year={open.year} letters={letters} />
    </li>
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
