import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
