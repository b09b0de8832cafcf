import { refuse } from '../result.ts'
import type { CaseCommand, Decision, DecisionContext } from './case-command.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { decideClosing } from './decide-closing.ts'
import { decideCourse } from './decide-course.ts'
import { assignHandler, changeDetails, makeFormal, register } from './decide-intake.ts'
import { AFTER_CLOSING, recordLetter, recordSending } from './decide-letters.ts'
import { decideMeasure, judge } from './decide-measures.ts'

export type { CaseCommand, CaseRefusal, DecisionContext } from './case-command.ts'

/** What happens on a command: the events, or why not. Pure: the same case, command and context decide the same. */
export function decide(complaint: ComplaintCase | null, command: CaseCommand, context: DecisionContext): Decision {
  if (command.type === 'register') return complaint ? refuse({ code: 'alreadyRegistered' }) : register(command, context)
  if (!complaint) return refuse({ code: 'notRegistered' })
  if (complaint.anonymous) return refuse({ code: 'caseAnonymised' })
  if (complaint.closing && !isStillPossible(command)) return refuse({ code: 'caseClosed' })
  return decideOn(complaint, command, context)
}

const isStillPossible = (command: CaseCommand): boolean =>
  command.type === 'recordLetter' ? AFTER_CLOSING.includes(command.letter.kind) : STILL_POSSIBLE.has(command.type)

/** What can happen to a closed case: a dispute comes up to a year later, and what lies in the file can be asked for. */
const STILL_POSSIBLE: ReadonlySet<CaseCommand['type']> = new Set([
  'reopen',
  'recordSending',
  'makeFormal',
  'openDispute',
  'answerDispute',
  'decideDispute',
  'logContact',
  'link',
  'checkEffect',
  'writeSummary',
  'recordOpening',
  'setHold',
  'retract',
])

function decideOn(complaint: ComplaintCase, command: Exclude<CaseCommand, { type: 'register' }>, context: DecisionContext): Decision {
  switch (command.type) {
    case 'changeDetails':
      return changeDetails(complaint, command.changes, context)
    case 'makeFormal':
      return makeFormal(complaint, command, context)
    case 'assignHandler':
      return assignHandler(complaint, command, context)
    case 'recordLetter':
      return recordLetter(complaint, command.letter)
    case 'recordSending':
      return recordSending(complaint, command, context)
    case 'judge':
      return judge(complaint, command, context)
    case 'agreeMeasure':
    case 'rescheduleMeasure':
    case 'realiseMeasure':
    case 'checkEffect':
    case 'dropMeasure':
      return decideMeasure(complaint, command, context)
    case 'close':
    case 'reopen':
    case 'explainBreach':
    case 'setHold':
    case 'openDispute':
    case 'answerDispute':
    case 'decideDispute':
      return decideClosing(complaint, command, context)
    default:
      return decideCourse(complaint, command, context)
  }
}
