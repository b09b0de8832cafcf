import { holdsBsn, withoutBsn } from '../complaint/privacy.ts'
import { tidy } from './cells.ts'
import type { RegisterField } from './fields.ts'
import type { ReadContext, RegisterRow, RowNote } from './row.ts'
import type { ChoiceField } from './values.ts'

/** The cells of one row, and what has to be told about it: collected while they are read. */
export class RowCells {
  readonly rejections: RowNote[] = []
  readonly warnings: RowNote[] = []
  /** What has no place of its own, under the words of its column. */
  readonly left: string[] = []
  readonly #row: RegisterRow
  readonly #context: ReadContext

  constructor(row: RegisterRow, context: ReadContext) {
    this.#row = row
    this.#context = context
  }

  readonly cell = (field: RegisterField): string => this.#row.cells.get(field) ?? ''
  readonly line = (field: RegisterField): string => tidy(this.cell(field))
  readonly warn = (field: RegisterField, code: RowNote['code'], value = this.line(field)): void =>
    void this.warnings.push({ field, code, value })
  readonly reject = (field: RegisterField, code: RowNote['code'], value = this.line(field)): void =>
    void this.rejections.push({ field, code, value })
  readonly keep = (field: RegisterField, text: string): void => void this.left.push(`${this.#context.headerOf(field)}: ${text}`)

  /** Rule C14. Of a register the text stays as it is, but for a number that nobody may keep. */
  text(field: RegisterField): string {
    const text = this.cell(field)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\p{Cc}/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
      .trim()
    if (!holdsBsn(text)) return text
    this.warn(field, 'bsn', '')
    const { insteadOfBsn } = this.#context
    return insteadOfBsn === null ? text : withoutBsn(text, insteadOfBsn)
  }

  choice<Value extends string>(field: ChoiceField): Value | null {
    const value = this.line(field)
    return value === '' ? null : (this.#context.choices(field, value) as Value | null)
  }

  /** An id of a list, or the words themselves where nobody could say what they mean. */
  named<Value extends string>(field: ChoiceField, code: RowNote['code'] = 'valueUnknown'): Value | null {
    const id = this.choice<Value>(field)
    if (id === null && this.line(field) !== '') {
      this.warn(field, code)
      this.keep(field, this.line(field))
    }
    return id
  }
}
