import { useState } from 'react'
import type { Language } from '../../text/i18n.ts'
import { Segments } from '../../ui/choice.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'

/** The language of what is made here: that of the window, until another one is chosen. */
export function useDocumentLanguage(): [Language, (language: Language) => void] {
  const { language } = useApp().appearance
  const [chosen, setChosen] = useState<Language | null>(null)
  return [chosen ?? language, setChosen]
}

interface LanguageChoiceProps {
  label: string
  value: Language
  onChange: (language: Language) => void
  /** Beside others of its kind it is known by its place. */
  hideLabel?: boolean
}

export function LanguageChoice({ label, value, onChange, hideLabel = false }: LanguageChoiceProps) {
  const t = useWords()
  return (
    <Segments
      label={label}
      hideLabel={hideLabel}
      value={value}
      onChange={onChange}
      options={(['nl', 'en'] as const).map((language) => ({ value: language, label: t(`settings.languages.${language}`) }))}
    />
  )
}
