import { type CoverLetterRefusal, issueCoverLetter, saveKeptCoverLetter } from '../../commands/cover-letter.ts'
import type { SavedReport } from '../../commands/save-report.ts'
import type { CoverLetterMade } from '../../domain/report/annual-report.ts'
import type { Result } from '../../domain/result.ts'
import type { Language, WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useRegister, useSession } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'

/** Tells what was saved, or why it was not. */
function useSaving(where: string) {
  const t = useWords()
  const { desktop } = useApp()
  const { run, isBusy, failure } = useAction(where)
  const save = (work: () => Promise<Result<SavedReport, CoverLetterRefusal | 'damaged'>>): void =>
    run(async () => {
      const saved = await work()
      if (!saved.ok) return refusalKey(saved.reason)
      const { handle, fileName } = saved.value
      showToast({
        text: t('letter.saved', { file: fileName }),
        action: { label: t('letter.open'), run: () => void desktop.openFile({ handle }) },
      })
      return null
    })
  return { save, isBusy, failure }
}

function refusalKey(reason: CoverLetterRefusal | 'damaged'): WordKey | null {
  switch (reason) {
    case 'cancelled':
      return null
    case 'damaged':
      return 'letter.damaged'
    case 'notKept':
      return 'report.coverLetter.notKept'
    case 'notDirector':
    case 'notSignedOff':
      return `report.refused.${reason}`
    default:
      return `letter.refused.${reason}`
  }
}

interface LetterButtonProps {
  year: number
  supervisor: string
  language: Language
}

export function LetterButton({ year, supervisor, language }: LetterButtonProps) {
  const t = useWords()
  const { session, letters } = useRegister()
  const { save, isBusy, failure } = useSaving('report-letter')
  return (
    <>
      <Button
        look="plain"
        size="small"
        icon="letter"
        isBusy={isBusy}
        onPress={() => save(() => issueCoverLetter(session, letters, year, { supervisor, language }))}
        aria-label={t('report.coverLetter.makeFor', { name: supervisor })}
      >
        {t('report.coverLetter.make')}
      </Button>
      {failure ? <span role="alert">{t(failure)}</span> : null}
    </>
  )
}

/** Every letter as it was made: the newest is the one that goes along. */
export function KeptLetters({ year, letters }: { year: number; letters: readonly CoverLetterMade[] }) {
  return letters.length === 0 ? null : (
    <ul className="report-letters">
      {letters.map((letter, index) => (
        <KeptLetter key={letter.letterId} year={year} letter={letter} number={index + 1} />
      ))}
    </ul>
  )
}

function KeptLetter({ year, letter, number }: { year: number; letter: CoverLetterMade; number: number }) {
  const t = useWords()
  const dates = useDates()
  const session = useSession()
  const { save, isBusy, failure } = useSaving('report-letter')
  const name = t('report.coverLetter.kept', { number, date: dates.bare(letter.datedOn) })
  return (
    <li>
      <small className="grow">{name}</small>
      <Button
        look="plain"
        size="small"
        isBusy={isBusy}
        onPress={() => save(() => saveKeptCoverLetter(session, year, letter))}
        aria-label={t('letter.saveLabel', { letter: `${name}, ${letter.supervisor}` })}
      >
        {t('letter.save')}
      </Button>
      {failure ? <small role="alert">{t(failure)}</small> : null}
    </li>
  )
}
