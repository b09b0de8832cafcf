import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { firstDay } from './as-it-was.ts'

/** Asks for the day on which to see the case. Days on which it was not there are refused, with the first on which it was. */
export function OpenAsItWas({ complaint, log }: { complaint: ComplaintCase; log: readonly DomainEvent[] }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const past = useDateWords('past')
  const navigate = useNavigate()
  const today = clock.today()
  const first = firstDay(log) ?? today
  const [text, setText] = useState(() => dates.box(first))
  const [isOpen, setOpen] = useState(false)
  const [wasTried, setTried] = useState(false)
  const read = parseTypedDate(text, { today, side: 'past' })
  const problem = !read.ok
    ? t('common.date.notADate')
    : read.value > today
      ? t('history.asItWas.tooLate')
      : read.value < first
        ? t('history.asItWas.tooEarly', { date: dates.full(first) })
        : undefined
  const show = (): void => {
    setTried(true)
    if (read.ok && problem === undefined) void navigate(`/case/${complaint.caseId}/on/${read.value}`)
  }
  return (
    <>
      <Button look="plain" size="small" icon="clock" onPress={() => setOpen(true)}>
        {t('history.asItWas.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('history.asItWas.title')}
        onSubmit={show}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button type="submit" look="primary">
              {t('history.asItWas.show')}
            </Button>
          </>
        }
      >
        <DateBox
          label={t('history.asItWas.on')}
          value={text}
          onChange={setText}
          words={past}
          steps
          autoFocus
          error={wasTried ? problem : undefined}
        />
      </Dialog>
    </>
  )
}
