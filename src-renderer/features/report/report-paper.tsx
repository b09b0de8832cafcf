import type { Block, ChartBlock, ReportContent, TableBlock } from '../../documents/report-blocks.ts'

/** The report on paper: what the window shows, and what is printed as PDF. From the same content as Word. */
export function ReportPaper({ content }: { content: ReportContent }) {
  const blocks = content.blocks.map((block, index) => ({ block, id: `block-${index}` }))
  const entries = blocks.flatMap(({ block, id }) => (block.kind === 'heading' && block.level === 1 ? [{ id, text: block.text }] : []))
  return (
    <article className="report-paper" lang={content.language}>
      <header className="report-cover">
        <p className="report-brand">{content.organisation}</p>
        <p className="report-name">{content.title}</p>
        <p>{content.subtitle}</p>
        <p className="report-quiet">{content.status}</p>
      </header>
      <div className="report-contents">
        <p className="report-brand">{content.contentsTitle}</p>
        <ul>
          {entries.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </div>
      {blocks.map(({ block, id }) => (
        <Written key={id} block={block} />
      ))}
    </article>
  )
}

function Written({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4'
      return <Heading>{block.text}</Heading>
    }
    case 'text':
      return <p className="told">{block.text}</p>
    case 'note':
      return <p className="report-quiet">{block.text}</p>
    case 'definition':
      return (
        <p>
          <b>{block.term}.</b> {block.text}
        </p>
      )
    case 'table':
      return <PaperTable table={block} />
    case 'chart':
      return <PaperChart chart={block} />
  }
}

function PaperTable({ table: { caption, columns, rows, total } }: { table: TableBlock }) {
  const cells = (row: readonly string[]) =>
    columns.map(({ head, isNumber }, place) => ({ head: `${place}/${head}`, isNumber, text: row[place] ?? '' }))
  const line = (row: readonly string[]) =>
    cells(row).map(({ head, isNumber, text }, place) =>
      place === 0 ? (
        <th key={head} scope="row">
          {text}
        </th>
      ) : (
        <td key={head} className={isNumber ? 'number' : ''}>
          {text}
        </td>
      ),
    )
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {cells(columns.map(({ head }) => head)).map(({ head, isNumber, text }) => (
            <th key={head} scope="col" className={isNumber ? 'number' : ''}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('/')}>{line(row)}</tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>{line(total)}</tr>
        </tfoot>
      ) : null}
    </table>
  )
}

/** Bars, whatever the direction in Word: on a page that is read down they need no room for their names. */
function PaperChart({ chart: { title, categories, series, isPercentage } }: { chart: ChartBlock }) {
  const whole = isPercentage ? 100 : Math.max(1, ...series.flatMap(({ values }) => values))
  return (
    <figure className="paper-chart">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        {categories.map((category, place) => (
          <div key={category} className="paper-bars">
            <span>{category}</span>
            {series.map(({ name, values }, index) => {
              const value = values[place] ?? 0
              return (
                <span key={name} className="paper-bar">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect className={index === series.length - 1 ? 'bar-value' : 'bar-earlier'} width={(100 * value) / whole} height="10" />
                  </svg>
                  <span>
                    {series.length > 1 ? `${name}: ` : ''}
                    {value}
                    {isPercentage ? ' %' : ''}
                  </span>
                </span>
              )
            })}
          </div>
        ))}
      </div>
    </figure>
  )
}
