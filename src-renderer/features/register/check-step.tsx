import { useMemo, useState } from 'react'
import type { RowOutcome } from '../../domain/register/dry-run.ts'
import type { Mapping, RegisterField } from '../../domain/register/fields.ts'
import type { RowNote } from '../../domain/register/row.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { RegisterImport } from './use-register-import.ts'

const VIEWS = ['rejected', 'warned', 'duplicate', 'new'] as const
type View = (typeof VIEWS)[number]

/** More rows than this nobody reads: what is mended goes, and the next come up. */
const SHOWN_MAX = 100

const inView = (one: RowOutcome, view: View): boolean =>
  view === 'warned' ? one.outcome === 'new' && one.notes.length > 0 : one.outcome === view

/** What can be said better in the cell itself. */
const MENDABLE: ReadonlySet<RowNote['code']> = new Set([
  'noSuchDay',
  'noSuchMonth',
  'notADate',
  'receivedMissing',
  'receivedInFuture',
  'receivedTooLongAgo',
  'dateUnread',
  'dateInFuture',
  'outcomeDateUnknown',
  'notAnEmail',
  'referenceTaken',
  'referenceTwice',
])

/** The dry run: row by row what will happen, and why; then all of it, or nothing. */
export function CheckStep({ order }: { order: RegisterImport }) {
  const t = useWords()
  const { state, isBusy } = order
  const { outcomes, progress } = state
  const counts = useMemo(
    () => Object.fromEntries(VIEWS.map((view) => [view, outcomes.filter((one) => inView(one, view)).length])) as Record<View, number>,
    [outcomes],
  )
  const [chosen, setView] = useState<View | null>(null)
  const view = chosen ?? VIEWS.find((name) => counts[name] > 0) ?? 'new'
  const rows = outcomes.filter((one) => inView(one, view))
  const hasBsn = outcomes.some(({ notes }) => notes.some(({ code }) => code === 'bsn'))
  if (progress !== null) return <Running done={progress} total={counts.new} onStop={order.stop} />
  return (
    <section className="stack" aria-labelledby="register-check">
      <h2 id="register-check">{t('register.check.title')}</h2>
      <Segments
        label={t('register.check.show')}
        hideLabel
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`register.check.counts.${value}`), count: counts[value] }))}
      />
      {hasBsn ? <Checkbox label={t('register.check.keepBsn')} value={state.keepBsn} onChange={order.keepBsn} /> : null}
      <div className="table-wrap">
        <table className="table register-check" aria-labelledby="register-check">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('register.check.row')}
              </th>
              <th scope="col">{t('register.check.what')}</th>
              <th scope="col">{t('register.check.about')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_MAX).map((one) => (
              <OutcomeRow key={one.row} one={one} mapping={state.columns?.mapping ?? []} onMend={order.mend} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_MAX ? <p className="hint">{t('register.check.more', { count: rows.length - SHOWN_MAX })}</p> : null}
      <div className="row">
        <Button onPress={() => order.goTo('values')}>{t('common.back')}</Button>
        {counts.new === 0 ? (
          <span className="hint">{t('register.check.nothingNew')}</span>
        ) : (
          <Button look="primary" onPress={order.start} isBusy={isBusy}>
            {t('register.check.import', { count: counts.new })}
          </Button>
        )}
      </div>
    </section>
  )
}

function Running({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const t = useWords()
  return (
    <section className="stack" aria-labelledby="register-running">
      <h2 id="register-running">{t('register.importing')}</h2>
      <progress className="progress" value={done} max={total || 1} aria-labelledby="register-running" />
      <p className="hint" role="status">
        {t('register.progress', { done, total })}
      </p>
      <div className="row">
        <Button onPress={onStop}>{t('register.stop')}</Button>
      </div>
    </section>
  )
}

interface OutcomeRowProps {
  one: RowOutcome
  mapping: Mapping
  onMend: (row: number, field: RegisterField, text: string) => void
}

function OutcomeRow({ one, mapping, onMend }: OutcomeRowProps) {
  const t = useWords()
  const said =
    one.outcome === 'duplicate'
      ? t('register.check.duplicate', { of: one.of })
      : one.outcome === 'rejected'
        ? t('register.check.rejected')
        : one.planned.reference === null
          ? t('register.check.new')
          : t('register.check.newNamed', { reference: one.planned.reference })
  return (
    <tr>
      <th scope="row" className="number">
        {one.row}
      </th>
      <td>
        <Chip tone={TONES[one.outcome]} icon={ICONS[one.outcome]}>
          {said}
        </Chip>
      </td>
      <td>
        {one.notes.length === 0 ? null : (
          <ul className="register-notes">
            {one.notes.map(({ field, code, value }) => (
              <li key={`${field} ${code} ${value}`}>
                {t('register.check.cell', {
                  column: columnName(mapping.indexOf(field)),
                  field: t(`register.fields.${field}`),
                  what: t(`register.notes.${code}`, { value }),
                })}
                {MENDABLE.has(code) ? <Mend row={one.row} field={field} value={value} onMend={onMend} /> : null}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

const TONES = { new: 'done', duplicate: 'quiet', rejected: 'late' } as const
const ICONS = { new: 'done', duplicate: 'info', rejected: 'late' } as const

function Mend({ row, field, value, onMend }: { row: number; field: RegisterField; value: string } & Pick<OutcomeRowProps, 'onMend'>) {
  const t = useWords()
  const [typed, setTyped] = useState(value)
  return (
    <form
      className="row register-mend"
      onSubmit={(event) => {
        event.preventDefault()
        onMend(row, field, typed)
      }}
    >
      <TextField
        label={t('register.check.mend', { row, field: t(`register.fields.${field}`) })}
        hideLabel
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" size="small">
        {t('register.check.mended')}
      </Button>
    </form>
  )
}

/** As Excel names columns: A, B, ... Z, AA. A field without a column has none. */
function columnName(index: number): string {
  if (index < 0) return '-'
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}
