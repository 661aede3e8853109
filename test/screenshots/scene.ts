import { type Gleaner, save } from '../e2e/run-gleaner.ts'
import type { View } from '../e2e/view.ts'
import type { Album } from './album.ts'

/** One or more screens, brought about as a user would. They play in order, in one browser. */
export type Scene = (gleaner: Gleaner, album: Album) => Promise<void>

export const name = { label: 'Name' }
export const email = { role: 'textbox', name: 'E-mail' }
export const company = { label: 'Company' }
export const saved = { text: 'Saved to This browser.' }
export { save }

export const button = (words: string) => ({ role: 'button', name: words })

/** The popup over a demo page for the time of one scene. */
export async function overDemo(gleaner: Gleaner, path: string, act: (popup: View) => Promise<void>) {
  const popup = await gleaner.openPopup(await gleaner.openDemo(path))
  await act(popup)
  await popup.close()
}

/** The same with the lead on its way to Close, under a company of its own. */
export async function toClose(gleaner: Gleaner, companyName: string, act: (popup: View) => Promise<void>) {
  await overDemo(gleaner, '/team/priya-nandakar', async (popup) => {
    await popup.choose({ role: 'combobox', name: 'Save to' }, 'Close')
    // Somebody of their own: of whom Close has already the popup asks.
    const [first = ''] = companyName.split(' ')
    await popup.type(name, `${first} Roper`)
    await popup.type(email, `${first.toLowerCase()}@ropes.example`)
    await popup.type({ role: 'textbox', name: 'Phone' }, '')
    await popup.type(company, companyName)
    await act(popup)
  })
}
