import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Session } from '../../commands/session.ts'
import type { LetterWriter } from '../../documents/letters.ts'
import { type Organisation, type Person, personById } from '../../domain/organisation/organisation.ts'
import type { Live } from '../../store/live.ts'

/** What a screen has once the register is open. */
export interface OpenRegister {
  readonly session: Session
  readonly letters: LetterWriter
  /** People who can unlock on this machine. */
  readonly withAccess: readonly string[]
  readonly setWithAccess: (personIds: readonly string[]) => void
  /** Whether the key on paper was typed back. */
  readonly recoveryConfirmed: boolean
  readonly setRecoveryConfirmed: (isConfirmed: boolean) => void
}

const RegisterContext = createContext<OpenRegister | null>(null)
export const RegisterProvider = RegisterContext.Provider

export function useRegister(): OpenRegister {
  const register = useContext(RegisterContext)
  if (!register) throw new Error('No open register around this screen')
  return register
}

export const useSession = (): Session => useRegister().session

/** A value that redraws the screen when it changes. */
export const useLive = <Value,>(live: Live<Value>): Value => useSyncExternalStore(live.subscribe, live.get)

export const useOrganisation = (): Organisation => useLive(useSession().store.organisation.current)

const STRANGER: Person = { personId: '', name: '', role: 'office', function: '', email: '', locationId: null }

/** Who is at the keyboard. */
export function useViewer(): Person {
  const organisation = useOrganisation()
  return personById(organisation, useSession().personId) ?? STRANGER
}
