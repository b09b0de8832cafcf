import { useState } from 'react'
import { saveTable } from '../../commands/save-table.ts'
import { PERSONAL_COLUMNS, PLAIN_COLUMNS, type TableColumn } from '../../documents/case-table.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Segments } from '../../ui/choice.tsx'
import { Banner } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import './table.css'
import { Crumbs } from '../shared/crumbs.tsx'

const FORMATS = ['xlsx', 'csv'] as const

/** The cases that someone may see, as a table of their own; names only when they ask for them. */
export function TableScreen() {
  const t = useWords()
  const { clock } = useApp()
  const session = useSession()
  const views = useCaseViews()
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx')
  const [withPersonalData, setPersonal] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<TableColumn>>(new Set())
  const { run, isBusy, failure } = useAction('table')
  const offered: readonly TableColumn[] = withPersonalData ? [...PLAIN_COLUMNS, ...PERSONAL_COLUMNS] : PLAIN_COLUMNS
  const columns = offered.filter((column) => !left.has(column))
  const turn = (column: TableColumn, on: boolean): void =>
    setLeft((before) => new Set(on ? [...before].filter((other) => other !== column) : [...before, column]))
  const save = (): void =>
    run(async () => {
      const order = { caseIds: views.map(({ caseId }) => caseId), columns, withPersonalData, format, t, sheet: t('cases.title') }
      const saved = await saveTable(session, { ...order, suggestedName: t('table.fileName', { date: clock.today() }) })
      if (!saved.ok) return `table.failures.${saved.reason}`
      showToast({ text: t('table.saved', { file: saved.value.fileName }) })
      return null
    })
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[['/cases', t('cases.title')]]} here={t('table.title')} />
          <h1>{t('table.title')}</h1>
          <p className="muted">{t('table.text')}</p>
        </div>
      </div>
      <div className="column stack-loose">
        {failure ? (
          <Banner tone="late" icon="late" urgent>
            {t(failure)}
          </Banner>
        ) : null}
        <Segments
          label={t('table.format')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, label: t(`table.formats.${value}`) }))}
        />
        <Checkbox label={t('table.personal')} value={withPersonalData} onChange={setPersonal} />
        {withPersonalData ? (
          <Banner tone="today" icon="shield">
            {t('table.personalNote')}
          </Banner>
        ) : null}
        <fieldset className="table-columns">
          <legend className="label">{t('table.columns')}</legend>
          {offered.map((column) => (
            <Checkbox key={column} label={t(`table.fields.${column}`)} value={!left.has(column)} onChange={(on) => turn(column, on)} />
          ))}
        </fieldset>
        <p className="hint">
          {t('table.count', { count: views.length })}. {t('table.restricted')}
        </p>
        <div className="row">
          {columns.length === 0 ? (
            <span className="hint">{t('table.none')}</span>
          ) : (
            <Button look="primary" icon="download" onPress={save} isBusy={isBusy}>
              {t('table.save')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
