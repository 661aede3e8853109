import type { Page } from 'puppeteer-core'
import type { Icon } from './icon-list.ts'

/** The drawing in a state and for a ground; neither: the tile. */
export function drawingOf(svg: string, { state, ground }: Pick<Icon, 'state' | 'ground'>): string {
  const attributes = state === undefined ? '' : ` data-state="${state}" data-ground="${ground ?? 'any'}"`
  return svg.replace('<svg ', `<svg${attributes} `)
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
