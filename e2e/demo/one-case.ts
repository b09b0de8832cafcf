import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseTypedDate } from '../../src-renderer/domain/deadlines/typed-date.ts'
import { nl } from '../../src-renderer/text/nl/index.ts'
import { answerSaveDialog, type RunningApp } from '../launch.ts'
import { assign, type CaseDates, candidates, datesOn, openAssign } from '../pages/case-file.ts'
import { fillIntake, openIntake, problems, register } from '../pages/intake.ts'
import { makeLetter, sendLetter } from '../pages/letter.ts'
import type { InputCase, InputProblem } from './cases-file.ts'
import { known, type Names, unknownNames } from './organisation-file.ts'

/** One case in summary.json. What the app refused has no reference, and says why. */
export interface CaseSummary extends Partial<CaseDates> {
  /** Its place in the file, from 1. */
  readonly case: number
  readonly reference: string | null
  /** As a calendar date; as it stood in the file when the app refused the case. */
  readonly receivedOn: string
  readonly handler: string | null
  readonly status: string | null
  /** The Word file, from the output folder. */
  readonly letterFile: string | null
  readonly problems: readonly InputProblem[]
}

export interface Stage {
  readonly running: RunningApp
  readonly names: Names
  readonly out: string
  /** The date in the app. */
  readonly today: string
  /** Keeps a picture of the screen, once for each name. */
  readonly picture: (name: string) => Promise<void>
}

/** Labels in the window, and the field of the file that each shows. */
export const FIELD_OF_LABEL: Readonly<Record<string, string>> = {
  [nl.intake.channel]: 'channel',
  [nl.intake.name]: 'complainant.name',
  [nl.intake.phone]: 'complainant.phone',
  [nl.intake.email]: 'complainant.email',
  [nl.intake.street]: 'complainant.address.street',
  [nl.intake.postcode]: 'complainant.address.postcode',
  [nl.intake.city]: 'complainant.address.city',
  [nl.intake.language]: 'complainant.language',
  [nl.intake.relation]: 'relation',
  [nl.intake.child]: 'child',
  [nl.intake.receivedOn]: 'receivedOn',
  [nl.intake.location]: 'location',
  [nl.intake.careType]: 'careType',
  [nl.intake.group]: 'group',
  [nl.intake.incidentOn]: 'incidentOn',
  [nl.intake.ground]: 'ground',
  [nl.intake.nature]: 'nature',
  [nl.intake.subject]: 'subject',
  [nl.intake.description]: 'description',
  [nl.intake.desiredOutcome]: 'desiredOutcome',
  [nl.intake.aboutPerson]: 'aboutPerson',
  [nl.intake.talkedFirst]: 'talkedFirst',
  [nl.intake.suspicion]: 'suspicion',
}

/** The whole journey of one case through the window: call, case, handler, letter on its way. */
export async function playCase(stage: Stage, input: InputCase, place: number): Promise<CaseSummary> {
  const { page } = stage.running
  const wrong = unknownNames(input, stage.names)
  await openIntake(page)
  await fillIntake(page, callOf(input, stage.names))
  await stage.picture('intake')
  const reference = await register(page)
  const nothing = { case: place, reference, receivedOn: input.receivedOn, handler: null, status: null, letterFile: null }
  if (reference === null) {
    const found = (await problems(page)).map(({ field, message }) => ({ field: FIELD_OF_LABEL[field] ?? field, message }))
    await stage.picture('intake-refused')
    await discard(stage)
    // A name that is not there says more than the app's "choose one".
    return { ...nothing, problems: [...wrong, ...found.filter(({ field }) => !wrong.some((other) => other.field === field))] }
  }
  await stage.picture('case')
  const dates = await datesOn(page)
  const channel = (input.complainant.email ?? '') === '' ? 'Post' : 'E-mail'
  const { handler, letterFile, refused } = await acknowledge(stage, { reference, channel, handler: input.handler })
  const status = await statusOn(stage)
  await stage.picture('case-acknowledged')
  const read = parseTypedDate(input.receivedOn, { today: stage.today, side: 'past' })
  const receivedOn = read.ok ? read.value : input.receivedOn
  return { ...nothing, receivedOn, ...dates, handler, status, letterFile, problems: [...wrong, ...refused] }
}

function callOf(input: InputCase, names: Names): Parameters<typeof fillIntake>[1] {
  const { complainant, aboutPerson, handler: _handler, location, nature, ...told } = input
  const place = known(names.locations, location)
  const kind = known(names.natures, nature)
  const { name, email, phone, address, language } = complainant
  return {
    ...defined({ ...told, name, email, phone, address, language, aboutPerson, location: place, nature: kind }),
    suspicion: 'Nee',
  }
}

type Defined<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> }
const defined = <Values extends object>(values: Values): Partial<Defined<Values>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Defined<Values>>

export async function discard({ running: { page } }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Gooi weg' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click()
  await page.getByRole('heading', { name: 'Klachten', exact: true }).waitFor()
}

interface ToAcknowledge {
  readonly reference: string
  readonly channel: 'E-mail' | 'Post'
  /** Who was asked to handle it. */
  readonly handler?: string | undefined
}

/** What a case that has just come in asks first: someone who handles it, and the acknowledgement on its way. */
export async function acknowledge(
  stage: Stage,
  { reference, channel, handler: asked }: ToAcknowledge,
): Promise<{ handler: string | null; letterFile: string | null; refused: readonly InputProblem[] }> {
  const { handler, refused } = await assignHandler(stage, asked)
  return { handler, letterFile: handler === null ? null : await writeLetter(stage, reference, channel), refused }
}

/** The handler of the file where the app allows it, the deputy of one who is away, else the one the app proposes. */
async function assignHandler(
  stage: Stage,
  wanted: string | undefined,
): Promise<{ handler: string | null; refused: readonly InputProblem[] }> {
  const { page } = stage.running
  await openAssign(page)
  const all = await candidates(page)
  await stage.picture('assign')
  const asked = wanted === undefined ? undefined : known(stage.names.people, wanted)
  const candidate = all.find(({ name }) => name === asked)
  if (wanted === undefined || candidate?.canHandle) {
    const handler = candidate?.name ?? all.find(({ canHandle }) => canHandle)?.name ?? null
    await (handler === null ? page.keyboard.press('Escape') : assign(page, handler))
    return { handler, refused: [] }
  }
  const message = candidate?.note ?? (asked === undefined ? '' : nl.refusals.handlerIsOffice)
  const refused = message === '' ? [] : [{ field: 'handler', message }]
  const deputy = all.find(({ name, canHandle }) => canHandle && message.includes(name))?.name ?? null
  await (deputy === null ? page.keyboard.press('Escape') : assign(page, deputy))
  return { handler: deputy, refused }
}

async function writeLetter(stage: Stage, reference: string, channel: ToAcknowledge['channel']): Promise<string> {
  const { page } = stage.running
  const letter = `letters/${reference}.docx`
  mkdirSync(join(stage.out, 'letters'), { recursive: true })
  // From the head of the case: past its limit, the next step asks something else first.
  await page.getByRole('button', { name: 'Ontvangstbevestiging', exact: true }).click()
  await answerSaveDialog(stage.running, join(stage.out, letter))
  await makeLetter(page)
  await stage.picture('letter')
  await sendLetter(page, channel)
  await page.getByRole('link', { name: reference }).click()
  return letter
}

/** What the course of the case says it is at: `received` until the acknowledgement is on its way. */
async function statusOn({ running: { page } }: Stage): Promise<string> {
  const step = page.getByRole('list', { name: nl.caseFile.steps.label }).locator('[aria-current="step"]')
  const words = await step.innerText()
  return words.startsWith(nl.caseFile.steps.acknowledged) ? 'received' : 'investigation'
}
