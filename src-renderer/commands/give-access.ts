import type { DossierContent } from '../documents/dossier-content.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { wordsIn } from '../text/all-words.ts'
import { changeCase } from './change-case.ts'
import type { IssueRefusal } from './issue-letter.ts'
import type { Session } from './session.ts'

export interface GivenAccess {
  readonly handle: string
  readonly fileName: string
}

/**
 * The dossier of an access request (AVG art. 15) as a Word file, where a person chose; and on record as a contact with the
 * complainant, so that the history tells that it was given. The file goes first, as with a letter.
 *
 * @param summary what the history says of it
 */
export async function giveAccess(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  order: { readonly caseId: string; readonly reference: string; readonly content: DossierContent; readonly summary: string },
): Promise<Result<GivenAccess, Exclude<IssueRefusal, { readonly step: 'look' }>>> {
  const { caseId, reference, content, summary } = order
  const bytes = await letters.write(content)
  const suggestedName = `${wordsIn(content.language)('access.document.fileName', { reference })}.docx`
  const saved = await session.desktop.saveDocument({ type: 'docx', suggestedName, bytes })
  if (!saved.ok) return refuse({ step: 'save', reason: saved.reason })
  const recorded = await changeCase(session, caseId, {
    type: 'logContact',
    contact: {
      contactId: session.newId(),
      on: session.clock.today(),
      channel: 'letter',
      party: 'complainant',
      summary,
      shareable: true,
    },
  })
  return recorded.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse({ step: 'record', reason: recorded.reason })
}
