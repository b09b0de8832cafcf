import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { Crumbs } from '../shared/crumbs.tsx'
import type { OpenedCase } from './use-case.ts'

/** Why a case does not open, and the way back. */
export function CaseRefused({ reason }: { reason: Extract<OpenedCase, { status: 'refused' }>['reason'] }) {
  const t = useWords()
  const title = t(reason === 'restricted' ? 'caseFile.restricted' : 'caseFile.refused')
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <Crumbs under={[['/cases', t('shell.cases')]]} here={title} />
          <h1>{title}</h1>
        </div>
      </div>
      <div className="column">
        <Banner tone="late" icon="lock" urgent>
          {t(reason === 'restricted' ? 'caseFile.restrictedRefused' : `common.failure.${reason}`)}
        </Banner>
      </div>
    </>
  )
}
