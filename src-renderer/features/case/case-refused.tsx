import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { OpenedCase } from './use-case.ts'

/** Why a case does not open. */
export function CaseRefused({ reason }: { reason: Extract<OpenedCase, { status: 'refused' }>['reason'] }) {
  const t = useWords()
  return (
    <div className="column page-head">
      <Banner tone="late" icon="lock" urgent>
        {t(reason === 'restricted' ? 'caseFile.restrictedRefused' : `common.failure.${reason}`)}
      </Banner>
    </div>
  )
}
