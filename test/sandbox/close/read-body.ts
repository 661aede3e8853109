import type { Context } from 'hono'
import type { z } from 'zod'
import { nestErrors } from './field-errors.ts'

/** The body as the schema reads it, or Close's answer to a body that does not fit. */
export async function readBody<Body>(
  context: Context,
  schema: z.ZodType<Body>,
): Promise<{ body: Body; raw: Readonly<Record<string, unknown>> } | { response: Response }> {
  if (!/^application\/json\b/.test(context.req.header('Content-Type') ?? '')) {
    return { response: context.json({ error: 'Unsupported media type.' }, 415) }
  }
  const json = parseJson(await context.req.text())
  if (json === undefined) {
    return { response: context.json({ error: 'The request contains invalid JSON.' }, 400) }
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) return { response: context.json(nestErrors(parsed.error.issues), 400) }
  // The schemas given here are of objects.
  return { body: parsed.data, raw: json as Record<string, unknown> }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
