import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { ATTEMPTS } from '../pages/attempts.ts'

/** As design/security.md has it, and not as the code does. `blob:` shows attachments, in `<img>` only: no script, worker or frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

const welcome = (page: Page) => page.getByRole('heading', { name: 'Welkom bij Gehoor' })

test('every answer that the window gets carries the policy of the design', async ({ launch }) => {
  const { page } = await launch()
  await expect(welcome(page)).toBeVisible()
  const answers: { url: string; headers: Record<string, string> }[] = []
  page.on('response', (response) => answers.push({ url: response.url(), headers: response.headers() }))
  await page.reload()
  await expect(welcome(page)).toBeVisible()
  expect(answers.length).toBeGreaterThan(2)
  for (const { url, headers } of answers) {
    expect(headers['content-security-policy']?.split('; '), url).toEqual(POLICY)
    expect(headers, url).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  }
  expect(await page.locator('meta[http-equiv]').count(), 'a policy in the page itself could be another one').toBe(0)
})

test('whatever is not the app’s own is refused, by name of the rule', async ({ launch }) => {
  const { page } = await launch()
  await expect(welcome(page)).toBeVisible()
  const refused = await page.evaluateHandle(() => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
    return directives
  })
  for (const [what, directive, attempt] of ATTEMPTS) {
    await test.step(what, async () => {
      await refused.evaluate((directives) => directives.splice(0))
      // Some throw besides, some do not: that it was refused is what counts.
      await page.evaluate(attempt).catch(() => undefined)
      await expect.poll(() => refused.jsonValue(), { message: `${what} is refused by ${directive}` }).toContain(directive)
    })
  }
  expect(await page.evaluate(() => 'ran' in window), 'a script of the attempts ran').toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineStyle)).toBe('none')
  expect(await page.evaluate(() => new URL('x', document.baseURI).origin === location.origin)).toBe(true)
  // Not by a locator: Playwright waits for the form's answer, which never comes.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Welkom bij Gehoor')
})

test('no peer connection finds a way out: the policy and the guards are not asked about those', async ({ launch }) => {
  const { page } = await launch()
  await expect(welcome(page)).toBeVisible()
  const ways = await page.evaluate(async () => {
    const connection = new RTCPeerConnection({ iceServers: [] })
    connection.createDataChannel('x')
    const found: string[] = []
    const all = new Promise<string[]>((resolve) => {
      connection.onicecandidate = ({ candidate }) => (candidate ? found.push(candidate.candidate) : resolve(found))
    })
    await connection.setLocalDescription()
    return all
  })
  expect(ways).toEqual([])
})
