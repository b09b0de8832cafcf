import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { TodayGroup, TodayItem } from './items.ts'
import { TaskLine } from './task-line.tsx'

/** More than anyone does in a day. The rest is one press away, so that a register in arrears still opens at once. */
const PART = 50

export function TaskGroup({ group, items }: { group: TodayGroup; items: readonly TodayItem[] }) {
  const t = useWords()
  const [shown, setShown] = useState(PART)
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`group-${group}`}>
      <div className={group === 'late' ? 'group-head group-late' : 'group-head'}>
        {group === 'late' ? <Icon name="late" size="small" /> : null}
        <h2 id={`group-${group}`}>{t(`today.groups.${group}`)}</h2>
        <span>{items.length}</span>
      </div>
      <ul>
        {items.slice(0, shown).map((item) => (
          <TaskLine key={item.id} item={item} />
        ))}
      </ul>
      {items.length > shown ? (
        <Button look="plain" onPress={() => setShown(shown + PART)}>
          {t('today.more', { count: Math.min(PART, items.length - shown), total: items.length })}
        </Button>
      ) : null}
    </section>
  )
}
