import { useEffect, useState } from 'react'
import type { HeldKeys } from '../../commands/open-register.ts'
import type { Unlocked, VaultState } from '../../platform/desktop.ts'
import type { OpenRefusal } from '../../store/store.ts'
import type { Beginning } from '../setup/first-run.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { DamagedDatabase, DamagedVault } from './damaged.tsx'
import type { Inside, LoadInside, Opened } from './inside.ts'
import { type LockedVault, Unlock } from './unlock.tsx'
import './gate.css'

interface GateProps {
  vault: VaultState | null
  loadInside: LoadInside
  onOpen: (opened: Opened) => void
}

type State =
  | { readonly screen: 'noVault' }
  /** Keys are there, and the files of their register were damaged: first it is seen what is left. */
  | { readonly screen: 'looking'; readonly vault: LockedVault }
  | { readonly screen: 'firstRun'; readonly FirstRun: Inside['FirstRun'] }
  | { readonly screen: 'unlock'; readonly vault: LockedVault }
  | { readonly screen: 'damagedVault'; readonly copyUsable: boolean }
  | { readonly screen: 'damagedDatabase'; readonly reason: OpenRefusal | 'noVault'; readonly held: HeldKeys | null }
  | { readonly screen: 'failed' }
  | { readonly screen: 'restore'; readonly RestoreScreen: Inside['RestoreScreen']; readonly back: State; readonly held: HeldKeys | null }

/** How long the unlock screen has the machine for itself: nobody has found the keyboard by then, and what is behind it can wait. */
const DRAWN_MS = 400

/** In front of the register: the first run, the unlock screen, or what is wrong and what to do. */
export function Gate({ vault, loadInside, onOpen }: GateProps) {
  const t = useWords()
  const app = useApp()
  const [state, setState] = useState<State>(() => screenOf(vault))

  // The unlock screen is drawn first, the rest is loaded behind it.
  const { screen } = state
  const locked = state.screen === 'unlock' || state.screen === 'looking' ? state.vault : null
  useEffect(() => {
    if (screen !== 'unlock' && screen !== 'noVault' && screen !== 'looking') return
    const load = (): void =>
      void loadInside()
        .then(async (inside) => beyond(screen, locked, inside, await inside.databaseFacts(locked?.database ?? null)))
        .then(
          (next) => setState((current) => (next && current.screen === screen ? next : current)),
          () => setState({ screen: 'failed' }),
        )
    if (screen !== 'unlock') return load()
    const whenDrawn = setTimeout(load, DRAWN_MS)
    return () => clearTimeout(whenDrawn)
  }, [screen, locked, loadInside])

  const open = async (unlocked: Unlocked, beginning: Beginning | null): Promise<void> => {
    const inside = await loadInside()
    const session = await inside.openRegister(app, unlocked, beginning)
    if (!session.ok) return setState({ screen: 'damagedDatabase', reason: session.reason.code, held: session.reason.held })
    const { withAccess, recoveryConfirmed } = unlocked
    onOpen({ inside, session: session.value, withAccess, recoveryConfirmed })
  }
  const openOrFail = (unlocked: Unlocked, beginning: Beginning | null): void => {
    open(unlocked, beginning).catch(() => setState({ screen: 'failed' }))
  }

  const restore = (held: HeldKeys | null): void =>
    void loadInside().then(
      ({ RestoreScreen }) => setState((back) => ({ screen: 'restore', RestoreScreen, back, held })),
      () => setState({ screen: 'failed' }),
    )

  switch (state.screen) {
    case 'restore':
      return (
        <main className="gate gate-single">
          <section className="gate-card gate-wide">
            <state.RestoreScreen session={null} held={state.held} onBack={() => setState(state.back)} />
          </section>
        </main>
      )
    case 'noVault':
    case 'looking':
      return <main className="gate gate-single" aria-busy="true" />
    case 'firstRun':
      return <state.FirstRun onCreated={openOrFail} onRestore={() => restore(null)} />
    case 'unlock':
      return <Unlock vault={state.vault} onUnlocked={(unlocked) => openOrFail(unlocked, null)} />
    case 'damagedVault':
      return (
        <DamagedVault
          copyUsable={state.copyUsable}
          onRestored={(restored) => setState({ screen: 'unlock', vault: restored })}
          onRestore={() => restore(null)}
        />
      )
    case 'damagedDatabase':
      return <DamagedDatabase reason={state.reason} onRestore={() => restore(state.held)} />
    case 'failed':
      return <DamagedDatabase reason="damaged" title={t('common.failure.title')} />
  }
}

function screenOf(vault: VaultState | null): State {
  switch (vault?.status) {
    case 'locked':
      return { screen: vault.wasDamaged ? 'looking' : 'unlock', vault }
    case 'damaged':
      return { screen: 'damagedVault', copyUsable: vault.copyUsable }
    case 'none':
      return { screen: 'noVault' }
    case undefined:
      return { screen: 'failed' }
  }
}

/** What the database adds to that; null when the screen can stay. */
function beyond(
  screen: 'unlock' | 'noVault' | 'looking',
  locked: LockedVault | null,
  { FirstRun }: Inside,
  facts: Awaited<ReturnType<Inside['databaseFacts']>>,
): State | null {
  if (!facts.ok) return { screen: 'damagedDatabase', reason: facts.reason, held: null }
  // What was damaged Chromium has thrown away, and begun anew: that is no empty register.
  if (screen === 'looking' && facts.value.empty) return { screen: 'damagedDatabase', reason: 'damaged', held: null }
  if (locked) return screen === 'looking' ? { screen: 'unlock', vault: locked } : null
  // Rows without keys: a first run would put new keys over a register that the old ones can still open.
  return facts.value.empty ? { screen: 'firstRun', FirstRun } : { screen: 'damagedDatabase', reason: 'noVault', held: null }
}
