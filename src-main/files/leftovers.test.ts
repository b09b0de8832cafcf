import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeLeftovers, temporaryName } from './leftovers.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-leftovers-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const YESTERDAY = new Date(Date.now() - 86_400_000)
async function old(name: string): Promise<void> {
  await writeFile(join(folder, name), 'een halve brief')
  await utimes(join(folder, name), YESTERDAY, YESTERDAY)
}

describe('what a kill left in a folder', () => {
  test('is removed under our own names only', async () => {
    const others = [
      'brief.docx',
      '.gehoor.tmp',
      '.gehoor-x.tmp.docx',
      'gehoor-x.tmp',
      '.gehoor-x.tmp.bak',
      '.ander-x.tmp',
      '.gehoor-a b.tmp',
    ]
    for (const name of [temporaryName('0199-ab'), `${temporaryName('0199-cd')}.182736`, ...others]) await old(name)
    await removeLeftovers(folder)
    expect((await readdir(folder)).sort()).toEqual([...others].sort())
  })

  test('stays when it is from after this process began: it may be in use', async () => {
    await writeFile(join(folder, temporaryName('now')), 'een brief die nu wordt geschreven')
    await removeLeftovers(folder)
    expect(await readdir(folder)).toEqual([temporaryName('now')])
  })

  test('stays when it is no file, and nothing is followed', async () => {
    await mkdir(join(folder, temporaryName('map')))
    await old('brief.docx')
    await symlink(join(folder, 'brief.docx'), join(folder, temporaryName('link')))
    await removeLeftovers(folder, Number.POSITIVE_INFINITY)
    expect((await readdir(folder)).sort()).toEqual([temporaryName('link'), temporaryName('map'), 'brief.docx'].sort())
  })

  test('in a folder that is not there is nothing', async () => {
    await expect(removeLeftovers(join(folder, 'gone'))).resolves.toBeUndefined()
  })
})

/** The folder of letters, in a process of its own: one letter of so many bytes is saved in it. */
const SAVE = `
  const { letterFolders } = await import(process.argv[1])
  const folder = process.argv[2]
  const { handlers } = letterFolders({
    dialog: { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) },
    documentsFolder: () => folder,
    window: () => ({}),
    newId: () => crypto.randomUUID(),
  })
  const { handle } = await handlers['files:choose-folder']()
  const answer = await handlers['files:save-in-folder']({ handle, suggestedName: 'brief.docx', bytes: new Uint8Array(Number(process.argv[3])) })
  process.stdout.write(JSON.stringify(answer))`
const asked = (bytes: number): string[] => [
  '--input-type=module',
  '-e',
  SAVE,
  new URL('./folders.ts', import.meta.url).href,
  folder,
  String(bytes),
]

/** Resolves once something of a file stands in the folder. */
async function begun(): Promise<void> {
  for (;;) {
    for (const name of await readdir(folder)) {
      const found = await stat(join(folder, name)).catch(() => null)
      if (found && found.size > 0) return
    }
    await wait(2)
  }
}

test('a process that is killed in the middle of a letter leaves a hidden file, and the next one removes it', async () => {
  const killed = spawn(process.execPath, asked(300_000_000), { stdio: 'ignore' })
  const gone = new Promise((resolve) => killed.on('exit', resolve))
  await begun()
  killed.kill('SIGKILL')
  await gone
  const left = await readdir(folder)
  expect(left).toHaveLength(1)
  expect(left[0]).toMatch(/^\.gehoor-/)
  const { stdout } = await promisify(execFile)(process.execPath, asked(3))
  expect(JSON.parse(stdout)).toEqual({ ok: true, fileName: 'brief.docx' })
  expect(await readdir(folder)).toEqual(['brief.docx'])
  expect(await readFile(join(folder, 'brief.docx'))).toHaveLength(3)
}, 60_000)
