import { parseDate } from '@internationalized/date'
import { type Ref, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  type KeyboardEvent,
  Popover,
} from 'react-aria-components'
import { type FieldProps, TextField } from './field.tsx'
import { Icon } from './icon.tsx'

/** How dates are read and written here: typed text in, `YYYY-MM-DD` out. */
export interface DateWords {
  /** `YYYY-MM-DD`, or null when the text is no date. */
  read: (text: string) => string | null
  write: (date: string) => string
  addDays: (date: string, days: number) => string
  /** Why a day is not a working day, for the calendar; null on working days. */
  dayOff: (date: string) => string | null
  today: string
  labels: { openCalendar: string; earlier: string; later: string; previousMonth: string; nextMonth: string }
}

interface DateBoxProps extends FieldProps {
  /** What stands in the box, as typed: also when it is no date, so that nothing typed is lost. */
  value: string
  onChange: (text: string) => void
  onBlur?: () => void
  words: DateWords
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  /** Buttons for a day earlier and later, for a date that is nearly always near. */
  steps?: boolean
}

/**
 * A date as people type it. Arrow up and down step a day, Alt+arrow down opens the calendar.
 * What is typed stays as it is until it is left, and is then written in full, so that a mistake is seen.
 */
export function DateBox({ value, onChange, onBlur, words, steps = false, ...field }: DateBoxProps) {
  const [isOpen, setOpen] = useState(false)
  const date = words.read(value)
  const step = (days: number): void => onChange(words.write(words.addDays(date ?? words.today, date ? days : 0)))
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') {
      event.continuePropagation()
      return
    }
    event.preventDefault()
    if (event.altKey) setOpen(true)
    else step(event.key === 'ArrowUp' ? 1 : -1)
  }
  return (
    <TextField
      {...field}
      value={value}
      onChange={onChange}
      onKeyDown={keys}
      onBlur={() => {
        if (date) onChange(words.write(date))
        onBlur?.()
      }}
      after={
        <>
          {steps ? (
            <>
              <StepButton icon="left" label={`${words.labels.earlier}: ${field.label}`} onPress={() => step(-1)} />
              <StepButton icon="right" label={`${words.labels.later}: ${field.label}`} onPress={() => step(1)} />
            </>
          ) : null}
          <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button slot={null} className="input-button" aria-label={`${words.labels.openCalendar}: ${field.label}`} excludeFromTabOrder>
              <Icon name="calendar" size="small" />
            </Button>
            <Popover className="popover" placement="bottom end">
              <Dialog className="calendar-dialog" aria-label={field.label}>
                <MonthPicker
                  date={date}
                  words={words}
                  onChoose={(chosen) => {
                    onChange(words.write(chosen))
                    setOpen(false)
                  }}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
        </>
      }
    />
  )
}

function StepButton({ icon, label, onPress }: { icon: 'left' | 'right'; label: string; onPress: () => void }) {
  // Out of the tab order: the arrow keys do the same in the box itself.
  return (
    <Button slot={null} className="input-button step-button" aria-label={label} onPress={onPress} excludeFromTabOrder>
      <Icon name={icon} size="small" />
    </Button>
  )
}

function MonthPicker({ date, words, onChoose }: { date: string | null; words: DateWords; onChoose: (date: string) => void }) {
  const day = parseDate(date ?? words.today)
  return (
    <Calendar
      className="calendar"
      defaultValue={date ? day : null}
      defaultFocusedValue={day}
      autoFocus
      onChange={(chosen) => onChoose(chosen.toString())}
    >
      <header>
        <Button slot="previous" className="button button-icon button-small" aria-label={words.labels.previousMonth}>
          <Icon name="left" size="small" />
        </Button>
        <Heading />
        <Button slot="next" className="button button-icon button-small" aria-label={words.labels.nextMonth}>
          <Icon name="right" size="small" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(cell) => <CalendarCell date={cell} className={words.dayOff(cell.toString()) ? 'calendar-cell off' : 'calendar-cell'} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
