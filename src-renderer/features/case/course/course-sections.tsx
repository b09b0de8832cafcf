import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Banner } from '../../../ui/parts.tsx'
import { useWords } from '../../shared/app-context.tsx'
import { useDates } from '../../shared/use-dates.ts'
import type { CourseStep } from './steps.ts'

interface SectionsProps {
  complaint: ComplaintCase
  /** Without it the case is looked at only. */
  onStep?: ((step: CourseStep) => void) | undefined
}

/** What was done in the case, as far as there is something: a section appears when it has a content. */
export function CourseSections({ complaint, onStep }: SectionsProps) {
  const t = useWords()
  const dates = useDates()
  const { closing, breach, solution, findings, judgment, publicSummary } = complaint
  return (
    <>
      {closing ? (
        <Banner icon="done">
          <b>{t('courseForm.closedOn', { cause: t(`course.causes.${closing.cause}`), date: dates.full(closing.closedOn) })}</b>{' '}
          {closing.reason}
        </Banner>
      ) : null}
      {breach ? (
        <Banner tone="today" icon="late">
          <b>{t('course.event.breachExplained')}.</b>{' '}
          {t('course.event.breachBody', { reason: breach.reason, date: dates.full(breach.expectedOn) })}
        </Banner>
      ) : null}
      {judgment ? (
        <section className="stack" aria-labelledby="judgment-title">
          <h2 id="judgment-title">
            {t('course.event.judgmentGiven', { judgment: t(`course.judgments.${judgment.judgment}`).toLowerCase() })}
          </h2>
          <p className="hint">{t('course.event.onDate', { date: dates.full(judgment.judgedOn) })}</p>
          <p className="told">{judgment.reasoning}</p>
          {judgment.noMeasures ? <p>{t('course.event.noMeasures')}</p> : null}
        </section>
      ) : null}
      {solution ? (
        <section className="stack" aria-labelledby="solution-title">
          <h2 id="solution-title">{t('course.event.solutionProposed')}</h2>
          <p className="hint">{t('course.event.onDate', { date: dates.full(solution.proposedOn) })}</p>
          <p className="told">{solution.proposal}</p>
        </section>
      ) : null}
      <Replies complaint={complaint} onStep={onStep} />
      {findings === '' ? null : (
        <section className="stack" aria-labelledby="findings-title">
          <h2 id="findings-title">{t('courseForm.findings.title')}</h2>
          <p className="hint">{t('courseForm.findings.text')}</p>
          <p className="told">{findings}</p>
        </section>
      )}
      {publicSummary ? (
        <section className="stack" aria-labelledby="summary-title">
          <h2 id="summary-title">{t('courseForm.summary.title')}</h2>
          <p className="told">{publicSummary.tenor}</p>
          {publicSummary.measures === '' ? null : <p className="told">{publicSummary.measures}</p>}
        </section>
      ) : null}
      <Disputes complaint={complaint} onStep={onStep} />
    </>
  )
}

/** Rule C6. */
function Replies({ complaint, onStep }: SectionsProps) {
  const t = useWords()
  const dates = useDates()
  if (complaint.replies.length === 0) return null
  return (
    <section className="stack" aria-labelledby="replies-title">
      <h2 id="replies-title">{t('courseForm.reply.heading')}</h2>
      <ul className="lines">
        {complaint.replies.map(({ replyId, name, replyBy, given }) => (
          <li key={replyId}>
            <Icon name={given ? 'done' : 'clock'} className={given ? 'tone-done' : ''} />
            <span className="grow">
              {name}
              <small className="told">
                {given
                  ? given.declined && given.statement === ''
                    ? t('course.event.replyDeclined')
                    : given.statement
                  : t('course.event.replyOfferedBody', { date: dates.full(replyBy) })}
              </small>
            </span>
            {given || !onStep ? null : (
              <Button size="small" onPress={() => onStep({ kind: 'reply', replyId })}>
                {t('courseForm.reply.record')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Rule C9. */
function Disputes({ complaint, onStep }: SectionsProps) {
  const t = useWords()
  const dates = useDates()
  if (complaint.disputes.length === 0) return null
  return (
    <section className="stack" aria-labelledby="disputes-title">
      <h2 id="disputes-title">{t('courseForm.dispute.heading')}</h2>
      <ul className="lines">
        {complaint.disputes.map(({ disputeId, reference, nature, openedOn, respondBy, answeredOn, decided }) => (
          <li key={disputeId}>
            <Icon name="scale" />
            <span className="grow">
              {[reference, nature].filter((part) => part !== '').join(', ')}
              <small>
                {t('courseForm.dispute.since', { date: dates.full(openedOn) })}
                {respondBy && !answeredOn && !decided ? ` ${t('courseForm.dispute.answerBy', { date: dates.full(respondBy) })}` : ''}
                {answeredOn ? ` ${t('courseForm.dispute.answered', { date: dates.full(answeredOn) })}` : ''}
                {decided ? ` ${t(`course.disputeResults.${decided.result}`)}, ${dates.full(decided.decidedOn)}.` : ''}
              </small>
            </span>
            {decided || answeredOn || !onStep ? null : (
              <Button size="small" onPress={() => onStep({ kind: 'disputeAnswer', disputeId })}>
                {t('courseForm.dispute.answer')}
              </Button>
            )}
            {decided || !onStep ? null : (
              <Button size="small" onPress={() => onStep({ kind: 'disputeResult', disputeId })}>
                {t('courseForm.dispute.record')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
