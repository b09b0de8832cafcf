import { useList } from '../cases/list-context.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { capOf, KEYS } from '../shared/keys.ts'
import './help.css'

const MENU = ['newComplaint', 'search', 'today', 'cases', 'agenda', 'measures', 'settings', 'lock', 'help'] as const

/** Every key, from the tables that handle them: main's for the menu, the page's own for the rest. */
export function KeyMap() {
  const t = useWords()
  const { menuKeys } = useApp().info
  const { letterKeys } = useList().preferences
  const line = (keys: readonly string[], words: string) => (
    <div key={words}>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{capOf(key)}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  )
  return (
    <div className="key-map">
      <section>
        <h3>{t('help.keys.anywhere')}</h3>
        <dl>
          {MENU.map((command) => {
            const accelerator = menuKeys.find((key) => key.command === command)?.accelerator
            return accelerator === undefined ? null : line(accelerator.split('+'), t(`help.keys.menu.${command}`))
          })}
          {letterKeys ? line(KEYS.anywhere.keyMap, t('help.keys.keyMap')) : null}
          {line(KEYS.anywhere.close, t('help.keys.close'))}
        </dl>
      </section>
      <section>
        <h3>{t('help.keys.list')}</h3>
        <dl>
          {line(KEYS.list.choose, t('help.keys.choose'))}
          {line(KEYS.list.page, t('help.keys.page'))}
          {line(KEYS.list.ends, t('help.keys.ends'))}
          {line(KEYS.list.open, t('help.keys.open'))}
          {line(KEYS.list.find, t('help.keys.find'))}
          {letterKeys
            ? Object.entries(KEYS.letters).map(([name, keys]) => line(keys, t(`help.keys.${name as keyof typeof KEYS.letters}`)))
            : null}
        </dl>
        {letterKeys ? null : <p className="hint">{t('help.keys.off')}</p>}
      </section>
      <section>
        <h3>{t('help.keys.form')}</h3>
        <dl>
          {line(KEYS.form.submit, t('help.keys.submit'))}
          {line(KEYS.form.part, t('help.keys.part'))}
          {line(KEYS.form.day, t('help.keys.day'))}
          {line(KEYS.form.month, t('help.keys.month'))}
        </dl>
      </section>
    </div>
  )
}
