/** Reads files from outside, off the main thread: whatever is in them, the window goes on, and can end this. */
import { dryRun, keyOf, questionsIn, type RowOutcome } from '../domain/register/dry-run.ts'
import { rowsOf } from '../domain/register/rows.ts'
import { answerKey, type ReaderAnswer, type ReaderJobs, type ReaderMessage } from './jobs.ts'
import { readTable } from './table.ts'

const FIRST_ROWS = 25
const PART = 1_000

let rows: readonly (readonly string[])[] = []

async function table({ bytes, sheet }: ReaderJobs['table']['ask']): Promise<ReaderJobs['table']['answer']> {
  const read = await readTable(bytes, sheet)
  if (typeof read === 'string') return read
  rows = read.rows
  return { sheet: read.sheet, sheets: read.sheets, first: rows.slice(0, FIRST_ROWS), rowCount: rows.length }
}

function run({ header, mapping, organisation, corrections, answers, today, known, insteadOfBsn }: ReaderJobs['dryRun']['ask']) {
  const headers = rows[header] ?? []
  return dryRun(rowsOf(rows, header, mapping, corrections), known, {
    today,
    organisation,
    choices: (field, value) => answers.get(answerKey(field, keyOf(value))) ?? null,
    headerOf: (field) => headers[mapping.indexOf(field)] ?? field,
    hasFormality: mapping.includes('formality'),
    insteadOfBsn,
  })
}

async function work(message: ReaderMessage): Promise<ReaderJobs[ReaderMessage['name']]['answer']> {
  switch (message.name) {
    case 'table':
      return table(message.ask)
    case 'questions':
      return questionsIn(rowsOf(rows, message.ask.header, message.ask.mapping, new Map()), message.ask.organisation)
    case 'dryRun':
      return inParts(message.id, run(message.ask))
  }
}

/** @returns the last part; those before it are sent */
function inParts(id: number, outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
  let start = 0
  for (; start + PART < outcomes.length; start += PART)
    postMessage({ id, part: outcomes.slice(start, start + PART) } satisfies ReaderAnswer)
  return outcomes.slice(start)
}

addEventListener('message', ({ data }: MessageEvent<ReaderMessage>) => {
  work(data).then(
    (answer) => postMessage({ id: data.id, answer } satisfies ReaderAnswer),
    (error: unknown) => postMessage({ id: data.id, failed: error instanceof Error ? error.name : typeof error } satisfies ReaderAnswer),
  )
})
