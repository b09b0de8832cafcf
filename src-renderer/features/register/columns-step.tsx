import { REGISTER_FIELDS } from '../../domain/register/fields.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { RegisterImport } from './use-register-import.ts'

const EXAMPLE_MAX = 90

/** What each column holds, guessed from its name: a person looks, and mends. */
export function ColumnsStep({ order }: { order: RegisterImport }) {
  const t = useWords()
  const { state, problem, isBusy } = order
  if (!state.columns) return null
  const { head, header, mapping } = state.columns
  const headers = head.first[header] ?? []
  const nameOf = (column: number): string => headers[column]?.trim() || t('register.columns.nameless', { number: column + 1 })
  const exampleOf = (column: number): string =>
    head.first
      .slice(header + 1)
      .flatMap((row) => row[column]?.trim() || [])[0]
      ?.slice(0, EXAMPLE_MAX) ?? ''
  return (
    <section className="stack" aria-labelledby="register-columns">
      <h2 id="register-columns">{t('register.columns.title')}</h2>
      <p className="muted">
        {state.fileName}, {t('register.columns.rows', { count: Math.max(0, head.rowCount - header - 1) })}. {t('register.columns.text')}
      </p>
      <div className="row register-sheet">
        {head.sheets.length > 1 ? (
          <Select
            label={t('register.columns.sheet')}
            value={head.sheet}
            onChange={(sheet) => (sheet === null ? undefined : order.chooseSheet(sheet))}
            options={head.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            placeholder=""
          />
        ) : null}
        <Select
          label={t('register.columns.header')}
          value={String(header)}
          onChange={(row) => (row === null ? undefined : order.chooseHeader(Number(row)))}
          options={head.first.slice(0, 10).map((_, row) => ({ value: String(row), label: String(row + 1) }))}
          placeholder=""
        />
      </div>
      {problem ? (
        <Banner tone="today" icon="info">
          {problem.code === 'noReceipt'
            ? t('register.columns.noReceipt')
            : t('register.columns.twice', { field: t(`register.fields.${problem.field}`) })}
        </Banner>
      ) : null}
      <div className="table-wrap">
        <table className="table" aria-labelledby="register-columns">
          <thead>
            <tr>
              <th scope="col">{t('register.columns.column')}</th>
              <th scope="col">{t('register.columns.example')}</th>
              <th scope="col">{t('register.columns.means')}</th>
            </tr>
          </thead>
          <tbody>
            {[...headers.keys()].map((column) => (
              <tr key={column}>
                <th scope="row">{nameOf(column)}</th>
                <td className="register-example">{exampleOf(column)}</td>
                <td>
                  <Select
                    label={t('register.columns.meansOf', { column: nameOf(column) })}
                    hideLabel
                    value={mapping[column] ?? null}
                    onChange={(field) => order.mean(column, field)}
                    options={REGISTER_FIELDS.map((field) => ({ value: field, label: t(`register.fields.${field}`) }))}
                    placeholder={t('register.columns.leaveOut')}
                    noneLabel={t('register.columns.leaveOut')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button onPress={() => order.goTo('file')}>{t('register.other')}</Button>
        <Button look="primary" onPress={() => (problem ? undefined : order.askValues())} isBusy={isBusy} aria-disabled={problem !== null}>
          {t('register.next')}
        </Button>
      </div>
    </section>
  )
}
