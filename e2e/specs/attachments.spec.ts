import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { answerSaveDialog, expect, test } from '../app.ts'
import { leftovers } from '../leftovers.ts'
import { look } from '../look.ts'
import { addByButton, attachmentsOf, dropOn, type MadeFile, openAttachment } from '../pages/attachments.ts'
import { box } from '../pages/controls.ts'
import { practise, unlock } from '../pages/gate.ts'
import { fillIntake, openIntake, register } from '../pages/intake.ts'
import { caseRow, openCases } from '../pages/main-menu.ts'

const PLANTED = 'Zonnebloemgeheimschrift'

/** A picture of one colour, with words in it that nobody else's file has. */
function png(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 0x5a)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const words = Buffer.from(`Comment\0${PLANTED}`, 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('tEXt', words), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

/** Two pages with a sentence and a black square on each, and a script that must not run. */
function pdf(): Buffer {
  const draw = (text: string): string => `BT /F1 24 Tf 40 300 Td (${text}) Tj ET 40 40 200 200 re f`
  const page = (contents: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents ${contents} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(6),
    page(7),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(draw('Eerste bladzijde')),
    stream(draw('Tweede bladzijde')),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const large = (): Buffer => {
  const bytes = Buffer.alloc(30_000_000)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE((at * 2_654_435_761) >>> 0, at)
  bytes.write(PLANTED, 15_000_000)
  return bytes
}

const PHOTO: MadeFile = { name: 'Foto van de glijbaan.png', mimeType: 'image/png', buffer: png(200) }
const NOTE: MadeFile = {
  name: 'Notitie.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`<script>window.ran = true</script><b>vet</b> ${PLANTED} café\n`, 'latin1'),
}
const REPORT: MadeFile = { name: 'Verslag.pdf', mimeType: 'application/pdf', buffer: pdf() }
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function openCase(page: Page): Promise<void> {
  await practise(page)
  await openIntake(page)
  await fillIntake(page, { name: 'Anna Voorbeeld', location: 'Onder de Linde', description: 'Ze viel van de glijbaan.', suspicion: 'Nee' })
  await register(page)
  await expect(attachmentsOf(page)).toBeVisible()
}

test('files go in by button and by drop, stay over a restart, are shown, and come out as they went in', async ({ launch, userData }) => {
  test.setTimeout(180_000)
  const first = await launch()
  await openCase(first.page)
  const files = attachmentsOf(first.page)
  await addByButton(first.page, [PHOTO, NOTE])
  await expect(files.getByRole('button', { name: PHOTO.name, exact: true })).toBeVisible()
  await expect(files.getByRole('button', { name: NOTE.name, exact: true })).toBeVisible()

  const film = large()
  writeFileSync(`${userData}-film.mp4`, film)
  writeFileSync(`${userData}-verslag.pdf`, REPORT.buffer)
  await dropOn(first.page, files.locator('.file-drop'), [`${userData}-film.mp4`, `${userData}-verslag.pdf`])
  await expect(files.getByRole('button', { name: /^[^:]*film\.mp4$/ })).toBeVisible({ timeout: 60_000 })
  await expect(files.getByRole('button', { name: /^[^:]*verslag\.pdf$/ })).toBeVisible()
  await expect(files.getByRole('progressbar')).toHaveCount(0)
  await look(first.page, 'attachments')
  await first.close()
  expect(leftovers(userData, [PLANTED, PHOTO.name, NOTE.name, 'window.ran', 'Eerste bladzijde', 'film.mp4'])).toEqual([])

  const second = await launch()
  const { page } = second
  await unlock(page)
  await openCases(page)
  await caseRow(page, '2026-001').getByRole('link').click()
  await test.step('a picture is drawn', async () => {
    const dialog = await openAttachment(page, PHOTO.name)
    const picture = dialog.getByRole('img', { name: PHOTO.name })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0))).toBe(200)
    await look(page, 'attachment-picture')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(attachmentsOf(page).getByRole('button', { name: PHOTO.name, exact: true })).toBeFocused()
  })
  await test.step('a text is text, whatever stands in it', async () => {
    const dialog = await openAttachment(page, NOTE.name)
    await expect(dialog.getByRole('textbox')).toHaveValue(NOTE.buffer.toString('latin1'))
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await look(page, 'attachment-text')
    await page.keyboard.press('Escape')
  })
  await test.step('a PDF is drawn page by page, inside the policy', async () => {
    const name = await attachmentsOf(page)
      .getByRole('button', { name: /^[^:]*verslag\.pdf$/ })
      .innerText()
    const dialog = await openAttachment(page, name)
    await expect(dialog.getByText('Pagina 1 van 2')).toBeVisible()
    await expect(dialog.locator('canvas')).toContainText('Eerste bladzijde')
    expect(await blackShare(page)).toBeGreaterThan(0.2)
    await look(page, 'attachment-pdf')
    await dialog.getByRole('button', { name: 'Volgende pagina' }).click()
    await expect(dialog.locator('canvas')).toContainText('Tweede bladzijde')
    await page.keyboard.press('Escape')
  })
  await test.step('a film is not shown, and its copy is the same', async () => {
    const name = await attachmentsOf(page)
      .getByRole('button', { name: /^[^:]*film\.mp4$/ })
      .innerText()
    const dialog = await openAttachment(page, name)
    await expect(dialog.getByText('Gehoor toont dit soort bestand niet.')).toBeVisible()
    const copy = `${userData}-kopie.mp4`
    await answerSaveDialog(second, copy)
    await dialog.getByRole('button', { name: 'Bewaar een kopie' }).click()
    await expect(dialog.getByText(/^Kopie bewaard als/)).toBeVisible({ timeout: 60_000 })
    expect(hash(readFileSync(copy))).toBe(hash(film))
    expect(readdirSync(`${userData}/..`).filter((entry) => /kopie\.mp4\./.test(entry))).toEqual([])
    await page.keyboard.press('Escape')
  })
})

/** Which part of the drawn page is black. */
const blackShare = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0
    const { width, height } = element
    const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    let black = 0
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 40 && (pixels[at + 3] ?? 0) > 200) black += 1
    return black / (width * height)
  })

test('what can run is warned of, what is empty or too large is told, and what is dropped beside goes nowhere', async ({
  launch,
  userData,
}) => {
  const running = await launch()
  const { page } = running
  await openCase(page)
  const files = attachmentsOf(page)
  await addByButton(page, [
    { name: 'leeg.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'start.bat', mimeType: '', buffer: Buffer.from('echo hallo') },
  ])
  await expect(files.getByText('Niet toegevoegd: dit bestand is leeg.')).toBeVisible()
  await expect(files.getByRole('button', { name: 'start.bat', exact: true })).toBeVisible()
  await look(page, 'attachments-refused')
  await files.getByRole('button', { name: 'Sluit melding over leeg.txt' }).click()
  await expect(files.getByText('leeg.txt')).toBeHidden()

  const beside = `${userData}-ernaast.html`
  writeFileSync(beside, '<title>Elders</title>')
  const address = page.url()
  await dropOn(page, page.getByRole('heading', { level: 1 }), [beside])
  await expect(files.getByText('ernaast')).toHaveCount(0)
  expect(page.url()).toBe(address)

  const dialog = await openAttachment(page, 'start.bat')
  const copy = `${userData}-start.bat`
  await answerSaveDialog(running, copy)
  await dialog.getByRole('button', { name: 'Bewaar een kopie' }).click()
  await expect(dialog.getByText(/^Pas op: dit soort bestand kan een programma starten/)).toBeVisible()
  expect(existsSync(copy)).toBe(false)
  await look(page, 'attachment-warning')
  await dialog.getByRole('button', { name: 'Bewaar toch een kopie' }).click()
  await expect(dialog.getByText(/^Kopie bewaard als/)).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe('echo hallo')
})

test('by keyboard a file is opened, taken out with a reason, and put back', async ({ launch }) => {
  const { page } = await launch()
  await openCase(page)
  const files = attachmentsOf(page)
  await addByButton(page, [NOTE])
  const name = files.getByRole('button', { name: NOTE.name, exact: true })
  await expect(name).toBeVisible()
  await files.getByRole('button', { name: 'Voeg toe' }).focus()
  await page.keyboard.press('Tab')
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Haal ${NOTE.name} weg` })
  await expect(box(dialog, 'Waarom haal je de bijlage weg?')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Vul dit in.')).toBeVisible()
  await page.keyboard.type('Hoort bij een ander dossier.')
  await look(page, 'attachment-remove')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(name).toBeHidden()
  await page.getByRole('button', { name: 'Maak ongedaan', exact: true }).click()
  await expect(name).toBeVisible()
  await name.click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(NOTE.buffer.toString('latin1'))
})

test('a large file that is on its way can be stopped, and leaves nothing', async ({ launch, userData }) => {
  const { page } = await launch()
  await openCase(page)
  const files = attachmentsOf(page)
  writeFileSync(`${userData}-lang.mp4`, Buffer.alloc(95_000_000, 7))
  await dropOn(page, files.locator('.file-drop'), [`${userData}-lang.mp4`])
  await expect(files.getByRole('progressbar', { name: /^Toevoegen: .*lang\.mp4$/ })).toBeVisible()
  await files.getByRole('button', { name: /^Stop met toevoegen/ }).click()
  await expect(files.getByText('Nog geen bijlagen.')).toBeVisible()
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gehoor')
        opening.onerror = () => reject(new Error('It cannot be opened'))
        opening.onsuccess = () => {
          const counting = opening.result.transaction('chunks').objectStore('chunks').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
  expect(left).toBe(0)
})
