import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { View } from './view.ts'

/** axe-core in a document of ours: it is brought there by the driver, and no part of the product. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All of WCAG 2.2 to AA that a machine can tell, and what axe calls best practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What is scrolled half under what stays in place over the popup's form would count as a target that is too small, so
 * that stands in the flow meanwhile. That the keyboard never comes to what lies there is for `popup-keyboard.test.ts`.
 */
const inFlow = '.head, .over-form, .lead-foot { position: relative !important; inset: auto !important }'

const run = `(async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('${inFlow}')
  document.adoptedStyleSheets.push(sheet)
  const options = { runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'] }
  const { violations } = await axe.run(document, options)
  document.adoptedStyleSheets.pop()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary].join(' | ')))
    .concat(document.documentElement.scrollWidth > innerWidth ? ['wider than its window'] : [])
})()`

/** What axe finds wrong on the screen as it stands, and whether it scrolls sideways; a line each. */
export async function lookWithAxe(view: View): Promise<string[]> {
  if ((await view.evaluate('typeof globalThis.axe')) === 'undefined') await view.evaluate(`${axe};0`)
  return (await view.evaluate(run)) as string[] // The expression above makes it so.
}
