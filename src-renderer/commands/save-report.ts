import type { ReportContent } from '../documents/report-blocks.ts'
import type { ReportJob } from '../documents/reports.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { SaveRefusal } from './issue-letter.ts'
import type { Session } from './session.ts'

export interface SavedReport {
  readonly handle: string
  readonly fileName: string
}

type Saved = Promise<Result<SavedReport, SaveRefusal>>

/** A report, or the overview for a visit, as a Word file where a person chose. What was cancelled while it was made is nowhere. */
export async function saveReport(
  { desktop }: Session,
  job: Pick<ReportJob, 'bytes'>,
  content: Pick<ReportContent, 'documentTitle'>,
): Saved {
  const bytes = await job.bytes
  if (!bytes) return refuse('cancelled')
  const saved = await desktop.saveDocument({ type: 'docx', suggestedName: `${content.documentTitle.slice(0, 100)}.docx`, bytes })
  return saved.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse(saved.reason)
}

/** What the window shows now, as it is printed. */
export async function savePdf({ desktop }: Session, content: Pick<ReportContent, 'documentTitle'>): Saved {
  const saved = await desktop.savePdf({ suggestedName: `${content.documentTitle.slice(0, 100)}.pdf` })
  return saved.ok ? ok({ handle: saved.handle, fileName: saved.fileName }) : refuse(saved.reason)
}
