import { useState } from 'react'
import type { LetterSender } from '../../../domain/organisation/letter-style.ts'
import type { Location } from '../../../domain/organisation/organisation.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useWords } from '../../shared/app-context.tsx'
import { useOrganisation } from '../../shared/session-context.tsx'
import { useChangeOrganisation } from '../use-change-organisation.ts'

/** Who letters about a location come from. */
export function Senders() {
  const t = useWords()
  const { locations, senders, profile } = useOrganisation()
  const [edited, setEdited] = useState<Location | null>(null)
  return (
    <section aria-labelledby="senders-title">
      <h2 id="senders-title">{t('letterStyle.senders')}</h2>
      <p className="hint">{t('letterStyle.sendersText')}</p>
      <div className="table-wrap">
        <table className="table" aria-labelledby="senders-title">
          <thead>
            <tr>
              <th scope="col">{t('settings.location.columns.name')}</th>
              <th scope="col">{t('letterStyle.sender')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {locations.map((location) => {
              const { locationId, name } = location
              return (
                <tr key={locationId}>
                  <th scope="row">{name}</th>
                  <td>{senders.get(locationId)?.name ?? profile.name}</td>
                  <td className="number nowrap">
                    <Button look="plain" size="small" onPress={() => setEdited(location)} aria-label={`${t('common.edit')}: ${name}`}>
                      {t('common.edit')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {edited ? <SenderDialog location={edited} onClose={() => setEdited(null)} /> : null}
    </section>
  )
}

const FIELDS = ['name', 'street', 'postcode', 'city', 'phone', 'email'] as const

function SenderDialog({ location, onClose }: { location: Location; onClose: () => void }) {
  const t = useWords()
  const { senders, profile } = useOrganisation()
  const { locationId, name } = location
  const [form, setForm] = useState<LetterSender>(
    senders.get(locationId) ?? { name, ...location.address, phone: profile.phone, email: profile.complaintsEmail },
  )
  const { change, failure, isBusy } = useChangeOrganisation(onClose)
  const set = (sender: LetterSender | null): void => change([{ type: 'letterSenderSet', version: 1, data: { locationId, sender } }])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('letterStyle.senderOf', { name })}
      onSubmit={() => set(form)}
      failure={failure ? t(failure) : null}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {senders.has(locationId) ? <Button onPress={() => set(null)}>{t('letterStyle.asOrganisation')}</Button> : null}
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="grid-6">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`letterStyle.senderFields.${field}`)}
            value={form[field]}
            onChange={(text) => setForm({ ...form, [field]: text })}
            span={field === 'postcode' ? 2 : field === 'city' ? 4 : field === 'phone' || field === 'email' ? 3 : 6}
            autoFocus={field === 'name'}
          />
        ))}
      </div>
    </Dialog>
  )
}
