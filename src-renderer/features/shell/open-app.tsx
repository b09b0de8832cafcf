import { type ReactNode, useEffect, useState } from 'react'
import { HashRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router'
import { BackupSchedule } from '../backup/backup-schedule.tsx'
import { ListProvider } from '../cases/list-context.tsx'
import { FindProvider } from '../find/find-context.tsx'
import { QuickFindProvider } from '../find/quick-find-context.tsx'
import { FinishSetup, missingStep } from '../setup/finish-setup.tsx'
import { CaseViewsProvider } from '../shared/case-views-context.tsx'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { SinceProvider } from '../shared/since-context.tsx'
import { TodayItemsProvider } from '../today/today-items-context.tsx'
import { TodayScreen } from '../today/today-screen.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { IdleLock } from './idle-lock.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { MenuCommands } from './menu-commands.tsx'
import { Reminders } from './reminders.tsx'
// What other screens lean on as well: crumbs, the line of events, a place for files.
import '../attachments/attachments.css'
import '../case/case.css'
import '../case/history.css'

// The day begins on Today: the other screens are read when they are first opened.
const AccessScreen = lazyScreen(() => import('../access/access-screen.tsx').then((screen) => screen.AccessScreen))
const AgendaScreen = lazyScreen(() => import('../agenda/agenda-screen.tsx').then((screen) => screen.AgendaScreen))
const AsItWasScreen = lazyScreen(() => import('../case/as-it-was-screen.tsx').then((screen) => screen.AsItWasScreen))
const HelpScreen = lazyScreen(() => import('../help/help-screen.tsx').then((screen) => screen.HelpScreen))
const JudgmentScreen = lazyScreen(() => import('../case/course/judgment-screen.tsx').then((screen) => screen.JudgmentScreen))
const EditScreen = lazyScreen(() => import('../intake/edit-screen.tsx').then((screen) => screen.EditScreen))
const LetterScreen = lazyScreen(() => import('../letter/letter-screen.tsx').then((screen) => screen.LetterScreen))
const CaseScreen = lazyScreen(() => import('../case/case-screen.tsx').then((screen) => screen.CaseScreen))
const CasesScreen = lazyScreen(() => import('../cases/cases-screen.tsx').then((screen) => screen.CasesScreen))
const IntakeScreen = lazyScreen(() => import('../intake/intake-screen.tsx').then((screen) => screen.IntakeScreen))
const LettersScreen = lazyScreen(() => import('../letters/letters-screen.tsx').then((screen) => screen.LettersScreen))
const MailsScreen = lazyScreen(() => import('../mails/mails-screen.tsx').then((screen) => screen.MailsScreen))
const MeasuresScreen = lazyScreen(() => import('../measures/measures-screen.tsx').then((screen) => screen.MeasuresScreen))
const RegisterScreen = lazyScreen(() => import('../register/register-screen.tsx').then((screen) => screen.RegisterScreen))
const ReportDocumentScreen = lazyScreen(() => import('../report/document-screen.tsx').then((screen) => screen.ReportDocumentScreen))
const ReportScreen = lazyScreen(() => import('../report/report-screen.tsx').then((screen) => screen.ReportScreen))
const ReportTextScreen = lazyScreen(() => import('../report/text-screen.tsx').then((screen) => screen.ReportTextScreen))
const RetentionScreen = lazyScreen(() => import('../retention/retention-screen.tsx').then((screen) => screen.RetentionScreen))
const SettingsScreen = lazyScreen(() => import('../settings/settings-screen.tsx').then((screen) => screen.SettingsScreen))
const TableScreen = lazyScreen(() => import('../table/table-screen.tsx').then((screen) => screen.TableScreen))

/** The unlocked app: what is missing of a first run, then the screens. */
export function OpenApp() {
  const { session, recoveryConfirmed } = useRegister()
  const organisation = useOrganisation()
  const { people } = organisation
  // Decided once: the steps of a first run stay in view until they are left, also when nothing is missing any more.
  const [isSettingUp, setSettingUp] = useState(() => missingStep(organisation) !== null)
  useEffect(() => {
    void session.store.cards.load()
  }, [session])
  useEffect(() => {
    // The names on the unlock screen follow those of the register.
    void session.desktop.namePeople({ people: people.map(({ personId, name, role }) => ({ personId, name, role })) })
  }, [session, people])
  if (isSettingUp) return <FinishSetup withRecovery={!recoveryConfirmed && !session.practice} onDone={() => setSettingUp(false)} />
  return (
    <Providers>
      <HashRouter>
        <MenuCommands />
        <IdleLock />
        <Reminders />
        <BackupSchedule />
        <Routes>
          <Route element={<FramedScreen />}>
            <Route path="/today" element={<TodayScreen />} />
            <Route path="/cases" element={<CasesScreen />} />
            <Route path="/case/:caseId" element={<CaseScreen />} />
            <Route path="/case/:caseId/on/:day" element={<AsItWasScreen />} />
            <Route path="/case/:caseId/edit" element={<EditScreen />} />
            <Route path="/case/:caseId/judgment" element={<JudgmentScreen />} />
            <Route path="/case/:caseId/letter/:kind?" element={<LetterScreen />} />
            <Route path="/case/:caseId/access" element={<AccessScreen />} />
            <Route path="/intake/:draftId" element={<IntakeScreen />} />
            <Route path="/agenda" element={<AgendaScreen />} />
            <Route path="/register" element={<RegisterScreen />} />
            <Route path="/table" element={<TableScreen />} />
            <Route path="/report/:year?" element={<ReportScreen />} />
            <Route path="/report/:year/document" element={<ReportDocumentScreen />} />
            <Route path="/report/:year/:part" element={<ReportTextScreen />} />
            <Route path="/retention" element={<RetentionScreen />} />
            <Route path="/letters" element={<LettersScreen />} />
            <Route path="/mails" element={<MailsScreen />} />
            <Route path="/measures" element={<MeasuresScreen />} />
            <Route path="/help" element={<HelpScreen />} />
            <Route path="/settings/:part?" element={<SettingsScreen />} />
            <Route path="*" element={<Navigate to="/today" replace />} />
          </Route>
        </Routes>
      </HashRouter>
    </Providers>
  )
}

/** What more than one screen works with, worked out once. */
function Providers({ children }: { children: ReactNode }) {
  return (
    <SinceProvider>
      <CaseViewsProvider>
        <TodayItemsProvider>
          <FindProvider>
            <QuickFindProvider>
              <ListProvider>{children}</ListProvider>
            </QuickFindProvider>
          </FindProvider>
        </TodayItemsProvider>
      </CaseViewsProvider>
    </SinceProvider>
  )
}

/** A screen that fails leaves the window and the other screens standing. */
function FramedScreen() {
  const { pathname } = useLocation()
  return (
    <Frame>
      <ErrorBoundary key={pathname}>
        <Outlet />
      </ErrorBoundary>
    </Frame>
  )
}
