import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, TODAY, test } from '../app.ts'
import { root } from '../run/runtime.mjs'

const call = {
  receivedOn: '2026-11-16',
  channel: 'phone',
  complainant: { name: 'Noor van Proefdam', email: 'noor@example.nl', phone: '06-12340001' },
  child: 'Teun',
  location: 'Het Rietnest',
  ground: 'conduct',
  nature: 'Communicatie',
  description: 'Teun is gevallen en niemand heeft gebeld.',
}

const CASES = [
  { ...call, handler: 'Derya Kılıçbay' },
  { ...call, receivedOn: '2026-11-31' },
  { ...call, channel: 'fax', complainant: {} },
  { ...call, receivedOn: '2026-12-20', location: 'Nergens', description: '' },
  {
    ...call,
    receivedOn: '2026-11-20',
    channel: 'email',
    complainant: { name: '<script>alert(1)</script> محمد 👩‍👧', email: 'm@example.nl', language: 'en' },
    description: '=HYPERLINK("http://example.nl") <b>Vet</b> 👶🏽',
    aboutPerson: 'Derya Kılıçbay',
    handler: 'Derya Kılıçbay',
  },
  // Older files hold cases that are past their limit (rule T4): they are acknowledged all the same.
  { ...call, receivedOn: '2026-09-01' },
]

/** The demo is how others see that it works, so it is seen here to say what it did, and what it could not do. */
test('the demo plays every case of a file, and says of each field what is wrong', async () => {
  test.setTimeout(180_000)
  const out = test.info().outputPath('demo')
  mkdirSync(out, { recursive: true })
  const cases = join(out, 'cases.json')
  writeFileSync(cases, JSON.stringify(CASES))
  execFileSync(process.execPath, ['e2e/demo/demo.ts', '--cases', cases, '--out', out, '--today', TODAY], { cwd: root })
  const summary: unknown = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
  expect(summary).toMatchObject([
    {
      reference: '2026-001',
      receivedOn: '2026-11-16',
      acknowledgeBy: '2026-11-23',
      aim: '2026-12-07',
      aimActBy: '2026-12-07',
      limit: '2026-12-28',
      limitActBy: '2026-12-28',
      handler: 'Derya Kılıçbay',
      status: 'investigation',
      letterFile: 'letters/2026-001.docx',
      problems: [],
    },
    { reference: null, receivedOn: '2026-11-31', problems: [{ field: 'receivedOn', message: 'November 2026 heeft 30 dagen.' }] },
    { reference: null, problems: [{ field: 'channel' }, { field: 'complainant.name' }] },
    { reference: null, problems: [{ field: 'location' }, { field: 'receivedOn' }, { field: 'description' }] },
    // Rule C4: never the person complained about; nobody else is chosen in their place without being asked.
    { reference: '2026-002', handler: null, status: 'received', letterFile: null, problems: [{ field: 'handler' }] },
    { reference: '2026-003', receivedOn: '2026-09-01', limit: '2026-10-13', status: 'investigation', letterFile: 'letters/2026-003.docx' },
  ])
  expect(existsSync(join(out, 'letters/2026-001.docx'))).toBe(true)
  expect(readdirSync(join(out, 'letters'))).toEqual(['2026-001.docx', '2026-003.docx'])
  expect(readdirSync(join(out, 'screens')).length).toBeGreaterThan(10)
  // The export that it leaves opens with the key beside it, and holds those cases.
  const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.age'))
  const plain = execFileSync('age', ['-d', '-i', join(out, 'recovery-key.txt'), join(out, file)])
  const lines = gunzipSync(plain).toString().trimEnd().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ type: 'end', counts: { cases: 3 } })
})

const FORM = [
  'From: Website <noreply@wilgenhof.example.nl>',
  'Subject: Nieuw klachtenformulier',
  'Date: Wed, 18 Nov 2026 14:22:31 +0100',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Naam: Noor van Proefdam',
  'E-mailadres: noor@example.nl',
  'Naam kind: Teun',
  'Locatie: Het Rietnest',
  'Uw klacht: Teun had de jas van een ander kind aan.',
  'Vermoeden van geweld of grensoverschrijdend gedrag: Nee',
]
const OLD = [
  'kenmerk;ontvangen;formeel;klager;locatie;aard;omschrijving;oordeel;oordeel verzonden;motivering',
  '2025-001;12-03-2025;ja;A. Proefsma;Het Rietnest;Communicatie;Niet gebeld na een val.;gegrond;10-04-2025;De ouder had gebeld moeten worden.',
  '2025-002;30-02-2025;ja;B. Proefsma;Het Rietnest;Communicatie;Deze dag bestaat niet.;;;',
  '2024-001;20-12-2024;ja;C. Proefsma;Onder de Linde;Communicatie;Dubbele factuur.;ongegrond;08-01-2025;De factuur klopte.',
]

test('R3, R4: with an older register, mails and a year it makes of them what an office would, and counts them', async () => {
  test.setTimeout(240_000)
  const out = test.info().outputPath('demo')
  const mails = join(out, 'mails')
  mkdirSync(mails, { recursive: true })
  writeFileSync(join(mails, '1-formulier.eml'), FORM.join('\r\n'))
  cpSync(join(root, 'e2e/fixtures/mails/outlook.msg'), join(mails, '2-outlook.msg'))
  writeFileSync(join(mails, '3-geen.eml'), '')
  const [cases, register] = [join(out, 'cases.json'), join(out, 'oud.csv')]
  writeFileSync(cases, JSON.stringify([{ ...call, handler: 'Derya Kılıçbay' }]))
  writeFileSync(register, OLD.join('\r\n'))
  const options = ['--cases', cases, '--register', register, '--mails', mails, '--year', '2025', '--out', out, '--today', TODAY]
  execFileSync(process.execPath, ['e2e/demo/demo.ts', ...options], { cwd: root })
  const summary: unknown = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
  expect(summary).toMatchObject({
    lettersDue: [],
    register: { imported: 2, rejected: [expect.stringContaining('"30-02-2025" bestaat niet')] },
    cases: [{ reference: '2026-001', letterFile: 'letters/2026-001.docx' }],
    mails: [
      {
        kind: 'form',
        fields: {
          'complainant.name': 'Noor van Proefdam',
          receivedOn: '2026-11-18',
          child: 'Teun',
          location: 'Het Rietnest',
          suspicion: 'Nee',
        },
        became: 'case',
        reference: '2026-002',
        letterFile: 'letters/2026-002.docx',
      },
      {
        kind: 'letter',
        fields: { 'complainant.name': 'Stanisław Głowiński', receivedOn: '2026-11-12' },
        problems: [{ field: 'location' }],
      },
      { kind: null, became: null, problems: [{ field: 'file' }] },
    ],
    years: {
      2024: { total: { received: 1, settled: 0, open: 1 } },
      2025: {
        total: { carriedIn: 1, received: 1, settled: 2, open: 0 },
        locations: {
          'Het Rietnest': { received: 1, outcomes: { upheld: 1 } },
          'Onder de Linde': { carriedIn: 1, received: 0, settled: 1 },
        },
        natures: { Communicatie: { received: 1 } },
      },
      2026: { locations: { 'Het Rietnest': { received: 2 } } },
    },
  })
  for (const file of ['jaarverslag-2025.docx', 'jaarverslag-2025.pdf', 'agenda.ics']) expect(existsSync(join(out, file)), file).toBe(true)
})
