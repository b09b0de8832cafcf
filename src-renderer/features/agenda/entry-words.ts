import { type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { Translate } from '../../text/i18n.ts'
import type { IconName } from '../../ui/icon.tsx'
import { DEADLINE_ICONS } from '../shared/deadline-chip.tsx'
import { type Entry, type EntryKind, NOBODY } from './entries.ts'

/** Each kind has its icon, wherever it stands. */
export const ENTRY_ICONS: Record<EntryKind, IconName> = { ...DEADLINE_ICONS, annualReport: 'report', retention: 'shield' }

/** What an entry is called in a day. */
export const entryTitle = (t: Translate, { state, kind }: Entry): string =>
  t(state === 'ghost' ? `agenda.entryDate.${kind}` : `agenda.entry.${kind}`)

/** Rule C4: for whom, when it stands in the deputy's calendar; null when it stands in its owner's. */
export function actsForWords(t: Translate, organisation: Organisation, { ownerId, personId }: Entry): string | null {
  if (ownerId === null || ownerId === personId || personId === NOBODY) return null
  const owner = personById(organisation, ownerId)
  return t('agenda.actsFor', { name: owner ? firstName(owner.name) : t('common.unknownPerson') })
}

/** As people in an office call each other. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name
