import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Hits } from '../../search/case-index.ts'
import { type CaseSearch, openCaseSearch } from '../../search/case-search.ts'
import type { Live } from '../../store/live.ts'
import { maySee } from '../shared/case-views.ts'
import { useLive, useOrganisation, useSession, useViewer } from '../shared/session-context.tsx'
import { useToday } from '../shared/use-today.ts'

const FindContext = createContext<CaseSearch | null>(null)

/** The search over what this person may see (rule C11); null for the moment in which it starts. */
export const useCaseSearch = (): CaseSearch | null => useContext(FindContext)

/** Builds the index after unlock, and keeps it as the register is. */
export function FindProvider({ children }: { children: ReactNode }) {
  const { store } = useSession()
  const [search, setSearch] = useState<CaseSearch | null>(null)
  useEffect(() => {
    const opened = openCaseSearch(store)
    setSearch(opened)
    return () => {
      setSearch(null)
      opened.close()
    }
  }, [store])
  return (
    <FindContext value={search}>
      {search ? <KeepUp search={search} /> : null}
      {children}
    </FindContext>
  )
}

/** Tells the index what there is to find. Draws nothing, so that a change redraws no screen. */
function KeepUp({ search }: { search: CaseSearch }) {
  const { store } = useSession()
  const cards = useLive(store.cards.all)
  const isLoaded = useLive(store.cards.isLoaded)
  const organisation = useOrganisation()
  const { locations, natures, people } = organisation
  const today = useToday()
  const viewer = useViewer()
  const names = useMemo(
    () => ({
      locations: Object.fromEntries(locations.map(({ locationId, name }) => [locationId, name])),
      natures: Object.fromEntries(natures.map(({ natureId, name }) => [natureId, name])),
      people: Object.fromEntries(people.map(({ personId, name }) => [personId, name])),
    }),
    [locations, natures, people],
  )
  useEffect(() => search.setNames(names), [search, names])
  useEffect(() => {
    if (isLoaded) search.show(new Map([...cards].filter(([, card]) => maySee(viewer, card, today, organisation))))
  }, [search, cards, isLoaded, viewer, today, organisation])
  return null
}

/** `typed`: what it is the answer to. */
export interface Answer extends Hits {
  readonly typed: string
}

/**
 * What the index answers to what is typed, and again when it caught up with a write. Until then the answer before it: a list
 * that is emptied at each key cannot be read. Null where nothing is typed, and before the first answer.
 *
 * @param explained of how many hits is told where they matched
 */
export function useHits(typed: string, explained: number): Answer | null {
  const search = useCaseSearch()
  const reading = useLive<number | null>(search?.caughtUp ?? NOTHING)
  const [answer, setAnswer] = useState<(Answer & { readonly reading: number | null }) | null>(null)
  const isAsked = typed.trim() !== ''
  useEffect(() => {
    let isCurrent = true
    if (!isAsked) setAnswer(null)
    else if (search) {
      void search.search(typed, explained).then((hits) => {
        if (isCurrent) setAnswer({ ...hits, typed, reading })
      })
    }
    return () => {
      isCurrent = false
    }
  }, [search, isAsked, typed, explained, reading])
  return isAsked ? answer : null
}

const NOTHING: Live<null> = { get: () => null, subscribe: () => () => undefined }
const STARTING: Live<boolean> = { get: () => true, subscribe: () => () => undefined }

/** Whether there are cases that cannot be found by their words yet. */
export const useIsBuilding = (): boolean => useLive(useCaseSearch()?.isBuilding ?? STARTING)
