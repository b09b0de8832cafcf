import type { CaseCommand } from '../../domain/complaint/case-command.ts'
import type { ConflictField } from '../../domain/complaint/complaint-case.ts'
import { DETAIL_FIELDS, type DetailField, type Details } from '../../domain/complaint/intake.ts'
import { useWords } from '../shared/app-context.tsx'
import { useDates } from '../shared/use-dates.ts'
import { type FieldWords, useFieldWords } from './field-words.ts'

interface ConflictWords {
  readonly name: (field: ConflictField) => string
  /** The value that a command would choose. */
  readonly value: (command: CaseCommand) => string
}

/** The fields that can stand in conflict, and their values, in words. */
export function useConflictWords(): ConflictWords {
  const t = useWords()
  const dates = useDates()
  const fieldWords = useFieldWords()
  return {
    name: (field) => t(field === 'findings' || field === 'judgment' ? `history.conflict.fields.${field}` : `caseFile.fields.${field}`),
    value: (command) => {
      switch (command.type) {
        case 'changeDetails':
          return DETAIL_FIELDS.map((field) => detailWords(fieldWords, field, command.changes)).join('')
        case 'assignHandler':
          return fieldWords('handlerId', command.handlerId)
        case 'recordFindings':
          return command.findings
        case 'judge':
          return t('history.conflict.judgmentValue', {
            judgment: t(`course.judgments.${command.judgment}`),
            date: dates.full(command.judgedOn),
            reasoning: command.reasoning,
          })
        default:
          return ''
      }
    },
  }
}

function detailWords(words: FieldWords, field: DetailField, changes: Partial<Details>): string {
  const value = changes[field]
  return value === undefined ? '' : words(field, value)
}
