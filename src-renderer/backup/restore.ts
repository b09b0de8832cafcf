import type { DomainEvent } from '../domain/log/event.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import type { SealingKey } from '../store/sealing.ts'
import { copyRows } from './copy-rows.ts'
import { type Counts, type EndLine, ExportFault, type ExportLine, type FileLine, type Manifest, type Unreadable } from './format.ts'
import { caseWriter, writeOrganisation } from './restore-cases.ts'
import { fileWriter } from './restore-files.ts'
import { restoreRow } from './restore-rows.ts'

export interface RestorePlan {
  readonly manifest: Pick<Manifest, 'version'>
  readonly lines: AsyncIterable<ExportLine>
  /** A new database, which nobody opens before all of it is there. */
  readonly target: GehoorDatabase
  readonly key: SealingKey
  /** The register that is here, sealed under the same key; null where there is none, or when it is another. */
  readonly present: { readonly database: GehoorDatabase; readonly mode: 'merge' | 'replace' } | null
  readonly onProgress: (bytes: number) => void
}

export interface RestoreReport {
  /** What the export holds. */
  readonly counts: Counts
  /** What it says that it lacks, and what one of version 1 could not hold and is nowhere else. */
  readonly unreadable: Unreadable
}

/** And what came to stand there. */
export interface Restored extends RestoreReport {
  readonly organisation: readonly DomainEvent[]
  readonly files: readonly FileLine[]
}

/**
 * Fills a new database from the lines of an export: beside the register, so that nothing has happened until the app turns to it.
 *
 * What is anonymised here stays so, whatever the export still holds of it (rule C12). @throws ExportFault
 */
export async function restoreInto(plan: RestorePlan): Promise<Restored> {
  const { lines, target, present } = plan
  if (present) await copyRows(present.database, target, present.mode)
  const files = fileWriter(plan)
  const cases = caseWriter(plan, files)
  const incoming: DomainEvent[] = []
  let organisation: readonly DomainEvent[] | null = null
  let rows = 0
  /** After the logs come rows and files: by then it is known what names them. */
  const afterLogs = async (): Promise<readonly DomainEvent[]> => {
    if (organisation) return organisation
    await cases.finish()
    organisation = await writeOrganisation(plan, incoming, files)
    return organisation
  }
  for await (const line of lines) {
    if (organisation && (line.type === 'organisation' || line.type === 'case' || line.type === 'event')) throw new ExportFault('damaged')
    switch (line.type) {
      case 'organisation':
        incoming.push(line.event)
        break
      case 'case':
        await cases.begin(line.caseId, line.events)
        break
      case 'event':
        cases.add(line.event)
        break
      case 'row':
        await afterLogs()
        rows += 1
        await restoreRow(plan, line, files)
        break
      case 'attachment':
        await afterLogs()
        await files.begin(line)
        break
      case 'bytes':
        await files.add(line)
        break
      case 'end': {
        const became = await afterLogs()
        const nowhere = await files.finish(line.unreadable.attachments)
        const counts = checkedCounts({ ...cases.counts(), ...files.counts(), rows }, line)
        return { counts, unreadable: withMore(line.unreadable, nowhere), organisation: became, files: files.written() }
      }
    }
  }
  throw new ExportFault('damaged')
}

function checkedCounts(counted: Counts, { counts }: EndLine): Counts {
  if ((Object.keys(counted) as (keyof Counts)[]).some((name) => counted[name] !== counts[name])) throw new ExportFault('damaged')
  return counted
}

const withMore = (unreadable: Unreadable, nowhere: readonly string[]): Unreadable => ({
  ...unreadable,
  attachments: [...unreadable.attachments, ...nowhere],
})
