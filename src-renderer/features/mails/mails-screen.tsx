import { useState } from 'react'
import { openMail } from '../../commands/mails.ts'
import { mailReader } from '../../mail/reader.ts'
import { FileButton, FileDrop } from '../../ui/file-drop.tsx'
import { Banner, EmptyState } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useSession } from '../shared/session-context.tsx'
import { describe } from '../shared/use-action.ts'
import { MailCard } from './mail-card.tsx'
import { useKeptMails } from './use-kept-mails.ts'
import './mails.css'

/** Mails as they come in: each waits here, sealed, until someone chose what it is. */
export function MailsScreen() {
  const t = useWords()
  const mails = useKeptMails()
  const { open, reading, refusals } = useOpenMails()
  const isWaiting = mails !== null && mails.length > 0
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1>{t('mails.title')}</h1>
          <p className="muted">{t('mails.intro')}</p>
        </div>
        <FileButton label={t('mails.open')} isBlocked={false} onFiles={open} look={isWaiting ? 'outline' : 'primary'} />
      </div>
      <div className="mails">
        <FileDrop label={t('mails.drop')} isBlocked={false} onFiles={open}>
          <p className="hint" role="status">
            {reading !== null ? t('mails.reading', { name: reading }) : isWaiting ? t('mails.waiting', { count: mails.length }) : ''}
          </p>
          {refusals.map((refusal) => (
            <Banner key={refusal} tone="today" icon="late" urgent>
              {refusal}
            </Banner>
          ))}
          {mails?.length === 0 && reading === null ? (
            <EmptyState title={t('mails.none.title')}>{t('mails.none.text')}</EmptyState>
          ) : (
            <ul className="mail-list">
              {(mails ?? []).map((kept) => (
                <li key={kept.mailId}>
                  <MailCard kept={kept} />
                </li>
              ))}
            </ul>
          )}
        </FileDrop>
      </div>
    </>
  )
}

/** Reads files one after the other; what is refused is told by name, and holds up no other. */
function useOpenMails() {
  const t = useWords()
  const { desktop } = useApp()
  const session = useSession()
  const [reading, setReading] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const openAll = async (files: readonly File[], folders: readonly string[]): Promise<void> => {
    setRefusals(folders.map((name) => t('mails.refused.folder', { name })))
    for (const file of files) {
      setReading(file.name)
      const refused = await openMail(session, mailReader(), file).then(
        (opened) => (opened.ok ? null : opened.reason),
        (error: unknown) => {
          void desktop.reportError(describe('mail', error)).catch(() => undefined)
          return 'failed' as const
        },
      )
      if (refused !== null) setRefusals((before) => [...before, t(`mails.refused.${refused}`, { name: file.name })])
    }
    setReading(null)
  }
  return { open: (files: readonly File[], folders: readonly string[]) => void openAll(files, folders), reading, refusals }
}
