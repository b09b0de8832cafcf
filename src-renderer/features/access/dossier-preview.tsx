import type { DossierContent, DossierLine } from '../../documents/dossier-content.ts'
import { useWords } from '../shared/app-context.tsx'

/** The dossier as it will read, from the same content that Word gets: what is black there is not here either. */
export function DossierPreview({ content }: { content: DossierContent }) {
  const t = useWords()
  return (
    <section className="preview" aria-label={t('access.preview')}>
      <article className="paper dossier" lang={content.language}>
        <header>
          <span className="paper-brand">{content.sender.name}</span>
        </header>
        <h2>{content.documentTitle}</h2>
        <dl>
          {content.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{content.intro}</p>
        {content.sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {keyed(lines).map(({ key, line }) => (
              <Line key={key} line={line} mark={t('access.blackMark')} />
            ))}
          </section>
        ))}
      </article>
    </section>
  )
}

const keyed = (lines: readonly DossierLine[]) => lines.map((line, index) => ({ key: `${index}/${line.lead}`, line }))

function Line({ line, mark }: { line: DossierLine; mark: string }) {
  const stretches = line.stretches.map((stretch, index) => ({ key: `${index}/${stretch.black ? '' : stretch.text}`, stretch }))
  return (
    <p className="told">
      {line.lead === '' ? null : <b>{line.lead}: </b>}
      {stretches.map(({ key, stretch }) =>
        stretch.black ? (
          <span key={key} className="blacked">
            <span className="visually-hidden">{mark}</span>
          </span>
        ) : (
          <span key={key}>{stretch.text}</span>
        ),
      )}
    </p>
  )
}
