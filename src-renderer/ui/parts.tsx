import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'late' | 'today' | 'soon' | 'plan' | 'done' | 'dispute' | 'quiet' | 'line'

/** A state in words, with an icon. Take the colour away and nothing is lost. */
export function Chip({ tone = 'quiet', icon, children }: { tone?: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={tone === 'quiet' ? 'chip' : `chip chip-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

interface BannerProps {
  tone?: 'plan' | 'today' | 'late' | 'done'
  icon: IconName
  children: ReactNode
  action?: ReactNode
  /** Read at once by a screen reader. */
  urgent?: boolean
}

export function Banner({ tone = 'plan', icon, children, action, urgent = false }: BannerProps) {
  return (
    <div className={tone === 'plan' ? 'banner' : `banner banner-${tone}`} {...(urgent ? { role: 'alert' } : {})}>
      <Icon name={icon} />
      <div className="banner-text">{children}</div>
      {action}
    </div>
  )
}

const TINTS = ['', 'person-b', 'person-c', 'person-d', 'person-e']

/** Initials on a tint that stays with the person. The name always stands beside them. */
export function Initials({ name, id }: { name: string; id: string }) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
  const sum = [...id].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  return (
    <span className={`initials ${TINTS[sum % TINTS.length] ?? ''}`.trim()} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  )
}

/** Where there is nothing yet: what will come here, and what to do. */
export function EmptyState({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="empty">
      <svg className="empty-art" viewBox="0 0 144 104" aria-hidden="true">
        <ellipse className="soft" cx="72" cy="90" rx="62" ry="9" />
        <circle className="warm" cx="44" cy="52" r="13" />
        <path d="M66 32a28 28 0 0 1 0 40M82 20a46 46 0 0 1 0 64M98 10a62 62 0 0 1 0 84" />
      </svg>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions ? <div className="row">{actions}</div> : null}
    </section>
  )
}
