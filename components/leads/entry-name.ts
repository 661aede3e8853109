import type { EntryView } from '../../lib/messages/views.ts'
import { siteName } from './web-address.ts'

/** What an entry is called; the site speaks for a lead that names nobody. */
export const entryName = ({ leadName, pageUrl }: EntryView): string => leadName || siteName(pageUrl)
