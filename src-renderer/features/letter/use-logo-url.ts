import { useEffect, useState } from 'react'
import { keptBytes } from '../../commands/letter-look.ts'
import type { KeptFile } from '../../domain/organisation/letter-style.ts'
import { useSession } from '../shared/session-context.tsx'

/** The logo as a picture for as long as it is shown; null while it is not there, and where it cannot be read. */
export function useLogoUrl(logo: KeptFile | null): string | null {
  const { store } = useSession()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isCurrent = true
    setUrl(null)
    if (logo === null) return
    void keptBytes(store, logo).then((bytes) => {
      if (!isCurrent || bytes === null) return
      made = URL.createObjectURL(new Blob([bytes]))
      setUrl(made)
    })
    return () => {
      isCurrent = false
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [store, logo])
  return url
}
