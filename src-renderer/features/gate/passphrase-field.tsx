import { type Ref, useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import { type PassphraseProblem, passphraseProblem } from './passphrase.ts'
import { type Estimate, loadEstimate, STRONG_ENOUGH, type Strength } from './strength.ts'

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
  /** Null until it has been looked at. */
  readonly strength: Strength | null
}

export const NO_PASSPHRASE: NewPassphrase = { first: '', second: '', strength: null }

/** Ready when it is strong enough and was typed twice the same. */
export const isReady = (value: NewPassphrase): boolean => problemOf(value) === null && value.first === value.second

const problemOf = ({ first, strength }: NewPassphrase): PassphraseProblem | null =>
  passphraseProblem(first) ?? (strength !== null && strength < STRONG_ENOUGH ? 'simple' : null)

interface NewPassphraseFieldsProps {
  value: NewPassphrase
  onChange: (value: NewPassphrase) => void
  /** Says what is missing, once someone tried to go on. */
  strict: boolean
}

export function NewPassphraseFields({ value, onChange, strict }: NewPassphraseFieldsProps) {
  const t = useWords()
  const problem = problemOf(value)
  useStrength(value, onChange)
  const different = value.second !== '' && value.first !== value.second
  return (
    <>
      <div className="stack">
        <PassphraseField
          label={t('gate.choosePassphrase.label')}
          value={value.first}
          onChange={(first) => onChange({ ...value, first, strength: null })}
          isNew
          hint={t('gate.choosePassphrase.hint')}
          error={strict && problem ? t(`gate.choosePassphrase.weak.${problem}`) : undefined}
        />
        {value.strength === null ? null : <StrengthMeter strength={value.strength} isEnough={!problem} />}
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

/** After a pause in typing: it takes a moment, in which the field must not stand still. */
const PAUSE_MS = 200

function useStrength(value: NewPassphrase, onChange: (value: NewPassphrase) => void): void {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    // Without it the floor still holds: four words, or sixteen characters.
    void loadEstimate().then(
      (loaded) => setEstimate(() => loaded),
      () => undefined,
    )
  }, [])
  useEffect(() => {
    if (!estimate || value.first === '' || value.strength !== null) return
    const timer = setTimeout(() => onChange({ ...value, strength: estimate(value.first) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [estimate, value, onChange])
}

const LEVELS = ['hopeless', 'weak', 'fair', 'good', 'strong'] as const

function StrengthMeter({ strength, isEnough }: { strength: Strength; isEnough: boolean }) {
  const t = useWords()
  return (
    <p className={isEnough ? 'strength tone-done' : 'strength hint'} role="status">
      <span className="strength-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={bar <= strength ? 'strength-bar strength-bar-on' : 'strength-bar'} />
        ))}
      </span>
      {t(`gate.choosePassphrase.strength.${LEVELS[strength]}`)}
    </p>
  )
}
