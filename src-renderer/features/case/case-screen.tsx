import { useMemo, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../../domain/complaint/events.ts'
import { factsOf } from '../../domain/complaint/facts.ts'
import { type NextAction, nextStep } from '../../domain/complaint/next-step.ts'
import { actingHandlerId } from '../../domain/complaint/people.ts'
import { deadlinesOf, formality } from '../../domain/complaint/progress.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { locationById, natureById, rulesFor } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Chip, type Tone } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { CaseRefused } from './case-refused.tsx'
import { CourseActions } from './course/course-actions.tsx'
import { CourseDialogs } from './course/course-dialogs.tsx'
import { CourseSections } from './course/course-sections.tsx'
import { type CourseStep, letterPath, offeredLetters, stepOf } from './course/steps.ts'
import { History } from './history.tsx'
import { NextStepPanel } from './next-step.tsx'
import { Notices } from './notices.tsx'
import { CaseRail } from './rail.tsx'
import { SignalActions } from './signal-actions.tsx'
import { ProgressSteps } from './steps.tsx'
import { Story } from './story.tsx'
import { Terms } from './terms.tsx'
import { useCase } from './use-case.ts'
import './case.css'
import './progress.css'
import { Crumbs } from '../shared/crumbs.tsx'

export function CaseScreen() {
  const { caseId = '' } = useParams()
  const opened = useCase(caseId)
  if (opened.status === 'loading') return null
  if (opened.status === 'refused') return <CaseRefused reason={opened.reason} />
  return <CaseFile complaint={opened.complaint} log={opened.log} />
}

function CaseFile({ complaint, log }: { complaint: ComplaintCase; log: readonly DomainEvent[] }) {
  const navigate = useNavigate()
  const { clock } = useApp()
  const organisation = useOrganisation()
  const asked = useAskedStep(complaint)
  const [isAssigning, setAssigning] = useState(asked === 'handler')
  const [step, setStep] = useState<CourseStep | null>(asked === 'contact' ? { kind: 'contact' } : null)
  const facts = useMemo(() => factsOf(complaint), [complaint])
  const rules = rulesFor(organisation, facts.closedOn)
  const deadlines = useMemo(() => deadlinesOf(facts, rules.calendar, rules.terms), [facts, rules])
  const isOver = complaint.closing !== null
  const next = nextStep(facts, deadlines, clock.today())
  const actingId = actingHandlerId(complaint.handlerId, facts.excludedIds, clock.today(), organisation)
  const toLetter = (kind: LetterKind): void => void navigate(letterPath(complaint.caseId, kind))
  const act = (action: NextAction): void => {
    const target = stepOf(action, complaint)
    if (target === 'assign') setAssigning(true)
    else if (target === 'judgment') void navigate(`/case/${complaint.caseId}/judgment`)
    else if ('letter' in target) toLetter(target.letter)
    else setStep(target)
  }
  return (
    <>
      <CaseHead
        complaint={complaint}
        {...(complaint.anonymous
          ? {}
          : {
              onEdit: () => void navigate(`/case/${complaint.caseId}/edit`),
              onLetter: () => toLetter('acknowledgement'),
              onStep: setStep,
            })}
      />
      <div className="split">
        <div className="column stack-loose">
          <Notices complaint={complaint} log={log} onAssign={() => setAssigning(true)} />
          {complaint.kind === 'signal' ? null : <ProgressSteps facts={facts} deadlines={deadlines} />}
          {next ? (
            <NextStepPanel
              next={next}
              handlerId={actingId}
              letters={offeredLetters(complaint, { today: clock.today(), organisation })}
              onAct={act}
              onLetter={toLetter}
            />
          ) : null}
          {deadlines.length > 0 ? (
            <Terms receivedOn={complaint.receivedOn} deadlines={deadlines} measures={complaint.measures} rules={rules} />
          ) : null}
          <Story complaint={complaint} isReadOnly={isOver} />
          <CourseSections complaint={complaint} onStep={setStep} />
          <History complaint={complaint} log={log} />
        </div>
        {complaint.anonymous ? null : (
          <CaseRail complaint={complaint} {...(isOver ? {} : { onAssign: () => setAssigning(true) })} onStep={setStep} />
        )}
      </div>
      {step ? <CourseDialogs complaint={complaint} step={step} onClose={() => setStep(null)} /> : null}
      {isAssigning ? <AssignDialog complaint={complaint} onClose={() => setAssigning(false)} /> : null}
    </>
  )
}

/** What a letter key in the list asked for, where that can be done in this case. */
function useAskedStep({ closing, anonymous, kind }: ComplaintCase): 'handler' | 'contact' | null {
  const { state } = useLocation()
  const step: unknown = state && typeof state === 'object' && 'step' in state ? state.step : null
  if (anonymous) return null
  if (step === 'handler') return closing === null && kind === 'complaint' ? step : null
  return step === 'contact' ? step : null
}

const FORMALITY: Record<ReturnType<typeof formality>, { tone: Tone; icon: IconName }> = {
  formal: { tone: 'quiet', icon: 'scale' },
  notYetFormal: { tone: 'soon', icon: 'edit' },
  signal: { tone: 'quiet', icon: 'talk' },
}

const STATUS_OF = { outcome: 'closed', signalSettled: 'closed', withdrawn: 'withdrawn', outOfScope: 'outOfScope' } as const

/** Rule C3. What is over stays as it is. */
function Formality({ complaint }: { complaint: ComplaintCase }) {
  const t = useWords()
  const kind = formality(complaint)
  if (!complaint.closing) return <Chip {...FORMALITY[kind]}>{t(`caseFile.formality.${kind}`)}</Chip>
  return (
    <Chip tone="quiet" icon={FORMALITY[kind].icon}>
      {t(kind === 'notYetFormal' ? 'caseFile.neverFormal' : `caseFile.formality.${kind}`)}
    </Chip>
  )
}

interface CaseHeadProps {
  complaint: ComplaintCase
  /** Without these it is looked at only. */
  onEdit?: () => void
  onLetter?: () => void
  onStep?: (step: CourseStep) => void
}

export function CaseHead({ complaint, onEdit, onLetter, onStep }: CaseHeadProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const location = locationById(organisation, complaint.locationId)
  const nature = natureById(organisation, complaint.natureId)
  const about = [complaint.ground ? t(`intake.grounds.${complaint.ground}`) : '', nature?.name.toLowerCase() ?? ''].filter(
    (part) => part !== '',
  )
  const title = titleOf(complaint)
  return (
    <div className="page-head">
      <div className={title.length > LONG_TITLE ? 'page-title page-title-long' : 'page-title'}>
        <Crumbs under={[['/cases', t('shell.cases')]]} here={complaint.reference} />
        <h1>{title}</h1>
        <div className="row">
          <Formality complaint={complaint} />
          {complaint.closing ? <Chip icon="done">{t(`caseFile.status.${STATUS_OF[complaint.closing.cause]}`)}</Chip> : null}
          {complaint.restricted ? (
            <Chip tone="late" icon="lock">
              {t('caseFile.restricted')}
            </Chip>
          ) : null}
          {about.length > 0 ? (
            <Chip tone="line" icon="talk">
              {about.join(', ')}
            </Chip>
          ) : null}
          {location ? (
            <Chip tone="line" icon="place">
              {location.name}
            </Chip>
          ) : null}
        </div>
      </div>
      <div className="page-actions">
        {onEdit && !complaint.closing ? (
          <Button icon="edit" onPress={onEdit}>
            {t('common.edit')}
          </Button>
        ) : null}
        {complaint.kind === 'signal' && onEdit ? <SignalActions complaint={complaint} /> : null}
        {complaint.kind === 'signal' || complaint.closing || !onLetter ? null : (
          <Button icon="letter" onPress={onLetter}>
            {t('letter.title')}
          </Button>
        )}
        {onStep ? <CourseActions complaint={complaint} onStep={onStep} /> : null}
      </div>
    </div>
  )
}

const TITLE_MAX = 120
/** Above this the buttons go below it. */
const LONG_TITLE = 60

function titleOf({ subject, description, reference }: ComplaintCase): string {
  const text = (subject.trim() || description.trim() || reference).replaceAll(/\s+/g, ' ')
  const characters = [...text.slice(0, TITLE_MAX * 4)]
  return characters.length > TITLE_MAX ? `${characters.slice(0, TITLE_MAX).join('')}…` : text
}
