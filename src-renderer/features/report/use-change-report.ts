import { changeReport, type ReportCommand } from '../../commands/change-report.ts'
import type { WordKey } from '../../text/i18n.ts'
import { useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'

interface ChangeReport {
  readonly change: (command: ReportCommand, onDone: () => void | Promise<void>) => void
  readonly failure: WordKey | null
  readonly isBusy: boolean
}

/** What is done is on the disk before `onDone`. */
export function useChangeReport(year: number): ChangeReport {
  const session = useSession()
  const { run, failure, isBusy } = useAction('report')
  const change = (command: ReportCommand, onDone: () => void | Promise<void>): void =>
    run(async () => {
      const result = await changeReport(session, year, command)
      if (!result.ok)
        return result.reason === 'diskFull' || result.reason === 'busy'
          ? `common.failure.${result.reason}`
          : `report.refused.${result.reason}`
      await onDone()
      return null
    })
  return { change, failure, isBusy }
}
