import { type Control, type FieldPath, type FieldPathValue, useController } from 'react-hook-form'
import { Segments } from '../../ui/choice.tsx'
import { DateBox, type DateWords } from '../../ui/date-box.tsx'
import { type FieldProps, TextArea, TextField } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import type { IntakeForm } from './intake-form.ts'

/** Fields whose value is text, and fields whose value is a choice. */
type TextName = {
  [Name in FieldPath<IntakeForm>]: FieldPathValue<IntakeForm, Name> extends string ? Name : never
}[FieldPath<IntakeForm>]
type ChoiceName = {
  [Name in FieldPath<IntakeForm>]: FieldPathValue<IntakeForm, Name> extends string | null ? Name : never
}[FieldPath<IntakeForm>]

interface BoundProps<Name extends FieldPath<IntakeForm>> extends Omit<FieldProps, 'error'> {
  name: Name
  control: Control<IntakeForm>
}

/** One field of the form; only it is drawn again while someone types in it. */
function useField<Name extends FieldPath<IntakeForm>>(name: Name, control: Control<IntakeForm>) {
  const { field, fieldState } = useController({ name, control })
  return { field, error: fieldState.error?.message }
}

interface TextInputProps extends BoundProps<TextName> {
  type?: 'text' | 'email' | 'tel'
  placeholder?: string
  autoFocus?: boolean
}

export function TextInput({ name, control, ...props }: TextInputProps) {
  const { field, error } = useField(name, control)
  return <TextField {...props} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={error} />
}

export function TextAreaInput({ name, control, ...props }: BoundProps<TextName> & { rows?: number }) {
  const { field, error } = useField(name, control)
  return <TextArea {...props} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={error} />
}

interface DateInputProps extends BoundProps<TextName> {
  words: DateWords
  placeholder?: string
  steps?: boolean
  autoFocus?: boolean
}

export function DateInput({ name, control, ...props }: DateInputProps) {
  const { field, error } = useField(name, control)
  return <DateBox {...props} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={error} />
}

interface ChoiceProps<Name extends ChoiceName> extends BoundProps<Name> {
  options: readonly { value: NonNullable<FieldPathValue<IntakeForm, Name>>; label: string; note?: string }[]
}

export function SelectInput<Name extends ChoiceName>({
  name,
  control,
  options,
  ...props
}: ChoiceProps<Name> & { placeholder: string; noneLabel?: string }) {
  const { field, error } = useField(name, control)
  return (
    <Select<string>
      {...props}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      buttonRef={field.ref}
      options={options.map((option) => ({ ...option, value: String(option.value) }))}
      error={error}
    />
  )
}

export function SegmentsInput<Name extends ChoiceName>({ name, control, options, ...props }: ChoiceProps<Name> & { hideLabel?: boolean }) {
  const { field, error } = useField(name, control)
  return (
    <Segments<string>
      {...props}
      value={field.value}
      onChange={field.onChange}
      options={options.map((option) => ({ ...option, value: String(option.value) }))}
      error={error}
      // The group itself takes no focus; its chosen or first button does.
      groupRef={(group) =>
        field.ref(group ? { focus: () => group.querySelector<HTMLInputElement>('input:checked, input')?.focus() } : null)
      }
    />
  )
}
