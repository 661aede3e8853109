import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { provideBrowser } from '../browsers/install-browser.ts'
import { quietFlags } from '../e2e/chromium/chromium-flags.ts'
import { takeContactSheet } from './contact-sheet.ts'
import { draw } from './draw.ts'
import { icons } from './icon-list.ts'
import { drawing, hashOf, iconFolder, type Made, madeFile, sourceHash } from './made.ts'

// `npm run icons`: makes every icon of the one drawing, and a sheet of them all to look at.

const found = provideBrowser('chromium')
if ('advice' in found) throw new Error(found.advice)
const browser = await puppeteer.launch({ executablePath: found.program, args: quietFlags(), pipe: true })
try {
  const page = await browser.newPage()
  const svg = readFileSync(drawing, 'utf8')
  const made: Made = { source: sourceHash(), pictures: {} }
  for (const icon of icons) {
    const picture = await draw(page, svg, icon)
    writeFileSync(join(iconFolder, icon.file), picture)
    made.pictures[icon.file] = hashOf(picture)
  }
  writeFileSync(madeFile, `${JSON.stringify(made, null, 2)}\n`)
  console.log(`${icons.length} icons; look at them in ${await takeContactSheet(page)}`)
} finally {
  await browser.close()
}
