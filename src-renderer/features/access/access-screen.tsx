import { useEffect, useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { dossierContent } from '../../documents/dossier-content.ts'
import { materialOf } from '../../domain/access-request/material.ts'
import { redact, reviewOf } from '../../domain/access-request/review.ts'
import { searchFor } from '../../domain/access-request/third-parties.ts'
import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { Complainant } from '../../domain/complaint/intake.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { Banner, Chip } from '../../ui/parts.tsx'
import { Select } from '../../ui/select.tsx'
import { useCase } from '../case/use-case.ts'
import { useWords } from '../shared/app-context.tsx'
import { useLive, useOrganisation, useSession } from '../shared/session-context.tsx'
import { useDraft } from '../shared/use-draft.ts'
import { useToday } from '../shared/use-today.ts'
import { AccessActions } from './access-actions.tsx'
import { type AccessDraft, accessDraftId, accessDraftSchema } from './access-draft.ts'
import { DossierPreview } from './dossier-preview.tsx'
import { ExtraWords } from './extra-words.tsx'
import { FindList } from './find-list.tsx'
import '../shared/paper.css'
import './access.css'
import { Crumbs } from '../shared/crumbs.tsx'

/** An access request (AVG art. 15): what goes to one complainant, with the names of others reviewed one by one. */
export function AccessScreen() {
  const { caseId = '' } = useParams()
  const t = useWords()
  const opened = useCase(caseId)
  const draft = useStoredDraft(caseId)
  if (opened.status === 'loading' || draft === 'loading') return null
  if (opened.status === 'refused') {
    return <Refused>{t(opened.reason === 'restricted' ? 'caseFile.restrictedRefused' : `common.failure.${opened.reason}`)}</Refused>
  }
  const [first] = opened.complaint.complainants
  return first ? (
    <AccessDesk complaint={opened.complaint} first={first} stored={draft} />
  ) : (
    <Refused>{t(opened.complaint.anonymous ? 'retention.anonymised' : 'access.noComplainant')}</Refused>
  )
}

function Refused({ children }: { children: string }) {
  return (
    <div className="page-head">
      <Banner tone="late" icon="lock" urgent>
        {children}
      </Banner>
    </div>
  )
}

/** What was decided before, once it was looked up. */
function useStoredDraft(caseId: string): AccessDraft | null | 'loading' {
  const { store } = useSession()
  const [draft, setDraft] = useState<AccessDraft | null | 'loading'>('loading')
  useEffect(() => {
    let isCurrent = true
    void store.drafts.list().then((drafts) => {
      const stored = accessDraftSchema.safeParse(drafts.find(({ id }) => id === accessDraftId(caseId))?.value)
      if (isCurrent) setDraft(stored.success ? stored.data : null)
    })
    return () => {
      isCurrent = false
    }
  }, [store, caseId])
  return draft
}

interface AccessDeskProps {
  complaint: ComplaintCase
  first: Complainant
  stored: AccessDraft | null
}

function AccessDesk({ complaint, first, stored }: AccessDeskProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const cards = useLive(useSession().store.cards.all)
  const today = useToday()
  const draft = useDraft<AccessDraft>(accessDraftId(complaint.caseId))
  const [form, setForm] = useState<AccessDraft>(
    stored ?? { kind: 'access', complainantId: first.complainantId, withReplies: false, choices: [], extra: [] },
  )
  const [wasTried, setTried] = useState(false)
  const change = (changes: Partial<AccessDraft>): void => {
    const next = { ...form, ...changes }
    setForm(next)
    draft.save(next)
  }
  const complainant = complaint.complainants.find(({ complainantId }) => complainantId === form.complainantId) ?? first
  const children = useMemo(
    () => [...new Set([...cards.values()].filter(({ caseId }) => caseId !== complaint.caseId).map(({ child }) => child))],
    [cards, complaint.caseId],
  )
  const review = useMemo(
    () => reviewOf(materialOf(complaint, organisation, form.withReplies), searchFor(complaint, complainant, organisation, children)),
    [complaint, complainant, organisation, children, form.withReplies],
  )
  const choices = useMemo(() => new Map(form.choices), [form.choices])
  const content = useMemo(
    () => dossierContent({ complaint, complainant, organisation, redacted: redact(review, choices, form.extra), datedOn: today }),
    [complaint, complainant, organisation, review, choices, form.extra, today],
  )
  return (
    <div className="split letter-split access-split">
      <div className="letter-desk">
        <div className="page-head">
          <div className="page-title">
            <Crumbs
              under={[
                ['/cases', t('shell.cases')],
                [`/case/${complaint.caseId}`, complaint.reference],
              ]}
              here={t('access.crumb')}
            />
            <h1>{t('access.title')}</h1>
            <p className="muted">{t('access.text')}</p>
          </div>
        </div>
        <div className="column stack-loose">
          <section className="stack" aria-label={t('access.title')}>
            {complaint.complainants.length > 1 ? (
              <Select
                label={t('access.for')}
                value={complainant.complainantId}
                onChange={(id) => change({ complainantId: id ?? form.complainantId, choices: [] })}
                options={complaint.complainants.map(({ complainantId: value, name }) => ({ value, label: name }))}
                placeholder={t('common.choose')}
              />
            ) : null}
            {complaint.replies.some(({ given }) => given !== null && !given.declined) ? (
              <Checkbox label={t('access.withReplies')} value={form.withReplies} onChange={(withReplies) => change({ withReplies })} />
            ) : null}
            <p className="hint">{t('access.leftOut')}</p>
          </section>
          <section className="stack" aria-labelledby="names-title">
            <div className="panel-head">
              <h2 id="names-title">{t('access.names')}</h2>
              <Chip tone={review.finds.length > 0 ? 'soon' : 'done'} icon={review.finds.length > 0 ? 'eye' : 'done'}>
                {t('access.toReview', { count: review.finds.length })}
              </Chip>
            </div>
            {review.finds.length === 0 ? <p className="hint">{t('access.nothingFound')}</p> : null}
            <FindList
              review={review}
              choices={choices}
              strict={wasTried}
              onChoose={(written, choice) => change({ choices: [...new Map(form.choices).set(written, choice)] })}
            />
          </section>
          <ExtraWords materials={review.materials} words={form.extra} onChange={(extra) => change({ extra })} />
          <AccessActions
            complaint={complaint}
            review={review}
            choices={choices}
            extra={form.extra}
            content={content}
            onTry={() => setTried(true)}
            onDone={draft.remove}
          />
        </div>
      </div>
      <DossierPreview content={content} />
    </div>
  )
}
