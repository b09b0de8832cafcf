import { useState } from 'react'
import { LETTER_KINDS, type LetterKind } from '../../../domain/complaint/events.ts'
import type { TextBlock } from '../../../domain/organisation/letter-style.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { MultiSelect } from '../../../ui/multi-select.tsx'
import { Banner } from '../../../ui/parts.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { isBlank } from '../../shared/fields.ts'
import { useOrganisation } from '../../shared/session-context.tsx'
import { useChangeOrganisation } from '../use-change-organisation.ts'

/** The paragraphs that the office writes once and adds to letters (standaardparagrafen). */
export function TextBlocks() {
  const t = useWords()
  const { newId } = useApp()
  const { textBlocks } = useOrganisation()
  const [edited, setEdited] = useState<TextBlock | null>(null)
  const { change, failure } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))
  const fresh = (): TextBlock => ({ blockId: newId(), title: '', text: { nl: '', en: '' }, kinds: [], natureIds: [] })
  return (
    <section aria-labelledby="blocks-title">
      <div className="panel-head">
        <h2 id="blocks-title">{t('letterStyle.blocks')}</h2>
        <Button icon="add" onPress={() => setEdited(fresh())}>
          {t('letterStyle.blockAdd')}
        </Button>
      </div>
      <p className="hint">{t('letterStyle.blocksText')}</p>
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(failure)}
        </Banner>
      ) : null}
      {textBlocks.length === 0 ? null : (
        <div className="table-wrap">
          <table className="table" aria-labelledby="blocks-title">
            <thead>
              <tr>
                <th scope="col">{t('letterStyle.blockTitle')}</th>
                <th scope="col">{t('letterStyle.blockKinds')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {textBlocks.map((block) => (
                <tr key={block.blockId}>
                  <th scope="row">{block.title}</th>
                  <td>
                    {block.kinds.length === 0
                      ? t('letterStyle.allKinds')
                      : block.kinds.map((kind) => t(`course.letterKinds.${kind}`)).join(', ')}
                  </td>
                  <td className="number nowrap">
                    <Button look="plain" size="small" onPress={() => setEdited(block)} aria-label={`${t('common.edit')}: ${block.title}`}>
                      {t('common.edit')}
                    </Button>
                    <Button
                      look="plain"
                      size="small"
                      onPress={() => change([{ type: 'textBlockRemoved', version: 1, data: { blockId: block.blockId } }])}
                      aria-label={`${t('letterStyle.remove')}: ${block.title}`}
                    >
                      {t('letterStyle.remove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited ? <BlockDialog block={edited} onClose={() => setEdited(null)} /> : null}
    </section>
  )
}

function BlockDialog({ block, onClose }: { block: TextBlock; onClose: () => void }) {
  const t = useWords()
  const { natures } = useOrganisation()
  const [form, setForm] = useState(block)
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(onClose)
  const required = (text: string): string | undefined => (wasTried && isBlank(text) ? t('setup.problems.required') : undefined)
  const kindNames = form.kinds.map((kind) => t(`course.letterKinds.${kind}`)).join(', ')
  const natureNames = natures
    .filter(({ natureId }) => form.natureIds.includes(natureId))
    .map(({ name }) => name)
    .join(', ')
  const save = (): void => {
    setTried(true)
    if (isBlank(form.title) || isBlank(form.text.nl)) return
    change([{ type: 'textBlockSaved', version: 1, data: { ...form, title: form.title.trim() } }])
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('letterStyle.block')}
      onSubmit={save}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('letterStyle.blockTitle')}
        value={form.title}
        onChange={(title) => setForm({ ...form, title })}
        error={required(form.title)}
        isRequired
        autoFocus
      />
      <TextArea
        label={t('letterStyle.textNl')}
        value={form.text.nl}
        onChange={(nl) => setForm({ ...form, text: { ...form.text, nl } })}
        error={required(form.text.nl)}
        rows={4}
      />
      <TextArea
        label={t('letterStyle.textEn')}
        aside={t('common.optional')}
        value={form.text.en}
        onChange={(en) => setForm({ ...form, text: { ...form.text, en } })}
        rows={4}
      />
      <MultiSelect<LetterKind>
        label={t('letterStyle.blockKinds')}
        values={form.kinds}
        onChange={(kinds) => setForm({ ...form, kinds })}
        options={LETTER_KINDS.map((value) => ({ value, label: t(`course.letterKinds.${value}`) }))}
        summary={kindNames || t('letterStyle.allKinds')}
      />
      <MultiSelect
        label={t('letterStyle.blockNatures')}
        values={form.natureIds}
        onChange={(natureIds) => setForm({ ...form, natureIds })}
        options={natures.map(({ natureId, name }) => ({ value: natureId, label: name }))}
        summary={natureNames || t('letterStyle.allNatures')}
      />
    </Dialog>
  )
}
