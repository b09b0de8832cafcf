import type { LetterContent, LetterParagraph } from '../../documents/letter-content.ts'
import type { LetterStyle } from '../../domain/organisation/letter-style.ts'
import { useWords } from '../shared/app-context.tsx'
import { useLogoUrl } from './use-logo-url.ts'
import '../shared/paper.css'
import './letter.css'

interface PreviewProps {
  content: LetterContent | null
  style: LetterStyle
}

/** The letter as it will read, from the same content that Word gets. */
export function Preview({ content, style }: PreviewProps) {
  const t = useWords()
  return (
    <section className="preview" aria-label={t('letter.preview')}>
      {content ? <LetterPage content={content} style={style} /> : <p className="hint">{t('letter.refused.notFilled')}</p>}
      {content ? <p className="hint">{t('letter.marked')}</p> : null}
    </section>
  )
}

export function LetterPage({ content, style }: { content: LetterContent; style: LetterStyle }) {
  const logo = useLogoUrl(style.letterhead ? null : style.logo)
  const { sender } = content
  return (
    <article className="paper" lang={content.language} style={{ fontFamily: style.font }}>
      <header>
        {logo === null ? (
          <span className="paper-brand" style={{ color: style.colour }}>
            {sender.name}
          </span>
        ) : (
          <img className="paper-logo" src={logo} alt="" />
        )}
        <span>
          {logo === null ? null : asLine(sender.name)}
          {sender.lines.map(asLine)}
        </span>
      </header>
      <p>{content.addressee.map(asLine)}</p>
      <dl>
        {content.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{content.salutation}</p>
      {content.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.lead + paragraph.parts.map((part) => part.text).join('')} paragraph={paragraph} />
      ))}
      <p>{content.closing}</p>
      <p className="paper-sign">{content.signature.map(asLine)}</p>
    </article>
  )
}

const asLine = (text: string) => (
  <span key={text} className="line">
    {text}
  </span>
)

function Paragraph({ paragraph }: { paragraph: LetterParagraph }) {
  const parts = paragraph.parts.map((part, index) => ({ ...part, id: `${index}/${part.text}` }))
  return (
    <p className="told">
      {paragraph.lead === '' ? null : <b>{paragraph.lead} </b>}
      {parts.map(({ id, text, varies }) => (varies ? <mark key={id}>{text}</mark> : <span key={id}>{text}</span>))}
    </p>
  )
}
