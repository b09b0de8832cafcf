import { useState } from 'react'
import { sampleLetter } from '../../../commands/sample-letter.ts'
import { ADDRESS_FORMS, LETTER_FONTS, type LetterStyle } from '../../../domain/organisation/letter-style.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { Banner } from '../../../ui/parts.tsx'
import { Select } from '../../../ui/select.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { LetterPage } from '../../letter/preview.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { useOrganisation, useSession } from '../../shared/session-context.tsx'
import { useChangeOrganisation } from '../use-change-organisation.ts'

type Typed = Pick<LetterStyle, 'form' | 'colour' | 'font' | 'signature'>

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text.trim())

/** Address form, colour, font and signature block. */
export function StyleForm() {
  const t = useWords()
  const { clock } = useApp()
  const session = useSession()
  const organisation = useOrganisation()
  const { letterStyle } = organisation
  const [typed, setTyped] = useState<Typed>({
    form: letterStyle.form,
    colour: letterStyle.colour,
    font: letterStyle.font,
    signature: letterStyle.signature,
  })
  const shown: LetterStyle = { ...letterStyle, ...typed, colour: isColour(typed.colour) ? typed.colour.trim() : letterStyle.colour }
  const { change, failure, isBusy } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))
  return (
    <form
      className="stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isColour(typed.colour)) return
        const changes = { ...typed, colour: typed.colour.trim().toLowerCase() }
        change([{ type: 'letterStyleChanged', version: 1, data: { changes } }])
      }}
    >
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(failure)}
        </Banner>
      ) : null}
      <Segments
        label={t('letterStyle.form')}
        value={typed.form}
        onChange={(form) => setTyped({ ...typed, form })}
        options={ADDRESS_FORMS.map((value) => ({ value, label: t(`letterStyle.forms.${value}`) }))}
      />
      <div className="grid-6">
        <TextField
          label={t('letterStyle.colour')}
          value={typed.colour}
          onChange={(colour) => setTyped({ ...typed, colour })}
          error={isColour(typed.colour) ? undefined : t('letterStyle.colourWrong')}
          span={2}
        />
        <Select
          label={t('letterStyle.font')}
          value={typed.font}
          onChange={(font) => setTyped({ ...typed, font: font ?? typed.font })}
          options={LETTER_FONTS.map((value) => ({ value, label: value }))}
          placeholder={t('common.choose')}
          span={4}
        />
      </div>
      <TextArea
        label={t('letterStyle.signature')}
        hint={t('letterStyle.signatureHint')}
        value={typed.signature}
        onChange={(signature) => setTyped({ ...typed, signature })}
        rows={2}
      />
      <div className="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t('common.save')}
        </Button>
      </div>
      <section className="preview" aria-label={t('letter.preview')}>
        <LetterPage content={sampleLetter(organisation, shown, session.personId, clock.today())} style={shown} />
      </section>
    </form>
  )
}
