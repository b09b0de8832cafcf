import type { CaseCommand } from '../../domain/complaint/case-command.ts'
import type { ConflictField } from '../../domain/complaint/complaint-case.ts'
import type { CaseEvent } from '../../domain/complaint/events.ts'
import type { Details } from '../../domain/complaint/intake.ts'

/** A conflict is settled by giving the field one of its values again, knowing both: the command that does so. */
export function choiceOf(field: ConflictField, event: CaseEvent): CaseCommand | null {
  switch (event.type) {
    case 'complaintRegistered':
      return isDetail(field) ? { type: 'changeDetails', changes: only(field, event.data) } : null
    case 'detailsChanged':
      return isDetail(field) ? { type: 'changeDetails', changes: only(field, event.data.changes) } : null
    case 'handlerAssigned':
      return { type: 'assignHandler', handlerId: event.data.handlerId, ...(event.data.note ? { note: event.data.note } : {}) }
    case 'findingsRecorded':
      return { type: 'recordFindings', findings: event.data.findings }
    case 'judgmentGiven':
      // The measures that were agreed stand by themselves: nothing of them was in conflict.
      return { type: 'judge', ...event.data, measures: [] }
    default:
      return null
  }
}

const isDetail = (field: ConflictField): field is keyof Details => field !== 'handlerId' && field !== 'findings' && field !== 'judgment'

const only = <Field extends keyof Details>(field: Field, details: Partial<Details>): Partial<Details> => ({ [field]: details[field] })
