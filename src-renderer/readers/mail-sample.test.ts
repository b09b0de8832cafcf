import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../commands/attachments.ts'
import { organisationEvents, readOrganisationFile } from '../commands/sample-organisation.ts'
import { understand } from '../domain/mail/understand.ts'
import { organisationAfter } from '../domain/organisation/evolve.ts'
import { NO_ORGANISATION } from '../domain/organisation/organisation.ts'
import { readMail } from './mail.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const absent = !existsSync(data)

interface Expected {
  file: string
  type: string
  receivedOn: string | null
  forwardedOn?: string
  forwardedBy?: string
  complainant?: string
  email?: string
  phone?: string | null
  child?: string
  relation?: string
  locationId?: string | null
  careType?: string
  talkedFirst?: boolean
  suspicion?: boolean
  subject?: string
  reference?: string
  language?: string
  descriptionContains?: string[]
  mustNotContain?: string[]
  desiredOutcome?: string
  minLength?: number
  attachments: number
  attachmentNames?: string[]
  attachmentDamaged?: boolean
}

const expected: Expected[] = absent ? [] : (JSON.parse(readFileSync(join(data, 'mails/expected.json'), 'utf8')) as Expected[])

const RELATIONS: Record<string, string> = { moeder: 'mother', vader: 'father' }

const known = [{ caseId: 'c24', reference: '2026-024', complainant: 'Ilse Dammerholt', emails: ['ilse.dammerholt@example.nl'] }]

function sampleOrganisation() {
  const file = readOrganisationFile(readFileSync(join(data, 'organisation.json'), 'utf8'))
  if (!file.ok) throw new Error('organisation.json')
  let count = 0
  return organisationAfter(
    NO_ORGANISATION,
    organisationEvents(file.value, () => `id-${count++}`),
  )
}

async function read(file: string) {
  const mail = await readMail(file, new Uint8Array(readFileSync(join(data, 'mails', file))))
  if (!mail) throw new Error('unreadable')
  return { mail, understood: understand(mail, sampleOrganisation(), known, '2026-11-23') }
}

/** Of what the sheet says nothing, nothing is tested. */
const tell = <Value>(told: Value | undefined, got: Value, ...or: Value[]): void => {
  if (told !== undefined) expect([told, ...or]).toContain(got)
}
const told = (what: boolean | undefined): 'yes' | 'no' | null => (what === undefined ? null : what ? 'yes' : 'no')
const NO_COMPLAINT: Record<string, string> = { compliment: 'praise', spam: 'bulk' }
const each = test.each(expected.map((one) => [one.file, one] as const))
// A paper letter that was scanned: day and complainant are to be typed from it.
const isScan = (file: string): boolean => file.startsWith('16')

describe.skipIf(absent)(`the sample mails${absent ? ' (../shared/data is absent)' : ''}`, () => {
  each('%s: its text and files', async (file, sheet) => {
    const { mail, understood } = await read(file)
    const text = sheet.type === 'suspicion' ? mail.text : understood.intake.description
    expect(mail.attachments).toHaveLength(sheet.attachments)
    tell(sheet.attachmentNames?.join(), mail.attachments.map(({ name }) => nameOf(name)).join())
    tell(sheet.attachmentDamaged, mail.damaged)
    tell(sheet.attachmentDamaged, mail.attachments[0]?.damaged ?? false)
    tell(sheet.subject, mail.subject)
    for (const part of sheet.descriptionContains ?? []) expect(text).toContain(part)
    for (const part of sheet.mustNotContain ?? []) expect(mail.text).not.toContain(part)
    expect(text.length).toBeGreaterThanOrEqual(sheet.minLength ?? 0)
  })

  each('%s: who, when and where', async (file, sheet) => {
    const { understood } = await read(file)
    const { intake } = understood
    expect(intake.receivedOn).toBe(isScan(file) ? null : sheet.receivedOn)
    expect(understood.toAsk.includes('receivedOn')).toBe(intake.receivedOn === null)
    tell(sheet.forwardedOn, understood.forwardedOn ?? '')
    tell(sheet.forwardedBy, understood.forwardedBy ?? '')
    tell(isScan(file) ? '' : sheet.complainant, intake.name)
    tell(sheet.email, intake.email)
    tell(sheet.phone === null ? '' : sheet.phone, intake.phone)
    tell(sheet.language, intake.language)
    // Offered or left to a person, never wrong.
    tell(sheet.locationId, intake.locationId, null)
    tell(sheet.child, intake.child, '')
    tell(RELATIONS[sheet.relation ?? ''], intake.relation ?? '', '')
  })

  each('%s: what it is (rule C11 is never guessed)', async (_file, sheet) => {
    const { understood } = await read(sheet.file)
    const { intake } = understood
    expect(understood.perhapsSuspicion).toBe(sheet.type === 'suspicion')
    expect(understood.perhapsNoComplaint).toBe(NO_COMPLAINT[sheet.type] ?? null)
    expect(understood.perhapsOf.map(({ reference }) => reference)).toEqual(sheet.type === 'reply' ? [sheet.reference] : [])
    expect(intake.suspicion).toBe(sheet.type === 'form' ? told(sheet.suspicion) : null)
  })

  each('%s: a form becomes fields', async (_file, sheet) => {
    const { understood } = await read(sheet.file)
    const { locationId, careType, child, channel, talkedFirst, desiredOutcome } = understood.intake
    if (sheet.type !== 'form') return expect(channel).toBe('email')
    expect([locationId, careType, child, channel, talkedFirst, desiredOutcome]).toEqual([
      sheet.locationId,
      sheet.careType,
      sheet.child,
      'form',
      told(sheet.talkedFirst),
      sheet.desiredOutcome,
    ])
  })

  test('a suspicion leaves the form without its words', async () => {
    const { understood } = await read('10-vertrouwelijk.eml')
    expect(understood.intake).toMatchObject({ description: '', subject: '', name: 'N.T.', phone: '06-12347731' })
  })
})
