import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useList } from './list-context.tsx'
import { FIRST_STATE, isSame, type SavedView } from './list-state.ts'

const NAME_MAX = 80

/** The views that this person gave a name: chosen from one menu, saved and thrown away beside it. */
export function SavedViews() {
  const t = useWords()
  const { state, setState, preferences, setPreferences } = useList()
  const [isNaming, setNaming] = useState(false)
  const { views } = preferences
  const current = views.find((saved) => isSame(saved, state))
  const remove = (gone: SavedView): void => {
    setPreferences({ ...preferences, views: views.filter(({ id }) => id !== gone.id) })
    showToast({
      text: t('cases.saved.removed', { name: gone.name }),
      action: { label: t('common.undo'), run: () => setPreferences({ ...preferences, views }) },
    })
  }
  return (
    <>
      {views.length > 0 ? (
        <Menu
          label={current?.name ?? t('cases.saved.menu')}
          choices={views.map((saved) => ({
            id: saved.id,
            label: saved.name,
            icon: 'eye',
            onChoose: () => setState({ ...FIRST_STATE, view: saved.view, filters: saved.filters, sorting: saved.sorting }),
          }))}
        />
      ) : null}
      {current ? (
        <Button look="plain" size="small" icon="close" onPress={() => remove(current)}>
          {t('cases.saved.remove')}
        </Button>
      ) : isSame(state, FIRST_STATE) ? null : (
        <Button look="plain" size="small" icon="add" onPress={() => setNaming(true)}>
          {t('cases.saved.save')}
        </Button>
      )}
      {isNaming ? <NameDialog onClose={() => setNaming(false)} /> : null}
    </>
  )
}

function NameDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { newId } = useApp()
  const { state, preferences, setPreferences } = useList()
  const { view, filters, sorting } = state
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isEmpty = name.trim() === ''
  const save = (): void => {
    setAsked(true)
    if (isEmpty) return
    setPreferences({
      ...preferences,
      views: [...preferences.views, { id: newId(), name: name.trim().slice(0, NAME_MAX), view, filters, sorting }],
    })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('cases.saved.title')}
      onSubmit={save}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('cases.saved.name')}
        hint={t('cases.saved.hint')}
        error={isAsked && isEmpty ? t('cases.saved.nameMissing') : undefined}
        value={name}
        onChange={setName}
        autoFocus
      />
    </Dialog>
  )
}
