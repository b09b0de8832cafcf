import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { recognisable } from '../../domain/report/year-kind.ts'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useViewer } from '../shared/session-context.tsx'
import type { TextPart } from './places.ts'
import { TextEditor } from './text-editor.tsx'
import { type OpenReport, useReport } from './use-report.ts'
import './report.css'
import { Crumbs } from '../shared/crumbs.tsx'

const PARTS: readonly string[] = ['scheme', 'publicity', 'judgments', 'disputes'] satisfies TextPart[]
const isPart = (part: string): part is TextPart => PARTS.includes(part)

/** The texts of one part of the report, with what the check finds in them while they are written. */
export function ReportTextScreen() {
  const t = useWords()
  const { year = '', part = '' } = useParams()
  const viewer = useViewer()
  const open = useReport(Number(year))
  const title = isPart(part) ? t(`report.parts.${part}`) : ''
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[[`/report/${year}`, t('report.title', { year })]]} here={title} />
          <h1>{title}</h1>
        </div>
      </div>
      <div className="column stack-loose report-texts">
        {viewer.role !== 'director' ? (
          <Banner tone="late" icon="lock" urgent>
            {t('report.notDirector')}
          </Banner>
        ) : open && isPart(part) ? (
          <Texts open={open} part={part} />
        ) : null}
      </div>
    </>
  )
}

function Texts({ open, part }: { open: OpenReport; part: TextPart }) {
  const t = useWords()
  if (open.report.signedOff) return <Banner icon="lock">{t('report.refused.frozen')}</Banner>
  const editor = (key: 'foreword' | 'scheme' | 'publicity' | 'general' | 'disputes'): ReactNode => (
    <TextEditor key={key} open={open} textKey={key} label={t(`report.texts.${key}.title`)} hint={t(`report.texts.${key}.hint`)} rows={8} />
  )
  switch (part) {
    case 'scheme':
      return [editor('scheme'), editor('foreword')]
    case 'publicity':
      return editor('publicity')
    case 'disputes':
      return editor('disputes')
    case 'judgments':
      return (
        <>
          {editor('general')}
          <LocationTexts open={open} />
        </>
      )
  }
}

/** Only locations that something is told of: for the others the table says zero. */
function LocationTexts({ open }: { open: OpenReport }) {
  const t = useWords()
  const { figures, locations } = open.source
  const few = recognisable(figures).map(({ locationId }) => locationId)
  const told = figures.locations.filter(({ received, measures }) => received > 0 || measures.promised > 0)
  if (told.length === 0) return <p className="hint">{t('report.editor.noLocations')}</p>
  return told.map(({ locationId, received, measures }) => {
    const name = locations.find((location) => location.locationId === locationId)?.name ?? t('reportDocument.unknownLocation')
    return (
      <section key={locationId ?? ''} className="stack" aria-label={name}>
        <h2>
          {name} <small className="muted">{t('report.editor.counts', { count: received, measures: measures.promised })}</small>
        </h2>
        {few.includes(locationId) ? (
          <p className="hint">
            <Icon name="late" size="small" className="tone-today" /> {t('report.few.hint')}
          </p>
        ) : null}
        <TextEditor
          open={open}
          textKey={`tenor/${locationId}`}
          label={`${t('report.texts.tenor.title')}, ${name}`}
          hint={t('report.texts.tenor.hint')}
        />
        {measures.promised > 0 ? (
          <TextEditor
            open={open}
            textKey={`measures/${locationId}`}
            label={`${t('report.texts.measures.title')}, ${name}`}
            hint={t('report.texts.measures.hint')}
            rows={3}
          />
        ) : null}
      </section>
    )
  })
}
