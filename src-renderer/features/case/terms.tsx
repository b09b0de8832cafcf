import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Measure } from '../../domain/complaint/complaint-case.ts'
import { type Deadline, deadlineState } from '../../domain/complaint/progress.ts'
import type { CalendarDate } from '../../domain/deadlines/calendar-date.ts'
import type { Rules } from '../../domain/organisation/organisation.ts'
import { Icon } from '../../ui/icon.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { DEADLINE_ICONS, DeadlineChip, toneOf } from '../shared/deadline-chip.tsx'
import { useDates } from '../shared/use-dates.ts'
import { Explanation } from './explanation.tsx'
import '../shared/terms.css'

interface TermsProps {
  receivedOn: CalendarDate
  deadlines: readonly Deadline[]
  /** What was promised: a case can have several, each with a date of its own. */
  measures: readonly Measure[]
  /** What they were counted by (rule T9). */
  rules: Rules
}

/** The three dates of a case, each with why it is that date (rule T8), opened in place. */
export function Terms({ receivedOn, deadlines, measures, rules }: TermsProps) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { calendar, terms } = rules
  const [isExplained, setExplained] = useState(false)
  const nameOf = (deadline: Deadline): string => {
    const measure = measures.find(({ measureId }) => deadline.id === `measure:${measureId}`)
    return measure ? t('today.measure', { text: measure.text }) : t(`caseFile.term.${deadline.kind}`)
  }
  return (
    <section aria-labelledby="terms-title">
      <h2 id="terms-title">{t('caseFile.terms')}</h2>
      <ol className="terms terms-row">
        {deadlines.map((deadline) => (
          <li key={deadline.id} className="term" data-kind={deadline.kind}>
            <span className={`tone-${toneOf(deadlineState(deadline, clock.today(), calendar))}`}>
              <Icon name={DEADLINE_ICONS[deadline.kind]} />
            </span>
            <span>
              {nameOf(deadline)}
              <small>
                <time dateTime={deadline.date}>
                  {t(`caseFile.termDate.${deadline.kind}`, { date: dates.short(deadline.date), count: terms.acknowledgeWorkingDays })}
                </time>
              </small>
              {deadline.actBy === deadline.date ? null : (
                <small>
                  <time dateTime={deadline.actBy}>{t('intake.actBy', { date: dates.short(deadline.actBy) })}</time>
                </small>
              )}
            </span>
            <DeadlineChip deadline={deadline} />
          </li>
        ))}
      </ol>
      <Disclosure className="why" isExpanded={isExplained} onExpandedChange={setExplained}>
        <Heading level={3} className="why-head">
          <AriaButton slot="trigger" className="why-trigger">
            <Icon name="right" size="small" />
            {t('caseFile.why.title')}
          </AriaButton>
        </Heading>
        <DisclosurePanel>{isExplained ? <Explanation receivedOn={receivedOn} rules={rules} /> : null}</DisclosurePanel>
      </Disclosure>
    </section>
  )
}
