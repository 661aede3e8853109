import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The envelope of every answer. */

export function succeed(context: Context, data: unknown, more: object = {}, status: 200 | 201 = 200) {
  return context.json({ success: true, data, ...more }, status)
}

const advice = 'Please check developers.pipedrive.com for more information about Pipedrive API.'

export function fail(
  context: Context,
  status: ContentfulStatusCode,
  error: string,
  more: Record<string, unknown> = {},
) {
  const body = { success: false, error, error_info: advice, data: null, additional_data: null, ...more }
  return context.json(body, status)
}

/** Version 2 names all it found in one text, as was seen in pipedrive/client-nodejs#651. */
export function failValidation(context: Context, problems: readonly string[]) {
  return context.json(
    {
      success: false,
      error: `Validation failed: ${problems.join('; ')}`,
      code: 'ERR_SCHEMA_VALIDATION_FAILED',
    },
    400,
  )
}

export const notFound = (context: Context) => fail(context, 404, 'Entity was not found')
