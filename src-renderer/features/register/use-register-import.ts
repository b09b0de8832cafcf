import { useEffect, useMemo, useRef, useState } from 'react'
import { type ImportRefusal, importRegister } from '../../commands/import-register.ts'
import { type KnownCase, keyOf, type RowOutcome, type ValueQuestion } from '../../domain/register/dry-run.ts'
import {
  findHeaderRow,
  guessMapping,
  headerSignature,
  type Mapping,
  REGISTER_FIELDS,
  type RegisterField,
} from '../../domain/register/fields.ts'
import { type Corrections, correctionKey } from '../../domain/register/rows.ts'
import { answerKey, type TableHead } from '../../readers/jobs.ts'
import { openReader, type Reader } from '../../readers/reader.ts'
import type { TableRefusal } from '../../readers/table.ts'
import { useApp, useWords } from '../shared/app-context.tsx'
import { useOrganisation, useSession } from '../shared/session-context.tsx'
import { describe } from '../shared/use-action.ts'

export type ImportStep = 'file' | 'columns' | 'values' | 'check' | 'done'

export interface Columns {
  readonly head: TableHead
  readonly header: number
  readonly mapping: Mapping
}

interface State {
  readonly step: ImportStep
  readonly fileName: string
  readonly refusal: TableRefusal | null
  readonly columns: Columns | null
  readonly questions: readonly ValueQuestion[]
  readonly answers: ReadonlyMap<string, string | null>
  readonly corrections: Corrections
  readonly keepBsn: boolean
  readonly outcomes: readonly RowOutcome[]
  /** How many are sealed, while it runs. */
  readonly progress: number | null
  readonly failure: ImportRefusal | 'unexpected' | null
  readonly importId: string | null
}

const BEGIN: State = {
  step: 'file',
  fileName: '',
  refusal: null,
  columns: null,
  questions: [],
  answers: new Map(),
  corrections: new Map(),
  keepBsn: false,
  outcomes: [],
  progress: null,
  failure: null,
  importId: null,
}

/** The import of one file, from the drop to the cases. Until `start` nothing is written. */
export function useRegisterImport() {
  const t = useWords()
  const session = useSession()
  const organisation = useOrganisation()
  const { clock, desktop } = useApp()
  const [state, setState] = useState(BEGIN)
  const [isBusy, setBusy] = useState(false)
  const reader = useRef<Reader | null>(null)
  const bytes = useRef<Uint8Array<ArrayBuffer> | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      reader.current?.close()
      stop.current?.abort()
    },
    [],
  )
  const set = (changes: Partial<State>): void => setState((before) => ({ ...before, ...changes }))
  const work = (job: () => Promise<void>): void => {
    setBusy(true)
    job()
      .catch((error: unknown) => {
        set({ failure: 'unexpected', progress: null })
        void desktop.reportError(describe('register', error)).catch(() => undefined)
      })
      .finally(() => setBusy(false))
  }
  const ask = (): Reader => {
    reader.current ??= openReader()
    return reader.current
  }

  const columnsOf = (head: TableHead, header: number): Columns => {
    const headers = head.first[header] ?? []
    const remembered = organisation.mappings.get(headerSignature(headers))
    const known = (field: string | null): RegisterField | null => REGISTER_FIELDS.find((candidate) => candidate === field) ?? null
    return { head, header, mapping: remembered?.length === headers.length ? remembered.map(known) : guessMapping(headers) }
  }
  const readSheet = async (sheet: string | null, fileName: string): Promise<void> => {
    if (!bytes.current) return
    const head = await ask().ask('table', { bytes: bytes.current, sheet })
    if (head === undefined || typeof head === 'string') return set({ ...BEGIN, refusal: head ?? 'unreadable' })
    set({ ...BEGIN, fileName, columns: columnsOf(head, findHeaderRow(head.first)), step: 'columns' })
  }

  /** @param mended what the check works with now; the rest as it stands */
  const check = async (mended: Partial<Pick<State, 'answers' | 'corrections' | 'keepBsn'>>): Promise<void> => {
    const next = { ...state, ...mended }
    if (!next.columns) return
    const { header, mapping } = next.columns
    const known = [...session.store.cards.all.get().values()].map(
      ({ reference, receivedOn, complainant }): KnownCase => ({ reference, receivedOn, complainant }),
    )
    const outcomes = await ask().ask('dryRun', {
      header,
      mapping,
      organisation,
      corrections: next.corrections,
      answers: next.answers,
      today: clock.today(),
      known,
      insteadOfBsn: next.keepBsn ? null : t('register.insteadOfBsn'),
    })
    if (outcomes === undefined) throw new Error('The check failed')
    set({ ...mended, outcomes, step: 'check', failure: null })
  }

  const askValues = async (): Promise<void> => {
    if (!state.columns) return
    const { header, mapping } = state.columns
    const questions = await ask().ask('questions', { header, mapping, organisation })
    if (questions === undefined) throw new Error('The words could not be read')
    const answers = new Map(questions.map(({ field, value, choice }) => [answerKey(field, keyOf(value)), choice]))
    set({ questions, answers, step: 'values' })
  }

  const start = async (): Promise<void> => {
    const { columns, outcomes, fileName } = state
    if (!columns) return
    stop.current = new AbortController()
    set({ progress: 0, failure: null })
    const count = (outcome: RowOutcome['outcome']): number => outcomes.filter((one) => one.outcome === outcome).length
    const result = await importRegister(
      session,
      {
        fileName,
        rows: outcomes.flatMap((one) => (one.outcome === 'new' ? [{ row: one.row, planned: one.planned }] : [])),
        duplicates: count('duplicate'),
        rejected: count('rejected'),
        signature: headerSignature(columns.head.first[columns.header] ?? []),
        mapping: columns.mapping,
        fromRegister: t('register.fromRegister'),
      },
      { signal: stop.current.signal, onProgress: (done) => set({ progress: done }) },
    )
    if (result.ok) set({ step: 'done', progress: null, importId: result.value.importId })
    else set({ progress: null, failure: result.reason })
  }

  return {
    state,
    isBusy,
    /** How many columns two of which would be one and the same field. */
    problem: useMemo(() => mappingProblem(state.columns?.mapping ?? []), [state.columns]),
    open: (file: File): void =>
      work(async () => {
        bytes.current = new Uint8Array(await file.arrayBuffer())
        await readSheet(null, file.name)
      }),
    chooseSheet: (sheet: string): void => work(() => readSheet(sheet, state.fileName)),
    chooseHeader: (header: number): void => {
      if (state.columns) set({ columns: columnsOf(state.columns.head, header) })
    },
    mean: (column: number, field: RegisterField | null): void => {
      if (!state.columns) return
      const mapping = state.columns.mapping.map((old, index) => (index === column ? field : old))
      set({ columns: { ...state.columns, mapping } })
    },
    askValues: (): void => work(askValues),
    answer: ({ field, value }: ValueQuestion, choice: string | null): void =>
      set({ answers: new Map(state.answers).set(answerKey(field, keyOf(value)), choice) }),
    check: (): void => work(() => check({})),
    mend: (row: number, field: RegisterField, text: string): void =>
      work(() => check({ corrections: new Map(state.corrections).set(correctionKey(row, field), text) })),
    keepBsn: (keepBsn: boolean): void => work(() => check({ keepBsn })),
    start: (): void => work(start),
    stop: (): void => stop.current?.abort(),
    goTo: (step: ImportStep): void => set(step === 'file' ? BEGIN : { step }),
  }
}

export type RegisterImport = ReturnType<typeof useRegisterImport>

/** Why the columns cannot be read as they stand. */
function mappingProblem(
  mapping: Mapping,
): { readonly code: 'noReceipt' } | { readonly code: 'twice'; readonly field: RegisterField } | null {
  const twice = REGISTER_FIELDS.find((field) => field !== 'remarks' && mapping.filter((other) => other === field).length > 1)
  if (twice) return { code: 'twice', field: twice }
  return mapping.includes('receivedOn') ? null : { code: 'noReceipt' }
}
