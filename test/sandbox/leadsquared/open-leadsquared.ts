import { expect } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { leadSquaredKeys } from './state.ts'

const { accessKey, secretKey } = leadSquaredKeys

/** The account's own host. */
export const ownHost = 'api-in21.leadsquared.com'

/** A fresh LeadSquared, and a way to ask it with the right keys. */
export function openLeadSquared() {
  const sandbox = createSandbox()
  async function ask(
    method: string,
    path: string,
    {
      body,
      headers = {},
      host = ownHost,
    }: { body?: unknown; headers?: Record<string, string>; host?: string } = {},
  ) {
    const response = await sandbox.answer(
      new Request(`https://${host}/v2/${path}`, {
        method,
        headers: {
          'x-LSQ-AccessKey': accessKey,
          'x-LSQ-SecretKey': secretKey,
          'Content-Type': 'application/json',
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    if (response === null) expect.unreachable()
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parseJson(text) }
  }
  const create = (values: Record<string, string>) =>
    ask('POST', 'LeadManagement.svc/Lead.Create', { body: attributesOf(values) })
  return { sandbox, ask, create }
}

export const attributesOf = (values: Record<string, string>) =>
  Object.entries(values).map(([Attribute, Value]) => ({ Attribute, Value }))

/** Tests read answers freely, each what it expects there; a text that is no JSON as it stands. */
function parseJson(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
