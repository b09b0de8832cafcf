import { evolve } from '../../src-renderer/domain/complaint/evolve.ts'
import { record } from '../../src-renderer/domain/log/record.ts'
import { recorder } from '../../src-renderer/domain/test-kit.ts'
import { cardOf } from '../../src-renderer/store/card.ts'
import type { SeedCase } from '../seed.ts'

/** The case with an attachment in its log. */
export function addAttachmentEvent(
  one: SeedCase,
  { attachmentId, size, sha256 }: { readonly attachmentId: string; readonly size: number; readonly sha256: string },
): SeedCase {
  const data = { attachmentId, name: 'foto.jpg', mediaType: 'image/jpeg', size, sha256 }
  const log = [...one.log, ...record(one.id, [{ type: 'attachmentAdded', version: 1, data }], one.log, recorder('p01', 'seed3'))]
  const complaint = evolve(log)
  if (!complaint) throw new Error('no case')
  return { ...one, log, card: cardOf(complaint) }
}
