import { useState } from 'react'
import { type KeepRefusal, keepLetterhead, keepLogo } from '../../../commands/house-style.ts'
import { sampleLetter, saveSampleLetter } from '../../../commands/sample-letter.ts'
import type { LetterheadCheck, LetterheadProblem } from '../../../documents/letterhead/check-letterhead.ts'
import { Button } from '../../../ui/button.tsx'
import { FileButton } from '../../../ui/file-drop.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Banner } from '../../../ui/parts.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useOrganisation, useRegister } from '../../shared/session-context.tsx'
import { useAction } from '../../shared/use-action.ts'
import { useChangeOrganisation } from '../use-change-organisation.ts'

/** Where the letter itself comes in a letterhead. */
const BODY_TAG = '{{brief}}'

/** The logo, or the organisation's own letterhead: files that are kept sealed with the register. */
export function KeptFiles() {
  const t = useWords()
  const { desktop, clock } = useApp()
  const { session, letters } = useRegister()
  const organisation = useOrganisation()
  const { letterStyle } = organisation
  const [refused, setRefused] = useState<KeepRefusal | LetterheadProblem | null>(null)
  const [checked, setChecked] = useState<LetterheadCheck | null>(null)
  const { run, isBusy, failure } = useAction('house-style')
  const { change } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))

  const begin = (work: () => Promise<KeepRefusal | LetterheadProblem | null>): void =>
    run(async () => {
      setRefused(null)
      setChecked(null)
      const refusal = await work()
      setRefused(refusal)
      if (refusal === null) showToast({ text: t('settings.saved') })
      return null
    })
  const onLogo = ([file]: readonly File[]): void =>
    file &&
    begin(async () => {
      const kept = await keepLogo(session, file)
      return kept.ok ? null : kept.reason
    })
  const onLetterhead = ([file]: readonly File[]): void =>
    file &&
    begin(async () => {
      const sample = sampleLetter(organisation, letterStyle, session.personId, clock.today())
      const kept = await keepLetterhead(session, letters, file, sample)
      if (kept.ok) setChecked(kept.value)
      return kept.ok ? null : kept.reason
    })
  const look = (): void =>
    run(async () => {
      const saved = await saveSampleLetter(session, letters)
      if (!saved.ok) return saved.reason === 'cancelled' ? null : `letter.refused.${saved.reason}`
      await desktop.openFile({ handle: saved.value.handle })
      return null
    })
  const saveSample = (): void =>
    run(async () => {
      const saved = await desktop.saveLetterhead({ suggestedName: t('letterStyle.sampleFile') })
      if (!saved.ok) return saved.reason === 'cancelled' ? null : `letterStyle.sampleRefused.${saved.reason}`
      const { handle, fileName } = saved
      showToast({
        text: t('letterStyle.sampleSaved', { file: fileName }),
        action: { label: t('letter.open'), run: () => void desktop.openFile({ handle }) },
      })
      return null
    })
  return (
    <section aria-labelledby="letter-files">
      <h2 id="letter-files">{t('letterStyle.files')}</h2>
      <p className="hint">{t('letterStyle.filesText', { placeholder: BODY_TAG })}</p>
      {failure || refused ? (
        <Banner tone="late" icon="late" urgent>
          {failure ? t(failure) : refused ? t(`letterStyle.refused.${refused}`, { placeholder: BODY_TAG }) : null}
        </Banner>
      ) : null}
      <ul className="lines">
        <FileLine
          label={t('letterStyle.logo')}
          name={letterStyle.logo?.name ?? null}
          choose={t('letterStyle.chooseLogo')}
          onFiles={onLogo}
          onRemove={() => change([{ type: 'letterStyleChanged', version: 1, data: { changes: { logo: null } } }])}
        />
        <FileLine
          label={t('letterStyle.letterhead')}
          name={letterStyle.letterhead?.name ?? null}
          choose={t('letterStyle.chooseLetterhead')}
          onFiles={onLetterhead}
          onRemove={() => change([{ type: 'letterStyleChanged', version: 1, data: { changes: { letterhead: null } } }])}
        />
      </ul>
      {checked ? <Checked checked={checked} /> : null}
      <div className="row">
        <Button icon="letter" isBusy={isBusy} onPress={look}>
          {t('letterStyle.look')}
        </Button>
        <Button icon="download" isBusy={isBusy} onPress={saveSample}>
          {t('letterStyle.saveSample')}
        </Button>
      </div>
    </section>
  )
}

interface FileLineProps {
  label: string
  name: string | null
  choose: string
  onFiles: (files: readonly File[]) => void
  onRemove: () => void
}

function FileLine({ label, name, choose, onFiles, onRemove }: FileLineProps) {
  const t = useWords()
  return (
    <li>
      <Icon name="clip" />
      <span className="grow">
        {label}
        <small>{name ?? t('letterStyle.none')}</small>
      </span>
      <FileButton label={choose} isBlocked={false} onFiles={onFiles} />
      {name === null ? null : (
        <Button look="plain" size="small" onPress={onRemove} aria-label={`${t('letterStyle.remove')}: ${label}`}>
          {t('letterStyle.remove')}
        </Button>
      )}
    </li>
  )
}

/** Which placeholders the letterhead has, which mean nothing here, and which come along in the body. */
function Checked({ checked: { known, unknown, missing } }: { checked: LetterheadCheck }) {
  const t = useWords()
  const braced = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ')
  return (
    <div role="status">
      <ul className="lines">
        <li>
          <Icon name="done" className="tone-done" />
          <span className="grow">
            {t('letterStyle.known')}
            <small>{braced(known)}</small>
          </span>
        </li>
        {unknown.length === 0 ? null : (
          <li>
            <Icon name="late" className="tone-today" />
            <span className="grow">
              {t('letterStyle.unknown')}
              <small>{braced(unknown)}</small>
            </span>
          </li>
        )}
        {missing.length === 0 ? null : (
          <li>
            <Icon name="info" />
            <span className="grow">
              {t('letterStyle.missing')}
              <small>{braced(missing)}</small>
            </span>
          </li>
        )}
      </ul>
    </div>
  )
}
