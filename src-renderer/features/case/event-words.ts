import type { ComplaintCase } from '../../domain/complaint/complaint-case.ts'
import type { Imported } from '../../domain/complaint/course.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import { type Organisation, personById } from '../../domain/organisation/organisation.ts'
import type { DateFormats } from '../../text/dates.ts'
import type { Translate } from '../../text/i18n.ts'
import type { IconName } from '../../ui/icon.tsx'

export const EVENT_ICONS: Record<CaseEvent['type'], IconName> = {
  complaintRegistered: 'cases',
  caseImported: 'form',
  detailsChanged: 'edit',
  signalMadeFormal: 'scale',
  handlerAssigned: 'person',
  letterMade: 'letter',
  letterSent: 'send',
  contactLogged: 'phone',
  replyOffered: 'talk',
  replyGiven: 'talk',
  solutionProposed: 'aim',
  findingsRecorded: 'search',
  judgmentGiven: 'scale',
  measureAgreed: 'check',
  measureRescheduled: 'calendar',
  measureRealised: 'done',
  effectChecked: 'eye',
  measureDropped: 'close',
  disputeOpened: 'scale',
  disputeAnswered: 'send',
  disputeDecided: 'scale',
  breachExplained: 'late',
  publicSummaryWritten: 'report',
  caseClosed: 'done',
  caseReopened: 'cases',
  attachmentAdded: 'add',
  attachmentRemoved: 'close',
  caseLinked: 'link',
  restrictedOpened: 'eye',
  holdSet: 'lock',
  eventRetracted: 'left',
  caseAnonymised: 'shield',
}

/** What the history says of an event: a heading and, where there is more to tell, a line below it. */
export interface EventWords {
  readonly title: string
  readonly body: string
}

interface Given {
  readonly t: Translate
  readonly dates: DateFormats
  readonly organisation: Organisation
  readonly complaint: ComplaintCase
}

/** The words of every event but a change of details, which is told field by field. */
export function eventWords(event: Exclude<CaseEvent, { type: 'detailsChanged' }>, given: Given): EventWords {
  const { t, dates, organisation, complaint } = given
  const person = (id: string): string => personById(organisation, id)?.name ?? t('common.unknownPerson')
  const on = (date: string): string => t('course.event.onDate', { date: dates.full(date) })
  switch (event.type) {
    case 'complaintRegistered': {
      const { kind, channel, receivedOn } = event.data
      return {
        title: t(kind === 'signal' ? 'caseFile.event.signalRegistered' : 'caseFile.event.complaintRegistered'),
        body: t('caseFile.event.registeredBody', { channel: t(`caseFile.event.channels.${channel}`), date: dates.full(receivedOn) }),
      }
    }
    case 'caseImported':
      return importedWords(event.data, given)
    case 'signalMadeFormal':
      return {
        title: t('course.event.signalMadeFormal'),
        body: t('course.event.signalMadeFormalBody', { date: dates.full(event.data.receivedOn) }),
      }
    case 'handlerAssigned': {
      const { handlerId, note } = event.data
      return {
        title: t('caseFile.event.handlerAssigned', { name: person(handlerId) }),
        body: note ? t('course.event.handoverBody', { note }) : '',
      }
    }
    case 'letterMade': {
      const { complainantId, replyId, datedOn, kind } = event.data
      const to =
        complaint.complainants.find((one) => one.complainantId === complainantId) ??
        complaint.replies.find((one) => one.replyId === replyId)
      const name = to?.name ?? t('common.unknownPerson')
      return {
        title: t('course.event.letterMade', { letter: t(`course.letterKinds.${kind}`) }),
        body: t('caseFile.event.letterMadeBody', { name, date: dates.letter(datedOn) }),
      }
    }
    case 'letterSent': {
      const { letterId, channel, sentOn } = event.data
      const kind = complaint.letters.find((letter) => letter.letterId === letterId)?.kind ?? 'acknowledgement'
      return {
        title: t('course.event.letterSent', { letter: t(`course.letterKinds.${kind}`) }),
        body: t('caseFile.event.letterSentBody', { channel: t(`caseFile.sendChannels.${channel}`), date: dates.full(sentOn) }),
      }
    }
    case 'contactLogged': {
      const { channel, party, on: day, summary, shareable } = event.data
      const told = [on(day), summary, shareable ? '' : `(${t('course.internal')})`]
      return {
        title: t('course.event.contactLogged', { channel: t(`course.contactChannels.${channel}`), party: t(`course.parties.${party}`) }),
        body: told.filter((part) => part !== '').join(' '),
      }
    }
    case 'replyOffered':
      return {
        title: t('course.event.replyOffered', { name: event.data.name }),
        body: t('course.event.replyOfferedBody', { date: dates.full(event.data.replyBy) }),
      }
    case 'replyGiven':
      return {
        title: t(event.data.declined ? 'course.event.replyDeclined' : 'course.event.replyGiven'),
        body: [on(event.data.givenOn), event.data.statement].filter((part) => part !== '').join(' '),
      }
    default:
      return outcomeWords(event, given, person, on)
  }
}

/** What an older register told, under the file and row that it stood in. */
function importedWords(imported: Imported, { t, dates }: Given): EventWords {
  const { fileName, row, handlerName, acknowledgedOn, outcomeSentOn, outcomeDateUnknown, remarks } = imported
  const parts = [
    acknowledgedOn === null ? '' : t('register.event.acknowledged', { date: dates.full(acknowledgedOn) }),
    outcomeSentOn === null ? '' : t('register.event.outcome', { date: dates.full(outcomeSentOn) }),
    outcomeDateUnknown ? t('register.event.outcomeUnknown') : '',
    handlerName === '' ? '' : t('register.event.handler', { name: handlerName }),
    remarks,
  ]
  return {
    title: t('register.event.title', { file: fileName, row: String(row) }),
    body: parts.filter((part) => part !== '').join('\n'),
  }
}

type OutcomeEvent = Exclude<
  CaseEvent,
  {
    type:
      | 'detailsChanged'
      | 'complaintRegistered'
      | 'caseImported'
      | 'signalMadeFormal'
      | 'handlerAssigned'
      | 'letterMade'
      | 'letterSent'
      | 'contactLogged'
      | 'replyOffered'
      | 'replyGiven'
  }
>

function outcomeWords(event: OutcomeEvent, given: Given, person: (id: string) => string, on: (date: string) => string): EventWords {
  const { t, dates } = given
  const measure = (id: string): string => given.complaint.measures.find(({ measureId }) => measureId === id)?.text ?? ''
  switch (event.type) {
    case 'solutionProposed':
      return { title: t('course.event.solutionProposed'), body: `${on(event.data.proposedOn)} ${event.data.proposal}` }
    case 'findingsRecorded':
      return { title: t('course.event.findingsRecorded'), body: event.data.findings }
    case 'judgmentGiven': {
      const { judgment, reasoning, noMeasures } = event.data
      return {
        title: t('course.event.judgmentGiven', { judgment: t(`course.judgments.${judgment}`).toLowerCase() }),
        body: [reasoning, noMeasures ? t('course.event.noMeasures') : ''].filter((part) => part !== '').join(' '),
      }
    }
    case 'measureAgreed': {
      const { text, ownerId, realiseBy } = event.data
      return {
        title: t('course.event.measureAgreed'),
        body: t('course.event.measureBody', { text, owner: person(ownerId), date: dates.full(realiseBy) }),
      }
    }
    case 'measureRescheduled':
      return {
        title: t('course.event.measureRescheduled', { date: dates.full(event.data.realiseBy) }),
        body: [measure(event.data.measureId), event.data.reason].join(': '),
      }
    case 'measureRealised':
      return { title: t('course.event.measureRealised', { date: dates.full(event.data.realisedOn) }), body: measure(event.data.measureId) }
    case 'effectChecked': {
      const { measureId, effect, note } = event.data
      return {
        title: t('course.event.effectChecked', { effect: t(`course.effects.${effect}`).toLowerCase() }),
        body: [measure(measureId), note].filter((part) => part !== '').join(': '),
      }
    }
    case 'measureDropped':
      return { title: t('course.event.measureDropped'), body: [measure(event.data.measureId), event.data.reason].join(': ') }
    default:
      return closingWords(event, given, person, on)
  }
}

type ClosingEvent = Exclude<
  OutcomeEvent,
  {
    type:
      | 'solutionProposed'
      | 'findingsRecorded'
      | 'judgmentGiven'
      | 'measureAgreed'
      | 'measureRescheduled'
      | 'measureRealised'
      | 'effectChecked'
      | 'measureDropped'
  }
>

function closingWords(event: ClosingEvent, { t, dates }: Given, person: (id: string) => string, on: (date: string) => string): EventWords {
  switch (event.type) {
    case 'disputeOpened':
      return { title: t('course.event.disputeOpened'), body: [on(event.data.openedOn), event.data.reference, event.data.nature].join(' ') }
    case 'disputeAnswered':
      return { title: t('course.event.disputeAnswered'), body: on(event.data.answeredOn) }
    case 'disputeDecided':
      return {
        title: t('course.event.disputeDecided', { result: t(`course.disputeResults.${event.data.result}`).toLowerCase() }),
        body: on(event.data.decidedOn),
      }
    case 'breachExplained':
      return {
        title: t('course.event.breachExplained'),
        body: t('course.event.breachBody', { reason: event.data.reason, date: dates.full(event.data.expectedOn) }),
      }
    case 'publicSummaryWritten':
      return {
        title: t('course.event.publicSummaryWritten'),
        body: [event.data.tenor, event.data.measures].filter((part) => part !== '').join(' '),
      }
    case 'caseClosed':
      return {
        title: t('course.event.caseClosed', { cause: t(`course.causes.${event.data.cause}`).toLowerCase() }),
        body: [on(event.data.closedOn), event.data.reason].filter((part) => part !== '').join(' '),
      }
    case 'caseReopened':
      return { title: t('course.event.caseReopened'), body: `${on(event.data.reopenedOn)} ${event.data.reason}` }
    case 'attachmentAdded':
      return { title: t('course.event.attachmentAdded', { name: event.data.name }), body: '' }
    case 'attachmentRemoved':
      return { title: t('course.event.attachmentRemoved'), body: event.data.reason }
    case 'caseLinked':
      return { title: t('course.event.caseLinked', { reference: event.data.otherReference }), body: '' }
    case 'restrictedOpened':
      return { title: t('course.event.restrictedOpened', { name: person(event.data.personId) }), body: '' }
    case 'holdSet':
      return event.data.reason === null
        ? { title: t('course.event.holdLifted'), body: '' }
        : { title: t('course.event.holdSet'), body: event.data.reason }
    case 'eventRetracted':
      return { title: t('course.event.eventRetracted'), body: event.data.reason }
    case 'caseAnonymised':
      return { title: t('course.event.caseAnonymised'), body: '' }
  }
}
