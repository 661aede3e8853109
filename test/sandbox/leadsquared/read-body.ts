import type { Context } from 'hono'
import type { z } from 'zod'
import { mxError } from './mx-error.ts'

/** The body as the schema reads it; 400 for one that is not as LeadSquared specifies it. */
export async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  const isJson = /^application\/json\b/.test(context.req.header('Content-Type') ?? '')
  const parsed = schema.safeParse(isJson ? parseJson(await context.req.text()) : undefined)
  if (!parsed.success) throw mxError('MXInvalidInputException', 'Invalid input.', 400)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
