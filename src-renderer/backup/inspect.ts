import { evolve } from '../domain/complaint/evolve.ts'
import { type DomainEvent, ORGANISATION } from '../domain/log/event.ts'
import { evolveOrganisation } from '../domain/organisation/evolve.ts'
import { logPlace } from '../store/cards.ts'
import { parseEvents } from '../store/parse-event.ts'
import type { GehoorDatabase } from '../store/schema.ts'
import { type SealingKey, unseal } from '../store/sealing.ts'
import { ExportFault, type ExportLine, type Manifest } from './format.ts'

/** What is in an export, before anything is done with it. */
export interface Contents {
  readonly madeAt: string
  readonly organisation: string
  readonly practice: boolean
  readonly cases: number
  readonly events: number
  readonly attachments: number
  /** Days of receipt, `YYYY-MM-DD`; null without cases. */
  readonly firstReceivedOn: string | null
  readonly lastReceivedOn: string | null
  /** Beside the register that is here; null when there is none, or when it is of another organisation. */
  readonly beside: Comparison | null
  /** Whether the person at the keyboard is in it. */
  readonly knowsViewer: boolean
}

/** Cases, each counted once. */
export interface Comparison {
  readonly same: number
  /** In the export is more than here. */
  readonly newer: number
  /** Here is more than in the export. */
  readonly older: number
  /** Both went on since. */
  readonly both: number
  readonly onlyThere: number
  readonly onlyHere: number
}

export interface Here {
  readonly database: GehoorDatabase
  readonly key: SealingKey
  readonly viewerId: string
}

/** Reads an export up to its attachments. @throws ExportFault */
export async function inspect(manifest: Manifest, lines: AsyncGenerator<ExportLine>, here: Here | null): Promise<Contents> {
  const organisation: DomainEvent[] = []
  const counts = { cases: 0, events: 0, attachments: 0 }
  const days: string[] = []
  const comparison = { same: 0, newer: 0, older: 0, both: 0, onlyThere: 0, onlyHere: 0 }
  const present = new Set(here ? (await here.database.logs.toCollection().primaryKeys()).filter((id) => id !== ORGANISATION) : [])
  let log: DomainEvent[] = []
  const caseDone = async (): Promise<void> => {
    const [first] = log
    if (!first) return
    const complaint = evolve(log)
    if (!complaint) throw new ExportFault('damaged')
    counts.cases += 1
    counts.events += log.length
    counts.attachments += complaint.attachments.length
    days.push(complaint.receivedOn)
    if (here) comparison[await compare(here, present, first.caseId, log)] += 1
    log = []
  }
  for await (const line of beforeAttachments(lines)) {
    if (line.type === 'organisation') organisation.push(line.event)
    if (line.type === 'event') log.push(line.event)
    if (line.type === 'case') await caseDone()
  }
  await caseDone()
  days.sort()
  const isSame = here !== null && (await isSameRegister(here, organisation))
  return {
    madeAt: manifest.madeAt,
    organisation: manifest.organisation,
    practice: manifest.practice,
    ...counts,
    firstReceivedOn: days[0] ?? null,
    lastReceivedOn: days.at(-1) ?? null,
    beside: isSame ? { ...comparison, onlyHere: present.size } : null,
    knowsViewer: here !== null && evolveOrganisation(organisation).people.some(({ personId }) => personId === here.viewerId),
  }
}

async function* beforeAttachments(lines: AsyncGenerator<ExportLine>): AsyncGenerator<ExportLine> {
  try {
    for await (const line of lines) {
      if (line.type === 'attachment' || line.type === 'end') return
      yield line
    }
  } finally {
    await lines.return(undefined)
  }
}

/** Takes the case out of `present`: what is left in the end is only here. */
async function compare(here: Here, present: Set<string>, caseId: string, log: readonly DomainEvent[]): Promise<keyof Comparison> {
  if (!present.delete(caseId)) return 'onlyThere'
  const ours = new Set((await logOf(here, caseId))?.map(({ id }) => id))
  const shared = log.filter(({ id }) => ours.has(id)).length
  const more = log.length > shared
  const less = ours.size > shared
  if (more && less) return 'both'
  return more ? 'newer' : less ? 'older' : 'same'
}

/** A register is known by the event that founded it. */
async function isSameRegister(here: Here, organisation: readonly DomainEvent[]): Promise<boolean> {
  const founding = organisation.find(({ type }) => type === 'organisationFounded')?.id
  const ours = await logOf(here, ORGANISATION)
  return founding !== undefined && ours?.some(({ id }) => id === founding) === true
}

async function logOf({ database, key }: Here, id: string): Promise<readonly DomainEvent[] | null> {
  const row = await database.logs.get(id)
  return row ? parseEvents(await unseal(key, logPlace(id, row.version), row.log)) : null
}
