import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { environment, events, FIXTURE_APP, type Fixture, launch, newUserData, STAND_IN } from './launch.ts'

const options = { timeout: 40_000 }

const database = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('fixture', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
  opening.onsuccess = () => resolve(opening.result)
  opening.onerror = () => reject(opening.error)
})`
const write = (page: Page, value: string): Promise<unknown> =>
  page.evaluate(`${database}.then((db) => new Promise((resolve) => {
    const transaction = db.transaction('rows', 'readwrite')
    transaction.objectStore('rows').put('${value}', 1)
    transaction.oncomplete = () => { db.close(); resolve() }
  }))`)
const read = (page: Page): Promise<unknown> =>
  page.evaluate(`${database}.then((db) => new Promise((resolve) => {
    const request = db.transaction('rows').objectStore('rows').get(1)
    request.onsuccess = () => { db.close(); resolve(request.result) }
  }))`)

/** The files that hold a text, as Chromium writes it: in bytes or in UTF-16. */
function found(folder: string, text: string): string[] {
  const written = [Buffer.from(text), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => written.some((bytes) => readFileSync(file).includes(bytes)))
}

async function launchForTest(userData: string): Promise<Fixture> {
  const fixture = await launch(userData)
  onTestFinished(() => fixture.app.close())
  return fixture
}

test('IndexedDB survives an orderly end and kill -9, and what was typed does not', options, async () => {
  const userData = newUserData()
  const first = await launch(userData)
  await write(first.page, 'kept')
  await first.page.fill('input', 'typed by someone')
  await first.page.evaluate("document.title = 'a title for someone'")
  await first.app.close()
  expect(found(userData, 'someone')).toEqual([])

  const second = await launch(userData)
  expect(await read(second.page)).toBe('kept')
  await write(second.page, 'kept again')
  second.app.process().kill('SIGKILL')
  await second.ended

  const third = await launchForTest(userData)
  expect(await read(third.page)).toBe('kept again')
})

test('a second instance yields to the first, which ends with its last page', options, async () => {
  const userData = newUserData()
  const first = await launchForTest(userData)
  const second = spawn(STAND_IN, [FIXTURE_APP], { env: environment(userData), stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect.poll(() => events(first)).toContain('second-instance')
  await first.page.close()
  expect(await first.ended).toBe(0)
})

test('the app can refuse to close its window and to quit, and can leave with a code', options, async () => {
  const fixture = await launchForTest(newUserData())
  const { app, page, ended } = fixture
  await app.evaluate('fixture.refuseClose = true, fixture.window.close()')
  expect(await events(fixture)).toContain('close')
  await app.evaluate(({ app }) => app.quit())
  expect((await events(fixture)).filter((event) => event === 'close')).toHaveLength(2)
  await app.evaluate(({ app }) => {
    app.once('before-quit', (event) => event.preventDefault())
    app.quit()
  })
  expect((await events(fixture)).filter((event) => event === 'close')).toHaveLength(2)
  expect(await page.title()).toBe('Fixture')
  await app.evaluate(({ app }) => app.exit(3))
  expect(await ended).toBe(3)
})

test('a page that crashes is reported, and can be loaded again', options, async () => {
  const fixture = await launchForTest(newUserData())
  const devtools = await fixture.page.context().newCDPSession(fixture.page)
  devtools.send('Page.crash').catch(() => undefined)
  await expect.poll(() => events(fixture), { timeout: 10_000 }).toContain('gone crashed')
  const reloaded = async (): Promise<unknown> => (await events(fixture)).at(-1)
  await expect.poll(reloaded, { timeout: 10_000 }).toBe('loaded app://fixture/index.html')
})
