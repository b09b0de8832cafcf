import type { ReportEntries } from '../../commands/report-register.ts'
import { saveReport } from '../../commands/save-report.ts'
import { writeReport } from '../../documents/reports.ts'
import { visitContent } from '../../documents/visit-content.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { LanguageChoice, useDocumentLanguage } from './language-choice.tsx'

/** The supervisor is at the door: one press, and there is an overview without a name, with the dates of each step. */
export function VisitPack({ entries }: { entries: ReportEntries }) {
  const t = useWords()
  const { clock } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const [language, setLanguage] = useDocumentLanguage()
  const { run, isBusy, failure } = useAction('visit')
  const make = (): void =>
    run(async () => {
      const cases = [...entries.values()].flatMap(({ visit }) => visit ?? []).toSorted((a, b) => (a.reference < b.reference ? 1 : -1))
      const content = visitContent(cases, organisation, clock.today(), language)
      const saved = await saveReport(session, writeReport(content), content)
      if (saved.ok) showToast({ text: t('report.saved', { file: saved.value.fileName }) })
      return saved.ok || saved.reason === 'cancelled' ? null : `letter.refused.${saved.reason}`
    })
  return (
    <section className="stack" aria-labelledby="visit-title">
      <h2 id="visit-title">{t('visit.heading')}</h2>
      <p className="hint">{t('visit.hint')}</p>
      <LanguageChoice label={t('visit.language')} value={language} onChange={setLanguage} />
      <Button icon="download" isBusy={isBusy} onPress={make}>
        {t('visit.action')}
      </Button>
      {failure ? <span role="alert">{t(failure)}</span> : null}
    </section>
  )
}
