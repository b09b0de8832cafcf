import type { LetterWriter } from '../documents/letters.ts'
import { coverLetter } from '../documents/report-cover-letter.ts'
import type { Language } from '../domain/complaint/intake.ts'
import { ORGANISATION } from '../domain/log/event.ts'
import { personById } from '../domain/organisation/organisation.ts'
import type { CoverLetterMade } from '../domain/report/annual-report.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { wordsIn } from '../text/all-words.ts'
import { changeOrganisation } from './change-organisation.ts'
import type { SaveRefusal } from './issue-letter.ts'
import { keepFile } from './keep-file.ts'
import { letterLook, readWhole } from './letter-look.ts'
import type { SavedReport } from './save-report.ts'
import type { Session } from './session.ts'

/** `notKept`: the file was saved, and is not on record yet. */
export type CoverLetterRefusal = SaveRefusal | 'lookDamaged' | 'notDirector' | 'notSignedOff' | 'notKept'

/**
 * The letter with which a supervisor gets the report of a year (rule R7): in the house style, saved where a person chose, and
 * kept as any letter is. It belongs to no case: it lies with the organisation's own files, and its log names it.
 */
export async function issueCoverLetter(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  year: number,
  { supervisor, language }: { readonly supervisor: string; readonly language: Language },
): Promise<Result<SavedReport, CoverLetterRefusal>> {
  const { store, clock, desktop } = session
  const organisation = store.organisation.current.get()
  const writer = personById(organisation, session.personId)
  if (writer?.role !== 'director') return refuse('notDirector')
  const report = organisation.reports.get(year)
  if (!report?.signedOff) return refuse('notSignedOff')
  const look = await letterLook(store, organisation.letterStyle)
  if (!look.ok) return look
  const replaces = report.withdrawn.flatMap(({ delivered }) => delivered.get(supervisor) ?? []).at(-1) ?? null
  const order = { supervisor, language, datedOn: clock.today(), publishedOn: report.publishedOn, replaces }
  const bytes = new Uint8Array(await letters.write(coverLetter(report.signedOff.source, order, organisation, writer), look.value))
  const saved = await desktop.saveDocument({ type: 'docx', suggestedName: fileNameOf(year, language), bytes })
  if (!saved.ok) return refuse(saved.reason)
  const letterId = session.newId()
  const kept = await keepFile(store.attachments, { caseId: ORGANISATION, attachmentId: letterId }, new Blob([bytes]), (sha256) => {
    const data = { year, letterId, supervisor, language, datedOn: order.datedOn, sha256, size: bytes.byteLength }
    return changeOrganisation(session, [{ type: 'reportLetterMade', version: 1, data }])
  })
  return kept.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse('notKept')
}

/** Saves a letter as it was made once more. `damaged`: it is not what was kept. */
export async function saveKeptCoverLetter(
  { store, desktop }: Session,
  year: number,
  { letterId, sha256, size, language }: CoverLetterMade,
): Promise<Result<SavedReport, SaveRefusal | 'damaged'>> {
  const bytes = await readWhole(store.attachments, { caseId: ORGANISATION, attachmentId: letterId, sha256, size })
  if (!bytes) return refuse('damaged')
  const saved = await desktop.saveDocument({ type: 'docx', suggestedName: fileNameOf(year, language), bytes })
  return saved.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse(saved.reason)
}

const fileNameOf = (year: number, language: Language): string => `${wordsIn(language)('report.letter.documentTitle', { year })}.docx`
