import type { Page } from 'puppeteer-core'
import type { Icon } from './icon-list.ts'

/** The drawing for a size, in a state and for a ground; neither: the tile. */
function drawingOf(svg: string, { size, state, ground = 'any' }: Icon): string {
  const attributes = state === undefined ? '' : ` data-state="${state}" data-ground="${ground}"`
  return svg.replace('<svg ', `<svg data-size="${size}"${attributes} `)
}

/** A PNG of an icon, on nothing. */
export async function draw(page: Page, svg: string, icon: Icon): Promise<Buffer> {
  const { size } = icon
  await page.setViewport({ width: size, height: size })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawingOf(svg, icon)}`,
  )
  return Buffer.from(await page.screenshot({ omitBackground: true }))
}
