import { useWords } from '../../shared/app-context.tsx'
import { KeptFiles } from './kept-files.tsx'
import { Senders } from './senders.tsx'
import { StyleForm } from './style-form.tsx'
import { TextBlocks } from './text-blocks.tsx'

/** All that letters have in common. */
export function LetterSettings() {
  const t = useWords()
  return (
    <>
      <section aria-labelledby="letters-title">
        <h2 id="letters-title">{t('letterStyle.title')}</h2>
        <p className="hint">{t('letterStyle.text')}</p>
        <StyleForm />
      </section>
      <KeptFiles />
      <Senders />
      <TextBlocks />
    </>
  )
}
