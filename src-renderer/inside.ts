/** The second half of the composition root: what lies behind the gate, loaded after the unlock screen is there. */
import { foundOrganisation } from './commands/found-organisation.ts'
import { openRegister } from './commands/open-register.ts'
import { letterWriter } from './documents/letters.ts'
import type { Inside } from './features/gate/inside.ts'
import { FirstRun } from './features/setup/first-run.tsx'
import './text/all-words.ts'
import { lazyScreen } from './features/shell/lazy-screen.tsx'
import { OpenApp } from './features/shell/open-app.tsx'
import { databaseNames, GehoorDatabase } from './store/schema.ts'
import { databaseFacts } from './store/store.ts'
import { whenOpen } from './store/when-open.ts'

/** Without keys any register counts: a first run must not begin beside one that its keys can still open. */
async function factsOf(name: string | null): ReturnType<Inside['databaseFacts']> {
  const names = name === null ? await databaseNames().catch(() => ['gehoor']) : [name]
  const all = await Promise.all(names.map((each) => databaseFacts(new GehoorDatabase(each))))
  const told = all.find((facts) => !facts.ok || !facts.value.empty)
  return told ?? all[0] ?? { ok: true, value: { vaultId: null, empty: true } }
}

export const inside: Inside = {
  databaseFacts: factsOf,
  openRegister: async ({ desktop, clock, newId, info }, unlocked, beginning) => {
    if (beginning) await whenOpen(() => factsOf(unlocked.database))
    const database = new GehoorDatabase(unlocked.database)
    const session = await openRegister({ desktop, clock, newId, database }, unlocked)
    if (session.ok && beginning) await foundOrganisation(session.value, beginning, info.computerName)
    return session
  },
  letters: letterWriter(),
  RestoreScreen: lazyScreen(() => import('./features/restore/restore-screen.tsx').then((screen) => screen.RestoreScreen)),
  FirstRun,
  OpenApp,
}
