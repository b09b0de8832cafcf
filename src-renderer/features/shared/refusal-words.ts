import type { ChangeRefusal } from '../../commands/change-case.ts'
import type { WordKey } from '../../text/i18n.ts'

/** Why something was not stored, as a sentence that says what to do. */
export function refusalKey(code: ChangeRefusal['code']): WordKey {
  switch (code) {
    case 'notFound':
    case 'damaged':
    case 'diskFull':
    case 'busy':
      return `common.failure.${code}`
    default:
      return `refusals.${code}`
  }
}
