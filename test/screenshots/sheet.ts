import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { html } from 'hono/html'
import type { Gleaner } from '../e2e/run-gleaner.ts'
import { albumFolder } from './album.ts'
import { resizeWindow } from './window-size.ts'

const columns = 9
const cell = { width: 190, height: 250 }

/** All pictures of the album on one sheet for each theme, in `docs`. */
export async function takeSheets(gleaner: Gleaner): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const names = readdirSync(albumFolder)
      .filter((name) => name.endsWith(`-${theme}.png`))
      .sort()
    const file = `${albumFolder}/sheet-${theme}.html`
    await writeFile(file, String(await composed(names, theme)))
    const sizing = await gleaner.browser.openExtensionPage('options.html')
    await resizeWindow(sizing, columns * cell.width, Math.ceil(names.length / columns) * cell.height)
    const page = await gleaner.browser.openPage(pathToFileURL(file).href)
    await page.screenshot(fileURLToPath(new URL(`../../docs/screens-${theme}.png`, import.meta.url)))
    await Promise.all([page, sizing].map((each) => each.close()))
  }
}

function composed(names: readonly string[], theme: string) {
  return html`<!doctype html>
    <style>
      body { display: grid; grid-template-columns: repeat(${columns}, ${cell.width}px); margin: 0;
        background: #8a8a8a; font: 10px system-ui, sans-serif; color: #fff; }
      figure { box-sizing: border-box; height: ${cell.height}px; margin: 0; padding: 6px; }
      img { max-width: 100%; max-height: ${cell.height - 28}px; }
    </style>
    ${names.map(
      (name) =>
        html`<figure><figcaption>${name.replace(`-${theme}.png`, '')}</figcaption><img src="${name}" alt="" /></figure>`,
    )}`
}
