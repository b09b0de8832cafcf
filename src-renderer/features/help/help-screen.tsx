import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { KeyMap } from './key-map.tsx'
import './help.css'

const STEPS = [
  'talk',
  'register',
  'assign',
  'acknowledge',
  'investigate',
  'solution',
  'judge',
  'followUp',
  'dispute',
  'close',
  'report',
] as const

/** F1: the procedure as the office knows it, with what the app does at each step. */
export function HelpScreen() {
  const t = useWords()
  const { info } = useApp()
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('help.title')}</h1>
          <p className="muted">{t('help.intro')}</p>
        </div>
      </div>
      <div className="column stack-loose help">
        <ol className="help-steps">
          {STEPS.map((step) => (
            <li key={step}>
              <h2>{t(`help.steps.${step}.title`)}</h2>
              <p>{t(`help.steps.${step}.rule`)}</p>
              <p className="help-app">
                <b>{t('help.inApp')}.</b> {t(`help.steps.${step}.app`)}
              </p>
            </li>
          ))}
        </ol>
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">{t('help.keys.title')}</h2>
          <KeyMap />
        </section>
        <section className="stack" aria-labelledby="help-about">
          <h2 id="help-about">{t('help.about')}</h2>
          <p>{t('help.version', { version: info.version })}</p>
          <p className="muted">{t('help.aboutText')}</p>
          <Licences />
        </section>
      </div>
    </>
  )
}

/** Of everything the app is made of: read from beside the page when someone asks. */
function Licences() {
  const t = useWords()
  const [text, setText] = useState<string | null>(null)
  const read = async (): Promise<void> => {
    const answer = await fetch('licences.txt').catch(() => null)
    setText(answer?.ok ? await answer.text() : t('help.licencesFailed'))
  }
  if (text === null) {
    return (
      <div>
        <Button onPress={() => void read()}>{t('help.licences')}</Button>
      </div>
    )
  }
  return (
    <section className="licences" aria-label={t('help.licences')}>
      <pre>{text}</pre>
    </section>
  )
}
