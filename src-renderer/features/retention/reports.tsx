import { useState } from 'react'
import { yearOf } from '../../domain/deadlines/calendar-date.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Chip } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useChangeOrganisation } from '../settings/use-change-organisation.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'

/** Which annual reports went out, recorded by hand: rule C12 waits for them. */
export function Reports({ years }: { years: readonly number[] }) {
  const t = useWords()
  const dates = useDates()
  const { reportsSent } = useOrganisation()
  const [asked, setAsked] = useState<number | null>(null)
  return (
    <section className="stack" aria-labelledby="reports-title">
      <h2 id="reports-title">{t('retention.reports.title')}</h2>
      <p className="hint">{t('retention.reports.text')}</p>
      {years.length === 0 ? (
        <p className="hint">{t('retention.reports.none')}</p>
      ) : (
        <table className="table" aria-labelledby="reports-title">
          <thead>
            <tr>
              <th scope="col">{t('retention.reports.year')}</th>
              <th scope="col">{t('retention.reports.sentOn')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const sentOn = reportsSent.get(year)
              return (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td>
                    <Chip tone={sentOn ? 'done' : 'soon'} icon={sentOn ? 'done' : 'clock'}>
                      {sentOn ? dates.short(sentOn) : t('retention.reports.notSent')}
                    </Chip>
                  </td>
                  <td className="number">
                    <Button
                      look="plain"
                      size="small"
                      onPress={() => setAsked(year)}
                      aria-label={t(sentOn ? 'retention.reports.correctFor' : 'retention.reports.recordFor', { year })}
                    >
                      {t(sentOn ? 'retention.reports.correct' : 'retention.reports.record')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {asked === null ? null : <ReportDialog year={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function ReportDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords()
  const dates = useDates()
  const words = useDateWords('past')
  const { clock } = useApp()
  const { reportsSent } = useOrganisation()
  const today = clock.today()
  const [text, setText] = useState(() => dates.box(reportsSent.get(year) ?? today))
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    showToast({ text: t('retention.reports.saved', { year }) })
    onClose()
  })
  const read = parseTypedDate(text, { today, side: 'past' })
  const sentOn = read.ok && yearOf(read.value) > year && read.value <= today ? read.value : null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('retention.reports.dialog', { year })}
      onSubmit={() => {
        setTried(true)
        if (sentOn !== null) change([{ type: 'reportSent', version: 1, data: { year, sentOn } }])
      }}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('retention.reports.record')}
          </Button>
        </>
      }
    >
      <DateBox
        label={t('retention.reports.sentOn')}
        value={text}
        onChange={setText}
        words={words}
        error={wasTried && sentOn === null ? t('retention.reports.wrongDay', { year }) : undefined}
        autoFocus
      />
    </Dialog>
  )
}
