import { useState } from 'react'
import { folded } from '../../domain/folded.ts'
import type { NewOrganisationEvent } from '../../domain/organisation/events.ts'
import type { Nature } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Banner, Chip } from '../../ui/parts.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { useChangeOrganisation } from './use-change-organisation.ts'

/** The list to choose from at intake. Nothing is deleted: old cases keep what they have. */
export function Natures() {
  const t = useWords()
  const { natures } = useOrganisation()
  const [edited, setEdited] = useState<Nature | 'new' | null>(null)
  const { change, failure } = useChangeOrganisation(() => showToast({ text: t('settings.saved') }))
  return (
    <section aria-labelledby="natures-title">
      <div className="panel-head">
        <h2 id="natures-title">{t('settings.natures')}</h2>
        <Button icon="add" onPress={() => setEdited('new')}>
          {t('staff.natures.add')}
        </Button>
      </div>
      <p className="hint">{t('staff.natures.text')}</p>
      {failure ? (
        <Banner tone="late" icon="late" urgent>
          {t(failure)}
        </Banner>
      ) : null}
      <div className="table-wrap">
        <table className="table" aria-labelledby="natures-title">
          <thead>
            <tr>
              <th scope="col">{t('staff.natures.columns.name')}</th>
              <th scope="col">{t('staff.natures.columns.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {natures
              .toSorted((a, b) => Number(a.isRetired) - Number(b.isRetired))
              .map((nature) => (
                <NatureRow
                  key={nature.natureId}
                  nature={nature}
                  onRename={() => setEdited(nature)}
                  onRetire={(isRetired) =>
                    change([{ type: 'natureChanged', version: 1, data: { natureId: nature.natureId, changes: { isRetired } } }])
                  }
                />
              ))}
          </tbody>
        </table>
      </div>
      {edited === null ? null : <NatureDialog nature={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

function NatureRow({ nature, onRename, onRetire }: { nature: Nature; onRename: () => void; onRetire: (isRetired: boolean) => void }) {
  const t = useWords()
  const { name, isRetired } = nature
  const retire = t(isRetired ? 'staff.natures.restore' : 'staff.natures.retire')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Chip tone={isRetired ? 'quiet' : 'done'} icon={isRetired ? 'stop' : 'done'}>
          {t(isRetired ? 'staff.natures.retired' : 'staff.natures.inUse')}
        </Chip>
      </td>
      <td className="number nowrap">
        <Button look="plain" size="small" onPress={onRename} aria-label={`${t('staff.natures.rename')} ${name}`}>
          {t('staff.natures.rename')}
        </Button>
        <Button look="plain" size="small" onPress={() => onRetire(!isRetired)} aria-label={`${retire} ${name}`}>
          {retire}
        </Button>
      </td>
    </tr>
  )
}

/** @param nature null for a new one */
function NatureDialog({ nature, onClose }: { nature: Nature | null; onClose: () => void }) {
  const t = useWords()
  const { newId } = useApp()
  const { natures } = useOrganisation()
  const [name, setName] = useState(nature?.name ?? '')
  const [wasTried, setTried] = useState(false)
  const { change, failure, isBusy } = useChangeOrganisation(onClose)
  const isTaken = natures.some((other) => other.natureId !== nature?.natureId && folded(other.name.trim()) === folded(name.trim()))
  const error = isBlank(name) ? t('setup.problems.required') : isTaken ? t('staff.natures.taken') : undefined

  const save = (): void => {
    setTried(true)
    if (error) return
    const event: NewOrganisationEvent = nature
      ? { type: 'natureChanged', version: 1, data: { natureId: nature.natureId, changes: { name: name.trim() } } }
      : { type: 'natureAdded', version: 1, data: { natureId: newId(), name: name.trim() } }
    if (nature?.name === name.trim()) onClose()
    else change([event])
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(nature ? 'staff.natures.rename' : 'staff.natures.add')}
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
        label={t('staff.natures.name')}
        value={name}
        onChange={setName}
        error={wasTried ? error : undefined}
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
