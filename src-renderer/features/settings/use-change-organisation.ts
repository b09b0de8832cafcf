import { changeOrganisation } from '../../commands/change-organisation.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import type { WordKey } from '../../text/i18n.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface ChangeOrganisation {
  readonly change: (events: readonly NewOrganisationEvent[]) => void
  readonly failure: WordKey | null
  readonly isBusy: boolean
}

/** @param onDone only when the change is on the disk */
export function useChangeOrganisation(onDone: () => void): ChangeOrganisation {
  const session = useSession()
  const { run, failure, isBusy } = useAction('settings')
  const change = (events: readonly NewOrganisationEvent[]): void =>
    run(async () => {
      const result = await changeOrganisation(session, events)
      if (!result.ok) return `common.failure.${result.reason}`
      onDone()
      return null
    })
  return { change, failure, isBusy }
}
