import { type ReactNode, useRef, useState } from 'react'
import { changeCase } from '../../../commands/change-case.ts'
import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import type { CaseCommand } from '../../../domain/complaint/decide.ts'
import { parseTypedDate } from '../../../domain/deadlines/typed-date.ts'
import { Button } from '../../../ui/button.tsx'
import { DateBox } from '../../../ui/date-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { refusalKey } from '../../shared/refusal-words.ts'
import { useSession } from '../../shared/session-context.tsx'
import { useAction } from '../../shared/use-action.ts'
import { useDateWords } from '../../shared/use-date-words.ts'
import { type FormValues, useKeptForm } from './form.ts'

/** What the fields of a dialog are given. */
export interface CourseForm<Values extends FormValues> {
  readonly values: Values
  readonly set: (changes: Partial<Values>) => void
  /** Whether someone tried to save: from then on fields say what is missing. */
  readonly wasTried: boolean
  /** One value, for a `DateField` or a `ReasonField`. */
  readonly field: <Name extends keyof Values>(name: Name) => Bound<Values[Name]>
}

interface Bound<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly wasTried: boolean
}

interface CourseDialogProps<Values extends FormValues> {
  complaint: ComplaintCase
  /** Of this kind of dialog; with a thing's own id where there are several. */
  name: string
  initial: Values
  title: string
  text?: string
  confirm: string
  done: string
  command: (values: Values) => CaseCommand
  onClose: () => void
  children: (form: CourseForm<Values>) => ReactNode
}

/** One step in the course of a case: its fields, kept while they are typed, and the command that they make. */
export function CourseDialog<Values extends FormValues>(props: CourseDialogProps<Values>) {
  const { complaint, name, initial, title, text, confirm, done, command, onClose, children } = props
  const t = useWords()
  const session = useSession()
  const { values, set, put, remove } = useKeptForm(`${complaint.caseId}/${name}`, initial)
  const [wasTried, setTried] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const { run, isBusy, failure } = useAction(name)
  if (values === null) return null
  const save = (): void => {
    setTried(true)
    run(async () => {
      const result = await changeCase(session, complaint.caseId, command(values))
      if (!result.ok) return focusInvalid(fields.current) && TOLD_AT_FIELD.has(result.reason.code) ? null : refusalKey(result.reason.code)
      await remove()
      showToast({ text: done })
      onClose()
      return null
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {confirm}
          </Button>
        </>
      }
    >
      {text ? <p className="muted">{text}</p> : null}
      <div className="stack-loose" ref={fields}>
        {children({ values, set, wasTried, field: (name) => ({ value: values[name], onChange: (value) => put(name, value), wasTried }) })}
      </div>
    </Dialog>
  )
}

/** What an empty or unreadable field says of itself: said once, there, and not above the fields as well. */
const TOLD_AT_FIELD: ReadonlySet<string> = new Set(['textMissing', 'notADate'])

/** Puts the typist at the first field that is wrong. @returns whether there is one */
function focusInvalid(fields: HTMLElement | null): boolean {
  const wrong = fields?.querySelector<HTMLElement>('[aria-invalid="true"]')
  wrong?.focus()
  return wrong !== null && wrong !== undefined
}

interface DateFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  side?: 'past' | 'future'
  wasTried: boolean
  autoFocus?: boolean
  aside?: string
  mayBeEmpty?: boolean
}

export function DateField({ side = 'past', wasTried, mayBeEmpty = false, aside, ...field }: DateFieldProps) {
  const t = useWords()
  const words = useDateWords(side)
  const isWrong = wasTried && words.read(field.value) === null && !(mayBeEmpty && field.value.trim() === '')
  return <DateBox {...field} {...(aside ? { aside } : {})} words={words} error={isWrong ? t('common.date.notADate') : undefined} />
}

interface ReasonFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  wasTried: boolean
  rows?: number
  autoFocus?: boolean
  hint?: string
}

/** A text that cannot be left out. */
export function ReasonField({ wasTried, ...field }: ReasonFieldProps) {
  const t = useWords()
  return <TextArea rows={4} {...field} error={wasTried && field.value.trim() === '' ? t('refusals.textMissing') : undefined} />
}

/** Reads what stands in a date box; text that is no date goes on as it is, and the domain says so. */
export function useReadDate(): (text: string, side?: 'past' | 'future') => string {
  const { clock } = useApp()
  return (text, side = 'past') => {
    const read = parseTypedDate(text, { today: clock.today(), side })
    return read.ok ? read.value : text
  }
}
