import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { parseTypedDate } from '../../src-renderer/domain/deadlines/typed-date.ts'
import { nl } from '../../src-renderer/text/nl/index.ts'
import { pick } from '../pages/controls.ts'
import { intakeValues, problems, register } from '../pages/intake.ts'
import { openMail } from '../pages/mails.ts'
import type { InputProblem } from './cases-file.ts'
import { acknowledge, discard, FIELD_OF_LABEL, type Stage } from './one-case.ts'

/** One mail in summary.json: what it gave, and what became of it. */
export interface MailSummary {
  readonly file: string
  /** What it seems to be; null for a file that is no mail. */
  readonly kind: string | null
  /** As the intake showed them, by the names of a case in the file of `--cases`; days as calendar dates. */
  readonly fields: Readonly<Record<string, string>>
  /** A complaint, a contact of a case that is there, or nothing yet: then it waits for a person. */
  readonly became: 'case' | 'contact' | null
  readonly reference: string | null
  readonly letterFile: string | null
  /** What a person has to fill in or to decide, or why it could not be read. */
  readonly problems: readonly InputProblem[]
}

const { actions, contact, hints } = nl.mails
const DATES = new Set(['receivedOn', 'incidentOn'])

/** Every .eml and .msg of the folder, through the screen for mails, in the order of their names. */
export async function playMails(stage: Stage, folder: string): Promise<MailSummary[]> {
  const files = readdirSync(folder)
    .filter((name) => /\.(eml|msg)$/i.test(name))
    .sort()
  const summaries: MailSummary[] = []
  for (const file of files) summaries.push(await playMail(stage, folder, file))
  return summaries
}

async function playMail(stage: Stage, folder: string, file: string): Promise<MailSummary> {
  const { page } = stage.running
  const waiting = { file, kind: null, fields: {}, became: null, reference: null, letterFile: null, problems: [] }
  const opened = await openMail(page, join(folder, file))
  if ('refusal' in opened) return { ...waiting, problems: [{ field: 'file', message: opened.refusal }] }
  const { mail } = opened
  await stage.picture('mails')
  const kind = await mail.getAttribute('data-kind')
  const told = { ...waiting, kind }
  const known = mail.getByRole('button', { name: /^Leg vast bij / })
  if (kind === 'reply' && (await known.isVisible())) return { ...told, ...(await asContact(stage, known)) }
  const isThanks = await mail.getByText(hints.perhapsCompliment).isVisible()
  await mail.getByRole('button', { name: actions.complaint }).click()
  await page.getByRole('heading', { name: nl.intake.title }).waitFor()
  const fields = await fieldsShown(stage)
  await stage.picture('intake-from-mail')
  if (kind === 'bulk' || isThanks) {
    // No complaint, as far as the app can tell: that is for a person to say.
    await discard(stage)
    return { ...told, fields, problems: [{ field: 'kind', message: kind === 'bulk' ? nl.mails.kinds.bulk : hints.perhapsCompliment }] }
  }
  return { ...told, fields, ...(await asCase(stage, fields)) }
}

/** Nothing is made up: what the mail does not say of a suspicion is still to be asked, and what it does not say at all is told. */
async function asCase(stage: Stage, fields: MailSummary['fields']): Promise<Partial<MailSummary>> {
  const { page } = stage.running
  if (fields.suspicion === undefined) await pick(page, 'Vermoeden van geweld', nl.intake.suspicions.toAsk)
  const reference = await register(page)
  if (reference === null) {
    const found = (await problems(page)).map(({ field, message }) => ({ field: FIELD_OF_LABEL[field] ?? field, message }))
    await discard(stage)
    return { problems: found }
  }
  const channel = fields['complainant.email'] === undefined ? 'Post' : 'E-mail'
  const { letterFile, refused } = await acknowledge(stage, { reference, channel })
  return { became: 'case', reference, letterFile, problems: refused }
}

async function asContact({ running: { page } }: Stage, button: Locator): Promise<Partial<MailSummary>> {
  const reference = (await button.innerText()).trim().split(' ').at(-1) ?? null
  await button.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: contact.confirm }).click()
  await dialog.waitFor({ state: 'hidden' })
  return { became: 'contact', reference }
}

async function fieldsShown({ running: { page }, today }: Stage): Promise<Record<string, string>> {
  // The form begins with a ground and a day chosen; of those only the day can come from a mail.
  const { [nl.intake.ground]: _ground, ...values } = await intakeValues(page)
  const shown = Object.entries(values).map(([label, value]) => {
    const field = FIELD_OF_LABEL[label] ?? label
    const read = DATES.has(field) ? parseTypedDate(value, { today, side: 'past' }) : null
    return [field, read?.ok ? read.value : value] as const
  })
  return Object.fromEntries(shown)
}
