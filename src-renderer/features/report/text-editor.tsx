import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useKeptForm } from '../case/course/form.ts'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { MarkedText } from './marked-text.tsx'
import { suggestionFor } from './suggestions.ts'
import { useChangeReport } from './use-change-report.ts'
import type { OpenReport } from './use-report.ts'

interface TextEditorProps {
  open: OpenReport
  textKey: string
  label: string
  hint?: string
  rows?: number
}

/** One text of the report. What is typed is kept at once; it is in the report when it is saved. */
export function TextEditor({ open, textKey, label, hint, rows = 5 }: TextEditorProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const saved = open.report.texts.get(textKey) ?? ''
  const { values, set, remove } = useKeptForm(`report/${open.year}/${textKey}`, { text: saved })
  const { change, failure, isBusy } = useChangeReport(open.year)
  if (values === null) return null
  const { text } = values
  const hits = open.check(text)
  const suggestion = suggestionFor(t, textKey, open.source, organisation, open.entries)
  const save = (): void =>
    change({ type: 'writeText', key: textKey, text }, async () => {
      if (text === values.text) await remove()
      showToast({ text: t('report.editor.saved') })
    })
  return (
    <div className="stack report-editor">
      <TextArea label={label} hint={hint} value={text} onChange={(typed) => set({ text: typed })} rows={rows} />
      {hits.length > 0 ? (
        <Banner tone="today" icon="late">
          <b>{t('report.editor.traceable', { count: hits.length })}</b>
          <MarkedText text={text} hits={hits} />
        </Banner>
      ) : null}
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(failure)}
        </Banner>
      ) : null}
      <div className="row">
        <Button
          look="primary"
          size="small"
          isBusy={isBusy}
          aria-label={`${t('report.editor.save')}: ${label}`}
          aria-disabled={text === saved}
          onPress={() => (text === saved ? undefined : save())}
        >
          {t('report.editor.save')}
        </Button>
        {suggestion !== '' && suggestion !== text ? (
          <Button
            look="plain"
            size="small"
            aria-label={`${t('report.editor.suggest')}: ${label}`}
            onPress={() => set({ text: text.trim() === '' ? suggestion : `${text.trimEnd()}\n${suggestion}` })}
          >
            {t('report.editor.suggest')}
          </Button>
        ) : null}
        <span className="hint" role="status">
          {text === saved ? '' : t('report.editor.kept')}
        </span>
      </div>
    </div>
  )
}
