// The icons of the packages, made from resources/icons/icon.svg: run by hand when that changes, and what it makes is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as playwright } from 'playwright-core'
import { chromium, root } from './runtime.mjs'

const folder = join(root, 'resources/icons')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const browser = await playwright.launch({ executablePath: chromium() ?? '' })
const page = await browser.newPage()

/** @param {number} size in pixels @returns {Promise<Buffer>} */
async function png(size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** Windows: a directory of PNGs. @param {readonly (readonly [number, Buffer])[]} images by size */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, [size, image]] of images.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(image.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image.length
  }
  return Buffer.concat([head, ...images.map(([, image]) => image)])
}

/** macOS: chunks, each with its type and length. @param {readonly (readonly [string, Buffer])[]} images by type */
function icns(images) {
  /** @param {string} type @param {Buffer} data */
  const chunk = (type, data) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(data.length + 8, 4)
    return Buffer.concat([head, data])
  }
  return chunk('icns', Buffer.concat(images.map(([type, image]) => chunk(type, image))))
}

const sizes = new Map()
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) sizes.set(size, await png(size))
await browser.close()
writeFileSync(join(folder, 'icon.png'), sizes.get(512))
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 256].map((size) => [size, sizes.get(size)])))
writeFileSync(
  join(folder, 'icon.icns'),
  icns([
    ['ic07', sizes.get(128)],
    ['ic08', sizes.get(256)],
    ['ic09', sizes.get(512)],
    ['ic10', sizes.get(1024)],
  ]),
)
