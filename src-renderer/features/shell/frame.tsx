import { type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Icon, type IconName, Wordmark } from '../../ui/icon.tsx'
import { Banner, Initials } from '../../ui/parts.tsx'
import { Toasts } from '../../ui/toast.tsx'
import { QuickFind } from '../find/quick-find.tsx'
import { KeyMapDialog } from '../help/key-map-dialog.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isOpen } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useLive, useOrganisation, useRegister, useSession, useViewer } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { dueNow, watchesAll } from '../today/items.ts'
import { useTodayItems } from '../today/today-items-context.tsx'
import { KeyCare } from './key-care.tsx'
import { StopPractice } from './stop-practice.tsx'
import { useGo } from './use-go.ts'
import { useTopOfScreen } from './use-top-of-screen.ts'

/** The window: title bar, menu, and the sheet that work lies on. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useWords()
  const go = useGo()
  const sheet = useRef<HTMLElement>(null)
  useTopOfScreen(sheet)
  return (
    <div className="app">
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {t('common.skipToContent')}
      </button>
      <header className="titlebar">
        <Wordmark />
        <button type="button" className="quick-find" onClick={go.search}>
          <Icon name="search" size="small" />
          <span>{t('shell.search')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <Demonstration />
      </header>
      <Sidebar />
      <main className="sheet" id="content" tabIndex={-1} ref={sheet}>
        <Notices />
        {children}
      </main>
      <QuickFind />
      <KeyMapDialog />
      <Toasts label={t('common.messages')} closeLabel={t('common.close')} />
    </div>
  )
}

function Demonstration() {
  const t = useWords()
  const dates = useDates()
  const { info } = useApp()
  return info.today === null ? null : (
    <span className="titlebar-state">
      <Icon name="clock" size="small" />
      {t('shell.demonstration', { date: dates.short(info.today) })}
    </span>
  )
}

function Sidebar() {
  const t = useWords()
  const go = useGo()
  const { pathname } = useLocation()
  const viewer = useViewer()
  const views = useCaseViews()
  const open = views.filter(isOpen).length
  const measures = views.flatMap(({ deadlines }) => deadlines.filter(({ kind, doneOn }) => kind === 'measure' && doneOn === null)).length
  const due = dueNow(useTodayItems()).filter(({ personId }) => watchesAll(viewer) || personId === viewer.personId)
  const late = due.some(({ group }) => group === 'late')
  return (
    <nav className="sidebar" aria-label={t('shell.mainMenu')}>
      <Button look="primary" icon="add" onPress={go.newComplaint}>
        <span>{t('shell.newComplaint')}</span>
        <kbd>Ctrl N</kbd>
      </Button>
      <ul className="nav-list">
        <Item to="/today" icon="today" label={t('shell.today')} isCurrent={pathname.startsWith('/today')}>
          <Count count={due.length} label={t(late ? 'shell.dueCount' : 'shell.todayCount', { count: due.length })} isLate={late} />
        </Item>
        <Item to="/cases" icon="cases" label={t('shell.cases')} isCurrent={/^\/(cases|case|letters|table)\b/.test(pathname)}>
          <Count count={open} label={t('shell.openCount', { count: open })} />
        </Item>
        <Item to="/mails" icon="letter" label={t('shell.mails')} isCurrent={pathname.startsWith('/mails')} />
        <Item to="/agenda" icon="calendar" label={t('shell.agenda')} isCurrent={pathname.startsWith('/agenda')} />
        <Item to="/measures" icon="measure" label={t('shell.measures')} isCurrent={pathname.startsWith('/measures')}>
          <Count count={measures} label={t('shell.openCount', { count: measures })} />
        </Item>
        {viewer.role === 'director' ? (
          <Item to="/report" icon="report" label={t('report.nav')} isCurrent={pathname.startsWith('/report')} />
        ) : null}
        <Item to="/settings" icon="settings" label={t('shell.settings')} isCurrent={/^\/(settings|retention|register)\b/.test(pathname)} />
      </ul>
      <div className="sidebar-foot">
        <WhoAmI />
        <Link to="/help" className="nav-link" aria-current={pathname === '/help' ? 'page' : undefined}>
          <Icon name="info" />
          <span>{t('shell.help')}</span>
          <kbd className="push">F1</kbd>
        </Link>
        <button type="button" className="nav-link" onClick={go.lock}>
          <Icon name="lock" />
          <span>{t('shell.lock')}</span>
          <kbd className="push">Ctrl L</kbd>
        </button>
      </div>
    </nav>
  )
}

interface ItemProps {
  to: string
  icon: IconName
  label: string
  isCurrent: boolean
  children?: ReactNode
}

function Item({ to, icon, label, isCurrent, children }: ItemProps) {
  return (
    <li>
      <Link to={to} className="nav-link" aria-current={isCurrent ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{label}</span>
        {children}
      </Link>
    </li>
  )
}

/** More digits than this the narrow menu has no room for; the words say the number. */
const MOST = 99

function Count({ count, label, isLate = false }: { count: number; label: string; isLate?: boolean }) {
  return count === 0 ? null : (
    <span className={isLate ? 'nav-count nav-count-late' : 'nav-count'}>
      <span aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

function WhoAmI() {
  const t = useWords()
  const { personId } = useSession()
  const person = personById(useOrganisation(), personId)
  if (!person) return null
  return (
    <p className="whoami">
      <Initials name={person.name} id={person.personId} />
      <span>
        {person.name}
        <small>{t(`common.roles.${person.role}`)}</small>
      </span>
    </p>
  )
}

/** What holds for the whole register, above whatever screen is open. */
function Notices() {
  const t = useWords()
  const go = useGo()
  const { session, recoveryConfirmed } = useRegister()
  const { store, practice } = session
  const damaged = useLive(store.cards.damaged)
  const [isStopping, setStopping] = useState(false)
  return (
    <div className="notices">
      <KeyCare />
      {damaged.length > 0 ? (
        <Banner tone="late" icon="late" urgent>
          {t('shell.damagedCases', { count: damaged.length })}
        </Banner>
      ) : null}
      {!recoveryConfirmed && !practice ? (
        <Banner
          tone="today"
          icon="key"
          action={
            <Button size="small" onPress={go.recoveryKey}>
              {t('setup.recovery.laterAction')}
            </Button>
          }
        >
          <b>{t('setup.recovery.laterTitle')}.</b> {t('setup.recovery.laterText')}
        </Banner>
      ) : null}
      {practice ? (
        <Banner
          icon="info"
          action={
            <Button size="small" onPress={() => setStopping(true)}>
              {t('shell.stopPractice')}
            </Button>
          }
        >
          {t('shell.practice')}
        </Banner>
      ) : null}
      {isStopping ? <StopPractice onClose={() => setStopping(false)} /> : null}
    </div>
  )
}
