/** The second half of the composition root: what lies behind the gate, loaded after the unlock screen is there. */
import { foundOrganisation } from './commands/found-organisation.ts'
import { openRegister } from './commands/open-register.ts'
import { letterWriter } from './documents/letters.ts'
import type { Inside } from './features/gate/inside.ts'
import { FirstRun } from './features/setup/first-run.tsx'
import { OpenApp } from './features/shell/open-app.tsx'
import { GehoorDatabase } from './store/schema.ts'
import { databaseFacts } from './store/store.ts'

const database = new GehoorDatabase()

export const inside: Inside = {
  databaseFacts: () => databaseFacts(database),
  openRegister: async ({ desktop, clock, newId, info }, unlocked, beginning) => {
    const session = await openRegister({ desktop, clock, newId, database }, unlocked)
    if (session.ok && beginning) await foundOrganisation(session.value, beginning, info.computerName)
    return session
  },
  letters: letterWriter(),
  FirstRun,
  OpenApp,
}
