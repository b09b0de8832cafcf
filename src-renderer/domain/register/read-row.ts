import { LINE_MAX, TEXT_MAX } from '../complaint/check-intake.ts'
import type { Judgment, JudgmentKind } from '../complaint/course.ts'
import { type CaseKind, type Channel, type Complainant, type Ground, type Relation, SPOKEN_CHANNELS } from '../complaint/intake.ts'
import { complainedAbout, resemblance, whyNotHandler } from '../complaint/people.ts'
import { holdsBsn, privacyWarnings, withoutBsn } from '../complaint/privacy.ts'
import { addDays, type CalendarDate } from '../deadlines/calendar-date.ts'
import { LIMIT_DAYS } from '../deadlines/index.ts'
import { type CareType, personById } from '../organisation/organisation.ts'
import { readDateCell, readNames, readPhone, tidy } from './cells.ts'
import { DATE_COLUMNS, type DateColumn, type RegisterField } from './fields.ts'
import { readDispute, readMeasures } from './read-outcome.ts'
import type { PlannedCase, ReadContext, ReadRow, RegisterRow, RowNote } from './row.ts'
import type { ChoiceField } from './values.ts'

const EARLIEST = '2000-01-01'
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/
const NO_ADDRESS = { street: '', postcode: '', city: '' }

/** What a row says, and all that is wrong with it. Pure: the same row and choices read the same. */
export function readRow(row: RegisterRow, context: ReadContext): ReadRow {
  return new RowReader(row, context).read()
}

/** Collects what has to be told about one row while its cells are read. */
class RowReader {
  readonly #row: RegisterRow
  readonly #context: ReadContext
  readonly #rejections: RowNote[] = []
  readonly #warnings: RowNote[] = []
  /** What has no place of its own, under the words of its column. */
  readonly #left: string[] = []

  constructor(row: RegisterRow, context: ReadContext) {
    this.#row = row
    this.#context = context
  }

  read(): ReadRow {
    const receivedOn = this.#receipt()
    const kind = this.#kind()
    this.#lengths()
    const { row } = this.#row
    if (receivedOn === null || kind === null || this.#rejections.length > 0)
      return { row, planned: null, rejections: this.#rejections, warnings: [] }
    return { row, planned: this.#case(receivedOn, kind), rejections: [], warnings: this.#warnings }
  }

  #cell = (field: RegisterField): string => this.#row.cells.get(field) ?? ''
  #line = (field: RegisterField): string => tidy(this.#cell(field))
  #warn = (field: RegisterField, code: RowNote['code'], value = this.#line(field)): void => void this.#warnings.push({ field, code, value })
  #reject = (field: RegisterField, code: RowNote['code'], value = this.#line(field)): void =>
    void this.#rejections.push({ field, code, value })
  #keep = (field: RegisterField, text: string): void => void this.#left.push(`${this.#context.headerOf(field)}: ${text}`)

  /** Rule C14. Of a register the text stays as it is, but for a number that nobody may keep. */
  #text(field: RegisterField): string {
    const text = this.#cell(field)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\p{Cc}/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
      .trim()
    if (!holdsBsn(text)) return text
    this.#warn(field, 'bsn', '')
    const { insteadOfBsn } = this.#context
    return insteadOfBsn === null ? text : withoutBsn(text, insteadOfBsn)
  }

  #choice<Value extends string>(field: ChoiceField): Value | null {
    const value = this.#line(field)
    return value === '' ? null : (this.#context.choices(field, value) as Value | null)
  }

  #receipt(): CalendarDate | null {
    if (this.#line('receivedOn') === '') {
      this.#reject('receivedOn', 'receivedMissing')
      return null
    }
    const read = readDateCell(this.#cell('receivedOn'), this.#context.today)
    if (!read.ok) this.#reject('receivedOn', read.reason.code)
    else if (read.value > this.#context.today) this.#reject('receivedOn', 'receivedInFuture')
    else if (read.value < EARLIEST) this.#reject('receivedOn', 'receivedTooLongAgo')
    return read.ok ? read.value : null
  }

  /** Formal, signal, or waiting for its written confirmation: not guessed (rules C2 and C3). */
  #kind(): CaseKind | null {
    if (!this.#context.hasFormality) return 'complaint'
    const chosen = this.#context.choices('formality', this.#line('formality'))
    if (chosen === null) this.#reject('formality', 'kindUnknown')
    return chosen === null ? null : chosen === 'signal' ? 'signal' : 'complaint'
  }

  #lengths(): void {
    for (const [field, text] of this.#row.cells) {
      const max = LONG.includes(field) ? TEXT_MAX : field === 'reference' ? 64 : LINE_MAX
      if (text.trim().length > max) this.#reject(field, 'tooLong', String(max))
    }
  }

  #dates(receivedOn: CalendarDate): Record<DateColumn, CalendarDate | null> {
    const one = (field: DateColumn): CalendarDate | null => {
      if (this.#line(field) === '') return null
      const read = readDateCell(this.#cell(field), this.#context.today)
      if (!read.ok) {
        this.#warn(field, 'dateUnread')
        this.#keep(field, this.#line(field))
        return null
      }
      if (read.value > this.#context.today) {
        this.#warn(field, 'dateInFuture')
        this.#keep(field, this.#line(field))
        return null
      }
      if (field !== 'incidentOn' && read.value < receivedOn) this.#warn(field, 'dateBeforeReceipt')
      return read.value
    }
    return Object.fromEntries(DATE_COLUMNS.map((field) => [field, one(field)])) as Record<DateColumn, CalendarDate | null>
  }

  #complainants(kind: CaseKind): Complainant[] {
    const names = readNames(this.#cell('complainant'))
    if (names.length > 1) this.#warn('complainant', 'jointComplaint')
    if (names.length === 0 && kind === 'complaint') this.#warn('complainant', 'noComplainant')
    const email = this.#line('email')
    const isRight = email === '' || EMAIL.test(email)
    if (!isRight) {
      this.#warn('email', 'notAnEmail')
      this.#keep('email', email)
    }
    const known = names.length === 0 && (kind === 'complaint' || email !== '' || this.#line('phone') !== '') ? [''] : names
    const relation = this.#named<Relation>('relation')
    return known.map((name, index) => ({
      complainantId: '',
      name,
      email: index === 0 && isRight ? email : '',
      phone: index === 0 ? readPhone(this.#cell('phone')) : '',
      address: index === 0 ? { street: this.#line('street'), postcode: this.#line('postcode'), city: this.#line('city') } : NO_ADDRESS,
      relation: index === 0 ? relation : null,
      language: 'nl',
    }))
  }

  /** Rule C14: the first name only. */
  #child(): string {
    const child = this.#line('child')
    const warnings = privacyWarnings({ child, subject: '', description: '', desiredOutcome: '' })
    if (warnings.length === 0) return child
    this.#warn('child', 'childShortened')
    return /^[\p{L}.'’-]+/u.exec(child)?.[0] ?? ''
  }

  #channel(kind: CaseKind, confirmedOn: CalendarDate | null): Channel {
    const chosen = this.#choice<Channel>('channel')
    const isWaiting = this.#context.hasFormality && this.#context.choices('formality', this.#line('formality')) === 'notYetFormal'
    if (isWaiting) this.#warn('confirmedInWritingOn', 'notYetFormal')
    if (chosen === null && this.#line('channel') !== '') {
      this.#warn('channel', 'valueUnknown')
      this.#keep('channel', this.#line('channel'))
    }
    // Rule C3: what waits for its confirmation was not written; without a word of how it came in, it was.
    const channel = chosen ?? (isWaiting || confirmedOn !== null ? 'phone' : 'letter')
    if (kind === 'complaint' && !isWaiting && SPOKEN_CHANNELS.includes(channel) && confirmedOn === null)
      this.#warn('confirmedInWritingOn', 'notConfirmed')
    return channel
  }

  /** An id of a list, or the words themselves where nobody could say what they mean. */
  #named<Value extends string>(field: ChoiceField, code: RowNote['code'] = 'valueUnknown'): Value | null {
    const id = this.#choice<Value>(field)
    if (id === null && this.#line(field) !== '') {
      this.#warn(field, code)
      this.#keep(field, this.#line(field))
    }
    return id
  }

  #case(receivedOn: CalendarDate, kind: CaseKind): PlannedCase {
    const { organisation, today } = this.#context
    if (this.#line('reference') === '') this.#warn('reference', 'referenceGiven')
    const dates = this.#dates(receivedOn)
    const aboutPeople = readNames(this.#cell('aboutPeople')).map((name) => {
      const same = organisation.people.filter((person) => resemblance(name, person) === 'same')
      return { name, personId: same.length === 1 && same[0] ? same[0].personId : null }
    })
    const complainants = this.#complainants(kind)
    const locationId = this.#named('location', 'locationUnknown')
    const judgment = this.#judgment(receivedOn, dates.outcomeSentOn)
    const measures = readMeasures(this.#row, today, (field, code, value) => this.#warn(field, code, value))
    for (const { field, text } of measures.left) this.#keep(field, text)
    // A signal has no measures here: what was done about it stays readable.
    if (kind === 'signal') for (const { text } of measures.measures) this.#keep('measures', text)
    if (judgment && !measures.none && measures.measures.length === 0) this.#warn('measures', 'measuresUndecided')
    const dispute = readDispute(this.#cell('dispute'), today)
    if (dispute === 'unread') {
      this.#warn('dispute', 'disputeUnread')
      this.#keep('dispute', this.#line('dispute'))
    }
    const remarks = this.#text('remarks')
    const intake = {
      channel: this.#channel(kind, dates.confirmedInWritingOn),
      receivedOn,
      confirmedInWritingOn: dates.confirmedInWritingOn,
      complainants,
      child: this.#child(),
      locationId,
      careType: this.#named<CareType>('careType'),
      group: this.#line('group'),
      incidentOn: dates.incidentOn,
      subject: this.#line('subject'),
      description: this.#text('description'),
      desiredOutcome: this.#text('desiredOutcome'),
      ground: this.#named<Ground>('ground'),
      natureId: this.#named('nature'),
      aboutPeople,
      talkedFirst: null,
      talkedWith: '',
      // The register did not ask (rule C11): whoever changes the case is asked.
      suspicion: null,
    }
    const planned: Omit<PlannedCase, 'closing' | 'handlerId' | 'handlerName' | 'remarks' | 'judgment'> = {
      kind,
      reference: this.#line('reference') || null,
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
      ...this.#handler(planned.intake, kind, closing === null),
      closing,
      remarks: [...(remarks === '' ? [] : [remarks]), ...this.#left].join('\n'),
    }
  }

  #judgment(receivedOn: CalendarDate, sentOn: CalendarDate | null): Judgment | null {
    const judgment = this.#choice<JudgmentKind>('judgment')
    const typed = this.#line('judgment')
    const reasoning = this.#text('reasoning')
    if (judgment === null) {
      if (typed !== '') {
        this.#warn('judgment', 'valueUnknown')
        this.#keep('judgment', typed)
      }
      if (reasoning !== '') this.#keep('reasoning', reasoning)
      return null
    }
    if (reasoning === '') this.#warn('reasoning', 'noReasoning')
    if (sentOn === null) this.#warn('outcomeSentOn', 'outcomeDateUnknown')
    return { judgment, reasoning, judgedOn: sentOn ?? receivedOn, noMeasures: false }
  }

  /** Rule C4. What was so in a case that is over stays so; who may not handle one that runs is named, and not assigned. */
  #handler(intake: PlannedCase['intake'], kind: CaseKind, isRunning: boolean): Pick<PlannedCase, 'handlerId' | 'handlerName'> {
    const { organisation, today } = this.#context
    const typed = this.#line('handler')
    if (typed === '') {
      if (kind === 'complaint') this.#warn('handler', 'noHandler')
      return { handlerId: null, handlerName: '' }
    }
    const person = personById(organisation, this.#choice('handler'))
    if (!person) {
      this.#warn('handler', 'handlerUnknown')
      return { handlerId: null, handlerName: typed }
    }
    const isAbout = complainedAbout(person, intake.aboutPeople) === 'same'
    if (isAbout) this.#warn('handler', 'handlerComplainedAbout')
    if (!isRunning || kind === 'signal') return { handlerId: person.personId, handlerName: '' }
    const refusal = whyNotHandler(person.personId, intake, organisation, today)
    if (refusal?.code === 'handlerIsAway') {
      this.#warn('handler', 'handlerAway', personById(organisation, refusal.deputyId)?.name ?? '')
      return { handlerId: person.personId, handlerName: '' }
    }
    if (refusal !== null && !isAbout) this.#warn('handler', 'handlerUnknown')
    return refusal === null ? { handlerId: person.personId, handlerName: '' } : { handlerId: null, handlerName: typed }
  }
}

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

type Told = Pick<PlannedCase, 'kind' | 'judgment' | 'measures' | 'dispute' | 'acknowledgedOn' | 'outcomeSentOn' | 'intake'>

/**
 * Whether the register is done with the case, and since when: the last day that the row names. What still runs stays open, as
 * a measure that was not realised or a dispute (rules C8 and C9). A signal is settled once six weeks passed over it.
 */
function closingOf(told: Told, dates: Record<DateColumn, CalendarDate | null>, today: CalendarDate): PlannedCase['closing'] {
  const { kind, judgment, measures, dispute } = told
  const all = [
    told.intake.receivedOn,
    dates.outcomeSentOn,
    dates.acknowledgedOn,
    ...measures.map(({ realisedOn }) => realisedOn),
    dispute?.decided?.decidedOn ?? null,
  ].filter((date) => date !== null)
  const last = all.reduce((latest, date) => (date > latest ? date : latest))
  if (dates.withdrawnOn !== null) return { cause: 'withdrawn', closedOn: dates.closedOn ?? dates.withdrawnOn }
  if (kind === 'signal') {
    const settledOn = dates.closedOn ?? (addDays(last, LIMIT_DAYS) < today ? last : null)
    return settledOn === null ? null : { cause: 'signalSettled', closedOn: settledOn }
  }
  const isRunning =
    judgment === null || measures.some(({ realisedOn }) => realisedOn === null) || (dispute !== null && dispute.decided === null)
  return isRunning ? null : { cause: 'outcome', closedOn: dates.closedOn ?? last }
}
