import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { letterOf, recipientsOf } from '../../commands/letter-order.ts'
import { type Check, lettersFor, preflight } from '../../commands/preflight.ts'
import type { ComplaintCase, Letter } from '../../domain/complaint/complaint-case.ts'
import { NAMES_NO_HANDLER } from '../../domain/complaint/decide-letters.ts'
import type { LetterKind } from '../../domain/complaint/events.ts'
import { factsOf } from '../../domain/complaint/facts.ts'
import { type DeadlineKind, deadlinesOf } from '../../domain/complaint/progress.ts'
import { parseTypedDate } from '../../domain/deadlines/typed-date.ts'
import { blocksFor } from '../../domain/organisation/letter-style.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { DateBox } from '../../ui/date-box.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { AssignDialog } from '../case/assign-dialog.tsx'
import { CourseDialogs } from '../case/course/course-dialogs.tsx'
import { useKeptForm } from '../case/course/form.ts'
import type { CourseStep } from '../case/course/steps.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { Crumbs } from '../shared/crumbs.tsx'
import { DeadlineChip } from '../shared/deadline-chip.tsx'
import { useOrganisation, useRegister } from '../shared/session-context.tsx'
import { useDateWords } from '../shared/use-date-words.ts'
import { useDates } from '../shared/use-dates.ts'
import { LetterActions } from './letter-actions.tsx'
import { Preflight } from './preflight-list.tsx'
import { Preview } from './preview.tsx'
import { SendDialog } from './send-dialog.tsx'

interface DeskProps {
  kind: LetterKind
  complaint: ComplaintCase
}

/** What is typed here is kept until the letter is made: a lock or a crash costs none of it. */
export function LetterDesk({ kind, complaint }: DeskProps) {
  const t = useWords()
  const dates = useDates()
  const { clock } = useApp()
  const { session } = useRegister()
  const organisation = useOrganisation()
  const navigate = useNavigate()
  const today = clock.today()
  const kept = useKeptForm(`${complaint.caseId}/letter/${kind}`, { ownSentence: '' })
  const recipients = recipientsOf(kind, complaint)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const recipientId = recipients.find(({ id }) => id === chosenId)?.id ?? recipients[0]?.id ?? ''
  const [dateText, setDateText] = useState(() => dates.box(today))
  const [isAssigning, setAssigning] = useState(false)
  const [step, setStep] = useState<CourseStep | null>(null)
  const [sending, setSending] = useState<Letter | null>(null)
  const ownText = useRef<HTMLDivElement>(null)
  const read = parseTypedDate(dateText, { today, side: 'past' })
  const datedOn = read.ok ? read.value : null
  const ownSentence = kept.values?.ownSentence ?? ''
  const order = useMemo(() => ({ recipientId, datedOn: datedOn ?? today, ownSentence }), [recipientId, datedOn, today, ownSentence])
  const content = useMemo(
    () => letterOf(kind, complaint, order, organisation, session.personId),
    [kind, complaint, order, organisation, session],
  )
  if (kept.values === null) return null

  const mend = (how: NonNullable<Check['mend']>): void => {
    if (how === 'assign') setAssigning(true)
    else if (how === 'complete') void navigate(`/case/${complaint.caseId}/edit`)
    else if (how === 'judge') void navigate(`/case/${complaint.caseId}/judgment`)
    else if (how === 'measures') void navigate(`/case/${complaint.caseId}`)
    else if (how === 'breach') setStep({ kind: 'breach' })
    else if (how === 'ask') setStep({ kind: 'offerReply' })
    else ownText.current?.querySelector('textarea')?.focus()
  }
  return (
    <div className="split letter-split">
      <div className="letter-desk">
        <DeskHead kind={kind} complaint={complaint} />
        <div className="column stack-loose">
          <section className="stack" aria-labelledby="letter-in">
            <h2 id="letter-in">{t('letter.inLetter')}</h2>
            {recipients.length === 0 ? <p className="hint">{t('letter.nobody')}</p> : null}
            {recipients.length > 1 ? (
              <Select
                label={t('letter.to')}
                value={recipientId}
                onChange={setChosenId}
                options={recipients.map(({ id, name }) => ({ value: id, label: name }))}
                placeholder={t('common.choose')}
              />
            ) : null}
            {NAMES_NO_HANDLER.includes(kind) ? null : <HandlerLine complaint={complaint} onAssign={() => setAssigning(true)} />}
            <LetterDate value={dateText} onChange={setDateText} isWrong={datedOn === null} />
            <BlockPicker
              kind={kind}
              complaint={complaint}
              language={content?.language ?? 'nl'}
              onPick={(text) => kept.put('ownSentence', [ownSentence.trimEnd(), text].filter((part) => part !== '').join('\n\n'))}
            />
            <div ref={ownText}>
              <TextArea
                label={t('letter.ownSentence')}
                aside={t('common.optional')}
                value={ownSentence}
                onChange={(text) => kept.put('ownSentence', text)}
                rows={kind === 'acknowledgement' ? 2 : 4}
              />
            </div>
          </section>
          <Preflight checks={preflight(kind, complaint, recipientId, datedOn, organisation, today, ownSentence)} onMend={mend} />
          {hasDeadline(kind) ? <p className="hint">{t('letter.clock')}</p> : null}
          <LetterActions
            kind={kind}
            complaint={complaint}
            order={order}
            isBlocked={content === null || datedOn === null}
            made={lettersFor(kind, complaint, recipientId)}
            onMade={() => void kept.remove()}
            onSend={setSending}
          />
        </div>
      </div>
      <Preview content={content} style={organisation.letterStyle} />
      {isAssigning ? <AssignDialog complaint={complaint} onClose={() => setAssigning(false)} /> : null}
      {step ? <CourseDialogs complaint={complaint} step={step} onClose={() => setStep(null)} /> : null}
      {sending ? <SendDialog complaint={complaint} letter={sending} onClose={() => setSending(null)} /> : null}
    </div>
  )
}

/** Which deadline a letter meets, or tells of, once it was sent. */
const MEETS = {
  acknowledgement: 'acknowledge',
  outcome: 'limit',
  breach: 'limit',
  progress: 'progress',
  replyInvitation: 'rightOfReply',
} as const satisfies Partial<Record<LetterKind, DeadlineKind>>
const hasDeadline = (kind: LetterKind): kind is keyof typeof MEETS => Object.hasOwn(MEETS, kind)

function DeskHead({ kind, complaint }: DeskProps) {
  const t = useWords()
  const dates = useDates()
  const { calendar, terms } = useOrganisation()
  const due = deadlinesOf(factsOf(complaint), calendar, terms)
  const deadline = hasDeadline(kind) ? due.find((one) => one.kind === MEETS[kind]) : undefined
  return (
    <div className="page-head">
      <div className="page-title">
        <Crumbs
          under={[
            ['/cases', t('shell.cases')],
            [`/case/${complaint.caseId}`, complaint.reference],
          ]}
          here={t('letter.crumb')}
        />
        <h1>{t(`course.letterKinds.${kind}`)}</h1>
        {deadline && hasDeadline(kind) ? (
          <div className="row">
            <DeadlineChip deadline={deadline} />
            <span>{t(`letter.by.${kind}`, { date: dates.long(deadline.actBy), count: terms.acknowledgeWorkingDays })}</span>
          </div>
        ) : null}
      </div>
    </div>
  )
}

function HandlerLine({ complaint, onAssign }: { complaint: ComplaintCase; onAssign: () => void }) {
  const t = useWords()
  const handler = personById(useOrganisation(), complaint.handlerId)
  return (
    <div className="field">
      <span className="label">{t('letter.handler')}</span>
      <div className="row">
        <span>{handler ? [handler.name, handler.function].filter((part) => part !== '').join(', ') : t('letterChecks.wrong.handler')}</span>
        <Button look="plain" size="small" onPress={onAssign} aria-label={t('letter.changeHandler')}>
          {t(handler ? 'common.edit' : 'letterChecks.mend.assign')}
        </Button>
      </div>
    </div>
  )
}

function LetterDate({ value, onChange, isWrong }: { value: string; onChange: (text: string) => void; isWrong: boolean }) {
  const t = useWords()
  const past = useDateWords('past')
  return (
    <DateBox label={t('letter.date')} value={value} onChange={onChange} words={past} error={isWrong ? t('refusals.notADate') : undefined} />
  )
}

interface BlockPickerProps extends DeskProps {
  language: 'nl' | 'en'
  onPick: (text: string) => void
}

/** The office's own paragraphs that fit this letter, in its language; the other where one was not translated. */
function BlockPicker({ kind, complaint, language, onPick }: BlockPickerProps) {
  const t = useWords()
  const { textBlocks } = useOrganisation()
  const blocks = blocksFor(textBlocks, kind, complaint.natureId)
  if (blocks.length === 0) return null
  return (
    <Select
      label={t('letter.block')}
      aside={t('common.optional')}
      value={null}
      onChange={(id) => {
        const block = blocks.find(({ blockId }) => blockId === id)
        if (block) onPick(block.text[language] || block.text.nl)
      }}
      options={blocks.map(({ blockId, title }) => ({ value: blockId, label: title }))}
      placeholder={t('letter.blockChoose')}
    />
  )
}
