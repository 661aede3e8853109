import type { PageEvidence } from '../../lib/evidence/evidence.ts'
import { readEvidence } from '../../lib/evidence/parse-evidence.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage } from '../pages/open-page.ts'

/** What a document says, by way of the page side. */
export const readDocument = async (page: Document): Promise<PageEvidence> =>
  readEvidence(await readPage(page))

/** The same of a page's HTML. */
export const readHtml = (html: string, url?: string): Promise<PageEvidence> =>
  readDocument(openPage(html, url))
