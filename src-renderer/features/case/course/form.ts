import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useSession } from '../../shared/session-context.tsx'
import { useDraft } from '../../shared/use-draft.ts'

/** What a dialog of the course holds while it is filled in: texts and choices as they stand in its fields. */
export type FormValues = Readonly<Record<string, string | boolean>>

const storedSchema = z.object({
  kind: z.literal('course'),
  personId: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.boolean()])),
})

/** What was stored of a form, on top of what it begins with; fields that it does not have, or not of that kind, fall away. */
export function restored<Values extends FormValues>(initial: Values, stored: unknown, personId: string): Values {
  const read = storedSchema.safeParse(stored)
  if (!read.success || read.data.personId !== personId) return initial
  const known = Object.entries(read.data.values).filter(([name, value]) => typeof initial[name] === typeof value)
  return { ...initial, ...Object.fromEntries(known) }
}

/**
 * The fields of a dialog, kept sealed while they are typed: after a lock, a crash or a wrong Escape they are there again.
 *
 * @param id of the draft; begins with the case's id, so that it goes with the case
 */
export function useKeptForm<Values extends FormValues>(id: string, initial: Values) {
  const { store, personId } = useSession()
  const { save, remove } = useDraft<{ kind: 'course'; personId: string; values: Values }>(id)
  const [values, setValues] = useState<Values | null>(null)
  const [first] = useState(initial)
  useEffect(() => {
    let isCurrent = true
    void store.drafts.list().then((drafts) => {
      if (isCurrent) setValues(restored(first, drafts.find((draft) => draft.id === id)?.value, personId))
    })
    return () => {
      isCurrent = false
    }
  }, [store, id, first, personId])
  const keep = (next: Values): void => {
    setValues(next)
    save({ kind: 'course', personId, values: next })
  }
  const set = (changes: Partial<Values>): void => (values === null ? undefined : keep({ ...values, ...changes }))
  const put = <Name extends keyof Values>(name: Name, value: Values[Name]): void =>
    values === null ? undefined : keep({ ...values, [name]: value })
  return { values, set, put, remove }
}
