import { useMemo } from 'react'
import { CASE_STATUSES } from '../../domain/complaint/progress.ts'
import { Button } from '../../ui/button.tsx'
import type { Option } from '../../ui/choice.tsx'
import { Filter } from '../../ui/filter.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useWords } from '../shared/app-context.tsx'
import type { CaseView } from '../shared/case-views.ts'
import { useOrganisation } from '../shared/session-context.tsx'
import { FILTERS, type FilterName, type Filters, isFiltered, NO_FILTERS, NONE, valuesOf } from './select.ts'

const ICONS: Record<FilterName, IconName> = { location: 'place', handler: 'person', nature: 'talk', status: 'now', year: 'calendar' }

interface CaseFiltersProps {
  all: readonly CaseView[]
  filters: Filters
  onChange: (filters: Filters) => void
}

/** One of each: what was chosen stays in view, and goes with one press. */
export function CaseFilters({ all, filters, onChange }: CaseFiltersProps) {
  const t = useWords()
  const options = useOptions(all)
  return (
    <>
      {FILTERS.map((name) => (
        <Filter
          key={name}
          label={t(`cases.filters.${name}`)}
          icon={ICONS[name]}
          values={filters[name]}
          onChange={(values) => onChange({ ...filters, [name]: values })}
          options={options[name]}
        />
      ))}
      {isFiltered(filters) ? (
        <Button look="plain" size="small" icon="close" onPress={() => onChange(NO_FILTERS)}>
          {t('cases.filters.clear')}
        </Button>
      ) : null}
    </>
  )
}

/** Only what some case has, in the order people look for it. */
function useOptions(all: readonly CaseView[]): Readonly<Record<FilterName, readonly Option[]>> {
  const t = useWords()
  const { locations, people, natures } = useOrganisation()
  return useMemo(() => {
    const named = (name: FilterName, things: readonly { id: string; name: string }[], none: string): Option[] => {
      const there = valuesOf(all, name)
      const options = things.filter(({ id }) => there.has(id)).map(({ id, name: label }) => ({ value: id, label }))
      const ordered = options.sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }))
      return there.has(NONE) ? [...ordered, { value: NONE, label: none }] : ordered
    }
    const statuses = valuesOf(all, 'status')
    return {
      location: named(
        'location',
        locations.map(({ locationId, name }) => ({ id: locationId, name })),
        t('cases.filters.noLocation'),
      ),
      handler: named(
        'handler',
        people.map(({ personId, name }) => ({ id: personId, name })),
        t('common.nobody'),
      ),
      nature: named(
        'nature',
        natures.map(({ natureId, name }) => ({ id: natureId, name })),
        t('cases.filters.noNature'),
      ),
      status: CASE_STATUSES.filter((status) => statuses.has(status)).map((value) => ({ value, label: t(`caseFile.status.${value}`) })),
      year: [...valuesOf(all, 'year')]
        .sort()
        .reverse()
        .map((value) => ({ value, label: value })),
    }
  }, [all, locations, people, natures, t])
}
