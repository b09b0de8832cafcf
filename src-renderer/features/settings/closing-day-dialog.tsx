import { useMemo, useState } from 'react'
import { CLOSING_PERIOD_MAX, daysToClose } from '../../domain/organisation/closing-days.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { DateField, useTypedDate } from './date-field.tsx'
import { Effect } from './effect.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

/** One closing day, or every working day of a period (rule T6), with what it does to open cases (rule T9). */
export function ClosingDayDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { calendar } = useOrganisation()
  const [form, setForm] = useState({ from: '', until: '', reason: '' })
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(() => {
    showToast({ text: t('settings.saved') })
    onClose()
  })
  const from = useTypedDate(form.from)
  const typedUntil = useTypedDate(form.until)
  const until = isBlank(form.until) ? from : typedUntil
  const closing = useMemo(() => (from && until ? daysToClose(from, until, calendar) : null), [from, until, calendar])
  const reason = form.reason.trim()
  const events = useMemo(
    () =>
      closing?.ok
        ? closing.value.map((date): NewOrganisationEvent => ({ type: 'closingDayAdded', version: 1, data: { date, reason } }))
        : [],
    [closing, reason],
  )
  const problem = closing && !closing.ok ? t(`days.problems.${closing.reason}`, { max: CLOSING_PERIOD_MAX }) : undefined

  const save = (): void => {
    setTried(true)
    if (events.length > 0 && reason !== '') change(events)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('days.add')}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="grid-6">
        <DateField
          label={t('days.from')}
          value={form.from}
          onChange={(typed) => setForm({ ...form, from: typed })}
          wasTried={wasTried}
          problem={isBlank(form.until) ? problem : undefined}
          span={3}
          isRequired
          autoFocus
        />
        <DateField
          label={t('days.until')}
          aside={t('days.untilAside')}
          value={form.until}
          onChange={(typed) => setForm({ ...form, until: typed })}
          wasTried={wasTried}
          problem={problem}
          span={3}
        />
        <TextField
          label={t('days.reason')}
          aside={t('days.reasonAside')}
          value={form.reason}
          onChange={(typed) => setForm({ ...form, reason: typed })}
          error={wasTried && reason === '' ? t('setup.problems.required') : undefined}
          span={6}
          isRequired
        />
      </div>
      {events.length > 0 ? (
        <div className="stack">
          <p className="hint">{t('days.count', { count: events.length })}</p>
          <Effect events={events} />
        </div>
      ) : null}
    </Dialog>
  )
}
