import type { ReactNode } from 'react'

/** The icon set: a grid of 20, strokes of 1.5. Each stands beside words or is named by its button. */
const SHAPES = {
  add: <path d="M10 4v12M4 10h12" />,
  aim: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="3.25" />
      <path d="M10 10h.01" />
    </>
  ),
  away: (
    <>
      <rect x="3" y="7" width="14" height="9" rx="1.5" />
      <path d="M7.5 7V5.5A1.5 1.5 0 0 1 9 4h2a1.5 1.5 0 0 1 1.5 1.5V7M3 11h14" />
    </>
  ),
  backup: (
    <>
      <ellipse cx="10" cy="5" rx="6" ry="2.25" />
      <path d="M4 5v10c0 1.25 2.7 2.25 6 2.25s6-1 6-2.25V5M4 10c0 1.25 2.7 2.25 6 2.25s6-1 6-2.25" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4" width="14" height="13" rx="2" />
      <path d="M3 8h14M7 2.5v3M13 2.5v3" />
    </>
  ),
  cases: <path d="M3 6.5A1.5 1.5 0 0 1 4.5 5h3l1.75 2h6.25A1.5 1.5 0 0 1 17 8.5v6A1.5 1.5 0 0 1 15.5 16h-11A1.5 1.5 0 0 1 3 14.5z" />,
  check: <path d="M4 10.5l4 4 8-9" />,
  some: <path d="M4.5 10h11" />,
  circle: <circle cx="10" cy="10" r="7" />,
  clip: <path d="M15.5 9l-5.8 5.9a3.3 3.3 0 0 1-4.7-4.7l6.2-6.3a2.2 2.2 0 0 1 3.1 3.1L8.2 13.2a1.1 1.1 0 0 1-1.6-1.6l5.3-5.3" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l2.5 2" />
    </>
  ),
  close: <path d="M5 5l10 10M15 5L5 15" />,
  done: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M6.8 10.3l2.2 2.2 4.2-4.7" />
    </>
  ),
  down: <path d="M4.5 7.5L10 13l5.5-5.5" />,
  edit: <path d="M4 16l.8-3.4L13.5 4a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.4 15.2z" />,
  download: <path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13" />,
  eye: (
    <>
      <path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z" />
      <circle cx="10" cy="10" r="2.25" />
    </>
  ),
  form: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7S7.8 5 10 3z" />
    </>
  ),
  history: <path d="M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3.5v3h3M10 6.5V10l2.25 1.75" />,
  import: <path d="M10 3v8.5M6.5 8l3.5 3.5L13.5 8M3.5 12v3A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-3" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.25v4M10 6.5v.1" />
    </>
  ),
  key: (
    <>
      <circle cx="6.5" cy="13.5" r="3.5" />
      <path d="M9 11l7.5-7.5M13.5 6.5l2.5 2.5" />
    </>
  ),
  late: (
    <>
      <path d="M10 3l7.5 13.5h-15z" />
      <path d="M10 8v4M10 14.2v.1" />
    </>
  ),
  link: <path d="M8.2 11.8a3 3 0 0 0 4.2 0l3.2-3.2a3 3 0 0 0-4.2-4.2l-1 1M11.8 8.2a3 3 0 0 0-4.2 0l-3.2 3.2a3 3 0 0 0 4.2 4.2l1-1" />,
  left: <path d="M12.5 4.5L7 10l5.5 5.5" />,
  letter: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.75" />
      <path d="M3 6l7 5 7-5" />
    </>
  ),
  measure: <path d="M3 5.5l1.25 1.25L6.75 4.25M3 13.5l1.25 1.25 2.5-2.5M9.5 5.5H17M9.5 14H17" />,
  limit: <path d="M5 17.5v-14M5 4h9.5l-2 3.25 2 3.25H5" />,
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.75" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  now: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="2.75" fill="currentColor" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="2.75" />
      <path d="M2.5 16a5 5 0 0 1 10 0M13 4.6a2.75 2.75 0 0 1 0 4.8M14.5 11.7a5 5 0 0 1 3 4.3" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.5" r="3.25" />
      <path d="M3.75 17a6.25 6.25 0 0 1 12.5 0" />
    </>
  ),
  phone: (
    <path d="M4.5 3h2.6l1.3 3.6-1.7 1.3a9.5 9.5 0 0 0 5.4 5.4l1.3-1.7L17 12.9v2.6A1.5 1.5 0 0 1 15.5 17 12.5 12.5 0 0 1 3 4.5 1.5 1.5 0 0 1 4.5 3z" />
  ),
  place: (
    <>
      <path d="M10 17.5s5.5-4.6 5.5-9a5.5 5.5 0 0 0-11 0c0 4.4 5.5 9 5.5 9z" />
      <circle cx="10" cy="8.5" r="2" />
    </>
  ),
  print: (
    <>
      <path d="M6 7V3h8v4M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14" />
      <path d="M6 12h8v5H6z" />
    </>
  ),
  quote: <path d="M4 13.5V10c0-2.8 1.3-4.7 3.7-5.5M11.5 13.5V10c0-2.8 1.3-4.7 3.7-5.5M4 10.5h3.5v4H4zM11.5 10.5H15v4h-3.5z" />,
  report: (
    <>
      <path d="M5 2.5h7l4 4v9.5a1.5 1.5 0 0 1-1.5 1.5h-9.5A1.5 1.5 0 0 1 3.5 16V4A1.5 1.5 0 0 1 5 2.5z" />
      <path d="M7 14v-2.5M10 14V9M13 14v-3.5" />
    </>
  ),
  right: <path d="M7.5 4.5L13 10l-5.5 5.5" />,
  scale: <path d="M10 3v14M6.5 17h7M4 5.5h12M4 5.5L2 11h4zM16 5.5L14 11h4zM2 11a2 2 0 0 0 4 0M14 11a2 2 0 0 0 4 0" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="M13 13l4 4" />
    </>
  ),
  send: <path d="M3 10l14-6.5-5 13.5-2.5-5.5zM9.5 11.5L17 3.5" />,
  settings: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  shield: <path d="M10 2.5l6 2.25V9.5c0 3.8-2.5 6.5-6 8-3.5-1.5-6-4.2-6-8V4.75z" />,
  stop: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M5.2 5.2l9.6 9.6" />
    </>
  ),
  today: (
    <>
      <circle cx="10" cy="10" r="3.25" />
      <path d="M10 2.5v1.75M10 15.75v1.75M2.5 10h1.75M15.75 10h1.75M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2" />
    </>
  ),
  talk: <path d="M4.5 3.5h11A1.5 1.5 0 0 1 17 5v7a1.5 1.5 0 0 1-1.5 1.5H9L5 17v-3.5h-.5A1.5 1.5 0 0 1 3 12V5a1.5 1.5 0 0 1 1.5-1.5z" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

interface IconProps {
  name: IconName
  size?: 'small' | 'large'
  className?: string
}

export function Icon({ name, size, className = '' }: IconProps) {
  const classes = ['icon', size ? `icon-${size}` : '', className].filter((part) => part !== '').join(' ')
  return (
    <svg className={classes} viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  )
}

/** The name of the app with its sign: a dot that speaks, and two waves. */
export function Wordmark({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'wordmark wordmark-large' : 'wordmark'}>
      <svg className="wordmark-sign" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="8" cy="12" r="3.25" />
        <path d="M13.5 6.5a7.5 7.5 0 0 1 0 11M17.5 3.5a12.5 12.5 0 0 1 0 17" />
      </svg>
      Gehoor
    </span>
  )
}
