import { expect } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { closeKey } from './state.ts'

const authorization = `Basic ${Buffer.from(`${closeKey}:`).toString('base64')}`

/** A fresh Close, and a way to ask it with the right key. */
export function openClose() {
  const sandbox = createSandbox()
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await sandbox.answer(
      new Request(`https://api.close.com/api/v1/${path}`, {
        method,
        headers: { Authorization: authorization, 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    if (response === null) expect.unreachable()
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return { sandbox, ask }
}

/** The body of a lead whose second contact has this e-mail address. */
export const leadWithEmail = (address: string) => ({
  name: 'Fabrikam Tools',
  contacts: [{ name: 'Ana Quill' }, { emails: [{ email: address, type: 'office' }] }],
})
