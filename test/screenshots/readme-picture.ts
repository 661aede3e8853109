import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { html } from 'hono/html'
import type { Gleaner } from '../e2e/run-gleaner.ts'
import { albumFolder as folder } from './album.ts'
import { resizeWindow } from './window-size.ts'

const target = fileURLToPath(new URL('../../docs/popup.png', import.meta.url))
const icon = new URL('../../public/icon/32.png', import.meta.url)

const width = 1280
const pageHeight = 660
const toolbarHeight = 52

/** The popup over the demo's team page: two pictures under a plain toolbar, as no screenshot of one of them shows. */
export async function takeReadmePicture({ browser, openDemo, openPopup }: Gleaner): Promise<void> {
  const sizing = await browser.openExtensionPage('options.html')
  await resizeWindow(sizing, width, pageHeight)
  const team = await openDemo('/team')
  const popup = await openPopup(team)
  await popup.waitFor({ text: 'Not in your list yet.' })
  await popup.waitFor({ target: '.person-mark-looking', absent: true })
  for (const view of [team, popup]) await view.emulateTheme('light')
  await popup.screenshot(`${folder}/part-popup.png`)
  await popup.close()
  await team.screenshot(`${folder}/part-page.png`)
  const sheet = `${folder}/sheet.html`
  await writeFile(sheet, String(await composed(await readFile(icon, 'base64'), await team.url())))
  await sizing.bringToFront()
  await resizeWindow(sizing, width, pageHeight + toolbarHeight)
  const composition = await browser.openPage(pathToFileURL(sheet).href)
  await composition.screenshot(target)
  await Promise.all([composition, team, sizing].map((page) => page.close()))
}

function composed(iconBase64: string, url: string) {
  return html`<!doctype html>
    <style>
      body { margin: 0; background: #fff; font: 14px system-ui, sans-serif; color: #45413a; }
      .toolbar { display: flex; align-items: center; gap: 12px; box-sizing: border-box;
        height: ${toolbarHeight}px; padding: 0 16px; background: #e9e6e1; }
      .address { flex: 1; padding: 8px 16px; border-radius: 99px; background: #fff; }
      .button { display: grid; padding: 6px; border-radius: 8px; background: #d6d1c9; }
      .page { display: block; }
      .popup { width: 384px; height: 600px; object-fit: cover; object-position: left; position: absolute; top: ${toolbarHeight - 4}px; right: 16px; border-radius: 10px;
        box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 12px 40px rgb(40 30 10 / 32%); }
    </style>
    <div class="toolbar">
      <span class="address">${url.replace('http://', '')}</span>
      <span class="button"><img src="data:image/png;base64,${iconBase64}" width="20" height="20" alt="" /></span>
    </div>
    <img class="page" src="part-page.png" alt="" />
    <img class="popup" src="part-popup.png" alt="" />`
}
