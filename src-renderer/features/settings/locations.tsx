import { useState } from 'react'
import type { Location } from '../../domain/organisation/organisation.ts'
import { personById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { LocationDialog } from './location-dialog.tsx'

/** The list of locations, as part of the first run and of the settings. */
export function Locations({ level }: { level: 'h1' | 'h2' }) {
  const t = useWords()
  const { newId } = useApp()
  const organisation = useOrganisation()
  const [edited, setEdited] = useState<Location | 'new' | null>(null)
  const Title = level
  return (
    <section aria-labelledby="locations-title">
      <div className="panel-head">
        <Title id="locations-title">{t(level === 'h1' ? 'setup.locations.title' : 'settings.locations')}</Title>
        <Button icon="add" onPress={() => setEdited('new')}>
          {t('settings.location.add')}
        </Button>
      </div>
      {level === 'h1' ? <p className="muted">{t('setup.locations.text')}</p> : null}
      {organisation.locations.length === 0 ? (
        <p className="hint">{t('setup.locations.empty')}</p>
      ) : (
        <div className="table-wrap">
          <table className="table" aria-labelledby="locations-title">
            <thead>
              <tr>
                <th scope="col">{t('settings.location.columns.name')}</th>
                <th scope="col">{t('settings.location.columns.care')}</th>
                <th scope="col">{t('settings.location.columns.supervisor')}</th>
                <th scope="col">{t('settings.location.columns.manager')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {organisation.locations.map((location) => (
                <tr key={location.locationId}>
                  <th scope="row">{location.name}</th>
                  <td>{location.careTypes.join(', ')}</td>
                  <td>{location.supervisor}</td>
                  <td>{personById(organisation, location.managerId)?.name ?? ''}</td>
                  <td className="number">
                    <Button
                      look="plain"
                      size="small"
                      onPress={() => setEdited(location)}
                      aria-label={`${t('common.edit')} ${location.name}`}
                    >
                      {t('common.edit')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited === null ? null : (
        <LocationDialog location={edited === 'new' ? null : edited} newId={newId} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}
