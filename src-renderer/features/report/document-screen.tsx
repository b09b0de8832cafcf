import { useEffect, useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { savePdf, saveReport } from '../../commands/save-report.ts'
import type { ReportContent } from '../../documents/report-blocks.ts'
import { reportContent } from '../../documents/report-content.ts'
import { type ReportJob, writeReport } from '../../documents/reports.ts'
import type { ReportScope } from '../../domain/report/annual-report.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useSession, useViewer } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { LanguageChoice, useDocumentLanguage } from './language-choice.tsx'
import { ReportPaper } from './report-paper.tsx'
import { type OpenReport, useReport } from './use-report.ts'
import { WithdrawnBanner } from './withdrawn.tsx'
import './report.css'
import { Crumbs } from '../shared/crumbs.tsx'

/** The report as it will read, for all or for one location or supervisor, and its way to Word and PDF. */
export function ReportDocumentScreen() {
  const t = useWords()
  const { year = '' } = useParams()
  const viewer = useViewer()
  const open = useReport(Number(year))
  if (viewer.role !== 'director') {
    return (
      <div className="page-head">
        <Banner tone="late" icon="lock" urgent>
          {t('report.notDirector')}
        </Banner>
      </div>
    )
  }
  return open ? <Desk open={open} /> : <p className="hint page-head">{t('report.reading')}</p>
}

function Desk({ open }: { open: OpenReport }) {
  const t = useWords()
  const [search] = useSearchParams()
  // A version that was taken back is read only: what goes out is the report of now.
  const old = open.report.withdrawn[Number(search.get('withdrawn') ?? -1)] ?? null
  const { scoped } = open
  const source = useMemo(() => old?.source ?? scoped(), [old, scoped])
  const signedOn = (old ?? open.report.signedOff)?.signedOn ?? null
  const [chosen, setChosen] = useState(ALL)
  const [language, setLanguage] = useDocumentLanguage()
  const part = source.scopes?.find(({ scope }) => keyOf(scope) === chosen) ?? null
  const content = useMemo(() => reportContent(source, part, signedOn, language), [source, part, signedOn, language])
  const nameOf = (scope: ReportScope): string =>
    scope.kind === 'supervisor' ? scope.name : (source.locations.find(({ locationId }) => locationId === scope.locationId)?.name ?? '')
  const options = [
    { value: ALL, label: t('report.scope.all') },
    ...(source.scopes ?? []).map(({ scope }) => ({ value: keyOf(scope), label: nameOf(scope) })),
  ]
  return (
    <div className="report-desk">
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[[`/report/${open.year}`, t('report.title', { year: open.year })]]} here={t('report.document')} />
          <h1>{t('report.document')}</h1>
        </div>
        <Select
          label={t('report.scope.label')}
          hideLabel
          value={chosen}
          onChange={(value) => setChosen(value ?? ALL)}
          options={options}
          placeholder={t('common.choose')}
        />
        <LanguageChoice label={t('report.language')} value={language} onChange={setLanguage} hideLabel />
        {old ? null : <DocumentActions open={open} content={content} />}
        {language === 'nl' ? null : <p className="hint">{t('report.ownTexts')}</p>}
        {source.scopes ? null : <p className="hint">{t('report.scope.none')}</p>}
        {old ? <WithdrawnBanner year={open.year} old={old} /> : null}
      </div>
      <ReportPaper content={content} />
    </div>
  )
}

const ALL = 'all'
const keyOf = (scope: ReportScope): string => `${scope.kind}/${scope.kind === 'supervisor' ? scope.name : scope.locationId}`

function DocumentActions({ open, content }: { open: OpenReport; content: ReportContent }) {
  const t = useWords()
  const hits = open.hits.filter(({ reason }) => reason === null).length
  // Rule R2: mended or overruled first. What was signed off is what it is, also when someone of its words joined since.
  const isHeld = hits > 0 && open.report.signedOff === null
  const { desktop } = useApp()
  const session = useSession()
  const { run, isBusy, failure } = useAction('report-document')
  const [job, setJob] = useState<ReportJob | null>(null)
  // Who leaves the screen, or locks, is asked for no place any more.
  useEffect(() => () => job?.cancel(), [job])
  const [saved, setSaved] = useState<{ handle: string; fileName: string } | null>(null)
  const finish = (result: Awaited<ReturnType<typeof savePdf>>) => {
    if (result.ok) setSaved(result.value)
    return result.ok || result.reason === 'cancelled' ? null : (`letter.refused.${result.reason}` as const)
  }
  const toWord = (): void =>
    run(async () => {
      setSaved(null)
      const started = writeReport(content)
      setJob(started)
      const bytes = started.bytes.finally(() => setJob(null))
      return finish(await saveReport(session, { bytes }, content))
    })
  const toPdf = (): void =>
    run(async () => {
      setSaved(null)
      return finish(await savePdf(session, content))
    })
  return (
    <div className="row report-actions">
      <Button look="primary" icon="download" isBusy={isBusy} aria-disabled={isHeld} onPress={() => (isHeld ? undefined : toWord())}>
        {t('report.toWord')}
      </Button>
      <Button icon="print" isBusy={isBusy} aria-disabled={isHeld} onPress={() => (isHeld ? undefined : toPdf())}>
        {t('report.toPdf')}
      </Button>
      {job ? (
        <span className="row" role="status">
          <progress className="report-progress" aria-label={t('report.making')} />
          {t('report.making')}
          <Button size="small" onPress={job.cancel}>
            {t('common.cancel')}
          </Button>
        </span>
      ) : null}
      {failure ? <span role="alert">{t(failure)}</span> : null}
      {saved ? (
        <span className="row" role="status">
          {t('report.saved', { file: saved.fileName })}
          <Button size="small" onPress={() => void desktop.openFile({ handle: saved.handle })}>
            {t('report.open')}
          </Button>
        </span>
      ) : null}
      {hits > 0 ? (
        <span className="hint">
          {t('report.stillTraceable', { count: hits })} {isHeld ? <Link to={`/report/${open.year}`}>{t('report.held')}</Link> : null}
        </span>
      ) : null}
    </div>
  )
}
