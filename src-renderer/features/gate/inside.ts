import type { ComponentType } from 'react'
import type { HeldKeys } from '../../commands/open-register.ts'
import type { Session } from '../../commands/session.ts'
import type { LetterWriter } from '../../documents/letters.ts'
import type { Result } from '../../domain/result.ts'
import type { Unlocked } from '../../platform/desktop.ts'
import type { DatabaseFacts, OpenRefusal } from '../../store/store.ts'
import type { RestoreScreenProps } from '../restore/restore-screen.tsx'
import type { Beginning, FirstRunProps } from '../setup/first-run.tsx'
import type { App } from '../shared/app-context.tsx'

/**
 * What lies behind the gate: the database, the letters and every screen. It is loaded while someone looks at the unlock
 * screen, so that the screen itself need not wait for it.
 */
export interface Inside {
  /** @param name the register that the keys belong to; null without keys, and then any that is there counts */
  readonly databaseFacts: (name: string | null) => Promise<Result<DatabaseFacts, 'damaged'>>
  /** @param beginning what a first run knows already; null when the register was there */
  readonly openRegister: (
    app: App,
    unlocked: Unlocked,
    beginning: Beginning | null,
  ) => Promise<Result<Session, { readonly code: OpenRefusal; readonly held: HeldKeys }>>
  readonly letters: LetterWriter
  readonly RestoreScreen: ComponentType<RestoreScreenProps>
  readonly FirstRun: ComponentType<FirstRunProps>
  readonly OpenApp: ComponentType
}

/** Loads once, and answers the same each time. */
export type LoadInside = () => Promise<Inside>

/** What the gate hands over when it opens. */
export interface Opened {
  readonly inside: Inside
  readonly session: Session
  readonly withAccess: readonly string[]
  readonly recoveryConfirmed: boolean
}
