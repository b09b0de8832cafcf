import type { ReactNode, Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Input,
  type KeyboardEvent,
  Label,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

/** What every field has: a label above, help below, and an error that says what to do. */
export interface FieldProps {
  label: string
  /** Smaller words after the label, such as "first name only". */
  aside?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  span?: 1 | 2 | 3 | 4 | 6 | undefined
  isRequired?: boolean
}

export const fieldClass = (span: FieldProps['span']): string => (span ? `field span-${span}` : 'field')

export function FieldLabel({ label, aside }: Pick<FieldProps, 'label' | 'aside'>) {
  return (
    <Label className="label">
      {label}
      {aside ? <span className="optional"> {aside}</span> : null}
    </Label>
  )
}

export function FieldHelp({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="error">
        {error ? (
          <>
            <Icon name="late" size="small" />
            <span>{error}</span>
          </>
        ) : null}
      </FieldError>
    </>
  )
}

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  inputRef?: Ref<HTMLInputElement>
  type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  placeholder?: string
  autoFocus?: boolean
  autoComplete?: string
  large?: boolean
  /** The label is read but not shown. */
  hideLabel?: boolean
  /** Stands inside the edge of the box, before or after what is typed. */
  before?: ReactNode
  after?: ReactNode
}

export function TextField({
  label,
  aside,
  hint,
  error,
  span,
  large = false,
  hideLabel = false,
  before,
  after,
  inputRef,
  placeholder,
  ...field
}: TextFieldProps) {
  const input = <Input className="input" ref={inputRef ?? null} {...(placeholder ? { placeholder } : {})} spellCheck={false} />
  const grouped = before !== undefined || after !== undefined
  const group = ['input-group', large ? 'input-large' : '', error ? 'is-wrong' : ''].filter((part) => part !== '').join(' ')
  return (
    <AriaTextField
      {...field}
      autoComplete={field.autoComplete ?? 'off'}
      className={fieldClass(span)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <FieldLabel label={label} aside={aside} />}
      {grouped ? (
        <div className={group}>
          {before}
          {input}
          {after}
        </div>
      ) : (
        input
      )}
      <FieldHelp hint={hint} error={error} />
    </AriaTextField>
  )
}

interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  inputRef?: Ref<HTMLTextAreaElement>
  rows?: number
  autoFocus?: boolean
}

export function TextArea({ label, aside, hint, error, span, rows = 3, inputRef, ...field }: TextAreaProps) {
  return (
    <AriaTextField {...field} autoComplete="off" className={fieldClass(span)} isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} aside={aside} />
      <AriaTextArea className="textarea" rows={rows} ref={inputRef ?? null} spellCheck={false} />
      <FieldHelp hint={hint} error={error} />
    </AriaTextField>
  )
}
