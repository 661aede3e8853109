import { z } from 'zod'
import type { View } from '../e2e/view.ts'

/** A field of the popup's form as the user sees it: its label, its value, and the mark of its source. */
const formFieldSchema = z.object({ label: z.string(), value: z.string(), source: z.string() })
export type FormField = z.infer<typeof formFieldSchema>

const read = `[...document.querySelectorAll('.value')].flatMap((row) => {
  const field = row.querySelector('input:not([type=checkbox]), textarea')
  const label = field?.labels?.[0]?.textContent ?? ''
  const source = row.querySelector('.mark-words')?.textContent ?? ''
  return field?.value ? [{ label, value: field.value, source }] : []
})`

const readOthers = `[...document.querySelectorAll('input[type=checkbox]:not(:checked)')]
  .map((box) => (box.getAttribute('aria-label') ?? '').match(/^Save (.+)$/)?.[1])
  .filter((name) => name)`

/** People that were found beside the chosen ones, in the page's order. */
export async function readOtherPeople(popup: View): Promise<string[]> {
  return z.array(z.string()).parse(await popup.evaluate(readOthers))
}

/** The filled fields of the open popup, top to bottom. */
export async function readForm(popup: View): Promise<FormField[]> {
  return z.array(formFieldSchema).parse(await popup.evaluate(read))
}
