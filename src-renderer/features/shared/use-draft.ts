import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApp } from './app-context.tsx'
import { useBeforeLeaving } from './before-leaving.ts'
import { type DraftState, draftSaver } from './draft-saver.ts'
import { useSession } from './session-context.tsx'

export interface Draft<Value> {
  readonly state: DraftState
  readonly save: (value: Value) => void
  /** Throws the draft away. Nothing is saved after it. */
  readonly remove: () => Promise<void>
}

/** Keeps a form that is being filled in on the disk, sealed. */
export function useDraft<Value>(id: string): Draft<Value> {
  const { clock } = useApp()
  const { drafts } = useSession().store
  const [state, setState] = useState<DraftState>({ kind: 'none' })
  const saver = useMemo(() => draftSaver<Value>(drafts, id, clock.now, setState), [drafts, id, clock])
  useBeforeLeaving(saver.flush)
  // Leaving the screen by the menu is no crash: what was typed last is saved as well.
  useEffect(() => () => void saver.flush(), [saver])
  return { state, save: useCallback((value) => saver.save(value), [saver]), remove: saver.remove }
}
