import { useEffect, useState } from 'react'
import { HashRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router'
import { AccessScreen } from '../access/access-screen.tsx'
import { AgendaScreen } from '../agenda/agenda-screen.tsx'
import { AsItWasScreen } from '../case/as-it-was-screen.tsx'
import { CaseScreen } from '../case/case-screen.tsx'
import { JudgmentScreen } from '../case/course/judgment-screen.tsx'
import { CasesScreen } from '../cases/cases-screen.tsx'
import { EditScreen } from '../intake/edit-screen.tsx'
import { IntakeScreen } from '../intake/intake-screen.tsx'
import { LetterScreen } from '../letter/letter-screen.tsx'
import { RetentionScreen } from '../retention/retention-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { FinishSetup, missingStep } from '../setup/finish-setup.tsx'
import { CaseViewsProvider } from '../shared/case-views-context.tsx'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { MenuCommands } from './menu-commands.tsx'
import { Reminders } from './reminders.tsx'

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
    <CaseViewsProvider>
      <HashRouter>
        <MenuCommands />
        <Reminders />
        <Routes>
          <Route element={<FramedScreen />}>
            <Route path="/cases" element={<CasesScreen />} />
            <Route path="/case/:caseId" element={<CaseScreen />} />
            <Route path="/case/:caseId/on/:day" element={<AsItWasScreen />} />
            <Route path="/case/:caseId/edit" element={<EditScreen />} />
            <Route path="/case/:caseId/judgment" element={<JudgmentScreen />} />
            <Route path="/case/:caseId/letter" element={<LetterScreen kind="acknowledgement" />} />
            <Route path="/case/:caseId/letter/outcome" element={<LetterScreen kind="outcome" />} />
            <Route path="/case/:caseId/access" element={<AccessScreen />} />
            <Route path="/intake/:draftId" element={<IntakeScreen />} />
            <Route path="/agenda" element={<AgendaScreen />} />
            <Route path="/retention" element={<RetentionScreen />} />
            <Route path="/settings/:part?" element={<SettingsScreen />} />
            <Route path="*" element={<Navigate to="/cases" replace />} />
          </Route>
        </Routes>
      </HashRouter>
    </CaseViewsProvider>
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
