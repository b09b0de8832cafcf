import type { Hit } from '../../domain/report/anonymity.ts'

/** A text with each find of the check marked where it stands. */
export function MarkedText({ text, hits }: { text: string; hits: readonly Hit[] }) {
  const ends = [0, ...hits.map(({ end }) => end)]
  return (
    <p className="told">
      {hits.map(({ start, end, found }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{found || text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  )
}

const AROUND = 32

/** The words around one find. */
export function Excerpt({ text, hit: { start, end, found } }: { text: string; hit: Hit }) {
  const before = text.slice(Math.max(0, start - AROUND), start).replaceAll(/\s+/g, ' ')
  const after = text.slice(end, end + AROUND).replaceAll(/\s+/g, ' ')
  return (
    <p>
      {start > AROUND ? '…' : ''}
      {before}
      <mark>{found}</mark>
      {after}
      {end + AROUND < text.length ? '…' : ''}
    </p>
  )
}
