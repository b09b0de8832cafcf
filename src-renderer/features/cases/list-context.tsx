import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useSession } from '../shared/session-context.tsx'
import { FIRST_STATE, type ListState, type Preferences, readPreferences } from './list-state.ts'

interface ListContextValue {
  readonly state: ListState
  readonly setState: (state: ListState) => void
  readonly preferences: Preferences
  readonly setPreferences: (preferences: Preferences) => void
}

const ListContext = createContext<ListContextValue | null>(null)

export function useList(): ListContextValue {
  const list = useContext(ListContext)
  if (!list) throw new Error('No list around this screen')
  return list
}

/** How this person looks at the list: as long as the register is open, and what they saved for longer. */
export function ListProvider({ children }: { children: ReactNode }) {
  const { store, personId } = useSession()
  const [state, setState] = useState(FIRST_STATE)
  const [preferences, setShown] = useState(() => readPreferences(undefined))
  useEffect(() => {
    let isCurrent = true
    void store.listPreferences.read(personId).then((stored) => {
      if (isCurrent) setShown(readPreferences(stored))
    })
    return () => {
      isCurrent = false
    }
  }, [store, personId])
  const setPreferences = useCallback(
    (chosen: Preferences) => {
      setShown(chosen)
      void store.listPreferences.write(personId, chosen)
    },
    [store, personId],
  )
  const list = useMemo(() => ({ state, setState, preferences, setPreferences }), [state, preferences, setPreferences])
  return <ListContext value={list}>{children}</ListContext>
}
