import { type Counts, ExportFault, type ExportLine, type FileLine } from './format.ts'
import { type IncomingFile, incomingFile } from './incoming-file.ts'

export interface ReadBack {
  readonly counts: Counts
  /** Of all lines but those of bytes. */
  readonly sha256: string
}

/** Reads an export to its end and keeps nothing: what is in it is counted, and every hash is made again. @throws ExportFault */
export async function readToEnd(lines: AsyncIterable<ExportLine>): Promise<ReadBack> {
  const counts: Counts = { cases: 0, events: 0, attachments: 0, attachmentBytes: 0, otherFiles: 0, rows: 0 }
  let open: IncomingFile | null = null
  const count = ({ kind, size }: FileLine): void => {
    counts[kind === 'attachment' ? 'attachments' : 'otherFiles'] += 1
    counts.attachmentBytes += size
  }
  const close = async (): Promise<void> => {
    if (open && (await open.isWhole())) count(open.line)
    open = null
  }
  for await (const line of lines) {
    switch (line.type) {
      case 'case':
        counts.cases += 1
        break
      case 'event':
        counts.events += 1
        break
      case 'row':
        counts.rows += 1
        break
      case 'bytes':
        if (!open) throw new ExportFault('damaged')
        open.add(line)
        break
      case 'attachment':
        await close()
        open = incomingFile(line)
        break
      case 'end':
        await close()
        return { counts, sha256: line.sha256 }
    }
  }
  throw new ExportFault('damaged')
}
