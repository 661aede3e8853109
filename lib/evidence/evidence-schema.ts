import { z } from 'zod'
import type { Finding, PageEvidence } from './evidence.ts'

/** The injected script runs beside the page's own code, so what it answers is untrusted: every size is capped. */
const text = (max: number) => z.string().transform((value) => value.slice(0, max))

const findingSchema = z.object({
  field: z.enum(['name', 'title', 'email', 'phone', 'company', 'website', 'address', 'profile']),
  value: text(500),
  source: z.enum(['clicked', 'selection', 'structured', 'link', 'heading', 'text', 'title', 'meta']),
  subject: z.enum(['person', 'organisation']).nullable(),
  role: z.enum(['main', 'author']).nullable(),
  record: text(60).nullable(),
  label: text(60),
  snippet: text(120),
  path: text(400).nullable(),
  slot: text(160).nullable(),
  visible: z.boolean(),
}) satisfies z.ZodType<Finding>

/** Characters kept of a page's address; some carry whole documents. */
export const LONGEST_URL = 4000

/** Parses what `lib/page` answered; a page can at most make it longer than we keep. */
export const pageEvidenceSchema = z.object({
  version: z.literal(1),
  url: text(LONGEST_URL),
  title: text(500),
  language: text(35),
  locale: text(35),
  countries: z.array(text(60)).transform((all) => all.slice(0, 20)),
  selection: text(2000),
  findings: z.array(findingSchema).transform((all) => all.slice(0, 5000)),
  nodeCount: z.number().int().nonnegative(),
  truncated: z.boolean(),
}) satisfies z.ZodType<PageEvidence>
