import { LINE_MAX, TEXT_MAX } from '../complaint/check-intake.ts'
import type { Judgment, JudgmentKind } from '../complaint/course.ts'
import { type CaseKind, type Channel, type Ground, SPOKEN_CHANNELS } from '../complaint/intake.ts'
import { resemblance } from '../complaint/people.ts'
import type { CalendarDate } from '../deadlines/calendar-date.ts'
import type { CareType } from '../organisation/organisation.ts'
import { readDateCell, readNames } from './cells.ts'
import { closingOf } from './closing-of.ts'
import { DATE_COLUMNS, type DateColumn, type RegisterField } from './fields.ts'
import { readDispute, readMeasures } from './read-outcome.ts'
import { readChild, readComplainants, readHandler } from './read-people.ts'
import type { PlannedCase, ReadContext, ReadRow, RegisterRow } from './row.ts'
import { RowCells } from './row-cells.ts'

const EARLIEST = '2000-01-01'

const LONG: readonly RegisterField[] = [
  'description',
  'desiredOutcome',
  'reasoning',
  'remarks',
  'measures',
  'dispute',
  'complainant',
  'aboutPeople',
]

/** What a row says, and all that is wrong with it. Pure: the same row and choices read the same. */
export function readRow(row: RegisterRow, context: ReadContext): ReadRow {
  const cells = new RowCells(row, context)
  const receivedOn = receipt(cells, context)
  const kind = kindOf(cells, context)
  checkLengths(cells, row)
  const { rejections, warnings } = cells
  if (receivedOn === null || kind === null || rejections.length > 0) return { row: row.row, planned: null, rejections, warnings: [] }
  return { row: row.row, planned: plan(cells, row, context, receivedOn, kind), rejections: [], warnings }
}

function receipt(cells: RowCells, { today }: ReadContext): CalendarDate | null {
  if (cells.line('receivedOn') === '') {
    cells.reject('receivedOn', 'receivedMissing')
    return null
  }
  const read = readDateCell(cells.cell('receivedOn'), today)
  if (!read.ok) cells.reject('receivedOn', read.reason.code)
  else if (read.value > today) cells.reject('receivedOn', 'receivedInFuture')
  else if (read.value < EARLIEST) cells.reject('receivedOn', 'receivedTooLongAgo')
  return read.ok ? read.value : null
}

/** Formal, signal, or waiting for its written confirmation: not guessed (rules C2 and C3). */
function kindOf(cells: RowCells, context: ReadContext): CaseKind | null {
  if (!context.hasFormality) return 'complaint'
  const chosen = context.choices('formality', cells.line('formality'))
  if (chosen === null) cells.reject('formality', 'kindUnknown')
  return chosen === null ? null : chosen === 'signal' ? 'signal' : 'complaint'
}

function checkLengths(cells: RowCells, row: RegisterRow): void {
  for (const [field, text] of row.cells) {
    const max = LONG.includes(field) ? TEXT_MAX : field === 'reference' ? 64 : LINE_MAX
    if (text.trim().length > max) cells.reject(field, 'tooLong', String(max))
  }
}

function datesOf(cells: RowCells, { today }: ReadContext, receivedOn: CalendarDate): Record<DateColumn, CalendarDate | null> {
  const one = (field: DateColumn): CalendarDate | null => {
    if (cells.line(field) === '') return null
    const read = readDateCell(cells.cell(field), today)
    if (!read.ok) {
      cells.warn(field, 'dateUnread')
      cells.keep(field, cells.line(field))
      return null
    }
    if (read.value > today) {
      cells.warn(field, 'dateInFuture')
      cells.keep(field, cells.line(field))
      return null
    }
    if (field !== 'incidentOn' && read.value < receivedOn) cells.warn(field, 'dateBeforeReceipt')
    return read.value
  }
  return Object.fromEntries(DATE_COLUMNS.map((field) => [field, one(field)])) as Record<DateColumn, CalendarDate | null>
}

function channelOf(cells: RowCells, context: ReadContext, kind: CaseKind, confirmedOn: CalendarDate | null): Channel {
  const chosen = cells.choice<Channel>('channel')
  const isWaiting = context.hasFormality && context.choices('formality', cells.line('formality')) === 'notYetFormal'
  if (isWaiting) cells.warn('confirmedInWritingOn', 'notYetFormal')
  if (chosen === null && cells.line('channel') !== '') {
    cells.warn('channel', 'valueUnknown')
    cells.keep('channel', cells.line('channel'))
  }
  // Rule C3: what waits for its confirmation was not written; without a word of how it came in, it was.
  const channel = chosen ?? (isWaiting || confirmedOn !== null ? 'phone' : 'letter')
  if (kind === 'complaint' && !isWaiting && SPOKEN_CHANNELS.includes(channel) && confirmedOn === null)
    cells.warn('confirmedInWritingOn', 'notConfirmed')
  return channel
}

function plan(cells: RowCells, row: RegisterRow, context: ReadContext, receivedOn: CalendarDate, kind: CaseKind): PlannedCase {
  const { organisation, today } = context
  if (cells.line('reference') === '') cells.warn('reference', 'referenceGiven')
  const dates = datesOf(cells, context, receivedOn)
  const aboutPeople = readNames(cells.cell('aboutPeople')).map((name) => {
    const same = organisation.people.filter((person) => resemblance(name, person) === 'same')
    return { name, personId: same.length === 1 && same[0] ? same[0].personId : null }
  })
  const complainants = readComplainants(cells, kind)
  const locationId = cells.named('location', 'locationUnknown')
  const judgment = judgmentOf(cells, receivedOn, dates.outcomeSentOn)
  const measures = readMeasures(row, today, (field, code, value) => cells.warn(field, code, value))
  for (const { field, text } of measures.left) cells.keep(field, text)
  // A signal has no measures here: what was done about it stays readable.
  if (kind === 'signal') for (const { text } of measures.measures) cells.keep('measures', text)
  if (judgment && !measures.none && measures.measures.length === 0) cells.warn('measures', 'measuresUndecided')
  const dispute = readDispute(cells.cell('dispute'), today)
  if (dispute === 'unread') {
    cells.warn('dispute', 'disputeUnread')
    cells.keep('dispute', cells.line('dispute'))
  }
  const remarks = cells.text('remarks')
  const intake = {
    channel: channelOf(cells, context, kind, dates.confirmedInWritingOn),
    receivedOn,
    confirmedInWritingOn: dates.confirmedInWritingOn,
    complainants,
    child: readChild(cells),
    locationId,
    careType: cells.named<CareType>('careType'),
    group: cells.line('group'),
    incidentOn: dates.incidentOn,
    subject: cells.line('subject'),
    description: cells.text('description'),
    desiredOutcome: cells.text('desiredOutcome'),
    ground: cells.named<Ground>('ground'),
    natureId: cells.named('nature'),
    aboutPeople,
    talkedFirst: null,
    talkedWith: '',
    // The register did not ask (rule C11): whoever changes the case is asked.
    suspicion: null,
  }
  const planned: Omit<PlannedCase, 'closing' | 'handlerId' | 'handlerName' | 'remarks' | 'judgment'> = {
    kind,
    reference: cells.line('reference') || null,
    intake,
    acknowledgedOn: dates.acknowledgedOn,
    outcomeSentOn: dates.outcomeSentOn,
    outcomeDateUnknown: judgment !== null && dates.outcomeSentOn === null,
    measures: kind === 'complaint' ? measures.measures : [],
    dispute: dispute === 'unread' ? null : dispute,
  }
  const closing = closingOf({ ...planned, judgment }, dates, today)
  return {
    ...planned,
    judgment: judgment && { ...judgment, judgedOn: dates.outcomeSentOn ?? closing?.closedOn ?? receivedOn, noMeasures: measures.none },
    ...readHandler(cells, context, { intake: planned.intake, kind, isRunning: closing === null }),
    closing,
    remarks: [...(remarks === '' ? [] : [remarks]), ...cells.left].join('\n'),
  }
}

function judgmentOf(cells: RowCells, receivedOn: CalendarDate, sentOn: CalendarDate | null): Judgment | null {
  const judgment = cells.choice<JudgmentKind>('judgment')
  const typed = cells.line('judgment')
  const reasoning = cells.text('reasoning')
  if (judgment === null) {
    if (typed !== '') {
      cells.warn('judgment', 'valueUnknown')
      cells.keep('judgment', typed)
    }
    if (reasoning !== '') cells.keep('reasoning', reasoning)
    return null
  }
  if (reasoning === '') cells.warn('reasoning', 'noReasoning')
  if (sentOn === null) cells.warn('outcomeSentOn', 'outcomeDateUnknown')
  return { judgment, reasoning, judgedOn: sentOn ?? receivedOn, noMeasures: false }
}
