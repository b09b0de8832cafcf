import { useMemo, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { type IssuedLetter, issueLetter, letterOf } from '../../commands/issue-letter.ts'
import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import type { LetterKind } from '../../domain/complaint/events.ts'
import { factsOf } from '../../domain/complaint/facts.ts'
import { type DeadlineKind, deadlinesOf } from '../../domain/complaint/progress.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { AssignDialog } from '../case/assign-dialog.tsx'
import { useCase } from '../case/use-case.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { DeadlineChip } from '../shared/deadline-chip.tsx'
import { refusalKey } from '../shared/refusal-words.ts'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { lettersFor, preflight } from './preflight.ts'
import { Preflight } from './preflight-list.tsx'
import { Preview } from './preview.tsx'
import { SendDialog } from './send-dialog.tsx'
import '../shared/paper.css'
import './letter.css'

/** Which deadline a letter meets once it was sent. */
const MEETS = { acknowledgement: 'acknowledge', outcome: 'limit' } as const satisfies Record<LetterKind, DeadlineKind>

export function LetterScreen({ kind }: { kind: LetterKind }) {
  const { caseId = '' } = useParams()
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

function LetterDesk({ kind, complaint }: { kind: LetterKind; complaint: ComplaintCase }) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { session } = useRegister()
  const organisation = useOrganisation()
  const past = useDateWords('past')
  const navigate = useNavigate()
  const today = clock.today()
  const [complainantId, setComplainantId] = useState(complaint.complainants[0]?.complainantId ?? '')
  const [dateText, setDateText] = useState(() => dates.box(today))
  const [ownSentence, setOwnSentence] = useState('')
  const [isAssigning, setAssigning] = useState(false)
  const [sending, setSending] = useState<Letter | null>(null)
  const read = parseTypedDate(dateText, { today, side: 'past' })
  const datedOn = read.ok ? read.value : null
  const order = useMemo(() => ({ complainantId, datedOn: datedOn ?? today, ownSentence }), [complainantId, datedOn, today, ownSentence])
  const content = useMemo(
    () => letterOf(kind, complaint, order, organisation, session.personId),
    [kind, complaint, order, organisation, session],
  )
  const checks = preflight(kind, complaint, complainantId, datedOn, organisation, today)
  const made = lettersFor(kind, complaint, complainantId)
  const due = deadlinesOf(factsOf(complaint), organisation.calendar, organisation.terms)
  const deadline = due.find((one) => one.kind === MEETS[kind])
  const handler = personById(organisation, complaint.handlerId)
  return (
    <div className="split letter-split">
      <div className="letter-desk">
        <div className="page-head">
          <div className="page-title">
            <nav className="crumbs" aria-label={t('caseFile.crumbs')}>
              <Link to="/cases">{t('shell.cases')}</Link>
              <Icon name="right" size="small" />
              <Link to={`/case/${complaint.caseId}`}>{complaint.reference}</Link>
              <Icon name="right" size="small" />
              <span aria-current="page">{t('letter.crumb')}</span>
            </nav>
            <h1>{t(`course.letterKinds.${kind}`)}</h1>
            {deadline ? (
              <div className="row">
                <DeadlineChip deadline={deadline} />
                <span>
                  {t(`letter.by.${kind}`, { date: dates.long(deadline.actBy), count: organisation.terms.acknowledgeWorkingDays })}
                </span>
              </div>
            ) : null}
          </div>
        </div>
        <div className="column stack-loose">
          <section className="stack" aria-labelledby="letter-in">
            <h2 id="letter-in">{t('letter.inLetter')}</h2>
            {complaint.complainants.length > 1 ? (
              <Select
                label={t('letter.to')}
                value={complainantId}
                onChange={(id) => setComplainantId(id ?? complainantId)}
                options={complaint.complainants.map(({ complainantId: value, name }) => ({ value, label: name }))}
                placeholder={t('common.choose')}
              />
            ) : null}
            <div className="field">
              <span className="label">{t('letter.handler')}</span>
              <div className="row">
                <span>
                  {handler ? [handler.name, handler.function].filter((part) => part !== '').join(', ') : t('letter.checks.noHandler')}
                </span>
                <Button look="plain" size="small" onPress={() => setAssigning(true)} aria-label={t('letter.changeHandler')}>
                  {t(handler ? 'common.edit' : 'letter.checks.assign')}
                </Button>
              </div>
            </div>
            <DateBox
              label={t('letter.date')}
              value={dateText}
              onChange={setDateText}
              words={past}
              error={datedOn === null ? t('refusals.notADate') : undefined}
            />
            <TextArea label={t('letter.ownSentence')} aside={t('common.optional')} value={ownSentence} onChange={setOwnSentence} rows={2} />
          </section>
          <Preflight
            checks={checks}
            onAssign={() => setAssigning(true)}
            onComplete={() => void navigate(`/case/${complaint.caseId}/edit`)}
            onJudge={() => void navigate(`/case/${complaint.caseId}/judgment`)}
          />
          <p className="hint">{t('letter.clock')}</p>
          <LetterActions
            kind={kind}
            complaint={complaint}
            order={order}
            isBlocked={content === null || datedOn === null}
            made={made}
            onSend={setSending}
          />
        </div>
      </div>
      <Preview content={content} />
      {isAssigning ? <AssignDialog complaint={complaint} onClose={() => setAssigning(false)} /> : null}
      {sending ? <SendDialog complaint={complaint} letter={sending} onClose={() => setSending(null)} /> : null}
    </div>
  )
}

interface LetterActionsProps {
  kind: LetterKind
  complaint: ComplaintCase
  order: Parameters<typeof issueLetter>[4]
  isBlocked: boolean
  made: readonly Letter[]
  onSend: (letter: Letter) => void
}

function LetterActions({ kind, complaint, order, isBlocked, made, onSend }: LetterActionsProps) {
  const t = useWords()
  const { desktop } = useApp()
  const { session, letters } = useRegister()
  const [issued, setIssued] = useState<IssuedLetter | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { run, isBusy, failure } = useAction('letter')
  const waiting = made.findLast((letter) => letter.sent === null)

  const make = (): void =>
    run(async () => {
      setRefusal(null)
      const result = await issueLetter(session, letters, kind, complaint, order)
      if (result.ok) setIssued(result.value)
      else if (result.reason.step === 'save') setRefusal(t(`letter.refused.${result.reason.reason}`))
      else setRefusal(t('letter.refused.notRecorded', { reason: t(refusalKey(result.reason.reason.code)) }))
      return null
    })
  const open = async (handle: string): Promise<void> => {
    const answer = await desktop.openFile({ handle })
    if (!answer.ok) setRefusal(t('letter.refused.cannotOpen'))
  }
  const problem = failure ? t(failure) : refusal
  return (
    <div className="letter-actions">
      {problem ? (
        <Banner tone="today" icon="late" urgent>
          {problem}
        </Banner>
      ) : null}
      {issued && !problem ? (
        <Banner
          tone="done"
          icon="done"
          action={
            <Button size="small" onPress={() => void open(issued.handle)}>
              {t('letter.open')}
            </Button>
          }
        >
          <span role="status">{t('letter.saved', { file: issued.fileName })}</span>
        </Banner>
      ) : null}
      <Button look="primary" icon="letter" isBusy={isBusy} aria-disabled={isBlocked} onPress={() => (isBlocked ? undefined : make())}>
        {t(isBusy ? 'letter.making' : 'letter.toWord')}
      </Button>
      <Button
        icon="send"
        aria-disabled={waiting === undefined}
        onPress={() => (waiting ? onSend(waiting) : setRefusal(t('letter.send.notMade')))}
      >
        {t('letter.isSent')}
      </Button>
    </div>
  )
}
