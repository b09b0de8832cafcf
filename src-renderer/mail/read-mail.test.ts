import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalOf } from '../domain/mail/propose.ts'
import { organisation } from '../domain/test-kit.ts'
import { htmlText } from './html-text.ts'
import type { OpenedMail } from './opened-mail.ts'
import { readMail } from './read-mail.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
async function read(text: string): Promise<OpenedMail> {
  const mail = await readMail(bytesOf(text))
  if (!mail) throw new Error('not read')
  return mail
}

describe('a mail as text', () => {
  test('gives sender, day, subject and text', async () => {
    const mail = await read(
      'From: =?UTF-8?Q?Zo=C3=AB?= Proef <zoe@example.nl>\nSubject: =?utf-8?Q?Te?=\n =?utf-8?Q?_laat?=\nDate: Thu, 12 Nov 2026 23:40:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nHallo,\n\nHet was te laat.\n',
    )
    expect(mail).toMatchObject({
      from: { name: 'Zoë Proef', address: 'zoe@example.nl' },
      subject: 'Te laat',
      sentAt: '2026-11-12T23:40:00.000Z',
      text: 'Hallo,\n\nHet was te laat.',
      faults: [],
    })
  })

  test('an impossible date is none, and no text is told', async () => {
    const mail = await read('From: a@example.nl\nDate: Tue, 17 Nov 2026 25:61:00 +0100\n\n')
    expect(mail).toMatchObject({ sentAt: null, faults: ['noDate', 'noText'] })
  })

  test('what was cut off in an attachment gives its text, and says so', async () => {
    const mail = await read(
      'From: a@example.nl\nDate: Tue, 17 Nov 2026 10:00:00 +0100\nContent-Type: multipart/mixed; boundary="X"\n\n--X\nContent-Type: text/plain\n\nDe schommel.\n--X\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="..\\\\..\\\\a.png"\n\niVBORw0KGgo',
    )
    expect(mail).toMatchObject({ text: 'De schommel.', faults: ['brokenAttachment'] })
    expect(mail.files.map(({ name }) => name)).toEqual(['a.png'])
  })
})

describe('HTML', () => {
  test('is only ever text: nothing of a script, a style or an address that would be fetched', () => {
    const text = htmlText(
      '<html><head><style>@import "https://t.example.org/x.css"</style><script>fetch("https://t.example.org")</script></head><body onload="x()"><p>Beste mensen,</p><p>2 &lt; 3 &amp; &euro;&nbsp;48<br>ja</p><img src="https://t.example.org/p.png"><iframe src="https://t.example.org">niets</iframe></body></html>',
    )
    expect(text).toBe('Beste mensen,\n\n2 < 3 & € 48\nja')
  })

  test('a row of a table is a field with its value, over more lines where it has them', () => {
    expect(htmlText('<table><tr><th>Naam</th><td>Noor</td></tr><tr><td>Klacht:</td><td>een<br>twee</td></tr></table>')).toBe(
      'Naam: Noor\nKlacht: een\ntwee',
    )
  })

  test('whatever it is, it ends, and no mark of a tag stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('<', '>', '<p>', '</td>', '<script>', '&#x0;', '<!--', ']]>'))),
        (parts) => {
          expect(typeof htmlText(parts.join(''))).toBe('string')
        },
      ),
    )
  })
})

describe('what is no mail', () => {
  test.each(['', 'zomaar wat tekst', '%PDF-1.7', '<html></html>'])('%j is not read as one', async (text) => {
    expect(await readMail(bytesOf(text))).toBeNull()
  })

  test('whatever bytes, as they are or behind the head of either kind: an answer, and no crash', async () => {
    const heads = fc.constantFrom([], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [...bytesOf('From: a@example.nl\n\n')])
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 3_000 }), async (head, body) => {
        const mail = await readMail(new Uint8Array([...head, ...body]))
        expect(mail === null || typeof mail.text === 'string').toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('parts within parts without end are refused, not followed', async () => {
    const deep = Array.from({ length: 500 }, (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`).join('')
    expect(await readMail(bytesOf(`From: a@example.nl\n${deep}\nhallo`))).toBeNull()
  })
})

/** The invented mails that the office's issue comes with, where they are at hand: each says what should come out. */
const SAMPLES = join(import.meta.dirname, '../../../shared/data/mails')
describe.runIf(existsSync(SAMPLES))('the sample mails', () => {
  interface Expected {
    file: string
    type: string
    receivedOn: string | null
    complainant?: string
    email?: string
    phone?: string | null
    subject?: string
    language?: string
    reference?: string
    desiredOutcome?: string
    child?: string
    relation?: string
    descriptionContains?: string[]
    attachments: number
    attachmentNames?: string[]
    minLength?: number
  }
  const expected: Expected[] = JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8'))
  const sample = JSON.parse(readFileSync(join(SAMPLES, '../organisation.json'), 'utf8')) as {
    email?: string
    people: { id: string; name: string; email?: string }[]
    locations: { id: string; name: string }[]
  }
  const known = {
    labels: {},
    today: '2026-11-23',
    organisation: {
      ...organisation,
      profile: { ...organisation.profile, complaintsEmail: 'klachten@wilgenhof.example.nl', phone: '' },
      people: sample.people.map((person) => ({
        ...(organisation.people[0] as (typeof organisation.people)[number]),
        personId: person.id,
        name: person.name,
        email: person.email ?? '',
      })),
      locations: sample.locations.map((location) => ({
        ...(organisation.locations[0] as (typeof organisation.locations)[number]),
        locationId: location.id,
        name: location.name,
      })),
    },
  }
  const KINDS: Record<string, string> = {
    form: 'form',
    free: 'letter',
    forwarded: 'forward',
    reply: 'reply',
    spam: 'bulk',
    damaged: 'letter',
    suspicion: 'letter',
    compliment: 'letter',
  }

  const HINTS: Record<string, string[]> = { suspicion: ['perhapsSuspicion'], compliment: ['perhapsCompliment'] }
  /** A letter on paper, scanned: who wrote it and when it came must be read from the scan. */
  const PAPER = new Set(['16-outlook-bijlage.msg'])

  /** A field that is left out is not tested; null is not in the mail, and must stay empty. */
  const testedOf = ({ receivedOn, complainant, email, phone, subject, desiredOutcome }: Expected) => {
    const asked = { receivedOn, name: complainant, email, phone: phone === null ? '' : phone, subject, desiredOutcome }
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  }

  test('there are as many as there are files', () => {
    expect(expected.length).toBe(readdirSync(SAMPLES).filter((name) => /\.(eml|msg)$/.test(name)).length)
  })

  test.each(expected)('$file', async (one) => {
    const opened = await readMail(new Uint8Array(readFileSync(join(SAMPLES, one.file))))
    if (!opened) throw new Error('not read')
    const { files, ...rest } = opened
    const proposal = proposalOf({ ...rest, attachments: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })) }, known)
    const { intake } = proposal
    if (one.type !== 'spam' && !PAPER.has(one.file)) expect(intake).toMatchObject(testedOf(one))
    expect({ kind: proposal.kind, reference: proposal.reference, language: intake.language }).toEqual({
      kind: KINDS[one.type],
      reference: one.reference ?? null,
      language: one.language ?? 'nl',
    })
    expect(proposal.hints).toEqual(expect.arrayContaining(HINTS[one.type] ?? []))
    expect(intake.child).toBe(one.type === 'form' ? one.child : '')
    for (const part of one.descriptionContains ?? []) expect(intake.description).toContain(part)
    expect(intake.description.length).toBeGreaterThan(one.minLength ?? 0)
    expect(files.length).toBe(one.attachments)
    expect(files.map(({ name }) => name)).toEqual(one.attachmentNames ?? files.map(({ name }) => name))
  })
})
