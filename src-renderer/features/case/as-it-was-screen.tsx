import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { factsOf } from '../../domain/complaint/facts.ts'
import { deadlinesOf } from '../../domain/complaint/progress.ts'
import { type CalendarDate, isCalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { DomainEvent } from '../../domain/log/event.ts'
import { rulesFor } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { AppProvider, useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { caseOn, firstDay, logUntil } from './as-it-was.ts'
import { CaseRefused } from './case-refused.tsx'
import { CaseHead } from './case-screen.tsx'
import { CourseSections } from './course/course-sections.tsx'
import { History } from './history.tsx'
import { CaseRail } from './rail.tsx'
import { ProgressSteps } from './steps.tsx'
import { Story } from './story.tsx'
import { Terms } from './terms.tsx'
import { useCase } from './use-case.ts'
import './case.css'
import './progress.css'

/** Rule C13: the case as it was at the end of a day. Nothing can be changed here. */
export function AsItWasScreen() {
  const { caseId = '', day = '' } = useParams()
  const opened = useCase(caseId)
  const app = useApp()
  const today = app.clock.today()
  // What follows from a day, such as how late a case is, follows from that day.
  const then = useMemo(() => ({ ...app, clock: { ...app.clock, today: () => day } }), [app, day])
  if (opened.status === 'loading') return null
  if (opened.status === 'refused') return <CaseRefused reason={opened.reason} />
  const isRight = isCalendarDate(day) && day <= today
  return isRight ? (
    <AppProvider value={then}>
      <EarlierCase caseId={caseId} log={opened.log} day={day} />
    </AppProvider>
  ) : (
    <AsItWasBanner caseId={caseId} text="tooLate" day={today} />
  )
}

function EarlierCase({ caseId, log, day }: { caseId: string; log: readonly DomainEvent[]; day: CalendarDate }) {
  const organisation = useOrganisation()
  const complaint = useMemo(() => caseOn(log, day), [log, day])
  const earlier = useMemo(() => logUntil(log, day), [log, day])
  if (!complaint) return <AsItWasBanner caseId={caseId} text="tooEarly" day={firstDay(log) ?? day} />
  const facts = factsOf(complaint)
  const rules = rulesFor(organisation, facts.closedOn)
  const deadlines = deadlinesOf(facts, rules.calendar, rules.terms)
  return (
    <>
      <AsItWasBanner caseId={caseId} text="banner" day={day} />
      <CaseHead complaint={complaint} />
      <div className="split">
        <div className="column stack-loose">
          {complaint.kind === 'signal' ? null : <ProgressSteps facts={facts} deadlines={deadlines} />}
          {deadlines.length > 0 ? (
            <Terms receivedOn={complaint.receivedOn} deadlines={deadlines} measures={complaint.measures} rules={rules} />
          ) : null}
          <Story complaint={complaint} isReadOnly />
          <CourseSections complaint={complaint} />
          <History complaint={complaint} log={earlier} isReadOnly />
        </div>
        <CaseRail complaint={complaint} />
      </div>
    </>
  )
}

function AsItWasBanner({ caseId, text, day }: { caseId: string; text: 'banner' | 'tooEarly' | 'tooLate'; day: CalendarDate }) {
  const t = useWords()
  const dates = useDates()
  const navigate = useNavigate()
  return (
    <div className="as-it-was">
      <Banner
        tone="today"
        icon="clock"
        urgent
        action={
          <Button look="primary" size="small" autoFocus onPress={() => void navigate(`/case/${caseId}`)}>
            {t('history.asItWas.back')}
          </Button>
        }
      >
        <b>{t(`history.asItWas.${text}`, { date: dates.full(day) })}</b> {text === 'banner' ? t('history.asItWas.readOnly') : null}
      </Banner>
    </div>
  )
}
