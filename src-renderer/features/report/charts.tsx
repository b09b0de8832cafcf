import type { ReportSource } from '../../domain/report/annual-report.ts'
import type { Share } from '../../domain/report/handling.ts'
import { OUTCOMES } from '../../domain/report/report-case.ts'
import { useApp, useWords } from '../shared/app-context.tsx'

interface Bar {
  readonly id: string
  readonly name: string
  readonly value: number
  /** The same of the year before; null where that is not known. */
  readonly earlier: number | null
}

/** Bars for the eye, and beside each the figure as text: the drawing is hidden from readers. */
export function Charts({ source }: { source: ReportSource }) {
  const t = useWords()
  const { language } = useApp().appearance
  const { figures, before } = source
  const { handling } = figures
  const nature = (id: string): string => source.natures.find(({ natureId }) => natureId === id)?.name ?? t('reportDocument.unknownNature')
  const natures = figures.natures.map(
    ({ id, received }): Bar => ({
      id,
      name: nature(id),
      value: received,
      earlier: before ? (before.natures.find((one) => one.id === id)?.received ?? 0) : null,
    }),
  )
  const outcomes = OUTCOMES.map(
    (outcome): Bar => ({
      id: outcome,
      name: t(`reportDocument.outcomes.${outcome}`),
      value: figures.total.outcomes[outcome],
      earlier: before?.total.outcomes[outcome] ?? null,
    }),
  ).filter(({ value, earlier }) => value + (earlier ?? 0) > 0)
  const inTime = (id: 'acknowledged' | 'solved' | 'judged', count: number): Bar => ({
    id,
    name: t(`reportDocument.${id}`, { count }),
    value: percentage(handling[id]) ?? 0,
    earlier: before ? percentage(before.handling[id]) : null,
  })
  const { promised, realised, late } = figures.total.measures
  const earlier = before?.total.measures
  const mark = before ? t('report.mark', { year: before.year }) : ''
  const { median } = handling.outcome
  return (
    <div className="report-charts">
      <Figure title={t('reportDocument.charts.natures')} note={mark} bars={natures} />
      <Figure title={t('reportDocument.charts.outcomes')} note={mark} bars={outcomes} />
      <Figure
        title={t('report.inTime')}
        note={median === null ? mark : t('report.median', { days: median.toLocaleString(language) })}
        bars={[inTime('acknowledged', source.acknowledgeWorkingDays), inTime('solved', source.aimDays), inTime('judged', 0)]}
        most={100}
        unit=" %"
      />
      <Figure
        title={t('reportDocument.charts.measures')}
        note={mark}
        bars={[
          { id: 'promised', name: t('reportDocument.measures.promised'), value: promised, earlier: earlier?.promised ?? null },
          { id: 'realised', name: t('reportDocument.measures.realised'), value: realised, earlier: earlier?.realised ?? null },
          { id: 'late', name: t('reportDocument.measures.late'), value: late, earlier: earlier?.late ?? null },
        ]}
      />
    </div>
  )
}

const percentage = ({ met, of }: Share): number | null => (of === 0 ? null : Math.round((100 * met) / of))

interface FigureProps {
  title: string
  note: string
  bars: readonly Bar[]
  /** What a whole bar is; else the largest of them. */
  most?: number
  unit?: string
}

function Figure({ title, note, bars, most, unit = '' }: FigureProps) {
  const t = useWords()
  const whole = most ?? Math.max(1, ...bars.flatMap(({ value, earlier }) => [value, earlier ?? 0]))
  return (
    <figure>
      <figcaption>
        {title}
        {note === '' ? null : <small>{note}</small>}
      </figcaption>
      {bars.length === 0 ? <p className="hint">{t('reportDocument.noComplaints')}</p> : null}
      <ul className="bars">
        {bars.map(({ id, name, value, earlier }) => (
          <li key={id}>
            <span>{name}</span>
            <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-ground" width="100" height="10" />
              <rect className="bar-value" width={(100 * value) / whole} height="10" />
              {earlier === null ? null : (
                <rect className="bar-before" x={Math.min(98.5, (100 * earlier) / whole)} width="1.5" height="10" />
              )}
            </svg>
            <b>
              {value}
              {unit}
              {earlier === null ? null : <span className="visually-hidden"> {t('report.before', { value: `${earlier}${unit}` })}</span>}
            </b>
          </li>
        ))}
      </ul>
    </figure>
  )
}
