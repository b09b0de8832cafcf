import { Checkbox, Segments } from '../../ui/choice.tsx'
import { useList } from '../cases/list-context.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'

export function AppearanceSettings() {
  const t = useWords()
  const { appearance, setAppearance, notifications, setNotifications } = useApp()
  const { preferences, setPreferences } = useList()
  return (
    <section className="stack-loose" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{t('settings.appearance')}</h2>
      <Segments
        label={t('settings.language')}
        value={appearance.language}
        onChange={(language) => setAppearance({ ...appearance, language })}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
      />
      <Segments
        label={t('settings.theme')}
        value={appearance.theme}
        onChange={(theme) => setAppearance({ ...appearance, theme })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
      />
      <div className="stack">
        <Checkbox label={t('settings.notifications')} value={notifications} onChange={setNotifications} />
        <p className="hint">{t('settings.notificationsText')}</p>
      </div>
      <div className="stack">
        <Checkbox
          label={t('settings.letterKeys')}
          value={preferences.letterKeys}
          onChange={(letterKeys) => setPreferences({ ...preferences, letterKeys })}
        />
        <p className="hint">{t('settings.letterKeysText')}</p>
      </div>
    </section>
  )
}
