import { useState } from 'react'
import { Heading } from 'react-aria-components'
import type { HeldKeys } from '../../commands/open-register.ts'
import { type ChosenExport, type Contents, inspectExport, type Restored, type TypedKey } from '../../commands/restore.ts'
import type { Session } from '../../commands/session.ts'
import type { WordKey } from '../../text/i18n.ts'
import { sizeWords } from '../../text/sizes.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner } from '../../ui/parts.tsx'
import { PassphraseField } from '../gate/passphrase-field.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useAction } from '../shared/use-action.ts'
import { useDates } from '../shared/use-dates.ts'
import { useLastExport } from '../shared/use-last-export.ts'
import { RestoreContents } from './restore-contents.tsx'

export interface RestoreScreenProps {
  /** The register that is open; null in front of it. */
  session: Session | null
  /** The keys that are open while the register is not, as its rows are damaged: they stay. */
  held?: HeldKeys | null
  onBack: () => void
}

/** A file, what opens it, what is in it, and only then what to do with it. */
export function RestoreScreen({ session, held = null, onBack }: RestoreScreenProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [file, setFile] = useState<ChosenExport | null>(null)
  const [typed, setTyped] = useState<TypedKey>({ kind: 'passphrase', text: '' })
  const [contents, setContents] = useState<Contents | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const action = useAction('restore')
  const choose = (from: () => ReturnType<typeof desktop.chooseExport | typeof desktop.openLastExport>): void =>
    action.run(async () => {
      const chosen = await from()
      if (!chosen.ok) return chosen.reason === 'cancelled' ? null : 'restore.cannotOpenFile'
      if (file) await desktop.closeExport({ handle: file.handle })
      setFile(chosen)
      setContents(null)
      return null
    })
  const open = (): void =>
    action.run(async (): Promise<WordKey | null> => {
      if (!file) return null
      if (typed.text.trim() === '') return 'restore.required'
      const inside = await inspectExport(desktop, file, typed, session)
      if (!inside.ok) return `restore.refused.${inside.reason}`
      setContents(inside.value)
      return null
    })
  const level = session ? 2 : 1
  if (restored) return <Done restored={restored} level={level} />
  return (
    <section className="stack-loose" aria-labelledby="restore-screen-title">
      <Heading level={level} id="restore-screen-title">
        {t('restore.title')}
      </Heading>
      {contents ? null : <p>{t('restore.text')}</p>}
      {action.failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(action.failure)}
        </Banner>
      ) : null}
      {file && contents ? (
        <RestoreContents
          session={session}
          held={held}
          file={file}
          typed={typed}
          contents={contents}
          onDone={setRestored}
          onBack={() => setContents(null)}
        />
      ) : (
        <>
          <ChooseFile
            file={file}
            onChoose={() => choose(desktop.chooseExport)}
            {...(session ? {} : { onLast: () => choose(desktop.openLastExport) })}
          />
          {file ? <OpenWith typed={typed} onChange={setTyped} onOpen={open} isBusy={action.isBusy} /> : null}
          <div className="row">
            <Button look="plain" icon="left" onPress={onBack}>
              {t('common.back')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

interface ChooseFileProps {
  file: ChosenExport | null
  onChoose: () => void
  /** Takes the last good one that this computer made; only where the register does not open. */
  onLast?: () => void
}

function ChooseFile({ file, onChoose, onLast }: ChooseFileProps) {
  const t = useWords()
  const { appearance } = useApp()
  const dates = useDates()
  const last = useLastExport()
  const canUseLast = onLast !== undefined && !file && last !== null && last !== 'none' && last.isThere
  return (
    <div className="row">
      {file ? (
        <span className="grow">{t('restore.chosen', { file: file.fileName, size: sizeWords(file.bytes, appearance.language) })}</span>
      ) : null}
      {canUseLast ? (
        <Button look="primary" onPress={onLast}>
          {t('restore.useLast', { moment: dates.moment(last.madeAt) })}
        </Button>
      ) : null}
      <Button look={file || canUseLast ? 'outline' : 'primary'} onPress={onChoose}>
        {t(file ? 'restore.another' : 'restore.choose')}
      </Button>
    </div>
  )
}

interface OpenWithProps {
  typed: TypedKey
  onChange: (typed: TypedKey) => void
  onOpen: () => void
  isBusy: boolean
}

function OpenWith({ typed, onChange, onOpen, isBusy }: OpenWithProps) {
  const t = useWords()
  const { kind, text } = typed
  return (
    <form
      className="stack-loose"
      onSubmit={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <Segments
        label={t('restore.openWith')}
        value={kind}
        onChange={(way) => onChange({ kind: way, text: '' })}
        options={(['passphrase', 'recoveryKey'] as const).map((value) => ({ value, label: t(`restore.ways.${value}`) }))}
      />
      {kind === 'passphrase' ? (
        <PassphraseField label={t('restore.passphrase')} value={text} onChange={(value) => onChange({ kind, text: value })} />
      ) : (
        <TextField
          label={t('restore.recoveryKey')}
          hint={t('gate.recover.keyHint')}
          value={text}
          onChange={(value) => onChange({ kind, text: value })}
          large
        />
      )}
      <div className="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t(isBusy ? 'restore.opening' : 'restore.open')}
        </Button>
      </div>
    </form>
  )
}

function Done({ restored: { cases, leftOut }, level }: { restored: Restored; level: number }) {
  const t = useWords()
  const { desktop } = useApp()
  return (
    <section className="stack-loose" aria-labelledby="restored-title">
      <Heading level={level} id="restored-title">
        {t('restore.done.title')}
      </Heading>
      <div role="status">
        <Banner tone="done" icon="done">
          {t('restore.done.text', { count: cases })}
        </Banner>
      </div>
      {leftOut > 0 ? (
        <Banner tone="today" icon="late">
          {t('restore.done.leftOut', { count: leftOut })}
        </Banner>
      ) : null}
      <div className="row">
        <Button look="primary" size="large" onPress={() => void desktop.lock()}>
          {t('restore.done.unlock')}
        </Button>
      </div>
    </section>
  )
}
