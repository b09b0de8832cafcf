import { isKnown } from '../domain/complaint/evolve.ts'
import type { DomainEvent } from '../domain/log/event.ts'
import { isOrganisationEvent, type OrganisationEvent } from '../domain/organisation/events.ts'
import { fileOfDraft, type StoredDraft } from '../store/drafts.ts'
import type { FileLine } from './format.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Of what nothing names, and of what its name says no more. */
export const UNNAMED = 'application/octet-stream'

/**
 * The files that a log names: attachments, also those that were taken out of the case, since their bytes never went; letters as
 * they were made, also those along with a report; logo and letterhead of the organisation, also those of before.
 */
export function filesIn(log: readonly DomainEvent[]): FileLine[] {
  const files = log.flatMap((event) => (isOrganisationEvent(event) ? ofOrganisation(event) : ofCase(event)))
  return [...new Map(files.map((file) => [file.attachmentId, file])).values()]
}

function ofCase(event: DomainEvent): FileLine[] {
  if (!isKnown(event)) return []
  const { caseId } = event
  if (event.type === 'attachmentAdded') {
    const { attachmentId, name, mediaType, size, sha256 } = event.data
    return [{ type: 'attachment', kind: 'attachment', caseId, attachmentId, name, mediaType, size, sha256 }]
  }
  if (event.type !== 'letterMade') return []
  const { letterId, kind, size, sha256 } = event.data
  if (size === undefined) return []
  return [{ type: 'attachment', kind: 'letter', caseId, attachmentId: letterId, name: `${kind}.docx`, mediaType: DOCX, size, sha256 }]
}

function ofOrganisation(event: OrganisationEvent): FileLine[] {
  if (event.type === 'reportLetterMade') {
    const { letterId, size, sha256 } = event.data
    const name = 'coverLetter.docx'
    return [{ type: 'attachment', kind: 'letter', caseId: event.caseId, attachmentId: letterId, name, mediaType: DOCX, size, sha256 }]
  }
  if (event.type !== 'letterStyleChanged') return []
  const { logo, letterhead } = event.data.changes
  return [logo, letterhead].flatMap((file): FileLine[] => {
    if (!file || file.size === 0) return []
    const { fileId, name, size, sha256 } = file
    return [{ type: 'attachment', kind: 'style', caseId: event.caseId, attachmentId: fileId, name, mediaType: UNNAMED, size, sha256 }]
  })
}

/** A mail that was opened, and has no case yet: its draft names it. */
export function fileIn({ id, value }: Pick<StoredDraft, 'id' | 'value'>): FileLine | null {
  const file = fileOfDraft(value)
  if (!file) return null
  const { attachmentId, fileName: name, mediaType, size, sha256 } = file
  return { type: 'attachment', kind: 'draft', caseId: id, attachmentId, name, mediaType, size, sha256 }
}
