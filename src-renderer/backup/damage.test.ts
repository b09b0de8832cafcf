import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ExportFault, parseLine, parseManifest } from './format.ts'
import { runExport, runRestore } from './jobs.ts'
import { exportJob, Files, type Register, registerWith, TODAY } from './test-kit.ts'

/** A few thousand in the suite; `npm run faults` asks for 100,000. */
const CASES = Number(process.env.GEHOOR_FUZZ ?? 2_000)
const folder = mkdtempSync(join(tmpdir(), 'gehoor-damage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let register: Register
let whole: Buffer
let lines: readonly string[]
beforeAll(async () => {
  register = await registerWith(2, [3_000])
  await register.desk.session.store.drafts.save('intake/1', { text: 'half' }, 1)
  const files = new Files()
  await runExport(exportJob(register), files, () => undefined)
  whole = files.files.get('file') ?? Buffer.alloc(0)
  writeFileSync(join(folder, 'a.age'), whole)
  writeFileSync(join(folder, 'key.txt'), `${register.recoveryKey}\n`)
  const plain = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'a.age')])
  lines = gunzipSync(plain).toString().trimEnd().split('\n')
})

const place = fc.nat()
const spoilage = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: place, other: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('double' as const), at: place, other: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('swap' as const), at: place, other: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('replace' as const), at: place, other: place, text: fc.oneof(fc.json(), fc.string()) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, other: place, text: fc.constant('') }),
)
type Spoilage = typeof spoilage extends fc.Arbitrary<infer How> ? How : never

function spoiledLines({ kind, at: place1, other, text }: Spoilage): string[] {
  const at = place1 % lines.length
  const line = lines[at] ?? ''
  switch (kind) {
    case 'drop':
      return lines.toSpliced(at, 1)
    case 'double':
      return lines.toSpliced(at, 0, line)
    case 'swap':
      return lines.with(at, lines[other % lines.length] ?? '').with(other % lines.length, line)
    case 'replace':
      return lines.with(at, text.replaceAll('\n', ' '))
    case 'cut':
      return lines.with(at, line.slice(0, other % (line.length + 1)))
  }
}

let turns = 0
/** What a restore of these bytes says. Whatever it is, it leaves a whole database or none. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const files = new Files()
  files.files.set('file', Buffer.from(bytes))
  const target = `damage-${turns++}`
  const opener = { kind: 'recoveryKey', identity: register.recoveryKey } as const
  const answer = await runRestore({ handle: 'file', opener, target, today: TODAY, here: null }, files, () => undefined)
  const isThere = (await indexedDB.databases()).some(({ name }) => name === target)
  expect(isThere).toBe(answer.ok)
  if (answer.ok) indexedDB.deleteDatabase(target)
  return answer.ok ? 'ok' : answer.reason
}

async function sealed(text: string): Promise<Uint8Array> {
  const age = new Encrypter()
  age.addRecipient(register.vault.recovery.recipient)
  return age.encrypt(gzipSync(text, { level: 1 }))
}

describe('a file that is not what was written', () => {
  test('empty, foreign, and of a newer release, each by its name', async () => {
    expect(await outcomeOf(new Uint8Array())).toBe('empty')
    expect(await outcomeOf(Buffer.from('%PDF-1.7 iets anders'))).toBe('foreign')
    expect(await outcomeOf(Buffer.from('age-enc'))).toBe('foreign')
    expect(await outcomeOf(await sealed('{"type":"iets"}\n'))).toBe('foreign')
    const [first = ''] = lines
    expect(await outcomeOf(await sealed(`${first.replace('"version":2', '"version":3')}\n`))).toBe('newer')
  })

  test('truncated anywhere', async () => {
    const ends = [1, 21, 22, 23, 100, 500, whole.length - 17, whole.length - 16, whole.length - 1]
    for (const end of ends) expect(['damaged', 'foreign', 'wrongKey'], `cut at ${end}`).toContain(await outcomeOf(whole.subarray(0, end)))
    expect(await outcomeOf(whole)).toBe('ok')
  })

  test('a bit flipped in every class of bytes: version, each section and its body, MAC, nonce, first and last block, tag', async () => {
    const header = whole.indexOf('\n--- ') + 1
    const body = whole.indexOf('\n', header) + 1
    const starts = [...whole.subarray(0, header).toString('latin1').matchAll(/\n-> /g)].map(({ index }) => index + 1)
    const classes = [
      0,
      5,
      20,
      ...starts.flatMap((at) => [at, at + 1, at + 4, at + 60, at + 110]),
      header,
      header + 1,
      header + 10,
      body - 1,
    ]
    const sealedBytes = [
      body,
      body + 15,
      body + 16,
      body + 17,
      (body + whole.length) >> 1,
      whole.length - 17,
      whole.length - 16,
      whole.length - 1,
    ]
    for (const at of [...classes, ...sealedBytes]) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      expect(['damaged', 'foreign', 'wrongKey'], `byte ${at}`).toContain(await outcomeOf(flipped))
    }
  })

  test('more bytes after it', async () => {
    expect(await outcomeOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('damaged')
  })
})

describe('lines that nobody wrote so', { timeout: 3_600_000 }, () => {
  test('left out, doubled, moved or changed: never half a register, and never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(spoilage, async (how) => {
        const spoiled = spoiledLines(how)
        const outcome = await outcomeOf(await sealed(spoiled.map((each) => `${each}\n`).join('')))
        const isSame = spoiled.join('\n') === lines.join('\n')
        expect(outcome === 'ok').toBe(isSame)
      }),
      { numRuns: Math.min(CASES / 20, 5_000) },
    )
  })

  test('the doors take any text, and answer with a line or with a reason', () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    )
    const typed = fc
      .tuple(
        fc.constantFrom('manifest', 'organisation', 'case', 'event', 'attachment', 'bytes', 'end', 'later'),
        fc.dictionary(fc.string(), fc.jsonValue()),
      )
      .map(([type, rest]) => JSON.stringify({ ...rest, type }))
    fc.assert(
      fc.property(fc.oneof(anything, typed), (text) => {
        for (const parse of [parseLine, parseManifest]) {
          try {
            expect(typeof parse(text).type).toBe('string')
          } catch (error) {
            expect(error).toBeInstanceOf(ExportFault)
          }
        }
      }),
      { numRuns: CASES },
    )
  })

  test('any bytes at all, alone or sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isSealed) => {
        const age = new Encrypter()
        age.addRecipient(register.vault.recovery.recipient)
        expect(await outcomeOf(isSealed ? await age.encrypt(bytes) : bytes)).not.toBe('ok')
      }),
      { numRuns: Math.min(CASES / 10, 10_000) },
    )
  })
})

test.each([
  [1, { cases: 2, attachments: 1, attachmentBytes: 300 }],
  [2, { cases: 2, attachments: 1, otherFiles: 2, rows: 2 }],
])('version %i: an export of that release still restores', async (version, counts) => {
  const fixture = join(import.meta.dirname, '../../e2e/fixtures/exports')
  const files = new Files()
  files.files.set('file', readFileSync(join(fixture, `version-${version}.age`)))
  const identity = readFileSync(join(fixture, `version-${version}.key.txt`), 'utf8').trim()
  for (const opener of [
    { kind: 'recoveryKey', identity },
    { kind: 'passphrase', passphrase: 'kraan tulp ladder zondag' },
  ] as const) {
    const target = `version-${version}-${turns++}`
    const answer = await runRestore({ handle: 'file', opener, target, today: TODAY, here: null }, files, () => undefined)
    expect(answer).toMatchObject({ ok: true, value: { counts } })
  }
})
