import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const personSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** The person's own employer, where that is another than the page's organisation. */
  company: z.string().default(''),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
})

/** What is to be read off a page: contacts of nobody stand beside the people, phones in E.164. */
const expectedPageSchema = z.strictObject({
  url: z.url(),
  selection: z.string().optional(),
  clickedLink: z.string().optional(),
  people: z.array(personSchema),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  organisation: z.string(),
})

const folder = 'test/pages'

/** All pages of this folder: `<slug>.html` with `<slug>.json`. */
export const pageSlugs = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))

export const readPageHtml = (slug: string): string => readFileSync(`${folder}/${slug}.html`, 'utf8')

export const readExpectedPage = (slug: string) =>
  expectedPageSchema.parse(JSON.parse(readFileSync(`${folder}/${slug}.json`, 'utf8')))
