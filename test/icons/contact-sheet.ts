import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type Icon, icons } from './icon-list.ts'
import { iconFolder } from './made.ts'

/** Toolbars of Chrome and Firefox, in their light and dark themes and one of each in colour. */
const grounds: Record<string, readonly string[]> = {
  any: ['#ffffff', '#dfe3ea', '#f2d9e1', '#3c3c3c', '#202124', '#2a1f4a'],
  light: ['#f9f9fb', '#eaeaed'],
  dark: ['#2b2a33', '#1c1b22'],
}
const sheet = join(import.meta.dirname, '../../.output/icons.png')
const MAGNIFIED = 4

const image = ({ file, size }: Icon): string => {
  const data = readFileSync(join(iconFolder, file)).toString('base64')
  return `<img width="${size}" height="${size}" src="data:image/png;base64,${data}">`
}

const row = (color: string, shown: readonly Icon[]): string =>
  `<div style="background: ${color}">${shown.map(image).join('')}</div>`

/** Every icon as large as it is, on the toolbars it is for, and all of it once more magnified. */
export async function takeContactSheet(page: Page): Promise<string> {
  const rows = Object.entries(grounds).flatMap(([ground, colors]) =>
    colors.map((color) =>
      row(
        color,
        icons.filter((icon) => icon.ground === ground),
      ),
    ),
  )
  const tiles = icons.filter(({ ground }) => ground === undefined)
  const style = 'body { margin: 0 } div { display: flex; gap: 12px; align-items: center; padding: 6px }'
  await page.setViewport({ width: 430, height: 720 })
  await page.setContent(
    `<style>${style}</style>${[...rows, row('#ffffff', tiles), row('#202124', tiles)].join('')}`,
  )
  const real = Buffer.from(await page.screenshot()).toString('base64')
  await page.setViewport({ width: 430 * MAGNIFIED, height: 720 * MAGNIFIED })
  await page.setContent(
    `<style>body { margin: 0 } img { width: 100%; image-rendering: pixelated }</style>
    <img src="data:image/png;base64,${real}">`,
  )
  mkdirSync(dirname(sheet), { recursive: true })
  await page.screenshot({ path: sheet as `${string}.png` })
  return relative(process.cwd(), sheet)
}
