import type { Context } from 'hono'
import { z } from 'zod'

/** The body as the schema reads it, or what is wrong with it in the words of each version. */
export async function readBody<Body>(
  context: Context,
  schema: z.ZodType<Body>,
): Promise<{ body: Body; raw: Readonly<Record<string, unknown>> } | { issues: z.core.$ZodIssue[] }> {
  const json: unknown = await context.req.json().catch(() => undefined)
  const parsed = schema.safeParse(json)
  if (!parsed.success) return { issues: parsed.error.issues }
  // The schemas given here are of objects.
  return { body: parsed.data, raw: json as Record<string, unknown> }
}

/** `emails.0.value: must be a string`, and for what the reference does not name the text that was seen. */
export function problemsInV2(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${key}: Parameter '${key}' is not allowed for this request`)
      : [`${issue.path.join('.')}: ${issue.message}`],
  )
}

/** One problem at a time, with the name in quotes: `"title" is required`. */
export function problemInV1([issue]: readonly z.core.$ZodIssue[]): string {
  if (issue === undefined) return 'Bad request'
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return path === '' ? issue.message : `"${path.slice(1)}" ${issue.message}`
}

/** Neither version turns a text into a number. */
export const idInput = z.int('must be a number')
export const textInput = (longest: number) =>
  z.string('must be a string').max(longest, `length must be less than or equal to ${longest} characters long`)
export const requiredText = (longest: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? 'is required' : 'must be a string') })
    .trim()
    .min(1, 'is not allowed to be empty')
    .max(longest, `length must be less than or equal to ${longest} characters long`)
