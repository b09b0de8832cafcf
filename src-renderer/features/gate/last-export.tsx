import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { useLastExport } from '../shared/use-last-export.ts'

/** What this computer knows of its last good export, and the way to put one back. */
export function LastExport({ onRestore }: { onRestore: () => void }) {
  const t = useWords()
  const dates = useDates()
  const last = useLastExport()
  return (
    <>
      {last === 'none' ? <p>{t('gate.lastExport.none')}</p> : null}
      {last && last !== 'none' ? (
        <Banner icon="info">
          {t('gate.lastExport.made', { moment: dates.moment(last.madeAt), count: last.cases })}{' '}
          {t(last.isThere ? 'gate.lastExport.there' : 'gate.lastExport.absent', { folder: last.folder })}
        </Banner>
      ) : null}
      <div className="row">
        <Button icon="download" onPress={onRestore}>
          {t('gate.lastExport.putBack')}
        </Button>
      </div>
    </>
  )
}
