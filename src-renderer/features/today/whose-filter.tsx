import { Segments } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../shared/app-context.tsx'
import { callName } from '../shared/call-name.ts'
import { useOrganisation, useViewer } from '../shared/session-context.tsx'
import { OFFICE, type TodayItem } from './items.ts'

export const EVERYONE = 'everyone'

/** More names than this do not stand in one row: then they are a list. */
const MOST_NAMES = 3

interface WhoseFilterProps {
  items: readonly TodayItem[]
  whose: string
  onWhose: (whose: string) => void
}

/** Everyone, oneself, or somebody who has something to do this week. */
export function WhoseFilter({ items, whose, onWhose }: WhoseFilterProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const { personId: me } = useViewer()
  const count = (personId: string): number => items.filter((item) => item.personId === personId).length
  const others = [...new Set([...items.map(({ personId }) => personId), whose])]
    .filter((personId) => personId !== me && personId !== EVERYONE)
    .map((personId) => ({
      value: personId,
      label: personId === OFFICE ? t('common.roles.office') : (callName(organisation, personId) ?? t('common.unknownPerson')),
      count: count(personId),
    }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const first = [
    { value: EVERYONE, label: t('today.everyone'), count: items.length },
    { value: me, label: t('today.me'), count: count(me) },
  ]
  const isLong = others.length > MOST_NAMES
  return (
    <>
      <Segments label={t('today.whose')} hideLabel value={whose} onChange={onWhose} options={isLong ? first : [...first, ...others]} />
      {isLong ? (
        <Select
          label={t('today.somebody')}
          hideLabel
          value={others.some(({ value }) => value === whose) ? whose : null}
          onChange={(chosen) => onWhose(chosen ?? EVERYONE)}
          options={others.map(({ value, label, count: own }) => ({ value, label: t('today.nameCount', { name: label, count: own }) }))}
          placeholder={t('today.somebody')}
        />
      ) : null}
    </>
  )
}
