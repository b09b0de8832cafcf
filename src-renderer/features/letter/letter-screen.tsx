import { useParams } from 'react-router'
import { LETTER_KINDS } from '../../domain/complaint/events.ts'
import { Banner } from '../../ui/parts.tsx'
import { useCase } from '../case/use-case.ts'
import { useWords } from '../shared/app-context.tsx'
import { LetterDesk } from './letter-desk.tsx'
import './letter.css'

/** One letter of a case: the acknowledgement, or the kind that the address names. */
export function LetterScreen() {
  const { caseId = '', kind: named } = useParams()
  const kind = LETTER_KINDS.find((one) => one === named) ?? 'acknowledgement'
  const t = useWords()
  const opened = useCase(caseId)
  if (opened.status === 'loading') return null
  const refused =
    opened.status === 'refused'
      ? t(opened.reason === 'restricted' ? 'caseFile.restrictedRefused' : `common.failure.${opened.reason}`)
      : opened.complaint.complainants.length === 0 || opened.complaint.kind === 'signal'
        ? t('refusals.signalHasNoLetters')
        : null
  if (refused !== null || opened.status === 'refused') {
    return (
      <div className="page-head">
        <Banner tone="late" icon="lock" urgent>
          {refused}
        </Banner>
      </div>
    )
  }
  return <LetterDesk key={kind} kind={kind} complaint={opened.complaint} />
}
