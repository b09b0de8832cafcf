import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { locationById } from '../../domain/organisation/organisation.ts'
import { type Found, NO_HITS } from '../../search/case-index.ts'
import { Finder, type FinderItem } from '../../ui/finder.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useCaseViews } from '../shared/case-views-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useHits, useIsBuilding } from './find-context.tsx'
import { FoundWords, foundText } from './found-words.tsx'
import { useQuickFind } from './quick-find-context.tsx'
import './find.css'

/** As many as fit with little scrolling; the list has the others. */
const MOST = 10
const RECENT = 6
const ALL = 'all'

/** Ctrl+K: any case by any word of it. Without a word the cases that were worked on last. */
export function QuickFind() {
  const { isOpen, setOpen } = useQuickFind()
  return isOpen ? <OpenFinder onClose={() => setOpen(false)} /> : null
}

function OpenFinder({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const views = useCaseViews()
  const byId = useMemo(() => new Map(views.map((view) => [view.caseId, view])), [views])
  const hits = useHits(typed, MOST)
  const isBuilding = useIsBuilding()
  const isAsked = typed.trim() !== ''
  const recent = useMemo(() => lastChanged(views, RECENT), [views])
  const line = useLine()
  const count = hits?.caseIds.length ?? 0
  // Made anew when an answer comes, not at each key.
  const items = useMemo(() => {
    if (!isAsked) return recent.map((view) => line(view, []))
    const { caseIds, found } = hits ?? NO_HITS
    const shown = caseIds.slice(0, MOST).flatMap((caseId, rank) => {
      // A case that went in between is in the index a moment longer than in the register.
      const view = byId.get(caseId)
      return view ? [line(view, found[rank] ?? [])] : []
    })
    const all: FinderItem = { id: ALL, name: t('find.all', { count }), content: t('find.all', { count }) }
    return count > 1 ? [...shown, all] : shown
  }, [hits, byId, isAsked, recent, count, line, t])
  const choose = (id: string): void => {
    // Who types on and presses Enter at once means what comes, and not what still stands there.
    if (isAsked && hits?.typed !== typed) return
    onClose()
    void (id === ALL ? navigate('/cases', { state: { find: typed } }) : navigate(`/case/${id}`))
  }
  return (
    <Finder
      label={t('find.label')}
      placeholder={t('find.placeholder')}
      typed={typed}
      onType={setTyped}
      heading={t(isAsked ? 'find.results' : 'find.recent')}
      items={items}
      onChoose={choose}
      onClose={onClose}
      status={isBuilding ? t('find.building') : isAsked && hits ? t('find.count', { count }) : ''}
      foot={
        <>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('cases.keys.choose')} <kbd>Enter</kbd> {t('cases.keys.open')}
        </>
      }
    />
  )
}

/** The newest first. By one pass: the cases of many years are not sorted for six of them. */
function lastChanged(views: readonly CaseView[], count: number): CaseView[] {
  const newest: CaseView[] = []
  for (const view of views) {
    const at = newest.findIndex(({ changedAt }) => changedAt < view.changedAt)
    if (at >= 0) newest.splice(at, 0, view)
    else if (newest.length < count) newest.push(view)
    newest.length = Math.min(newest.length, count)
  }
  return newest
}

/** What stands in the line itself is marked there; what it does not show is told below it. */
function useLine(): (view: CaseView, found: readonly Found[]) => FinderItem {
  const t = useWords()
  const organisation = useOrganisation()
  return useCallback(
    (view, found) => {
      const place = locationById(organisation, view.locationId)?.name ?? ''
      const about = [view.complainant, view.child, place].filter((text) => text !== '').join(' · ')
      return {
        id: view.caseId,
        name: [view.reference, view.title, about, t(`caseFile.status.${view.status}`), ...found.map(foundText)].join(', '),
        content: (
          <>
            <span className="finder-line">
              <span className="reference">{view.reference}</span>
              <b>{view.title}</b>
              <span className="muted push nowrap">{t(`caseFile.status.${view.status}`)}</span>
            </span>
            <span className="finder-about muted">{about}</span>
            {found.map((one) => (
              <span key={one.field} className="finder-found">
                <FoundWords found={one} />
              </span>
            ))}
          </>
        ),
      }
    },
    [organisation, t],
  )
}
