import { useRef, useState } from 'react'
import { Heading } from 'react-aria-components'
import type { HeldKeys } from '../../commands/open-register.ts'
import { type ChosenExport, type Contents, type Restored, type RestoreMode, restoreExport, type TypedKey } from '../../commands/restore.ts'
import type { Session } from '../../commands/session.ts'
import type { WordKey } from '../../text/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { CardChoice } from '../../ui/choice.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'

interface RestoreContentsProps {
  session: Session | null
  held: HeldKeys | null
  file: ChosenExport
  typed: TypedKey
  contents: Contents
  onDone: (restored: Restored) => void
  onBack: () => void
}

const modesFor = (session: Session | null, { beside }: Contents): readonly RestoreMode[] =>
  session === null ? ['fresh'] : beside === null ? ['other'] : ['merge', 'replace']

/** What is in an export beside what is here, and what to do with it. */
export function RestoreContents({ session, held, file, typed, contents, onDone, onBack }: RestoreContentsProps) {
  const t = useWords()
  const { desktop, newId, clock } = useApp()
  const modes = modesFor(session, contents)
  const level = session ? 3 : 2
  const [mode, setMode] = useState<RestoreMode>(modes[0] ?? 'fresh')
  const [share, setShare] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  const [detail, setDetail] = useState<WordKey | null>(null)
  const action = useAction('restore')
  const go = (): void =>
    action.run(async (): Promise<WordKey | null> => {
      const controller = new AbortController()
      stop.current = controller
      setDetail(null)
      const onProgress = (bytes: number): void => setShare(Math.min(1, bytes / file.bytes))
      const answer = await restoreExport({ desktop, newId, today: clock.today() }, session, {
        held,
        file,
        typed,
        mode,
        contents,
        signal: controller.signal,
        onProgress,
      })
      setShare(null)
      if (answer.ok) {
        onDone(answer.value)
        return null
      }
      if (answer.reason.code === 'exportFirst') setDetail(`backup.failed.${answer.reason.reason}`)
      return `restore.refused.${answer.reason.code}`
    })
  const cancel = (): void => {
    stop.current?.abort()
    session?.backups.cancel()
  }
  return (
    <div className="stack-loose">
      {action.failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(action.failure)} {detail ? t(detail) : null}
        </Banner>
      ) : null}
      <WhatIsInIt contents={contents} level={level} />
      {contents.beside ? (
        <Beside beside={contents.beside} level={level} />
      ) : session ? (
        <Banner icon="info">{t('restore.beside.other')}</Banner>
      ) : null}
      <CardChoice
        label={t('restore.mode')}
        value={mode}
        onChange={setMode}
        className="people-pick"
        options={modes.map((value) => ({ value, title: t(`restore.modes.${value}`), note: t(`restore.modes.${value}Note`) }))}
      />
      {contents.beside ? <p className="hint">{t('restore.anonymous')}</p> : null}
      {action.isBusy ? <Progress share={share} isExporting={share === null && (mode === 'replace' || mode === 'other')} /> : null}
      <div className="row">
        {action.isBusy ? (
          <Button onPress={cancel}>{t('restore.cancel')}</Button>
        ) : (
          <Button look="plain" icon="left" onPress={onBack}>
            {t('common.back')}
          </Button>
        )}
        <Button look="primary" className="push" isBusy={action.isBusy} onPress={go}>
          {t('restore.go')}
        </Button>
      </div>
    </div>
  )
}

function Progress({ share, isExporting }: { share: number | null; isExporting: boolean }) {
  const t = useWords()
  return (
    <div className="stack">
      <p role="status">{t(isExporting ? 'restore.exporting' : 'restore.restoring')}</p>
      <progress className="progress" max={1} {...(share === null ? {} : { value: share })} aria-label={t('restore.restoring')} />
    </div>
  )
}

function WhatIsInIt({ contents, level }: { contents: Contents; level: number }) {
  const t = useWords()
  const dates = useDates()
  const { madeAt, organisation, practice, cases, events, attachments, firstReceivedOn, lastReceivedOn } = contents
  const facts: readonly (readonly [WordKey, string])[] = [
    ['restore.contents.organisation', organisation],
    ['restore.contents.madeAt', dates.moment(madeAt)],
    [
      'restore.contents.cases',
      firstReceivedOn && lastReceivedOn
        ? t(firstReceivedOn === lastReceivedOn ? 'restore.contents.caseDay' : 'restore.contents.caseDays', {
            count: cases,
            first: dates.bare(firstReceivedOn),
            last: dates.bare(lastReceivedOn),
          })
        : String(cases),
    ],
    ['restore.contents.events', String(events)],
    ['restore.contents.attachments', String(attachments)],
  ]
  return (
    <section className="stack" aria-labelledby="contents-title">
      <Heading level={level} id="contents-title">
        {t('restore.contents.title')}
      </Heading>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {practice ? <p className="hint">{t('restore.contents.practice')}</p> : null}
    </section>
  )
}

const COMPARED = ['same', 'newer', 'older', 'both', 'onlyThere', 'onlyHere'] as const

function Beside({ beside, level }: { beside: NonNullable<Contents['beside']>; level: number }) {
  const t = useWords()
  return (
    <section className="stack" aria-labelledby="beside-title">
      <Heading level={level} id="beside-title">
        {t('restore.beside.title')}
      </Heading>
      <dl className="facts">
        {COMPARED.filter((name) => name === 'same' || beside[name] > 0).map((name) => (
          <div key={name}>
            <dt>{t(`restore.beside.${name}`)}</dt>
            <dd>{beside[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
