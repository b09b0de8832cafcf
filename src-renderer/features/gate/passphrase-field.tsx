import { type Ref, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { passphraseProblem } from './passphrase.ts'

interface PassphraseFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  hint?: string | undefined
  isNew?: boolean
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}

export function PassphraseField({ label, value, onChange, error, hint, isNew = false, autoFocus = false, inputRef }: PassphraseFieldProps) {
  const t = useWords()
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      hint={hint}
      large
      autoFocus={autoFocus}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      {...(inputRef ? { inputRef } : {})}
      before={<Icon name="key" />}
      after={
        <AriaButton
          slot={null}
          className="input-button"
          aria-label={t(isShown ? 'gate.hidePassphrase' : 'gate.showPassphrase')}
          onPress={() => setShown(!isShown)}
        >
          <Icon name="eye" size="small" />
        </AriaButton>
      }
    />
  )
}

export interface NewPassphrase {
  readonly first: string
  readonly second: string
}

export const NO_PASSPHRASE: NewPassphrase = { first: '', second: '' }

/** Ready when it is strong enough and was typed twice the same. */
export const isReady = ({ first, second }: NewPassphrase): boolean => passphraseProblem(first) === null && first === second

interface NewPassphraseFieldsProps {
  value: NewPassphrase
  onChange: (value: NewPassphrase) => void
  /** Says what is missing, once someone tried to go on. */
  strict: boolean
}

export function NewPassphraseFields({ value, onChange, strict }: NewPassphraseFieldsProps) {
  const t = useWords()
  const problem = passphraseProblem(value.first)
  const different = value.second !== '' && value.first !== value.second
  return (
    <>
      <div className="stack">
        <PassphraseField
          label={t('gate.choosePassphrase.label')}
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          isNew
          hint={t('gate.choosePassphrase.hint')}
          error={strict && problem ? t(`gate.choosePassphrase.weak.${problem}`) : undefined}
        />
        {value.first !== '' && !problem ? (
          <p className="row tone-done" role="status">
            <Icon name="done" size="small" />
            {t('gate.choosePassphrase.strong')}
          </p>
        ) : null}
      </div>
      <PassphraseField
        label={t('gate.choosePassphrase.again')}
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        isNew
        error={(strict || value.second.length >= value.first.length) && different ? t('gate.choosePassphrase.different') : undefined}
      />
    </>
  )
}
