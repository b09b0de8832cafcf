import { useState } from 'react'
import type { OpenRefusal } from '../../store/store.ts'
import { Button } from '../../ui/button.tsx'
import { Wordmark } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { lazyScreen } from '../shell/lazy-screen.tsx'
import type { LockedVault } from './unlock.tsx'

/** It writes a date, which the gate of every day does without. */
const LastExport = lazyScreen(() => import('./last-export.tsx').then(({ LastExport: loaded }) => loaded))

interface DamagedVaultProps {
  copyUsable: boolean
  onRestored: (vault: LockedVault) => void
  /** Puts an export back. */
  onRestore: () => void
}

/** The keys cannot be read. Nothing is written until someone decides. */
export function DamagedVault({ copyUsable, onRestored, onRestore }: DamagedVaultProps) {
  const t = useWords()
  const { desktop } = useApp()
  const [hasFailed, setFailed] = useState(false)
  const restore = async (): Promise<void> => {
    const answer = await desktop.restoreVaultCopy()
    const vault = answer.ok ? await desktop.vaultState() : null
    if (vault?.status === 'locked') onRestored(vault)
    else setFailed(true)
  }
  return (
    <main className="gate gate-single">
      <section className="gate-card">
        <Wordmark />
        <div className="stack-loose">
          <h1>{t('gate.damagedVault.title')}</h1>
          <p>{t('gate.damagedVault.text')}</p>
          <p>{t(copyUsable ? 'gate.damagedVault.copy' : 'gate.damagedVault.noCopy')}</p>
          {hasFailed ? (
            <Banner tone="late" icon="late" urgent>
              {t('gate.damagedVault.failed')}
            </Banner>
          ) : null}
          {copyUsable ? (
            <Button look="primary" size="large" onPress={() => void restore()}>
              {t('gate.damagedVault.restoreCopy')}
            </Button>
          ) : null}
          <LastExport onRestore={onRestore} />
        </div>
      </section>
    </main>
  )
}

interface DamagedDatabaseProps {
  reason: OpenRefusal | 'noVault'
  title?: string
  /** Puts an export back; not where that would not help. */
  onRestore?: () => void
}

/** The rows cannot be opened, or do not belong to these keys. */
export function DamagedDatabase({ reason, title, onRestore }: DamagedDatabaseProps) {
  const t = useWords()
  return (
    <main className="gate gate-single">
      <section className="gate-card">
        <Wordmark />
        <div className="stack-loose">
          <h1>{title ?? t('gate.damagedDatabase.title')}</h1>
          <p>{t(`gate.damagedDatabase.${reason}`)}</p>
          {onRestore ? <LastExport onRestore={onRestore} /> : null}
        </div>
      </section>
    </main>
  )
}
