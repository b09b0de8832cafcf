import { Segments } from '../../ui/choice.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'

/** Before anyone is known, too: who reads no Dutch must be able to say so. */
export function LanguageSwitch() {
  const t = useWords()
  const { appearance, setAppearance } = useApp()
  return (
    <div className="gate-language">
      <Segments
        label={t('settings.language')}
        hideLabel
        value={appearance.language}
        onChange={(language) => setAppearance({ ...appearance, language })}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
      />
    </div>
  )
}
