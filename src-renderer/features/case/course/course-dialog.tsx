import { type ReactNode, useEffect, useRef, useState } from 'react'
import { changeCase } from '../../../commands/change-case.ts'
import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import type { CaseCommand } from '../../../domain/complaint/decide.ts'
import { parseTypedDate } from '../../../domain/deadlines/typed-date.ts'
import type { WordKey } from '../../../text/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { DateBox } from '../../../ui/date-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
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
  /** One value, for a `DateField`, a `LineField` or a `ReasonField`; with what the domain refused of it. */
  readonly field: <Name extends keyof Values>(name: Name) => Bound<Values[Name]>
}

interface Bound<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly wasTried: boolean
  readonly error: string | undefined
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
  const [refused, setRefused] = useState<Refused | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  // Drawn first, with what is wrong of it: then the typist is put there.
  useEffect(() => {
    if (refused) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refused])
  const { run, isBusy, failure } = useAction(name)
  if (values === null) return null
  const save = (): void => {
    setTried(true)
    setRefused(null)
    run(async () => {
      const result = await changeCase(session, complaint.caseId, command(values))
      if (!result.ok) {
        const key = refusalKey(result.reason.code)
        const at = 'field' in result.reason ? result.reason.field : undefined
        if (at === undefined || !Object.hasOwn(values, at)) return key
        setRefused({ field: at, key })
        return null
      }
      await remove()
      showToast({ text: done })
      onClose()
      return null
    })
  }
  // What was refused of a field is not told any more of what is typed there next.
  const typed = (names: readonly PropertyKey[]): void => {
    if (refused && names.includes(refused.field)) setRefused(null)
  }
  const form: CourseForm<Values> = {
    values,
    wasTried,
    set: (changes) => {
      typed(Object.keys(changes))
      set(changes)
    },
    field: (name) => ({
      value: values[name],
      onChange: (value) => {
        typed([name])
        put(name, value)
      },
      wasTried,
      error: refused?.field === name ? t(refused.key) : undefined,
    }),
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
        {children(form)}
      </div>
    </Dialog>
  )
}

/** A field that the domain refused, and why. */
interface Refused {
  readonly field: string
  readonly key: WordKey
}

interface DateFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  side?: 'past' | 'future'
  wasTried: boolean
  /** What the domain refused of it; what cannot be read at all comes first. */
  error?: string | undefined
  autoFocus?: boolean
  aside?: string
  mayBeEmpty?: boolean
}

export function DateField({ side = 'past', wasTried, mayBeEmpty = false, aside, error, ...field }: DateFieldProps) {
  const t = useWords()
  const words = useDateWords(side)
  const isWrong = wasTried && words.read(field.value) === null && !(mayBeEmpty && field.value.trim() === '')
  return <DateBox {...field} {...(aside ? { aside } : {})} words={words} error={isWrong ? t('common.date.notADate') : error} />
}

interface ReasonFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  wasTried: boolean
  error?: string | undefined
  rows?: number
  autoFocus?: boolean
  hint?: string
}

/** A text that cannot be left out. */
export function ReasonField({ wasTried, error, ...field }: ReasonFieldProps) {
  const t = useWords()
  return <TextArea rows={4} {...field} error={wasTried && field.value.trim() === '' ? t('refusals.textMissing') : error} />
}

/** A line that cannot be left out. */
export function LineField({ wasTried, error, ...field }: Omit<ReasonFieldProps, 'rows'>) {
  const t = useWords()
  return <TextField {...field} error={wasTried && field.value.trim() === '' ? t('refusals.textMissing') : error} />
}

/** Reads what stands in a date box; text that is no date goes on as it is, and the domain says so. */
export function useReadDate(): (text: string, side?: 'past' | 'future') => string {
  const { clock } = useApp()
  return (text, side = 'past') => {
    const read = parseTypedDate(text, { today: clock.today(), side })
    return read.ok ? read.value : text
  }
}
