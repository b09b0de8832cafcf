import { useEffect } from 'react'

type Finish = () => Promise<void>

/** What must be on the disk before the page is loaded anew: forms that are half typed. */
const unfinished = new Set<Finish>()

export function useBeforeLeaving(finish: Finish): void {
  useEffect(() => {
    unfinished.add(finish)
    return () => {
      unfinished.delete(finish)
    }
  }, [finish])
}

/** A form that cannot be saved keeps nobody from locking: the failure was shown where it was typed. */
export async function finishAll(): Promise<void> {
  await Promise.allSettled([...unfinished].map((finish) => finish()))
}
